"""Finds the paragraphs among printed lines: where a sentence goes on over a line, column or page end, and where a new one starts."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from contracts.text.compose import Paragraph, PrintedLine
from contracts.text.fold import fold
from contracts.text.types import BlockKind


@dataclass(frozen=True, slots=True)
class FlowLine:
    """A printed line with what its place says: all widths in one unit, points or characters."""

    printed: PrintedLine
    width: float  # from the column's left edge to the line's end
    limit: float  # the column's width
    indent: float = 0.0  # from the column's left edge to the line's start
    broken_off: bool = False  # the first line of a page or column: the space above says nothing


_BULLET = re.compile(r"(?:[-*•●▪■◦○·➢➤►✓→§\uf000-\uf0ff]|[–—])\s*(?=\S)|o\s(?=\S)")
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


def paragraphs_of(lines: Iterable[FlowLine | Paragraph]) -> tuple[Paragraph, ...]:
    """The paragraphs that lines, in reading order, form. What is a Paragraph already (a table row) stays one."""
    found: list[Paragraph] = []
    group: list[FlowLine] = []
    for line in lines:
        if isinstance(line, FlowLine) and group and _goes_on(group, line):
            group.append(line)
            continue
        if group:
            found.append(_paragraph(group))
        group = []
        if isinstance(line, Paragraph):
            found.append(line)
        else:
            group = [line]
    if group:
        found.append(_paragraph(group))
    return tuple(found)


def _paragraph(group: Sequence[FlowLine]) -> Paragraph:
    kind = BlockKind.LIST_ITEM if _BULLET.match(group[0].printed.text) else BlockKind.PARAGRAPH
    return Paragraph(tuple(line.printed for line in group), kind)


def _goes_on(group: Sequence[FlowLine], line: FlowLine) -> bool:
    """Whether line continues the paragraph that group is so far."""
    last = group[-1]
    text, following = last.printed.text, line.printed.text
    open_end = bool(_ENDS_OPEN.search(fold(text)))
    ended = bool(_ENDS_SENTENCE.search(text))
    if starts_unit(following) and not (open_end and _mentions(text, following)):
        return _inside_sentence(last, line, ended)
    if _restyled(last, line):
        return False
    lower = following[:1].islower()
    if line.printed.blank_before or line.broken_off:
        if line.broken_off and not line.printed.blank_before and not ended:
            return lower or open_end or not _short(last, following)
        return not ended and (lower or (open_end and not _heading_like(text)))
    if lower and not ended:
        return True
    if _short(last, following):
        return not ended and open_end
    return not (ended and line.indent > last.indent + 0.01 * line.limit and len(group) > 1)


def _mentions(text: str, following: str) -> bool:
    return bool(_REFERS.search(fold(text))) and not _BULLET.match(following)


def _inside_sentence(last: FlowLine, line: FlowLine, ended: bool) -> bool:
    """A full line without an end, then "(ii)" or "12 months" at the start of the next: the marker stands in the running sentence."""
    if ended or line.printed.blank_before or _BULLET.match(line.printed.text) or _short(last, line.printed.text):
        return False
    return bool(_LETTER.match(line.printed.text))


def _restyled(last: FlowLine, line: FlowLine) -> bool:
    before, after = last.printed, line.printed
    if before.size and after.size and abs(before.size - after.size) > 0.08 * max(before.size, after.size):
        return True
    return before.bold != after.bold and not (before.bold_chars or after.bold_chars) and (before.box is not None)


def _heading_like(text: str) -> bool:
    return len(text) < 80 and starts_unit(text)


def _short(last: FlowLine, following: str) -> bool:
    """Whether the first word of the next line would have fitted at the end of the last."""
    text = last.printed.text
    word = following.split(None, 1)[0] if following else ""
    per_char = (last.width - last.indent) / max(len(text), 1)
    return last.width + (len(word) + 1.5) * per_char < last.limit
