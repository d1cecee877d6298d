"""Versions on the pages: an upload that looks like a next version is asked about, the history compares any two, changes are counted."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from contracts.models import Contract, Job, Role, Version, Workspace
from contracts.services import members, uploads
from review.models import DecisionKind
from review.services.decisions import decide
from tests.successive_texts import ONE, TWO

AsUser = Callable[[User], Client]


@pytest.fixture
def together(apart: tuple[Version, Version], buyer: User, as_user: AsUser) -> tuple[Version, Version]:
    """The same, with the question answered by yes."""
    as_user(buyer).post(f"/versions/{apart[1].pk}/succession/", {"answer": "accept"})
    first, second = Version.objects.select_related("contract").order_by("pk")
    assert first.contract == second.contract
    return first, second


def test_the_question_is_asked_wherever_the_upload_is_seen(
    apart: tuple[Version, Version], buyer: User, reader: User, page_of: Callable[..., str]
) -> None:
    first, second = apart
    job = second.jobs.get()
    for address in ("/", f"/contracts/{first.contract_id}/", f"/contracts/{second.contract_id}/", f"/uploads/progress/?job={job.pk}"):
        page = page_of(buyer, address)
        assert "est-il une nouvelle version" in page, address
        assert "Oui, l’ajouter comme version 2" in page, address
        assert "Oui, l’ajouter" not in page_of(reader, address), address


def test_no_answer_no_change(apart: tuple[Version, Version]) -> None:
    assert Contract.objects.count() == 2


def test_yes_and_undo(together: tuple[Version, Version], buyer: User, as_user: AsUser, page_of: Callable[..., str]) -> None:
    page = page_of(buyer, f"/contracts/{together[0].contract_id}/")
    assert "Annuler : en refaire un contrat distinct" in page
    assert "est-il une nouvelle version" not in page
    as_user(buyer).post(f"/versions/{together[1].pk}/succession/", {"answer": "undo"})
    assert Contract.objects.count() == 2
    assert "est-il une nouvelle version" in page_of(buyer, f"/contracts/{together[0].contract_id}/")


def test_no_keeps_it_apart(apart: tuple[Version, Version], buyer: User, as_user: AsUser, page_of: Callable[..., str]) -> None:
    as_user(buyer).post(f"/versions/{apart[1].pk}/succession/", {"answer": "decline"})
    assert "est-il une nouvelle version" not in page_of(buyer, "/")
    assert Contract.objects.count() == 2


def test_a_second_answer_is_told_not_obeyed(together: tuple[Version, Version], owner: User, as_user: AsUser) -> None:
    answer = as_user(owner).post(
        f"/versions/{together[1].pk}/succession/", {"answer": "accept"}, follow=True, headers={"accept-language": "fr"}
    )
    assert "déjà répondu" in answer.content.decode()


@pytest.mark.parametrize("answer", ["accept", "decline", "undo"])
def test_readers_do_not_answer_and_outsiders_find_nothing(
    apart: tuple[Version, Version], reader: User, outsider: User, as_user: AsUser, answer: str
) -> None:
    address = f"/versions/{apart[1].pk}/succession/"
    assert as_user(reader).post(address, {"answer": answer}).status_code == 403
    assert as_user(outsider).post(address, {"answer": answer}).status_code == 404
    assert as_user(reader).get(address).status_code == 405
    assert Contract.objects.count() == 2


def test_a_version_that_looks_like_no_other_has_no_question(apart: tuple[Version, Version], owner: User, as_user: AsUser) -> None:
    assert as_user(owner).post(f"/versions/{apart[0].pk}/succession/", {"answer": "accept"}).status_code == 404


def test_hostile_names_are_shown_as_text(
    workspace: Workspace, owner: User, work: Callable[[], list[Job]], page_of: Callable[..., str]
) -> None:
    for name, text in (("<b>un</b>.txt", ONE), ("<img src=x>.txt", TWO)):
        uploads.upload(workspace, owner, [SimpleUploadedFile(name, text.encode())])
        work()
    page = page_of(owner, "/")
    assert "<img src=x>" not in page
    assert "est-il une nouvelle version" in page


def test_changes_are_counted_from_the_version_that_was_reviewed(
    together: tuple[Version, Version],
    workspace: Workspace,
    owner: User,
    colleague: User,
    work: Callable[[], list[Job]],
    page_of: Callable[..., str],
) -> None:
    first, _second = together
    address = f"/contracts/{first.contract_id}/"
    page = page_of(owner, address)
    assert "1 clause modifiée" in page
    assert "Voir ce qui a changé" in page
    assert "dernière version examinée" not in page
    cap = first.review.findings.get(rule="liability_cap_below_12_months")
    decide(cap, colleague, DecisionKind.ACCEPT)
    third = TWO.replace("en France", "au Canada")
    uploads.upload(workspace, owner, [SimpleUploadedFile("brumelle-2028.txt", third.encode())], first.contract)
    work()
    page = page_of(owner, address)
    assert "Depuis la version 1" in page  # nobody decided on the second
    assert "dernière version examinée" in page
    assert "2 clauses modifiées" in page


def test_the_history_tells_of_each_version(
    together: tuple[Version, Version], colleague: User, page_of: Callable[..., str], as_user: AsUser
) -> None:
    first, second = together
    decide(second.review.findings.all()[0], colleague, DecisionKind.ACCEPT)
    page = page_of(colleague, f"/contracts/{first.contract_id}/")
    history = page[page.index('id="version-history"') : page.index("Comparer ces deux versions")]
    for words in ("brumelle.txt", "brumelle-2027.txt", "Olive Ownby", "reconnue", "1 / "):
        assert words in history, words
    both = as_user(colleague).post("/comparisons/", {"left": second.pk, "right": first.pk}, follow=True)
    assert "compare-row" in both.content.decode()


def test_the_role_is_that_of_the_workspace(apart: tuple[Version, Version], outsider: User, as_user: AsUser, workspace: Workspace) -> None:
    members.add(workspace, outsider, Role.READER)
    assert as_user(outsider).post(f"/versions/{apart[1].pk}/succession/", {"answer": "accept"}).status_code == 403
