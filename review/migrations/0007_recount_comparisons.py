from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def make_anew(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Results that were kept before they were counted are made again when they are next asked for."""
    apps.get_model("review", "Comparison").objects.update(basis="")


class Migration(migrations.Migration):

    dependencies = [("review", "0006_comparison_counts")]

    operations = [migrations.RunPython(make_anew, migrations.RunPython.noop)]
