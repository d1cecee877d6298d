"""Clause types that people set by hand: they stay with the text of the clause, however often it is read again."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db import transaction
from django.db.models import F, QuerySet

from contracts.clauses.taxonomy import taxonomy
from contracts.clauses.types import ClauseType
from contracts.models import Clause, ClauseTypes, Job, Reading, Version
from contracts.services import jobs
from contracts.services.errors import ServiceError
from contracts.text.fold import fold


def given_by_hand(versions: Iterable[Version]) -> dict[int, list[ClauseTypes]]:
    """What people said of clauses of the contracts of these versions, by the contract's primary key, in one query."""
    given: dict[int, list[ClauseTypes]] = defaultdict(list)
    rows = ClauseTypes.objects.filter(version__contract__in={version.contract_id for version in versions})
    for row in rows.annotate(contract=F("version__contract")):
        given[row.contract].append(row)
    return given


def types_by_hand(rows: Iterable[ClauseTypes], clauses: Iterable[Clause], text: str) -> dict[str, tuple[ClauseType, ...]]:
    """The types that people gave clauses of a version, by uid. rows: what they said of its contract, in whichever version.

    Where they said that a clause is about nothing in the taxonomy, its type is "other".
    """
    given = {row.digest: row.types or ["other"] for row in rows}
    if not given:
        return {}
    chosen = {clause.uid: given.get(digest_of(text, clause), ()) for clause in clauses}
    return {uid: tuple(ClauseType(key, 1.0, (), by_hand=True) for key in keys) for uid, keys in chosen.items() if keys}


def people_who_set(version: Version, clauses: Iterable[Clause], text: str) -> dict[str, str]:
    """Who set the types of a clause, by uid; an empty name where the account is gone."""
    names = {row.digest: row.user.get_username() if row.user else "" for row in _rows(version).select_related("user")}
    return {clause.uid: names[digest] for clause in clauses if (digest := digest_of(text, clause)) in names} if names else {}


def follow(contract: int) -> None:
    """Has findings and searches follow what people said of clauses of this contract, in all its versions that were read; by jobs."""
    jobs.start_many(Job.Kind.ASSESS, Version.objects.filter(contract=contract, status=Version.Status.READY))


def set_types(clause: Clause, keys: Sequence[str], user: AbstractBaseUser | AnonymousUser) -> None:
    """Gives a clause these types; without any it is about nothing in the taxonomy. Raises ServiceError: "unknown_type", "not_ready".

    The findings of all versions of the contract are raised anew by jobs, since rules look at types.
    """
    unknown = [key for key in keys if key not in taxonomy() or key == "other"]
    if unknown:
        raise ServiceError("unknown_type", type=unknown[0])
    digest = _digest(clause)
    with transaction.atomic():
        _rows(clause.version).filter(digest=digest).exclude(version=clause.version).delete()
        ClauseTypes.objects.update_or_create(
            version=clause.version, digest=digest, defaults={"types": list(dict.fromkeys(keys)), "user_id": user.pk}
        )
        _follow(clause.version)


def unset_types(clause: Clause) -> None:
    """Gives a clause back the types that were recognised. Raises ServiceError("not_ready")."""
    digest = _digest(clause)
    with transaction.atomic():
        _rows(clause.version).filter(digest=digest).delete()
        _follow(clause.version)


def digest_of(text: str, clause: Clause) -> str:
    """What stands for a clause's heading and text, whatever its number, white space and capitals."""
    words = " ".join(fold(f"{clause.heading or ''} {text[clause.body_start : clause.end]}").split())
    return hashlib.sha256(words.encode()).hexdigest()


def _digest(clause: Clause) -> str:
    if clause.version.status != Version.Status.READY:  # it is being read anew
        raise ServiceError("not_ready")
    return digest_of(Reading.objects.values_list("document_json__text", flat=True).get(version=clause.version_id), clause)


def _follow(version: Version) -> None:
    """The same, the version that a person is looking at before the others."""
    follow(version.contract_id)
    jobs.start(Job.Kind.ASSESS, version.pk, version.workspace, version)


def _rows(version: Version) -> QuerySet[ClauseTypes]:
    return ClauseTypes.objects.filter(version__contract=version.contract_id)
