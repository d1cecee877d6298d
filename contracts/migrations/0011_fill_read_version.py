from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def fill(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """With the newest version of each contract that is ready."""
    newest = apps.get_model("contracts", "Version").objects.filter(contract=models.OuterRef("pk"), status="ready").order_by("-number")
    apps.get_model("contracts", "Contract").objects.update(read_version=models.Subquery(newest.values("pk")[:1]))


class Migration(migrations.Migration):
    dependencies = [("contracts", "0010_read_version")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
