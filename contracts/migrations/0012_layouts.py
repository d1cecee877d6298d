from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

LAYOUT = ("lines", "blocks")


def part(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Takes the layout out of each document: one after the other, since they are large."""
    readings = apps.get_model("contracts", "Reading").objects
    for pk in list(readings.values_list("pk", flat=True)):
        document = readings.values_list("document_json", flat=True).get(pk=pk)
        layout = {name: document.pop(name) for name in LAYOUT if name in document}
        readings.filter(pk=pk).update(document_json=document, layout_json=layout)


def join(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    readings = apps.get_model("contracts", "Reading").objects
    for pk in list(readings.values_list("pk", flat=True)):
        document, layout = readings.values_list("document_json", "layout_json").get(pk=pk)
        readings.filter(pk=pk).update(document_json=document | layout)


class Migration(migrations.Migration):
    dependencies = [("contracts", "0011_fill_read_version")]

    operations = [
        migrations.AddField(model_name="reading", name="layout_json", field=models.JSONField(default=dict)),
        migrations.RunPython(part, join),
    ]
