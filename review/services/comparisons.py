"""Compares two versions that were read, or one with the playbook's positions, and keeps what that gives."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

import msgspec
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from contracts.analysis import Analysis
from contracts.models import Clause, Job, Reading, Version
from contracts.services import analyses, jobs
from contracts.services.errors import JobError, ServiceError
from review.compare import types as compared
from review.compare.compare import compare
from review.models import Comparison, Review
from review.reading.cards import Card, cards_of
from review.rules.types import Finding
from review.services.assess import findings_of
from review.services.playbooks import playbook_of, rules_of
from review.services.positions import positions_of

_MAKING = 2  # raised where the same texts and findings come to something else than before
_DAY = timedelta(days=1)
# Of both sides together, what is compared while the page waits; more is compared by a job. So many words take a second where they are
# hardly parted into clauses, and less where they are.
AT_ONCE = 800  # clauses
WORDS_AT_ONCE = 80_000


@dataclass(frozen=True, slots=True)
class Side:
    """A version with what was read in it and what the rules found; the playbook's positions have no version and no findings."""

    version: Version | None
    analysis: Analysis
    findings: tuple[Finding, ...]

    @property
    def review(self) -> Review | None:
        return self.version.review if self.version else None


@dataclass(frozen=True, slots=True)
class Compared:
    left: Side
    right: Side
    comparison: compared.Comparison


def cards_of_side(side: Side, language: str) -> tuple[Card, ...]:
    """The cards of a side's findings in "fr" or "en"; none for one's own positions."""
    if side.version is None:
        return ()
    review = side.version.review
    return cards_of(review.findings.filter(lifted=False), side.analysis, rules_of(review.playbook), language, {})


def names_of(row: Comparison, language: str) -> tuple[tuple[str, str], tuple[str, str]]:
    """What either side is called in "fr" or "en": (name, what else tells it from others)."""
    return _names(row, row.left, language), _names(row, row.right, language)


def is_of_one_contract(row: Comparison) -> bool:
    """Whether both sides are versions of one contract."""
    return row.left is not None and row.left.contract_id == row.right.contract_id


def _names(row: Comparison, version: Version | None, language: str) -> tuple[str, str]:
    if version is None:
        return _("Our positions"), rules_of(playbook_of(row.workspace)).names[language]
    contract = version.contract
    if is_of_one_contract(row):
        return _("Version %(number)s") % {"number": version.number}, version.filename
    return contract.vendor_name or contract.name, contract.name if contract.vendor_name else version.filename


def obtain(left: Version | None, right: Version, user: AbstractBaseUser | AnonymousUser | None) -> Comparison:
    """The row of the comparison of these two, made on first use; a row per couple, so that what people paired is found again.

    Raises ServiceError: "not_ready" where one has not been assessed yet, "same_version", "other_workspace".
    """
    if left == right:
        raise ServiceError("same_version")
    if left and left.workspace_id != right.workspace_id:
        raise ServiceError("other_workspace")
    for version in filter(None, (left, right)):
        _review(version)
    defaults = {"workspace_id": right.workspace_id, "created_by_id": user.pk if user else None}
    row, _created = Comparison.objects.get_or_create(left=left, right=right, defaults=defaults)
    return row


def outcome(row: Comparison) -> Compared | None:
    """What the comparison gives. None where it is too large to be made at once: its job has then been started.

    Raises ServiceError("not_ready").
    """
    left, right = _sides(row)
    if kept := _kept(row, left, right):
        Comparison.objects.filter(pk=row.pk, used__lt=timezone.now() - _DAY).update(used=timezone.now())
        return kept
    sides = left.analysis, right.analysis
    if not _is_long(sum(len(side.clauses) for side in sides), (side.document.text for side in sides)):
        return _make(row, left, right)
    _start(row)
    return None


def takes_long(versions: Iterable[int]) -> bool:
    """Whether comparing two versions, by primary key, is nothing to be done while somebody waits."""
    versions = list(versions)
    texts = Reading.objects.filter(version__in=versions).values_list("document_json__text", flat=True)
    return _is_long(Clause.objects.filter(version__in=versions).count(), texts)


def _is_long(clauses: int, texts: Iterable[str]) -> bool:
    return clauses > AT_ONCE or sum(len(text.split()) for text in texts) > WORDS_AT_ONCE


def complete(row: Comparison) -> Compared:
    """What the comparison gives, however long that takes: for workers. Raises ServiceError("not_ready")."""
    left, right = _sides(row)
    return _kept(row, left, right) or _make(row, left, right)


