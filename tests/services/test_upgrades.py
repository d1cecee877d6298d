"""What an upgrade makes of rows that an earlier program stored."""

from importlib import import_module

from django.apps import apps

from contracts.models import Contract, Reading, Version
from contracts.services import analyses


def test_the_layout_is_parted_from_the_document_and_joined_again(ready: Version) -> None:
    layouts = import_module("contracts.migrations.0012_layouts")
    before = analyses.load(ready)
    layouts.join(apps, None)
    Reading.objects.update(layout_json={})
    assert {"lines", "blocks", "text"} <= set(Reading.objects.get().document_json)
    layouts.part(apps, None)
    reading = Reading.objects.get()
    assert set(reading.layout_json) == {"lines", "blocks"}
    assert not {"lines", "blocks"} & set(reading.document_json)
    assert analyses.load(ready) == before


def test_contracts_are_shown_by_their_newest_version_that_is_ready(ready: Version) -> None:
    for number, status in ((2, "ready"), (3, "failed")):
        Version.objects.create(
            workspace=ready.workspace, contract=ready.contract, number=number, filename="b", sha256=str(number) * 64, size=1, status=status
        )
    unread = Contract.objects.create(workspace=ready.workspace, name="Autre")
    Contract.objects.update(read_version=None)
    import_module("contracts.migrations.0011_fill_read_version").fill(apps, None)
    assert Contract.objects.get(pk=ready.contract_id).read_version.number == 2
    assert Contract.objects.get(pk=unread.pk).read_version is None
