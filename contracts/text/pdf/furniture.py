"""Running headers, footers, page numbers and watermarks: what repeats from page to page at one place is not text of the contract."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import TypeVar

from rapidfuzz import fuzz

from contracts.text.fold import fold
from contracts.text.team import ALONE, Team, all_of

_ZONE = 0.16  # share of a page's height in which headers and footers stand
_OFTEN, _SOMETIMES = 0.6, 0.3  # shares of a document's pages
_ALWAYS = 0.8  # share of the pages on which a line inside the text is a watermark
_ADJOINING = 40.0  # points between two lines of one header
_NEAR = 5.0  # points by which the place of a header may differ between pages
_MOST_NUMBERS = 4  # in a header, the page's among them
_ALIKE = 80  # per cent of likeness between two recognitions of one printed line
_SHORTEST_ALIKE = 6  # characters: shorter ones are alike by chance
_UNIT = re.compile(r"(?:articles?|art\.?|sections?|clauses?|annexes?|chapitres?|titres?|parties?|parts?|exhibits?|schedules?)\s*\d+\W*")
_DIGITS = re.compile(r"\d{1,6}")
_BLANK = re.compile(r"\s+")
_PAGE_OF = re.compile(r"[-–—|\s]*(?:pages?|p\.?|pg\.?|folio)?\s*(\d{1,4})\s*(?:/|sur|of|de)\s*(\d{1,4})[-–—|.\s]*")
_PAGE = re.compile(r"[-–—|\s\[(]*(?:pages?|p\.?|pg\.?|folio)\s*(\d{1,4})[-–—|.\s\])]*")
_BARE = re.compile(r"[-–—|\s\[(]*(\d{1,4})[-–—|\s\])]*")
_ROMAN = re.compile(r"[-–—|\s\[(]*(?:pages?|p\.?|pg\.?|folio)?\s*([ivxl]+)[-–—|.\s\])]*")
_ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50}
_SENTENCE = 4  # words, at least

Key = tuple[int, int]
Number = TypeVar("Number", int, float)


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece of text that stands alone on its line, its place on its page (points), and the page (from 0).

    key: what the caller knows it by, among the pieces of all pages; size: of its letters, in points.
    """

    text: str
    page: int
    x0: float
    x1: float
    top: float
    height: float  # of the page
    key: Key
    size: float = 0.0


def furniture(pieces: Sequence[Placed], pages: int, team: Team = ALONE, *, recognised: bool = False) -> set[Key]:
    """The keys of the pieces that belong to the pages and not to the text. recognised: the text was read from pictures, with slips.

    pages: of the whole document. With a team, pieces are those of one process, and so are the keys.
    """
    found = _repeated(pieces, pages, _alike(pieces) if recognised else _same(pieces), team)
    return found | _page_numbers([piece for piece in pieces if piece.key not in found], pages, team)


def _versions(piece: Placed) -> list[str]:
    """The text as it is, and with each of its numbers counted from the page's: "page 3 / 12" on page 3 reads "page #0 / 12".

    Not so "Article 3": an article a page is no page number.
    """
    text = _BLANK.sub(" ", fold(piece.text)).strip()
    if _UNIT.fullmatch(text):
        return [text]
    numbers = list(_DIGITS.finditer(text))[:_MOST_NUMBERS]
    return [text] + [f"{text[: n.start()]}#{int(n.group()) - piece.page}{text[n.end() :]}" for n in numbers]


def _same(pieces: Sequence[Placed]) -> dict[str, list[Placed]]:
    same: dict[str, list[Placed]] = defaultdict(list)
    for piece in pieces:
        for text in _versions(piece):
            same[text].append(piece)
    return same


def _alike(pieces: Sequence[Placed]) -> dict[str, list[Placed]]:
    """Pieces near the edge of their page by the first one that each is like, whatever their numbers."""
    alike: dict[str, list[Placed]] = defaultdict(list)
    for piece in filter(_marginal, pieces):
        text = _BLANK.sub(" ", fold(piece.text)).strip()
        if not _UNIT.fullmatch(text):
            text = _DIGITS.sub("#", text)
        like = next((other for other in alike if len(text) >= _SHORTEST_ALIKE and fuzz.ratio(text, other) >= _ALIKE), text)
        alike[like].append(piece)
    return alike


