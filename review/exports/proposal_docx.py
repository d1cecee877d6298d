"""A contract to send back to the vendor: fallback wording as tracked insertions, and a comment on the words that it answers."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from contracts.analysis import Analysis
from contracts.structure.types import Clause
from contracts.text.types import Span
from review.compare.types import Op
from review.exports.tracked import Note, Piece, TrackedParagraph, TrackedWriter, heading_levels, shown
from review.rules.types import Finding, Wording

_MISSING = {"fr": "Clauses complémentaires proposées", "en": "Proposed additional clauses"}


@dataclass(frozen=True, slots=True)
class Proposal:
    """A finding to negotiate. wording: its sentences; the comment that the vendor reads holds title and rationale, nothing else.

    A proposal without suggestion is only a comment; one that names no words of the contract either is left out.
    """

    finding: Finding
    wording: Wording


def proposal_docx(analysis: Analysis, proposals: Iterable[Proposal], *, author: str, when: datetime) -> bytes:
    """The file: the contract's text, and behind each clause to negotiate the wording proposed, as insertions by author at when (aware).

    Nothing of the vendor's text is deleted: which of its sentences the proposal replaces is for people to say. Wording for what is
    missing from the contract stands at its end. Rejecting every change gives the contract's text, paragraph by paragraph.
    """
    text = analysis.document.text
    clauses = {clause.id: clause for clause in analysis.clauses}
    notes: dict[Span, list[Note]] = defaultdict(list)
    inserted: dict[int, list[Proposal]] = defaultdict(list)  # by the paragraph (line of the text) that they follow
    missing: list[Proposal] = []
    for proposal in _distinct(proposals):
        clause = clauses.get(proposal.finding.clause or "")
        if clause is None:
            missing.append(proposal)
            continue
        if proposal.finding.evidence:
            notes[proposal.finding.evidence[0]].append(_note(proposal))
        inserted[_last_line(text, clause)].append(proposal)

    writer = TrackedWriter(analysis.title, analysis.document.language, author, when)
    writer.track_further_changes()
    levels = heading_levels(analysis)
    lines, start = text.split("\n"), 0
    for index, line in enumerate(lines):
        added = [paragraph for proposal in inserted[index] for paragraph in _wording(proposal)]
        if index == len(lines) - 1:
            added += _at_end(missing, analysis.document.language)
        own = _pieces(line, start, notes)
        # The end of the contract's own paragraph stays with the last of what follows it: Word cannot take away a document's last end.
        written = [TrackedParagraph(own, Op.EQUAL, levels[index], levels[index]), *added]
        if added and index == len(lines) - 1:
            written = _swap_ends(written)
        for paragraph in written:
            writer.write(paragraph)
        start += len(line) + 1
    return writer.bytes()


def _distinct(proposals: Iterable[Proposal]) -> list[Proposal]:
    """Each proposal, but for wording (or, where there is none, a comment) that the same clause is given twice."""
    found: dict[tuple[str | None, str], Proposal] = {}
    for proposal in proposals:
        found.setdefault((proposal.finding.clause, proposal.wording.suggestion or proposal.wording.rationale), proposal)
    return list(found.values())


def _last_line(text: str, clause: Clause) -> int:
    return text.count("\n", 0, clause.start + len(text[clause.start : clause.end].rstrip()))


def _note(proposal: Proposal) -> Note:
    return Note(f"{proposal.wording.title}\n{proposal.wording.rationale}")


def _wording(proposal: Proposal) -> list[TrackedParagraph]:
    """The paragraphs of the wording; its comment stands on them where the finding names no words of the contract."""
    notes = () if proposal.finding.evidence and proposal.finding.clause else (_note(proposal),)
    lines = [line for line in proposal.wording.suggestion.split("\n") if line.strip()]
    return [TrackedParagraph((Piece(Op.INSERT, shown(line), notes if at == 0 else ()),), Op.INSERT) for at, line in enumerate(lines)]


def _at_end(missing: Sequence[Proposal], language: str) -> list[TrackedParagraph]:
    if not missing:
        return []
    heading = TrackedParagraph((Piece(Op.INSERT, _MISSING[language]),), Op.INSERT, 1, 1)
    return [heading, *(paragraph for proposal in missing for paragraph in _wording(proposal))]


def _swap_ends(paragraphs: Sequence[TrackedParagraph]) -> list[TrackedParagraph]:
    """The same paragraphs at a document's end: the end of the first is inserted, that of the last stays."""
    ends = [*(Op.INSERT for _ in paragraphs[1:]), Op.EQUAL]
    return [
        TrackedParagraph(paragraph.pieces, end, paragraph.level, paragraphs[0].level if end is Op.EQUAL else paragraph.level)
        for paragraph, end in zip(paragraphs, ends, strict=True)
    ]


def _pieces(line: str, start: int, notes: Mapping[Span, Sequence[Note]]) -> tuple[Piece, ...]:
    """The pieces of a line that starts at that offset, cut so that each note stands on the words it is about, on this line."""
    here = {span: said for span, said in notes.items() if start <= span.start < start + max(len(line), 1)}
    cuts = {0, len(line)}
    for span in here:
        cuts |= {span.start - start, min(span.end - start, len(line))}
    ordered = sorted(cuts)
    pieces = []
    for one, other in pairwise(ordered):
        said = tuple(note for span, those in here.items() if span.start - start == one for note in those)
        pieces.append(Piece(Op.EQUAL, shown(line[one:other]), said))
    return tuple(pieces)
