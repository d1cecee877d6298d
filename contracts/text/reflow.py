"""Finds the paragraphs among printed lines: where a sentence goes on over a line, column or page end, and where a new one starts."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from contracts.text.compose import Paragraph, PrintedLine
from contracts.text.fold import fold
from contracts.text.team import ALONE, Disband, Team
from contracts.text.types import BlockKind


class FlowLine(NamedTuple):
    """A printed line with what its place says: all widths in one unit, points or characters."""

    printed: PrintedLine
    width: float  # from the column's left edge to the line's end
    limit: float  # the column's width
    indent: float = 0.0  # from the column's left edge to the line's start
    full: bool = True  # False: its column is justified, and this line is not, so it is the last of its paragraph
    broken_off: bool = False  # the first line of a page or column: the space above says nothing


_BULLET = re.compile(r"(?:[-*•●▪■◦○·➢➤►✓→§\uf000-\uf0ff]|[–—])\s*(?=\S)|o\s(?=\S)")
_DASH = re.compile(r"[-–—]\s+[^\W\d_A-ZÀ-Þ]")
_UNIT = re.compile(
    r"(?:articles?|art\.|sections?|clauses?|annexes?|chapitres?|titres?|chapters?|parts?|partie|exhibits?|schedules?|appendix|appendices|"
    r"preambule|paragraphe)\s+(?:n\s?°\s*)?(?:\d+|[ivxlc]+|[a-z]|premier|unique|preliminaire)\b"
)
_NUMBER = re.compile(r"(?:\d{1,3}(?:[.-]\d{1,3})*|[IVXLC]{1,6}|[A-Z])\s*(?:[.)°:]|[-–—](?=\s))?(?:\s*[-–—:])?\s*(?=[^\W\d_]|[\"«“‘'(\[])")
_LETTER = re.compile(r"\(?(?:[a-z]{1,2}|[ivx]{1,5}|\d{1,2})\)\s|[a-z]\.\s(?=\S)|[ivx]{1,4}\.\s")
_ENDS_SENTENCE = re.compile(r"[.!?…;:](?:[\"'»”’)\]]|\s»)*$")
_ENDS_OPEN = re.compile(
    r"(?:,|\(|«|\b(?:a|au|aux|de|du|des|d'|la|le|les|l'|un|une|et|ou|en|par|pour|sur|sous|dans|avec|sans|que|qui|dont|ce|cette|ces|son|sa|ses|leur|"
    r"leurs|est|sont|ne|n'|se|s'|si|chaque|tout|toute|tous|toutes|the|of|to|and|or|in|on|by|for|with|an|that|which|its|their|any|all|such|be|is|"
    r"are|as|at|from|under|this|shall|will|may|not|no|if|article|articles|section|sections|clause|clauses))$|[-&/]$"
)
_ENDS_TITLE = re.compile(
    r"(?:\b(?:est|sont|is|are|be|shall|will|may|not|no)|'ou|^(?:what|who|whom|how|where)\b.* (?:of|to|on|by|for|with|in|at|from))$"
)
_NARROW_CHARS = frozenset("iljtfrI.,;:'’!|()[]/- \u00a0")
_NARROW, _WIDE = 0.55, 1.35  # widths of a small letter
_INDENT = 0.01  # of a column's width: the first line of a new paragraph may be set in by more
_NEARLY_FULL = 0.15  # of a column's width: how much room a line may leave by a wrong guess of widths
_HEADING_ROOM = 0.3  # of a column's width: a line without a full stop that leaves more room is a heading, or the last of its paragraph
_THOUSANDS = re.compile(r"\d{3}\b")  # "10" + "000 euros"
_REFERS = re.compile(
    r"\b(?:articles?|art\.|sections?|clauses?|paragraphes?|annexes?|alineas?|l'|n°|numero|a|et|ou|and|or|to|of|de|des|aux|les|the)$"
)


def starts_unit(text: str) -> bool:
    """Whether a line looks like the start of a list item, a numbered clause or a headed unit ("Article 3")."""
    folded = fold(text)
    if _BULLET.match(text) or _LETTER.match(text):
        return True
    if text[:1].isupper() and _UNIT.match(folded):
        return True
    number = _NUMBER.match(text)
    if not number:
        return False
    marker, rest = number.group().strip(), text[number.end() :]
    if marker[0].isalpha():
        return not marker[-1].isalpha() and not rest[:1].islower()
    return rest[:1].isupper() or not rest[:1].isalpha()


def paragraphs_of(lines: Iterable[FlowLine | Paragraph], team: Team = ALONE) -> tuple[Paragraph, ...]:
    """The paragraphs that lines, in reading order, form. What is a Paragraph already (a table row) stays one.

    With a team, those of the lines of one process; one that goes on from the last line before them is among them as a whole.
    """
    groups = _groups(lines)
    if team.size > 1:
        groups = _with_opened(groups, team)
        if not groups:
            raise Disband
    return tuple(group if isinstance(group, Paragraph) else _paragraph(group) for group in groups)


def _groups(lines: Iterable[FlowLine | Paragraph]) -> list["list[FlowLine] | Paragraph"]:
    found: list[list[FlowLine] | Paragraph] = []
    group: list[FlowLine] = []
    for line in lines:
        if isinstance(line, Paragraph):
            found.append(line)
            group = []
        elif group and _goes_on(group, line):
            group.append(line)
        else:
            group = [line]
            found.append(group)
    return found


def _with_opened(groups: list["list[FlowLine] | Paragraph"], team: Team) -> list["list[FlowLine] | Paragraph"]:
    """groups of one process, the first of them put together anew with the last one of the process before, which leaves it to this one.

    Raises Disband where that changes the last of groups.
    """
    last = groups[-1] if groups else []
    before = team.before([] if isinstance(last, Paragraph) else last, list[FlowLine])
    ends_open = not team.last and not isinstance(last, Paragraph)
    if not before or not before[-1]:
        return groups[:-1] if ends_open else groups
    opened: list[list[FlowLine]] = [before[-1]]
    for i, group in enumerate(groups):
        if isinstance(group, Paragraph) or not _goes_on(opened[-1], group[0]):
            return [*opened, *(groups[i:-1] if ends_open else groups[i:])]
        for line in group:
            if _goes_on(opened[-1], line):
                opened[-1].append(line)
            else:
                opened.append([line])
    raise Disband


def _paragraph(group: Sequence[FlowLine]) -> Paragraph:
    kind = BlockKind.LIST_ITEM if _BULLET.match(group[0].printed.text) else BlockKind.PARAGRAPH
    return Paragraph(tuple(line.printed for line in group), kind)


def _goes_on(group: Sequence[FlowLine], line: FlowLine) -> bool:
    """Whether line continues the paragraph that group is so far."""
    last = group[-1]
    text, following = last.printed.text, line.printed.text
    end = _ENDS_SENTENCE.search(text)
    open_end = end is None and bool(_ENDS_OPEN.search(fold(text)))
    room = _room(last, following) / max(last.limit, 1.0)
    blank = line.printed.blank_before
    if _restyled(last, line) or (_BULLET.match(group[0].printed.text) and _turns_bold(last, line)):
        return False
    if _BULLET.match(following):  # or a dash in a sentence, where the line before it is full and has no end
        return not blank and room <= 0 and bool(_DASH.match(following)) and text[-1].isalnum() and end is None
    if text[-1:].isdigit() and _THOUSANDS.match(following):
        return not blank
    if starts_unit(following):
        refers = open_end and room <= _NEARLY_FULL and bool(_REFERS.search(fold(text)))
        inside = open_end and not line.broken_off and text[-1] not in "-‐"
        return refers or (not blank and end is None and room <= 0 and (inside or bool(_LETTER.match(following))))
    amount = following[:1].isdigit() and last.full and room <= _HEADING_ROOM  # no clause number: "30" + "jours"
    lower = following[:1].islower() or amount
    if blank:
        heading = _heading_like(text) and len(group) == 1 and room > _HEADING_ROOM
        short = room > _HEADING_ROOM and not (text.isupper() and following.isupper())  # "Où elles sont": a title, whatever it ends with
        return end is None and not heading and (lower or (open_end and not short and not _heading_like(text)))
    if lower:
        return end is None or room <= _NEARLY_FULL
    if end is not None:
        if line.broken_off and _turns_bold(last, line) and line.width <= (1 - _HEADING_ROOM) * line.limit:
            return False  # a heading that opens a page
        return last.full and room <= 0 and not (line.indent > last.indent + _INDENT * line.limit and not line.broken_off)
    if open_end:
        return room <= _HEADING_ROOM or not _may_end_title(text)
    if _in_capitals(text) and not _in_capitals(following):
        return room <= 0
    if not last.full:
        return room <= 0 and len(group) > 1
    return room <= (_HEADING_ROOM / 4 if len(group) <= 2 and starts_unit(group[0].printed.text) else _HEADING_ROOM)


def _may_end_title(text: str) -> bool:
    """Whether a line that ends as if a word were to follow may be a title of its own: "Who we are", "Ce que nous en faisons, et où"."""
    return bool(_ENDS_TITLE.search(fold(text))) and not text.isupper()


def _restyled(last: FlowLine, line: FlowLine) -> bool:
    before, after = last.printed, line.printed
    if before.size and after.size and abs(before.size - after.size) > 0.08 * max(before.size, after.size):
        return True
    return before.bold != after.bold and not (before.bold_chars or after.bold_chars) and (before.box is not None)


def _turns_bold(last: FlowLine, line: FlowLine) -> bool:
    """A line all in bold, with a capital, below one that is not: after an item of a list, which needs no full stop, a heading."""
    before, after = last.printed, line.printed
    whole = after.bold_chars >= len(after.text) and after.text[:1].isupper()
    return whole and not before.bold_chars and before.text[-1:] not in ",-" and before.box is not None


def _heading_like(text: str) -> bool:
    return len(text) < 80 and starts_unit(text)


def _in_capitals(text: str) -> bool:
    """Whether a line is in capitals, and long enough for that to mean something."""
    return text.isupper() and sum(char.isalpha() for char in text) > 9


def _room(last: FlowLine, following: str) -> float:
    """What would have been left of last's line, had the first word of the next stood on it; 0 or less where it had no room."""
    text = last.printed.text
    word = following.split(None, 1)[0] if following else ""
    unit = (last.width - last.indent) / max(set_width(text), 1)
    return last.limit - last.width - (set_width(word) + 0.5) * unit


def set_width(text: str) -> float:
    """About how wide text is in a proportional font, in widths of a small letter."""
    return sum(map(_WIDTHS.__getitem__, text))


class _Widths(dict[str, float]):
    def __missing__(self, char: str) -> float:
        width = self[char] = _NARROW if char in _NARROW_CHARS else _WIDE if char.isupper() or char in "mwMW@%&" else 1.0
        return width


_WIDTHS = _Widths()
