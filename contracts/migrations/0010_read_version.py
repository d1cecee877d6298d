import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("contracts", "0009_ended_status")]

    operations = [
        migrations.AddField(
            model_name="contract",
            name="read_version",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="contracts.version"
            ),
        ),
    ]
