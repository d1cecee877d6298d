from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from contracts.text.fingerprint import fingerprint


def take_fingerprints(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Of what was read before there were fingerprints."""
    rows = apps.get_model("contracts", "Reading").objects
    for pk in list(rows.values_list("pk", flat=True)):
        text = rows.values_list("document_json", flat=True).get(pk=pk)["text"]
        rows.filter(pk=pk).update(fingerprint=fingerprint(text))


class Migration(migrations.Migration):

    dependencies = [("contracts", "0004_clause_types_by_hand")]

    operations = [migrations.RunPython(take_fingerprints, migrations.RunPython.noop)]
