"""Searches the words of all contracts that a user may see: the clauses that hold them, by contract."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from django.db.models import Count, QuerySet

from contracts.access import User, rows_for
from contracts.clauses.taxonomy import taxonomy
from contracts.models import ClauseText, Contract, Term, Version
from contracts.services.clause_texts import of_type
from contracts.text.phrases import Excerpt, Phrase, excerpt, marked, phrases_of, words_of
from review.rules.themes import term_keys, term_label

_SUGGESTED = 6  # types and key terms at most that a query is offered, of each
_LANGUAGES = ("fr", "en")


@dataclass(frozen=True, slots=True)
class Asked:
    """What clauses are looked for: those with all the words, of the type, with the key term; an empty wish leaves nothing out."""

    query: str = ""
    type: str = ""
    term: str = ""
    every_version: bool = False  # else each contract's newest version that could be read

    @property
    def is_anything(self) -> bool:
        return bool(self.query.strip() or self.type or self.term)

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        return phrases_of(self.query)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look for: no type, no key term, and no letter or figure among what was typed."""
        return not (self.phrases or self.type or self.term)


@dataclass(frozen=True, slots=True)
class Hit:
    """A clause that was found. name and excerpt have what was looked for marked."""

    row: ClauseText
    name: Excerpt
    excerpt: Excerpt
    types: tuple[str, ...]  # keys

    @property
    def version(self) -> Version:
        return self.row.version

    @property
    def is_newest(self) -> bool:
        """Whether the contract's page shows this version without being asked for it."""
        return self.version.contract.current_version_id == self.version.pk


@dataclass(frozen=True, slots=True)
class Group:
    """Clauses of one contract that stand on one page of results; total counts all that were found in it."""

    contract: Contract
    hits: list[Hit]
    total: int


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A clause type or a key term whose name holds the words of a query, with the number of clauses that have it."""

    key: str
    label: str
    count: int


@dataclass(frozen=True)
class Found:
    """All clauses that were found, in the order of their contracts, then of the text; an older version after a newer one."""

    asked: Asked
    searched: int  # contracts of which a version could be read: those whose clauses were looked at
    places: Sequence[tuple[int, int]] = ()  # (primary key of the clause text, that of the contract)
    versions: dict[int, tuple[int, int]] = field(default_factory=dict)  # that were looked at: primary key → (contract, number)

    @cached_property
    def by_contract(self) -> Counter[int]:
        return Counter(contract for _, contract in self.places)

    @property
    def contracts(self) -> int:
        return len(self.by_contract)


def search(user: User, contracts: QuerySet[Contract], asked: Asked) -> Found:
    """The clauses of contracts, in their order. contracts: of those that the user may see (review.services.listing)."""
    order = {pk: place for place, pk in enumerate(contracts.values_list("pk", flat=True))}
    ready = rows_for(user, Version.objects.filter(status=Version.Status.READY))
    versions: dict[int, tuple[int, int]] = {}
    newest: dict[int, int] = {}
    for pk, contract, number in ready.order_by("contract", "number").values_list("pk", "contract", "number"):
        if contract in order:
            if not asked.every_version:
                versions.pop(newest.get(contract, 0), None)
            newest[contract] = pk
            versions[pk] = contract, number
    if asked.is_empty:
        return Found(asked, len(newest), versions=versions)
    rows = rows_for(user, ClauseText.objects.all(), "version__workspace")
    if asked.type:
        rows = of_type(rows, asked.type)
    if asked.term:
        rows = rows.filter(clause__in=Term.objects.filter(key=asked.term).values("clause"))
    if asked.phrases:
        rows = rows.filter(words__holds=asked.phrases)
    places = []
    for pk, version, position in rows.order_by().values_list("pk", "version", "clause__position"):
        if version in versions:
            contract, number = versions[version]
            places.append((order[contract], -number, position, pk, contract))
    return Found(asked, len(newest), [(pk, contract) for *_, pk, contract in sorted(places)], versions)


def hits_of(found: Found, places: Iterable[tuple[int, int]]) -> list[Hit]:
    """The clauses at some of the places that were found, in their order. A clause that has gone since is left out."""
    pks = [pk for pk, _ in places]
    rows = ClauseText.objects.defer("words").select_related("clause", "version__contract").in_bulk(pks)
    phrases = found.asked.phrases
    return [
        Hit(
            row=row,
            name=marked(row.name, phrases),
            excerpt=excerpt(row.text[row.body :], phrases),
            types=tuple(key for key in row.types.split() if key != "other"),
        )
        for row in (rows[pk] for pk in pks if pk in rows)
    ]


def groups_of(found: Found, places: Iterable[tuple[int, int]]) -> list[Group]:
    """The same by contract."""
    groups: list[Group] = []
    for hit in hits_of(found, places):
        contract = hit.version.contract
        if not groups or groups[-1].contract.pk != contract.pk:
            groups.append(Group(contract, [], found.by_contract[contract.pk]))
        groups[-1].hits.append(hit)
    return groups


def types_suggested(user: User, found: Found, language: str) -> list[Suggestion]:
    """Clause types that are called, in French or English, what the query says."""
    keys = [info.key for info in taxonomy().values() if info.key != "other" and _is_called(found.asked.phrases, info.fr, info.en)]
    if not keys or found.asked.type:
        return []
    rows = rows_for(user, ClauseText.objects.all(), "version__workspace")
    chosen = of_type(rows, keys[0])
    for key in keys[1:]:
        chosen |= of_type(rows, key)
    counts: Counter[str] = Counter()
    for version, types in chosen.order_by().values_list("version", "types"):
        if version in found.versions:
            counts.update(set(types.split()))
    return _suggested([Suggestion(key, taxonomy()[key].label(language), counts[key]) for key in keys])


def terms_suggested(user: User, found: Found, language: str) -> list[Suggestion]:
    """Key terms that are called, in French or English, what the query says."""
    keys = [key for key in term_keys() if _is_called(found.asked.phrases, *(term_label(key, name) for name in _LANGUAGES))]
    if not keys or found.asked.term:
        return []
    rows = rows_for(user, Term.objects.filter(key__in=keys), "version__workspace").order_by()
    counts: Counter[str] = Counter()
    for key, version, count in (
        rows.values("key", "version").annotate(clauses=Count("clause", distinct=True)).values_list("key", "version", "clauses")
    ):
        if version in found.versions:
            counts[key] += count
    return _suggested([Suggestion(key, term_label(key, language), counts[key]) for key in keys])


def _is_called(phrases: Sequence[Phrase], *names: str) -> bool:
    return bool(phrases) and any(all(phrase.needle in words_of(name) for phrase in phrases) for name in names)


def _suggested(suggestions: list[Suggestion]) -> list[Suggestion]:
    known = [suggestion for suggestion in suggestions if suggestion.count]
    return sorted(known, key=lambda suggestion: (-suggestion.count, suggestion.label))[:_SUGGESTED]
