"""Comparisons that are kept: made anew where the rules say otherwise, once, and only where somebody sees them."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile

from contracts.models import Job, Version, Workspace
from contracts.services import uploads
from review.models import Comparison
from review.services import comparisons, playbooks, versions
from tests.successive_texts import ONE, TWO

Work = Callable[[], list[Job]]


@pytest.fixture
def three(workspace: Workspace, owner: User, work: Work) -> list[Version]:
    """Three versions of one contract, each compared with the two others and with the playbook's positions."""
    texts = (ONE, TWO, TWO.replace("trois (3)", "quatre (4)"))
    contract = None
    for number, text in enumerate(texts):
        (result,) = uploads.upload(workspace, owner, [SimpleUploadedFile(f"brumelle-{number}.txt", text.encode())], contract)
        contract = result.version.contract
        work()
    rows = list(Version.objects.select_related("contract").order_by("number"))
    for left, right in ((0, 1), (0, 2), (1, 2)):
        comparisons.outcome(comparisons.obtain(rows[left], rows[right], owner))
    comparisons.outcome(comparisons.obtain(None, rows[0], owner))
    return rows


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """One entry for each time that two texts are compared."""
    times: list[object] = []
    compare = comparisons.compare

    def counted(*args: Any) -> object:
        times.append(args)
        return compare(*args)

    monkeypatch.setattr(comparisons, "compare", counted)
    return times


def test_an_edit_makes_anew_what_the_newest_page_shows_and_lets_go_of_the_rest(
    three: list[Version], workspace: Workspace, owner: User, work: Work, compared: list[object]
) -> None:
    comparisons.pair(Comparison.objects.get(left=three[0], right=three[1]), "c2", "c2")
    playbooks.edit(playbooks.playbook_of(workspace), "liability_cap_below_12_months", {"severity": "info"})
    assert {job.kind for job in work()} == {Job.Kind.ASSESS}
    assert len(compared) == 1
    made = Comparison.objects.exclude(result=None)
    assert [(row.left, row.right) for row in made] == [(three[1], three[2])]
    since = versions.since(three[2])
    assert since.is_made
    assert len(compared) == 1
    # The others are there when somebody looks, with what people paired.
    row = Comparison.objects.select_related("left", "right", "workspace").get(left=three[0], right=three[1])
    found = comparisons.outcome(row)
    assert row.pins == [["c2", "c2"]]
    assert any(finding.severity == "info" for finding in found.right.findings)


def test_an_edit_that_changes_no_finding_lets_go_of_nothing(
    three: list[Version], workspace: Workspace, work: Work, compared: list[object]
) -> None:
    before = set(Comparison.objects.values_list("pk", "basis"))
    rule = next(rule for rule in playbooks.rules_of(playbooks.playbook_of(workspace)).rules if not _raises(three, rule.key))
    playbooks.edit(playbooks.playbook_of(workspace), rule.key, {"enabled": not rule.enabled})
    assert all(job.status == Job.Status.DONE for job in work())
    assert not compared
    assert set(Comparison.objects.exclude(result=None).values_list("pk", "basis")) == before


def _raises(rows: list[Version], rule: str) -> bool:
    return any(version.review.findings.filter(rule=rule).exists() for version in rows)


@pytest.mark.parametrize("limit", ["AT_ONCE", "WORDS_AT_ONCE"])
def test_many_clauses_and_many_words_are_compared_by_a_job(
    apart: tuple[Version, Version], owner: User, work: Work, compared: list[object], monkeypatch: pytest.MonkeyPatch, limit: str
) -> None:
    Job.objects.all().delete()
    row = comparisons.obtain(*apart, owner)
    with monkeypatch.context() as patch:
        patch.setattr(comparisons, limit, 5)
        assert comparisons.outcome(row) is None
        assert not compared
        assert [job.kind for job in work()] == [Job.Kind.COMPARE]
        row.refresh_from_db()
        assert comparisons.outcome(row)  # kept
    assert len(compared) == 1
