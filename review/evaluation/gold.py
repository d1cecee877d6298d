"""Gold annotations: the clauses, key terms and findings that a lawyer read in one contract.

A YAML file per contract: document, language, clauses (at, number, heading, level, types, also), terms (key, value, at), also_terms,
findings (rule, at), also_findings. "at" holds words of the contract; "also" entries are defensible and count neither way.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import yaml


class GoldError(ValueError):
    """A gold file that cannot be used; the message says where and why."""


@dataclass(frozen=True, slots=True)
class GoldClause:
    at: str  # first words of the clause
    number: str | None
    heading: str | None
    level: int
    types: frozenset[str]  # must be found on the clause or on one below it
    also: frozenset[str]


@dataclass(frozen=True, slots=True)
class Gold:
    document: str  # file name
    clauses: tuple[GoldClause, ...]
    terms: Mapping[tuple[str, str], tuple[str, ...]]  # (key, canonical value) to the places that state it
    also_terms: frozenset[tuple[str, str]]
    findings: Mapping[str, tuple[str, ...]]  # rule to the places that raise it; none for what is missing
    also_findings: frozenset[str]


def load_gold(path: Path) -> Gold:
    """The annotations in a file. Raises GoldError where it is not such a file."""
    try:
        data: Any = yaml.safe_load(path.read_text(encoding="utf-8"))
        return Gold(
            document=data["document"],
            clauses=tuple(
                GoldClause(
                    at=row["at"],
                    number=_text(row.get("number")),
                    heading=_text(row.get("heading")),
                    level=int(row["level"]),
                    types=frozenset(row.get("types") or ()),
                    also=frozenset(row.get("also") or ()),
                )
                for row in data["clauses"]
            ),
            terms=_grouped(((row["key"], str(row["value"])), row.get("at")) for row in data.get("terms") or ()),
            also_terms=frozenset((row["key"], str(row["value"])) for row in data.get("also_terms") or ()),
            findings=_grouped((row["rule"], row.get("at")) for row in data.get("findings") or ()),
            also_findings=frozenset(data.get("also_findings") or ()),
        )
    except (OSError, yaml.YAMLError, KeyError, TypeError, ValueError, AttributeError) as error:
        raise GoldError(f"{path}: {error!r}") from error


def _text(value: object) -> str | None:
    return None if value is None else str(value)


K = TypeVar("K")


def _grouped(rows: Iterable[tuple[K, str | None]]) -> dict[K, tuple[str, ...]]:
    grouped: dict[K, tuple[str, ...]] = {}
    for key, at in rows:
        grouped[key] = (*grouped.get(key, ()), *((at,) if at else ()))
    return grouped
