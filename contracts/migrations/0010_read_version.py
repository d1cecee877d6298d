import django.db.models.deletion
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def fill(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """With the newest version of each contract that is ready."""
    newest = apps.get_model("contracts", "Version").objects.filter(contract=models.OuterRef("pk"), status="ready").order_by("-number")
    apps.get_model("contracts", "Contract").objects.update(read_version=models.Subquery(newest.values("pk")[:1]))


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
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