def fill(pk: int) -> None:
    """Makes the result of the comparison with this primary key. Raises JobError where a side is no longer ready."""
    row = Comparison.objects.select_related("workspace", "left__workspace", "right__workspace").filter(pk=pk).first()
    if row is None:
        return  # deleted meanwhile
    try:
        _make(row, *_sides(row))
    except ServiceError as error:
        raise JobError(error.code, retryable=True) from error


def forget(rows: QuerySet[Comparison]) -> None:
    """Lets go of what they gave: it is made anew when somebody looks. Pairings that people made stay."""
    rows.update(result=None, basis="", clauses=None, raised=None, lifted=None)


def pair(row: Comparison, left: str | None, right: str | None) -> None:
    """Holds two clauses side by side for good, or one alone where the other is None. Pairings of either clause made before go.

    Raises ServiceError("unknown_clause").
    """
    with transaction.atomic():
        row = Comparison.objects.select_for_update().select_related("right__workspace", "workspace").get(pk=row.pk)
        if not (left or right) or not (_has(row, row.left, left) and _has(row, row.right, right)):
            raise ServiceError("unknown_clause")
        kept = [pin for pin in row.pins if not ((left and pin[0] == left) or (right and pin[1] == right))]
        row.pins = [*kept, [left, right]]
        row.save(update_fields=["pins", "updated"])


def unpair(row: Comparison, left: str | None, right: str | None) -> None:
    """Takes a pairing back: the engine decides again."""
    with transaction.atomic():
        row = Comparison.objects.select_for_update().get(pk=row.pk)
        row.pins = [pin for pin in row.pins if pin != [left, right]]
        row.save(update_fields=["pins", "updated"])


def _has(row: Comparison, version: Version | None, uid: str | None) -> bool:
    if uid is None:
        return True
    if version is None:
        return any(clause.id == uid for clause in _positions(row.right).clauses)
    return uid.isprintable() and Clause.objects.filter(version=version, uid=uid).exists()  # PostgreSQL takes no NUL


def _kept(row: Comparison, left: Side, right: Side) -> Compared | None:
    """The result that was kept, unless it was made from something else."""
    if row.result is None or row.basis != _basis(left, right, row.pins):
        return None
    return Compared(left, right, msgspec.convert(row.result, compared.Comparison))


def _make(row: Comparison, left: Side, right: Side) -> Compared:
    pins = [compared.Pin(*pin) for pin in row.pins]
    # Our own positions are a yardstick: what they do not speak of is not theirs to win by.
    playbook = rules_of(playbook_of(row.workspace)) if left.version else None
    result = compare(left.analysis, right.analysis, left.findings, right.findings, pins, playbook)
    # A pin set meanwhile gives another basis, and the next view makes the comparison again.
    row.clauses = sum(pair.is_changed for pair in result.pairs)
    row.raised, row.lifted = len(result.rules(compared.Fate.RAISED)), len(result.rules(compared.Fate.LIFTED))
    Comparison.objects.filter(pk=row.pk).update(
        result=msgspec.to_builtins(result),
        basis=_basis(left, right, row.pins),
        clauses=row.clauses,
        raised=row.raised,
        lifted=row.lifted,
        used=timezone.now(),
    )
    return Compared(left, right, result)


def _start(row: Comparison) -> None:
    with transaction.atomic():
        row.job = jobs.start(Job.Kind.COMPARE, row.pk, row.workspace, None)
        row.save(update_fields=["job"])


def _basis(left: Side, right: Side, pins: Sequence[Sequence[str | None]]) -> str:
    texts = [hashlib.sha256(side.analysis.document.text.encode()).hexdigest() for side in (left, right)]
    return hashlib.sha256(msgspec.json.encode([_MAKING, texts, left.findings, right.findings, pins])).hexdigest()


def _sides(row: Comparison) -> tuple[Side, Side]:
    left = _side(row.left) if row.left else Side(None, _positions(row.right), ())
    return left, _side(row.right)


def _positions(version: Version) -> Analysis:
    return positions_of(playbook_of(version.workspace), version.language or "fr")


def _side(version: Version) -> Side:
    review = _review(version)
    return Side(version, analyses.load(version), findings_of(review))


def _review(version: Version) -> Review:
    review = Review.objects.filter(version=version, version__status=Version.Status.READY).select_related("playbook").first()
    if review is None:
        raise ServiceError("not_ready")
    return review
