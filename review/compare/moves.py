"""Words that left one clause for another: deletions and insertions that are no loss and no novelty."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import LCSseq

from contracts.text.sentences import sentences
from review.compare.redline import Hunk
from review.compare.types import Nature
from review.compare.words import words

_SENTENCE = 6  # words of the shortest sentence that is known again elsewhere
_MOST = 0.7  # share of a stretch's words that the other part of a split clause must hold


@dataclass(frozen=True, slots=True)
class Draft:
    """The differences of one pair, before it is known which words went elsewhere."""

    left: str  # clause id
    right: str
    left_text: str
    right_text: str
    hunks: Sequence[Hunk]


def with_moves(
    drafts: Sequence[Draft], parts_of_left: Mapping[str, Sequence[str]], parts_of_right: Mapping[str, Sequence[str]]
) -> list[Draft]:
    """The drafts with nature and elsewhere set on hunks whose words stand in another clause of the other document.

    parts_of_left: the right clauses that a left clause was split into; parts_of_right: the left clauses that a right one was merged from.
    """
    texts_left = {draft.left: draft.left_text for draft in drafts}
    texts_right = {draft.right: draft.right_text for draft in drafts}
    gone, come = _sentences(drafts, left=True), _sentences(drafts, left=False)
    marked = []
    for draft in drafts:
        siblings = (
            {key: _keys(texts_right[key]) for key in parts_of_left.get(draft.left, ()) if key != draft.right},
            {key: _keys(texts_left[key]) for key in parts_of_right.get(draft.right, ()) if key != draft.left},
        )
        hunks: list[Hunk] = []
        for hunk in draft.hunks:
            if hunk.nature is not Nature.WORDING:
                hunks.append(hunk)
                continue
            for start, end, place in _pieces(draft.left_text, hunk.left_start, hunk.left_end, siblings[0], come, draft.right):
                hunks.append(_marked(Hunk(start, end, hunk.right_start, hunk.right_start), place))
            for start, end, place in _pieces(draft.right_text, hunk.right_start, hunk.right_end, siblings[1], gone, draft.left):
                hunks.append(_marked(Hunk(hunk.left_end, hunk.left_end, start, end), place))
        marked.append(replace(draft, hunks=hunks))
    return marked


def _marked(hunk: Hunk, place: str | None) -> Hunk:
    return replace(hunk, nature=Nature.MOVED, elsewhere=place) if place else hunk


def _pieces(
    text: str, start: int, end: int, siblings: Mapping[str, Sequence[str]], known: Mapping[tuple[str, ...], set[str]], own: str
) -> Iterable[tuple[int, int, str | None]]:
    """The stretch [start, end) of text cut where its words start or stop to stand elsewhere, with the clause that holds them."""
    if start == end:
        return
    keys = _keys(text[start:end])
    for key, other in siblings.items():
        if keys and LCSseq.similarity(keys, other) >= _MOST * len(keys):
            yield start, end, key
            return
    at, holder, before = start, None, start
    for span in sentences(text, start, end):
        place = min(known.get(tuple(_keys(text[span.start : span.end])), set()) - {own}, default=None)
        if place != holder:
            if before > at:
                yield at, before, holder
            at, holder = before, place
        before = span.end
    yield at, end, holder


def _sentences(drafts: Iterable[Draft], left: bool) -> dict[tuple[str, ...], set[str]]:
    """Whole sentences taken away (left) or put in (right), by their words, with the clauses where that was."""
    found: dict[tuple[str, ...], set[str]] = {}
    for draft in drafts:
        for hunk in draft.hunks:
            text, start, end = (
                (draft.left_text, hunk.left_start, hunk.left_end) if left else (draft.right_text, hunk.right_start, hunk.right_end)
            )
            for span in sentences(text, start, end):
                keys = tuple(_keys(text[span.start : span.end]))
                if len(keys) >= _SENTENCE:
                    found.setdefault(keys, set()).add(draft.left if left else draft.right)
    return found


def _keys(text: str) -> list[str]:
    return [word.key for word in words(text) if word.key[0].isalnum()]
