"""An upload that looks like the next version of a contract is proposed as such, and a person answers."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils.translation import override

from contracts.models import Clause, ClauseText, Contract, Job, Successor, Version, Workspace
from contracts.services import members, successors, uploads
from contracts.services.clause_types import set_types
from contracts.services.errors import JobError, ServiceError
from review.models import Comparison, DecisionKind
from review.services import versions
from review.services import work as review_work
from review.services.decisions import decide
from tests.successive_texts import ONE, TWO

OTHER = """BON DE COMMANDE DE MATÉRIEL

Le vendeur livre cent chaises et vingt tables au siège de l'acheteur avant la fin du mois, franco de port, et reprend les emballages.
L'acheteur vérifie la livraison à réception et signale les avaries au transporteur sous trois jours par lettre recommandée.
"""

Read = Callable[[str, str], Version]


@pytest.fixture
def read(workspace: Workspace, owner: User, work: Callable[[], list[Job]]) -> Read:
    """Uploads a text as a contract of its own and reads it."""

    def upload(name: str, text: str) -> Version:
        version = uploads.upload(workspace, owner, [SimpleUploadedFile(name, text.encode())])[0].version
        assert version
        work()
        return Version.objects.select_related("contract").get(pk=version.pk)

    return upload


@pytest.fixture
def first(read: Read) -> Version:
    return read("brumelle.txt", ONE)


@pytest.fixture
def second(first: Version, read: Read) -> Version:
    return read("brumelle-2027.txt", TWO)


def test_it_is_proposed_and_nothing_else_happens(first: Version, second: Version) -> None:
    assert second.successor.contract == first.contract
    assert second.successor.state == Successor.State.OPEN
    assert second.successor.share > 0.7
    assert second.contract != first.contract
    assert not hasattr(first, "successor")


def test_another_text_is_not(first: Version, read: Read) -> None:
    assert not Successor.objects.filter(version=read("commande.txt", OTHER)).exists()


def test_a_text_of_another_workspace_is_not(first: Version, outsider: User, work: Callable[[], list[Job]]) -> None:
    elsewhere = Workspace.objects.get(name="Elsewhere")
    uploads.upload(elsewhere, outsider, [SimpleUploadedFile("b.txt", TWO.encode())])
    work()
    assert not Successor.objects.exists()


def test_a_version_uploaded_to_its_contract_is_not(
    first: Version, workspace: Workspace, owner: User, work: Callable[[], list[Job]]
) -> None:
    uploads.upload(workspace, owner, [SimpleUploadedFile("b.txt", TWO.encode())], first.contract)
    work()
    assert not Successor.objects.exists()


def test_accepted_it_is_the_newest_version_with_the_decisions(first: Version, second: Version, colleague: User) -> None:
    cap = first.review.findings.get(rule="liability_cap_below_12_months")
    decide(cap, colleague, DecisionKind.NEGOTIATE, "douze mois au moins")
    own = second.contract
    versions.accept(second.successor, colleague)
    second = Version.objects.get(pk=second.pk)
    first.contract.refresh_from_db()
    assert (second.contract, second.number) == (first.contract, 2)
    assert first.contract.current_version == second
    assert not Contract.objects.filter(pk=own.pk).exists()
    carried = second.review.findings.get(rule="liability_cap_below_12_months")
    assert (carried.state, carried.decisions.get().comment) == (DecisionKind.NEGOTIATE, "douze mois au moins")


def test_undone_all_is_as_it_was(first: Version, second: Version, colleague: User) -> None:
    decide(first.review.findings.get(rule="liability_cap_below_12_months"), colleague, DecisionKind.NEGOTIATE)
    second.contract.name = "Brumelle 2027"
    second.contract.status = Contract.Status.NEGOTIATION
    second.contract.save()
    versions.accept(second.successor, colleague)
    versions.undo(Successor.objects.get())
    second = Version.objects.select_related("contract").get(pk=second.pk)
    first.contract.refresh_from_db()
    assert (second.contract.name, second.contract.status, second.number) == ("Brumelle 2027", Contract.Status.NEGOTIATION, 1)
    assert second.contract.current_version == second
    assert first.contract.current_version == first
    assert second.contract.vendor_name == first.contract.vendor_name
    assert {finding.state for finding in second.review.findings.all()} == {DecisionKind.OPEN}
    assert second.successor.state == Successor.State.OPEN


def test_it_is_undone_also_when_the_account_that_uploaded_it_is_gone(
    first: Version, second: Version, colleague: User, workspace: Workspace
) -> None:
    uploader = members.create_account("left@example.org", "a long enough password")
    Contract.objects.filter(pk=second.contract_id).update(created_by=uploader)
    versions.accept(second.successor, colleague)
    uploader.delete()
    versions.undo(Successor.objects.get())
    own = Contract.objects.get(versions=second)
    assert own != first.contract
    assert own.created_by is None


def test_declined_it_stays_apart_and_is_not_proposed_again(first: Version, second: Version, colleague: User) -> None:
    successors.decline(second.successor, colleague)
    assert successors.propose(second) is None
    assert Successor.objects.get().state == Successor.State.DECLINED
    with pytest.raises(ServiceError, match="successor_answered"):
        successors.accept(Successor.objects.get(), colleague)


def test_a_contract_that_has_grown_is_not_swallowed(
    first: Version, second: Version, workspace: Workspace, owner: User, work: Callable[[], list[Job]]
) -> None:
    uploads.upload(workspace, owner, [SimpleUploadedFile("c.txt", (TWO + "\n4. Langue\nLe français.").encode())], second.contract)
    work()
    with pytest.raises(ServiceError, match="successor_outdated"):
        successors.accept(second.successor, owner)


def test_a_third_one_follows_the_second(first: Version, second: Version, read: Read, owner: User) -> None:
    third = read("brumelle-2028.txt", TWO.replace("trois (3)", "quatre (4)"))
    versions.accept(second.successor, owner)
    third.successor.refresh_from_db()
    assert third.successor.contract == first.contract
    versions.accept(third.successor, owner)
    assert list(first.contract.versions.values_list("pk", "number")) == [(first.pk, 1), (second.pk, 2), (third.pk, 3)]


def test_a_share_never_says_that_nothing_changed(first: Version, second: Version) -> None:
    successor = Successor(version=second, contract=first.contract, share=1.0)
    assert successor.percent == 99
    assert Successor(share=0.869).percent == 86


def test_it_is_known_in_how_many_clauses_it_differs(first: Version, second: Version) -> None:
    (question,) = versions.questions_on(second)
    assert question.differing == versions.comparisons.obtain(first, second, None).clauses
    assert question.differing


def test_long_texts_hand_decisions_on_by_a_job(
    first: Version, second: Version, colleague: User, work: Callable[[], list[Job]], monkeypatch: pytest.MonkeyPatch
) -> None:
    decide(first.review.findings.get(rule="liability_cap_below_12_months"), colleague, DecisionKind.NEGOTIATE, "douze mois")
    monkeypatch.setattr(versions.comparisons, "WORDS_AT_ONCE", 5)

    def decided() -> list[str]:
        return [finding.rule for finding in second.review.findings.filter(state=DecisionKind.NEGOTIATE)]

    def jobs_run() -> list[tuple[str, str]]:
        return [(job.kind, job.status) for job in work()]

    versions.accept(second.successor, colleague)
    assert decided() == []
    assert jobs_run() == [("carry", "done")]
    assert decided() == ["liability_cap_below_12_months"]
    versions.undo(Successor.objects.get())
    assert decided() == []
    versions.accept(Successor.objects.get(), colleague)
    versions.undo(Successor.objects.get())  # before any worker came to it
    assert jobs_run() == [("carry", "done")]
    assert decided() == []


def test_decisions_that_did_not_come_along_are_told_and_come_when_asked(
    first: Version,
    second: Version,
    colleague: User,
    buyer: User,
    as_user: Callable[[User], Client],
    work: Callable[[], list[Job]],
    monkeypatch: pytest.MonkeyPatch,
    settings: Any,
) -> None:
    decide(first.review.findings.get(rule="liability_cap_below_12_months"), colleague, DecisionKind.NEGOTIATE, "douze mois")
    monkeypatch.setattr(versions.comparisons, "WORDS_AT_ONCE", 5)
    settings.JOB_MAX_ATTEMPTS = 1

    def fail(*args: object) -> None:
        raise JobError("internal", retryable=True)

    versions.accept(second.successor, colleague)
    with monkeypatch.context() as patch:
        patch.setattr(review_work, "unchanged", fail)
        assert [(job.kind, job.status) for job in work()] == [("carry", "failed")]

    page = f"/contracts/{first.contract_id}/"

    def told(user: User) -> tuple[bool, bool]:
        with override("en"):
            said = as_user(user).get(page, headers={"accept-language": "en"}).content.decode()
        return "did not come along" in said, "Bring them along now" in said

    assert told(colleague) == (True, True)
    assert told(buyer) == (True, False)
    as_user(colleague).post(f"/versions/{second.pk}/analysis/")
    assert told(colleague) == (False, False)
    assert {("assess", "done"), ("carry", "done")} <= {(job.kind, job.status) for job in work()}
    assert told(colleague) == (False, False)
    assert second.review.findings.get(state=DecisionKind.NEGOTIATE).rule == "liability_cap_below_12_months"


def test_taken_back_a_version_lacks_no_decisions(first: Version, second: Version, colleague: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(versions.comparisons, "WORDS_AT_ONCE", 5)
    versions.accept(second.successor, colleague)
    Job.objects.filter(kind=Job.Kind.CARRY).update(status=Job.Status.FAILED)
    assert versions.lacks_decisions(Version.objects.get(pk=second.pk))
    versions.undo(Successor.objects.get())
    assert not versions.lacks_decisions(Version.objects.get(pk=second.pk))


def test_types_set_by_hand_reach_all_versions_of_what_a_contract_has_become(
    first: Version, second: Version, colleague: User, work: Callable[[], list[Job]]
) -> None:
    clause = first.clauses.exclude(heading=None).last()
    set_types(clause, ["insurance"], colleague)
    work()
    both = {first.pk, second.pk}

    def of_type() -> set[int]:
        return set(ClauseText.objects.filter(types__contains=" insurance ").values_list("version", flat=True))

    assert of_type() == {first.pk}
    versions.accept(Successor.objects.get(), colleague)
    assert {(job.kind, job.subject) for job in work()} == {("assess", pk) for pk in both}
    assert of_type() == both
    # What a lawyer says of one version is held against the others too.
    set_types(Clause.objects.get(version=second, uid=clause.uid), ["data_location"], colleague)
    assert {(job.kind, job.subject) for job in work()} == {("assess", pk) for pk in both}
    assert of_type() == set()
    set_types(Clause.objects.get(version=first, uid=clause.uid), ["insurance"], colleague)
    work()
    versions.undo(Successor.objects.get())
    assert {(job.kind, job.subject) for job in work()} == {("assess", pk) for pk in both}
    assert of_type() == {first.pk}


def test_of_two_versions_that_are_assessed_at_once_one_makes_their_comparison(first: Version, second: Version, colleague: User) -> None:
    versions.accept(second.successor, colleague)
    first, second = Version.objects.select_related("contract", "workspace").order_by("number")
    row = versions.comparisons.obtain(first, second, None)
    for version in (first, second):
        Job.objects.create(
            kind=Job.Kind.ASSESS,
            subject=version.pk,
            workspace=version.workspace,
            version=version,
            status=Job.Status.RUNNING,
            not_before=version.created,
        )

    def is_made_by(version: Version) -> bool:
        versions.comparisons.forget(Comparison.objects.filter(pk=row.pk))
        versions.renew(version, is_changed=False)
        return Comparison.objects.get(pk=row.pk).clauses is not None

    assert sorted(is_made_by(version) for version in (first, second)) == [False, True]