def _repeated(pieces: Sequence[Placed], pages: int, same: dict[str, list[Placed]], team: Team) -> set[Key]:
    if pages < 2:
        return set()
    certain: set[Key] = set()
    likely: set[Key] = set()
    sizes = _added(team.gather(Counter([piece.size for piece in pieces]), dict[float, int]))
    starts = _added(team.gather(Counter([round(piece.x0) for piece in pieces]), dict[int, int]))
    usual, count = median(list(sizes.elements()) or [0.0]), sizes.total()
    for text, found in _often(same, max(2, _SOMETIMES * pages), team).items():
        if not any(char.isalnum() for char in text):
            continue
        for group in _by_place(found):
            on = len({piece.page for piece in group})
            if on < 2 or _is_sentence(group[0], usual, starts, count):
                continue  # a clause may say the same on every page
            if on >= max(3, (_OFTEN if _marginal(group[0]) else _ALWAYS) * pages):
                certain.update(piece.key for piece in group)
            elif on >= max(2, _SOMETIMES * pages) and _marginal(group[0]):
                likely.update(piece.key for piece in group)
    return certain | _outer(pieces, certain, likely)


def _often(same: dict[str, list[Placed]], least: float, team: Team) -> dict[str, list[Placed]]:
    """Those of same with so many pieces at least, all processes taken together: one of them has no less than the average of that."""
    wanted = all_of(team.gather([text for text, found in same.items() if len(found) * team.size >= least], list[str]))
    often: dict[str, list[Placed]] = {text: [] for text in wanted}
    for part in team.gather({text: same.get(text, []) for text in often}, dict[str, list[Placed]]):
        for text, found in part.items():
            often[text] += found
    return {text: found for text, found in often.items() if len(found) >= least}


def _added(parts: Sequence[Mapping[Number, int]]) -> Counter[Number]:
    total: Counter[Number] = Counter()
    for part in parts:
        total.update(part)
    return total


def _is_sentence(piece: Placed, usual: float, starts: Counter[int], pieces: int) -> bool:
    """Whether a piece is a line of text like the others: a sentence, set in their size, that starts where many of them do."""
    alike = abs(piece.size - usual) <= 0.05 * usual and starts[round(piece.x0)] > _SOMETIMES * pieces
    return alike and piece.text[:1].isalpha() and piece.text[-1:] in ".;:!?" and len(piece.text.split()) >= _SENTENCE


def _outer(pieces: Sequence[Placed], certain: set[Key], likely: set[Key]) -> set[Key]:
    """Those of likely with nothing but furniture between them and the edge of their page."""
    if not likely:
        return set()
    found: set[Key] = set()
    by_page: dict[int, list[Placed]] = defaultdict(list)
    for piece in pieces:
        by_page[piece.page].append(piece)
    for on_page in by_page.values():
        on_page.sort(key=lambda piece: piece.top)
        upper = [piece for piece in on_page if piece.top < piece.height / 2]
        lower = [piece for piece in on_page[::-1] if piece.top >= piece.height / 2]
        for inwards in (upper, lower):
            before = inwards[0].top if inwards else 0.0
            for piece in inwards:
                if piece.key not in likely | certain or abs(piece.top - before) > _ADJOINING:
                    break
                found.add(piece.key)
                before = piece.top
    return found & likely


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


def _page_numbers(pieces: Sequence[Placed], pages: int, team: Team) -> set[Key]:
    """Keys of page numbers: "Page 3 / 12" at a page's first or last line, or numbers there that count with the pages."""
    counted: dict[int, list[Placed]] = defaultdict(list)  # number minus page → pieces
    romans: dict[int, list[Placed]] = defaultdict(list)
    found: set[Key] = set()
    for piece in all_of(team.gather(_outermost(pieces), list[Placed])):
        text = fold(piece.text)
        told = _PAGE_OF.fullmatch(text) or _PAGE.fullmatch(text)
        if told:
            found.add(piece.key)
        elif bare := _BARE.fullmatch(text):
            counted[int(bare[1]) - piece.page].append(piece)
        elif roman := _ROMAN.fullmatch(text):
            romans[_value(roman[1]) - piece.page].append(piece)
    for offset, group in counted.items():
        if len({piece.page for piece in group}) >= 2 or (pages <= 2 and offset == 1):
            found.update(piece.key for piece in group)
    for group in romans.values():
        if len({piece.page for piece in group}) >= 2:
            found.update(piece.key for piece in group)
    return found


def _value(roman: str) -> int:
    """What a number in small Roman letters counts: a letter before a greater one is taken off."""
    values = [_ROMAN_DIGITS[letter] for letter in roman]
    return sum(-value if any(other > value for other in values[i + 1 :]) else value for i, value in enumerate(values))


def _outermost(pieces: Sequence[Placed]) -> list[Placed]:
    by_page: dict[int, list[Placed]] = defaultdict(list)
    for piece in pieces:
        by_page[piece.page].append(piece)
    outer = []
    for on_page in by_page.values():
        first, last = min(piece.top for piece in on_page), max(piece.top for piece in on_page)
        outer += [piece for piece in on_page if (piece.top <= first + 3 or piece.top >= last - 3) and _marginal(piece)]
    return outer
