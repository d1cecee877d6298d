"""A contract to send back to the vendor: its sentences struck and wording in their place as tracked changes, what is asked as comments."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from itertools import pairwise

from contracts.analysis import Analysis
from contracts.text.types import Span
from review.compare.types import Op
from review.exports.proposal_plan import Plan, Proposal, plan
from review.exports.tracked import Note, Piece, TrackedParagraph, TrackedWriter, heading_levels, shown

_MISSING = {"fr": "Clauses complémentaires proposées", "en": "Proposed additional clauses"}


def proposal_docx(analysis: Analysis, proposals: Iterable[Proposal], *, author: str, when: datetime) -> bytes:
    """The file: the contract's text with the changes that review.exports.proposal_plan makes of the proposals, by author at when (aware).

    Rejecting every change gives the contract's text, paragraph by paragraph; wording for what is missing from it stands at its end.
    """
    text, language = analysis.document.text, analysis.document.language
    changes = plan(analysis, proposals)
    writer = TrackedWriter(analysis.title, language, author, when)
    writer.track_further_changes()
    levels = heading_levels(analysis)
    lines, start = text.split("\n"), 0
    for index, line in enumerate(lines):
        is_last, end = index == len(lines) - 1, start + len(line)
        added = [_inserted(words) for words in changes.below.get(end, ())]
        if is_last:
            added += _at_end(changes, language)
        is_struck = not is_last and any(span.start <= end < span.end for span in changes.struck)
        own = TrackedParagraph(_pieces(line, start, changes), Op.DELETE if is_struck else Op.EQUAL, levels[index], levels[index])
        written = [own, *added]
        # LibreOffice takes two insertions that only a kept end parts for one, and Word cannot take away a document's last end.
        if added and (is_last or (not is_struck and own.pieces and own.pieces[-1].op is Op.INSERT)):
            written = _swap_ends(written)
        for paragraph in written:
            writer.write(paragraph)
        start = end + 1
    return writer.bytes()


def _inserted(words: str, *notes: str) -> TrackedParagraph:
    return TrackedParagraph((Piece(Op.INSERT, shown(words), tuple(Note(note) for note in notes)),), Op.INSERT)


def _at_end(changes: Plan, language: str) -> list[TrackedParagraph]:
    if not changes.missing:
        return []
    heading = TrackedParagraph((Piece(Op.INSERT, _MISSING[language]),), Op.INSERT, 1, 1)
    paragraphs = [heading]
    for wording, note in changes.missing:
        lines = [line for line in wording.split("\n") if line.strip()]
        paragraphs += [_inserted(line, *((note,) if at == 0 else ())) for at, line in enumerate(lines)]
    return paragraphs


def _swap_ends(paragraphs: Sequence[TrackedParagraph]) -> list[TrackedParagraph]:
    """The same paragraphs with the end of the first inserted and that of the last kept."""
    ends = [*(Op.INSERT for _ in paragraphs[1:]), Op.EQUAL]
    return [
        TrackedParagraph(paragraph.pieces, end, paragraph.level, paragraphs[0].level if end is Op.EQUAL else paragraph.level)
        for paragraph, end in zip(paragraphs, ends, strict=True)
    ]


def _pieces(line: str, start: int, changes: Plan) -> tuple[Piece, ...]:
    """The pieces of a line that starts at that offset, cut where words are struck or put in, and so that notes stand on their words."""
    end = start + len(line)
    notes = _notes_on(start, end, changes.notes)
    cuts = {start, end, *notes, *(at for at in changes.inline if start <= at <= end)}
    for span in [*changes.struck, *changes.notes]:
        cuts |= {at for at in (span.start, span.end) if start < at < end}
    ordered = sorted(cuts)
    pieces = [_put_in(changes.inline.get(start, ()))] if start in changes.inline and start == end else []
    for one, other in pairwise(ordered):
        op = Op.DELETE if any(span.start <= one < span.end for span in changes.struck) else Op.EQUAL
        said = tuple(Note(note) for note in notes.get(one, ()))
        pieces.append(Piece(op, shown(line[one - start : other - start]), said))
        if other in changes.inline:
            pieces.append(_put_in(changes.inline[other]))
    if not pieces and notes:
        pieces.append(Piece(Op.EQUAL, "", tuple(Note(note) for said in notes.values() for note in said)))
    return tuple(pieces)


def _put_in(words: Iterable[str]) -> Piece:
    return Piece(Op.INSERT, shown(" ".join(words)))


def _notes_on(start: int, end: int, notes: Mapping[Span, Sequence[str]]) -> dict[int, list[str]]:
    """The notes whose words begin on this line, by the offset where they do."""
    found: dict[int, list[str]] = {}
    for span, said in notes.items():
        if start <= span.start < max(end, start + 1):
            found.setdefault(span.start, []).extend(said)
    return found
