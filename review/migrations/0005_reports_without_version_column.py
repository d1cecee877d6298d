import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Apart from the one before: PostgreSQL changes no table in the transaction in which its rows were changed."""

    dependencies = [("review", "0004_reports_of_all_kinds")]

    operations = [
        migrations.RemoveField("report", "version"),
        migrations.AlterField("report", "workspace", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="reports", to="contracts.workspace")),
    ]
