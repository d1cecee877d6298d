"""The laws that contracts name, by their short names: "article 1216 du Code civil" and "Civil Code" are one law."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from contracts.data_files import read_yaml
from contracts.text.sought import Sought


@dataclass(frozen=True, slots=True)
class Law:
    """One law of contracts/data/laws.yaml: its key, its short names, and how contracts write it."""

    key: str
    fr: str
    en: str
    names: tuple[str, ...]  # patterns on folded text that mean the law wherever they stand
    within: tuple[str, ...]  # those that mean it only inside a reference

    def label(self, language: str) -> str:
        """The law's short name in "fr" or "en"."""
        return self.fr if language == "fr" else self.en


@cache
def laws() -> dict[str, Law]:
    """Every law by its key, in the order of contracts/data/laws.yaml."""
    rows = read_yaml(files("contracts.data").joinpath("laws.yaml"))
    return {row["key"]: Law(row["key"], row["fr"], row["en"], tuple(row.get("names", ())), tuple(row.get("within", ()))) for row in rows}


def known_law(reference: str) -> str | None:
    """The key of the law that a reference names, given folded; None where it names none that is known."""
    return next((key for key, pattern in _patterns() if pattern.stands_in(reference)), None)


@cache
def mentions() -> Sought:
    """What finds the laws that folded text names without an article or a number."""
    return Sought(r"\b(?:" + "|".join(name for law in laws().values() for name in law.names) + r")(?!\w)")


@cache
def _patterns() -> tuple[tuple[str, Sought], ...]:
    return tuple((law.key, Sought(r"(?<!\w)(?:" + "|".join((*law.names, *law.within)) + ")")) for law in laws().values())
