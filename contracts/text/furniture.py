"""Running headers, footers, page numbers and watermarks: what repeats from page to page at one place is not text of the contract."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from contracts.text.fold import fold

_ZONE = 0.16  # share of a page's height in which headers and footers stand
_NEAR = 5.0  # points by which the place of a header may differ between pages
_DIGITS = re.compile(r"\d+")
_BLANK = re.compile(r"\s+")
_PAGE_OF = re.compile(r"[-–—|\s]*(?:pages?|p\.?|pg\.?|folio)?\s*(\d{1,4})\s*(?:/|sur|of|de)\s*(\d{1,4})[-–—|.\s]*")
_PAGE = re.compile(r"[-–—|\s\[(]*(?:pages?|p\.?|pg\.?|folio)\s*(\d{1,4})[-–—|.\s\])]*")
_BARE = re.compile(r"[-–—|\s\[(]*(\d{1,4})[-–—|.\s\])]*")


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece of text that stands alone on its line, its place on its page (points), and the page (from 0).

    key: whatever the caller knows it by.
    """

    text: str
    page: int
    x0: float
    x1: float
    top: float
    height: float  # of the page
    key: int


def furniture(pieces: Sequence[Placed], pages: int) -> set[int]:
    """The keys of the pieces that belong to the pages and not to the text."""
    found = _repeated(pieces, pages)
    return found | _page_numbers([piece for piece in pieces if piece.key not in found], pages)


def _norm(text: str) -> str:
    return _DIGITS.sub("#", _BLANK.sub(" ", fold(text))).strip()


def _repeated(pieces: Sequence[Placed], pages: int) -> set[int]:
    if pages < 2:
        return set()
    places: dict[tuple[str, bool], list[Placed]] = defaultdict(list)
    for piece in pieces:
        marginal = _marginal(piece)
        places[_norm(piece.text), marginal].append(piece)
    found: set[int] = set()
    for (text, marginal), same in places.items():
        for group in _by_place(same):
            on = {piece.page for piece in group}
            # In the margins a line on a good part of the pages is furniture; inside the text only one that is on nearly all of them is.
            enough = max(2, 0.3 * pages) if marginal else max(3, 0.8 * pages)
            if len(on) >= enough and any(char.isalnum() for char in text):
                found.update(piece.key for piece in group)
    return found


def _marginal(piece: Placed) -> bool:
    return piece.top < _ZONE * piece.height or piece.top > (1 - _ZONE) * piece.height


def _by_place(pieces: list[Placed]) -> list[list[Placed]]:
    """Pieces at about one height that start, end or are centred at about one place across."""
    groups: list[list[Placed]] = []
    for piece in sorted(pieces, key=lambda p: p.top):
        group = next((group for group in groups if piece.top - group[-1].top <= _NEAR and _level(piece, group[0])), None)
        if group:
            group.append(piece)
        else:
            groups.append([piece])
    return groups


def _level(piece: Placed, other: Placed) -> bool:
    apart = (piece.x0 - other.x0, piece.x1 - other.x1, (piece.x0 + piece.x1 - other.x0 - other.x1) / 2)
    return min(abs(distance) for distance in apart) <= _NEAR


def _page_numbers(pieces: Sequence[Placed], pages: int) -> set[int]:
    """Keys of page numbers: "Page 3 / 12" at a page's first or last line, or numbers there that count with the pages."""
    counted: dict[int, list[Placed]] = defaultdict(list)  # number minus page → pieces
    found: set[int] = set()
    for piece in _outermost(pieces):
        text = fold(piece.text)
        told = _PAGE_OF.fullmatch(text) or _PAGE.fullmatch(text)
        if told:
            found.add(piece.key)
        elif bare := _BARE.fullmatch(text):
            counted[int(bare[1]) - piece.page].append(piece)
    for offset, group in counted.items():
        if len({piece.page for piece in group}) >= 2 or (pages <= 2 and offset == 1):
            found.update(piece.key for piece in group)
    return found


def _outermost(pieces: Sequence[Placed]) -> list[Placed]:
    by_page: dict[int, list[Placed]] = defaultdict(list)
    for piece in pieces:
        by_page[piece.page].append(piece)
    outer = []
    for on_page in by_page.values():
        first, last = min(piece.top for piece in on_page), max(piece.top for piece in on_page)
        outer += [piece for piece in on_page if (piece.top <= first + 3 or piece.top >= last - 3) and _marginal(piece)]
    return outer
