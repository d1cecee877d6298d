"""A contract that was read and reviewed, made from values, so that pages are tested apart from the reading."""

from collections.abc import Callable
from dataclasses import dataclass

import msgspec
import pytest
from django.contrib.auth.models import User
from django.core.files.base import ContentFile
from django.test import Client

from contracts.clauses.types import ClauseType
from contracts.models import Contract, Version, Workspace
from contracts.services.contracts import show_newest
from contracts.services.ingest import Found, store_document, store_found
from contracts.structure.types import Clause, Reference
from contracts.terms.types import Term
from contracts.text.types import Document, Span
from review.models import Finding, Review
from review.services.assess import count
from review.services.playbooks import playbook_of

TEXT = """CONDITIONS DE SERVICE <script>alert("titre")</script>
1. Durée
Le contrat dure douze (12) mois. Il se renouvelle par tacite reconduction, sauf préavis de trois (3) mois selon l'article 2.
2. Responsabilité
2.1 La responsabilité du Prestataire est limitée aux redevances de six (6) mois <img src=x onerror=alert(1)> & rien d'autre.
2.2 Le Client paie à trente (30) jours."""


def span(words: str) -> Span:
    """The stretch of TEXT that holds these words."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


def _clauses() -> tuple[Clause, ...]:
    starts = [0, *(TEXT.index(head) for head in ("1. Durée", "2. Responsabilité", "2.1 La", "2.2 Le")), len(TEXT)]
    heads = [(None, None, "CONDITIONS"), ("1", "Durée", "1. Durée\n"), ("2", "Responsabilité", "2. Responsabilité\n")]
    heads += [("2.1", None, "2.1 "), ("2.2", None, "2.2 ")]
    clauses = []
    for i, (number, heading, printed) in enumerate(heads):
        start, end = starts[i], starts[i + 1]
        body = min(start + len(printed), end) if number else start
        parent = "c3" if number and "." in number else None
        clauses.append(Clause(f"c{i + 1}", parent, 2 if parent else 1, number, heading, start, end, body, 1 if i < 3 else 2, 2))
    return tuple(clauses)


@dataclass
class Reviewed:
    """The rows of the contract, and its findings by rule."""

    contract: Contract
    version: Version
    review: Review
    findings: dict[str, Finding]


@pytest.fixture
def reviewed(workspace: Workspace, owner: User) -> Reviewed:
    contract = Contract.objects.create(workspace=workspace, name="Conditions de service", created_by=owner)
    version = Version(
        workspace=workspace,
        contract=contract,
        number=1,
        filename="conditions <b>.txt",
        sha256="0" * 64,
        size=len(TEXT),
        status=Version.Status.READY,
        uploaded_by=owner,
    )
    version.file.save("conditions.txt", ContentFile(TEXT.encode()))
    document = Document("conditions.txt", "0" * 64, "text/plain", "fr", TEXT, (), (), pages=2)
    store_document(version, msgspec.to_builtins(document))
    cap = span("limitée aux redevances de six (6) mois")
    payment, reference = span("trente (30) jours"), span("article 2")
    store_found(
        version,
        Found(
            clauses=_clauses(),
            definitions=[],
            references=[msgspec.to_builtins(Reference("clause", "2", "c3", reference.start, reference.end))],
            parties={
                "vendor": {"role": "vendor", "name": "Kalidor", "aliases": [], "spans": []},
                "customer": {"role": "customer", "name": None, "aliases": [], "spans": []},
            },
            types={"c4": (ClauseType("liability_cap", 0.9, ()),)},
            terms=(
                Term("vendor.name", "Kalidor <SAS>", "c1", 0, 10),
                Term("payment.term", "P30D", "c5", payment.start, payment.end),
            ),
        ),
    )
    show_newest(contract)
    return Reviewed(contract, version, *_review(workspace, version, cap))


def _review(workspace: Workspace, version: Version, cap: Span) -> tuple[Review, dict[str, Finding]]:
    playbook = playbook_of(workspace)
    review = Review.objects.create(version=version, playbook=playbook, playbook_version=playbook.version)
    quote = [["clause", "2.1"], ["quote", "limitée"], ["value", "des redevances sur 6 mois"]]
    raised = (
        ("liability_cap_below_12_months", "high", "c4", cap),
        # Its words overlap those of the cap.
        ("data_loss_excluded", "critical", "c4", span("six (6) mois <img src=x onerror=alert(1)>")),
        ("auto_renewal", "low", "c2", span("tacite reconduction")),
        ("insurance_missing", "low", None, None),
    )
    findings = {
        rule: Finding.objects.create(
            review=review,
            position=position,
            rule=rule,
            severity=severity,
            clause=clause,
            evidence=[msgspec.to_builtins(place)] if place else [],
            values=quote if place else [],
        )
        for position, (rule, severity, clause, place) in enumerate(raised)
    }
    count(review)
    return review, findings


@pytest.fixture
def page_of(as_user: Callable[[User], Client]) -> Callable[..., str]:
    """The text of the page that a user gets at an address, in French unless told otherwise."""

    def page(user: User, address: str, language: str = "fr", **query: str) -> str:
        response = as_user(user).get(address, query, headers={"accept-language": language})
        assert response.status_code == 200, response.status_code
        return response.content.decode()

    return page
