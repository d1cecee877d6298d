"""Contracts edited at random with known truth: which clause of the edited text comes from which clause of the original."""

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from contracts.analysis import Analysis
from contracts.structure.types import Clause
from contracts.terms.types import Parties, Party
from contracts.text.sentences import sentences
from contracts.text.types import Document, Span

ROOT = Path(__file__).resolve().parent.parent.parent
SOURCES = sorted([*(ROOT / "contracts/samples/sources").glob("*.md"), *(Path(__file__).parent / "contracts").glob("*.md")])

_HEADING = re.compile(r"(#+) (?:(?:Article )?[\d.]+(?: –)? )?(.+)")
_NUMBERED = re.compile(r"\d+(?:\.\d+)?\.? ([A-Z\"].*)")
_WORD = re.compile(r"\w+|\W+")


@dataclass
class Node:
    """A clause of the tree that is edited. sources: the clauses of the original that it comes from, none for an inserted one."""

    heading: str | None
    text: str = ""
    children: list["Node"] = field(default_factory=list)
    sources: tuple[int, ...] = ()

    def walk(self) -> Iterator["Node"]:
        yield self
        for child in self.children:
            yield from child.walk()

    def copy(self) -> "Node":
        return Node(self.heading, self.text, [child.copy() for child in self.children], self.sources)


@dataclass(frozen=True)
class Strength:
    """How much an edited version differs: the share of clauses touched, and of words changed in a reworded one."""

    name: str
    touched: float
    reworded: float
    restyled: bool  # numbers change their style
    twofold: bool  # clauses that are moved, split or merged are reworded too


STRENGTHS = (
    Strength("light", 0.1, 0.1, restyled=False, twofold=False),
    Strength("moderate", 0.25, 0.2, restyled=False, twofold=False),
    Strength("strong", 0.5, 0.3, restyled=True, twofold=False),
    Strength("heavy", 0.8, 0.4, restyled=True, twofold=True),
)


def language_of(path: Path) -> str:
    return "en" if path.stem.split("-")[0] in {"northlight", "fernhill", "larkspur", "tamarisk"} else "fr"


def parse(path: Path) -> Node:
    """The tree of a source; its clauses are numbered as their own sources, in reading order."""
    root = Node(None)
    stack = [(0, root)]
    for paragraph in path.read_text(encoding="utf-8").split("\n\n"):
        paragraph = paragraph.strip()
        heading, numbered = _HEADING.match(paragraph), _NUMBERED.match(paragraph)
        if heading:
            depth = len(heading[1])
            while stack[-1][0] >= depth:
                stack.pop()
            node = Node(heading[2])
            stack[-1][1].children.append(node)
            stack.append((depth, node))
        elif numbered:
            while stack[-1][0] == 99:
                stack.pop()
            node = Node(None, numbered[1])
            stack[-1][1].children.append(node)
            stack.append((99, node))
        else:
            node = stack[-1][1]
            node.text = f"{node.text}\n{paragraph}".strip()
    title = root.children[0]
    top = Node(None, children=[Node(title.heading, title.text), *title.children, *root.children[1:]])
    for number, node in enumerate(_all(top)):
        node.sources = (number,)
    return top


def _all(top: Node) -> list[Node]:
    return [node for child in top.children for node in child.walk()]


def render(top: Node, language: str, style: int = 0) -> tuple[Analysis, list[Node]]:
    """An analysis that holds the text and clauses of a tree and nothing else, and the node of each clause.

    style 0 numbers clauses "Article 3 – ", "3.1 "; style 1 "3. ", "3.1. "; style 2 not at all.
    """
    text = ""
    clauses: list[Clause] = []
    nodes: list[Node] = []

    def write(node: Node, number: str, parent: str | None, level: int) -> None:
        nonlocal text
        start = len(text)
        word = "Article " if language == "fr" and level == 1 else ""
        text += {0: f"{word}{number}{' – ' if level == 1 else ' '}", 1: f"{number}. ", 2: ""}[style] if node.sources != (0,) else ""
        text += node.heading or ""
        body = len(text)
        if node.text:
            text += ("\n" if node.heading else "") + node.text
            body += 1 if node.heading else 0
        key = f"c{len(clauses) + 1}"
        printed = number if style < 2 and node.sources != (0,) else None
        clauses.append(Clause(key, parent, level, printed, node.heading, start, len(text), body))
        nodes.append(node)
        text += "\n"
        for place, child in enumerate(node.children, 1):
            write(child, f"{number}.{place}", key, level + 1)

    for place, child in enumerate(top.children):
        write(child, str(place), None, 1)
    document = Document("contract.md", "", "text/markdown", language, text, (), ())
    nobody = Party("vendor", None, frozenset()), Party("customer", None, frozenset())
    return Analysis(document, tuple(clauses), (), (), Parties(*nobody), {}, ()), nodes


