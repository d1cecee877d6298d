from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from contracts.services.clause_types import types_by_hand
from contracts.structure.clause_pieces import pieces
from contracts.structure.types import Clause

FIELDS = ("level", "number", "heading", "start", "end", "body_start")


def fill(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """With what was read before clauses could be searched."""
    model = {name: apps.get_model("contracts", name).objects for name in ("Version", "Reading", "Clause", "ClauseTypes", "ClauseText")}
    for version, contract in model["Version"].filter(reading__isnull=False).values_list("pk", "contract").order_by("pk"):
        text = model["Reading"].values_list("document_json", flat=True).get(version=version)["text"]
        rows = list(model["Clause"].filter(version=version).order_by("position"))
        uids = {row.pk: row.uid for row in rows}
        clauses = [Clause(row.uid, uids.get(row.parent_id), *(getattr(row, name) for name in FIELDS)) for row in rows]
        types = {row.uid: [found["key"] for found in row.types] for row in rows}
        by_hand = types_by_hand(model["ClauseTypes"].filter(version__contract=contract).order_by("updated", "pk"), rows, text)
        types |= {uid: [found.key for found in given] for uid, given in by_hand.items()}
        of = {row.uid: row.pk for row in rows}
        model["ClauseText"].bulk_create(
            [
                apps.get_model("contracts", "ClauseText")(
                    clause_id=of[piece.clause],
                    version_id=version,
                    types=f" {' '.join(types[piece.clause])} " if types[piece.clause] else "",
                    number=piece.number,
                    name=piece.name,
                    body=piece.body,
                    text=piece.text,
                    words=piece.words,
                )
                for piece in pieces(text, clauses)
            ],
            batch_size=100,
        )


def empty(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    apps.get_model("contracts", "ClauseText").objects.all().delete()


class Migration(migrations.Migration):

    dependencies = [("contracts", "0007_clause_texts")]

    operations = [migrations.RunPython(fill, empty)]
