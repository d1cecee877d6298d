"""From a document to its clause tree."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from contracts.structure.annexes import with_annexes
from contracts.structure.candidates import Candidate, candidates, look_of
from contracts.structure.copies import second_copy
from contracts.structure.documents import document_starts
from contracts.structure.headings import Title
from contracts.structure.letterhead import without_letterhead
from contracts.structure.lists import without_lists
from contracts.structure.nodes import Node
from contracts.structure.numbering import Label, Rank
from contracts.structure.outline import outline
from contracts.structure.parts import with_parts
from contracts.structure.rows import Row, rows
from contracts.structure.series import told_by_series
from contracts.structure.types import Clause
from contracts.text.garbage import collected_seldom
from contracts.text.types import Document


@collected_seldom()
def segment(document: Document, processes: int = 1) -> tuple[Clause, ...]:
    """The clauses of a document, in order, parents before children; none for a document without words.

    processes: how many may work on a long document; with more than one, this process must be one that can be forked.
    """
    lines = rows(document)
    if not lines:
        return ()
    nodes = _nodes(document, lines, processes)
    starts = [lines[node.candidate.row].start for node in nodes]
    shift = 0
    clauses: list[Clause] = []
    if not starts or starts[0] > lines[0].start:
        shift = 1
        end = starts[0] if starts else len(document.text)
        clauses.append(_clause(document, "c1", None, 1, None, None, lines[0].start, end, lines[0].start))
    for i, node in enumerate(nodes):
        end = starts[i + 1] if i + 1 < len(starts) else len(document.text)
        parent = clauses[node.parent + shift] if node.parent is not None else None
        heading, body = _heading(document, lines, node, end)
        number = node.label.number if node.label else None
        level = parent.level + 1 if parent else 1
        clauses.append(_clause(document, f"c{i + 1 + shift}", parent, level, number, heading, starts[i], end, body))
    return tuple(clauses)


def _nodes(document: Document, lines: Sequence[Row], processes: int) -> list[Node]:
    """The outline; of a document that the file holds twice, or of several of which one hangs in another, that of each, one by one."""
    again = second_copy(document.text)
    cut = next((i for i, line in enumerate(lines) if line.start == again), 0) if again else 0
    if cut:
        return _one_by_one(lines, [cut], processes, hold=False)
    whole = _outline(lines, processes)
    titles = document_starts(lines)
    apart = {node.candidate.row for node in whole if node.parent is None}
    return whole if apart.issuperset(titles) else _one_by_one(lines, titles, processes, hold=True)


def _outline(lines: Sequence[Row], processes: int) -> list[Node]:
    found = without_lists(lines, without_letterhead(lines, candidates(lines, processes)))
    return outline(with_parts(lines, told_by_series(lines, with_annexes(lines, found))))


def _one_by_one(lines: Sequence[Row], cuts: Sequence[int], processes: int, *, hold: bool) -> list[Node]:
    """The outlines of the parts that begin in the rows of cuts. hold: the title of a part but the first holds what stands in it."""
    nodes: list[Node] = []
    for start, end in pairwise([0, *cuts, len(lines)]):
        part = lines[start:end]
        own = _outline(part, processes)
        if start and (not own or own[0].candidate.row):
            nodes.append(Node(Candidate(start, (), None, 0.0, look_of(part[0], 0, None)), None, None))
        count = len(nodes)
        holds = hold and start and own and not own[0].label
        for i, node in enumerate(own):
            candidate = replace(node.candidate, row=node.candidate.row + start) if start else node.candidate
            inside = holds and i and _stands_in(node, own[0].candidate)
            above = node.parent + count if node.parent is not None else count if inside else None
            nodes.append(Node(candidate, node.label, above))
    return nodes


def _stands_in(node: Node, title: Candidate) -> bool:
    """Whether a clause at the top of a further document stands in its title; annexes and headings set as the title is stand beside it."""
    return node.label.rank is not Rank.ANNEX if node.label else title.look.outranks(node.candidate.look) > 0


def _clause(
    document: Document,
    key: str,
    parent: Clause | None,
    level: int,
    number: str | None,
    heading: str | None,
    start: int,
    end: int,
    body: int,
) -> Clause:
    text = document.text
    while end > start and text[end - 1].isspace():
        end -= 1
    return Clause(
        id=key,
        parent=parent.id if parent else None,
        level=level,
        number=number,
        heading=heading,
        start=start,
        end=end,
        body_start=min(body, end),
        page_start=document.page_at(start),
        page_end=document.page_at(max(start, end - 1)),
    )


def _heading(document: Document, lines: Sequence[Row], node: Node, end: int) -> tuple[str | None, int]:
    """The heading's words on one line, and where the text after it starts."""
    row, title, label = lines[node.candidate.row], node.candidate.title, node.label
    if not title:
        after = row.start + (label.end if label else 0)
        if label and label.rank is Rank.ANNEX and label.number is None:
            return row.text[: label.end].strip(" :.-–—") or None, min(after, end)
        return None, _skip_space(document.text, after, end)
    return _words(document, title, label, row), _skip_space(document.text, title.body, end)


def _words(document: Document, title: Title, label: Label | None, row: Row) -> str | None:
    start = title.start
    if label and label.rank is Rank.ANNEX and label.number is None:
        start = row.start  # "Annexe : Tarifs" has no number, and its word is part of its name
    words = re.sub(r"\s+", " ", document.text[start : title.end]).strip()
    words = words.strip(" \t:–—-").removesuffix(".").rstrip(" :;") if not words.endswith("...") else words
    return words or None


def _skip_space(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return min(at, end)