class Editor:
    """Edits a tree at random, the same way for the same seed. others: trees of the same language, whose clauses are inserted."""

    def __init__(self, seed: str, strength: Strength, others: list[Node]) -> None:
        self._dice = random.Random(seed)
        self._strength = strength
        self._foreign = [node for top in others for node in _all(top) if node.text]
        self._words = sorted({word for node in self._foreign for word in re.findall(r"\w{3,}", node.text)})

    def edited(self, original: Node) -> Node:
        top = original.copy()
        count = max(2, round(self._strength.touched * len(_all(top))))
        touched: set[int] = set()
        edits = [self._reword, self._reword, self._reword, self._delete, self._insert, self._move, self._split, self._merge, self._rename]
        for _ in range(count):
            self._dice.choice(edits)(top, touched)
        return top

    def _pick(self, top: Node, touched: set[int], fit: Callable[[Node], object] = bool) -> tuple[list[Node], int] | None:
        """A clause that no edit touched yet, as the list that holds it and its place there."""
        places = [
            (siblings, place)
            for siblings in [top.children, *(node.children for node in _all(top))]
            for place, node in enumerate(siblings)
            if node.sources != (0,) and id(node) not in touched and fit(node)
        ]
        if not places:
            return None
        siblings, place = self._dice.choice(places)
        touched.add(id(siblings[place]))
        return siblings, place

    def _moreover(self, node: Node) -> None:
        if self._strength.twofold:
            node.text = self.reworded(node.text)

    def _reword(self, top: Node, touched: set[int]) -> None:
        if picked := self._pick(top, touched, lambda node: len(node.text.split()) >= 8):
            node = picked[0][picked[1]]
            node.text = self.reworded(node.text)

    def reworded(self, text: str) -> str:
        """text with words replaced, added and left out, at the share that the strength says."""
        words = []
        for word in _WORD.findall(text):
            if not word[0].isalnum() or self._dice.random() >= self._strength.reworded:
                words.append(word)
            elif word.isdecimal():
                words.append(str(int(word) + self._dice.randint(1, 60)))
            else:
                words.append(self._dice.choice([self._dice.choice(self._words), f"{word} {self._dice.choice(self._words)}", ""]))
        return re.sub(r" {2,}", " ", "".join(words)).strip()

    def _delete(self, top: Node, touched: set[int]) -> None:
        if picked := self._pick(top, touched, lambda node: not node.children):
            del picked[0][picked[1]]

    def _insert(self, top: Node, touched: set[int]) -> None:
        if picked := self._pick(top, touched):
            foreign = self._dice.choice(self._foreign)
            node = Node(foreign.heading, foreign.text)
            touched.add(id(node))
            picked[0].insert(picked[1] + 1, node)

    def _move(self, top: Node, touched: set[int]) -> None:
        if picked := self._pick(top, touched):
            node = picked[0].pop(picked[1])
            self._moreover(node)
            inside = {id(one) for one in node.walk()}
            homes = [one.children for one in _all(top) if one.children and id(one) not in inside and not node.children]
            home = self._dice.choice([top.children, top.children, *homes])
            home.insert(self._dice.randint(1, len(home)) if home is top.children else self._dice.randint(0, len(home)), node)

    def _split(self, top: Node, touched: set[int]) -> None:
        picked = self._pick(top, touched, lambda node: not node.children and len(_sentences(node.text)) >= 2)
        if picked:
            siblings, place = picked
            node = siblings[place]
            said = _sentences(node.text)
            cut = self._dice.randint(1, len(said) - 1)
            rest = Node(None, " ".join(said[cut:]), sources=node.sources)
            node.text = " ".join(said[:cut])
            touched.add(id(rest))
            self._moreover(node)
            self._moreover(rest)
            siblings.insert(place + 1, rest)

    def _merge(self, top: Node, touched: set[int]) -> None:
        if picked := self._pick(top, touched, lambda node: not node.children and node.text):
            siblings, place = picked
            following = siblings[place + 1] if place + 1 < len(siblings) else None
            if following and not following.children and following.text and id(following) not in touched:
                node = siblings[place]
                node.text = f"{node.text}\n{following.text}"
                node.sources += following.sources
                self._moreover(node)
                del siblings[place + 1]

    def _rename(self, top: Node, touched: set[int]) -> None:
        if picked := self._pick(top, touched, lambda node: node.heading and node.text):
            picked[0][picked[1]].heading = " ".join(self._dice.sample(self._words, 2)).capitalize()


def _sentences(text: str) -> list[str]:
    spans: list[Span] = list(sentences(text))
    return [text[span.start : span.end] for span in spans]


def long_pair(language: str, characters: int, strength: Strength) -> tuple[Analysis, Analysis]:
    """A contract of at least that many characters and an edited version: all sources of a language, over and over in other words."""
    sources = [parse(path) for path in SOURCES if language_of(path) == language]
    editor = Editor("long", STRENGTHS[-1], sources)
    top = Node(None)
    while sum(len(node.text) for node in _all(top)) < characters:
        for source in sources:
            for node in source.copy().children:
                for one in node.walk():
                    one.text = editor.reworded(one.text)
                top.children.append(node)
    for number, node in enumerate(_all(top)):
        node.sources = (number,)
    edited = Editor(f"long-{strength.name}", strength, sources).edited(top)
    return render(top, language)[0], render(edited, language)[0]


def edited_pair(path: Path, strength: Strength, seed: int) -> tuple[Analysis, Analysis, set[tuple[str | None, str | None]]]:
    """Original, edited version, and the pairs of clause ids that belong together (None beside an added or removed clause)."""
    language = language_of(path)
    original = parse(path)
    others = [parse(other) for other in SOURCES if other.stem[:6] != path.stem[:6] and language_of(other) == language]
    edited = Editor(f"{path.stem}-{strength.name}-{seed}", strength, others).edited(original)
    style = seed % 3
    left, left_nodes = render(original, language, style)
    right, right_nodes = render(edited, language, (style + strength.restyled) % 3)
    place = {node.sources[0]: clause.id for node, clause in zip(left_nodes, left.clauses, strict=True)}
    truth: set[tuple[str | None, str | None]] = set()
    for node, clause in zip(right_nodes, right.clauses, strict=True):
        truth |= {(place[source], clause.id) for source in node.sources} or {(None, clause.id)}
    kept = {pair[0] for pair in truth}
    return left, right, truth | {(clause.id, None) for clause in left.clauses if clause.id not in kept}
