"""The data files of statements (data/{fr,en}/*.yaml): read, checked, and one statement made of all the rows that files give it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from contracts.data_files import read_yaml
from contracts.text.sought import Sought, rarity
from review.rules.notation import FOLDER, RuleFileError, any_of, check_keys, compile_pattern, fragments_of, naming

_EVERYDAY = "everyday_"  # files of further rows
_OF_STATEMENT = ("cues", "say", "unless", "unless_next", "unless_clause", "within")
_OF_ROW = ("words", "unless", "unless_next", "unless_clause", "clause", "heading", "near", "place", "within", "sure")


@dataclass(frozen=True)
class Row:
    """One way of saying it. All of `words` must be found in the sentence, none of what begins with `unless`."""

    words: tuple[Sought, ...]
    unless: Sought | None = None  # in the sentence
    unless_next: Sought | None = None  # in the sentence after it in the clause
    unless_clause: Sought | None = None  # anywhere in the clause's own text
    clause: Sought | None = None  # must be found in the clause's own text
    heading: Sought | None = None  # must be found in the headings of the clause and of those above it
    near: Sought | None = None  # must be found in the sentence or in the one before it in the clause
    place: Sought | None = None  # must be found in the sentence with places written as runs of P
    within: int | None = None  # characters of the sentence that hold all the words; None: anywhere in it
    sure: bool = False  # whether the words mean nothing else, whatever the second reader makes of the sentence
    at_home: bool = False  # whether it stands in the file that the statement is at home in

    @cached_property
    def rarest_first(self) -> tuple[Sought, ...]:
        """The words, those that the fewest sentences hold in front."""
        return tuple(sorted(self.words, key=rarity))


@dataclass(frozen=True, slots=True)
class Statement:
    """cues are plain stems: a sentence without any of them is not looked at.

    What is said in few words of one file is not opened by the common cues of another: rows at home look at home_cues alone.
    """

    key: str
    cues: tuple[str, ...] = ()  # of all files
    rows: tuple[Row, ...] = ()
    home_cues: tuple[str, ...] = ()


@cache
def read_statements(language: str) -> Mapping[str, Statement]:
    """Every statement of "fr" or "en". Raises RuleFileError where a file holds a key that nothing reads, since it would go unheard."""
    statements: dict[str, Statement] = {}
    for key, more in _entries(language):
        known = statements.get(key, Statement(key))
        statements[key] = Statement(key, known.cues + more.cues, known.rows + more.rows, known.home_cues + more.home_cues)
    return statements


def _entries(language: str) -> Iterator[tuple[str, Statement]]:
    paths = [path for path in sorted((FOLDER / language).glob("*.yaml")) if path.name != "fragments.yaml"]
    files = {path.name: read_yaml(path) for path in paths}
    home: dict[str, str] = {}  # the file that each statement is at home in
    for name, entries in files.items():
        for key in entries if not name.startswith(_EVERYDAY) else ():
            if key in home:
                raise RuleFileError(f"{language}/{name}: {key} stands in {home[key]} already")
            home[key] = name
    for name, entries in files.items():
        with naming(f"{language}/{name}"):
            check_keys(entries, home)
            for key, entry in entries.items():
                with naming(key):
                    yield key, _statement(key, entry, fragments_of(language), at_home=home[key] == name)


def _statement(key: str, entry: Mapping[str, Any], fragments: Mapping[str, str], at_home: bool) -> Statement:
    check_keys(entry, _OF_STATEMENT, needed=("cues", "say"))
    cues = tuple(str(cue) for cue in entry["cues"])
    return Statement(key, cues, tuple(_row(entry, row, fragments, at_home) for row in entry["say"]), cues if at_home else ())


def _row(entry: Mapping[str, Any], row: str | Mapping[str, Any], fragments: Mapping[str, str], at_home: bool) -> Row:
    parts: Mapping[str, Any] = {"words": row} if isinstance(row, str) else row
    check_keys(parts, _OF_ROW, needed=("words",))
    sources = parts["words"] if isinstance(parts["words"], list) else [parts["words"]]
    return Row(
        words=tuple(compile_pattern(source, fragments) for source in sources),
        unless=_either(fragments, entry.get("unless"), parts.get("unless")),
        unless_next=_either(fragments, entry.get("unless_next"), parts.get("unless_next")),
        unless_clause=_either(fragments, entry.get("unless_clause"), parts.get("unless_clause")),
        clause=_either(fragments, parts.get("clause")),
        heading=_either(fragments, parts.get("heading")),
        near=_either(fragments, parts.get("near")),
        place=_either(fragments, parts.get("place")),
        sure=bool(parts.get("sure")),
        within=parts.get("within", entry.get("within") if len(sources) > 1 else None),
        at_home=at_home,
    )


def _either(fragments: Mapping[str, str], *sources: str | None) -> Sought | None:
    given = [source for source in sources if source]
    return any_of(given, fragments) if given else None
