"""Documents that stand one after the other in a file: terms of sale, terms of use, a privacy policy. Each counts its articles anew."""

import re
from collections import Counter
from collections.abc import Sequence

from contracts.structure.contents import contents_rows
from contracts.structure.numbering import Label, Rank
from contracts.structure.rows import Row

LEAST_ARTICLES = 3  # before another document begins
MOST_WORDS = 12  # of a title
MANY = 3  # headings declared at the level of one: it is a section like them
REACH = 12  # lines between a title and the first article
_TITLE = re.compile(
    r"(?:(?:nos |les |our |the )?conditions (?:generales|particulieres|speciales|specifiques)\b.*|"
    r"(?:c\.?g\.?[vuspa]\.?(?: |$)|cgvu\b|cgsu\b).*|(?:notre |our )?(?:politique|charte) (?:de |d'|des |relative )\w.*|"
    r"(?:our |the )?(?:[\w&.'-]+ ){0,3}(?:terms (?:of (?:service|use|sale|business)|and conditions)|privacy (?:policy|notice)|"
    r"(?:acceptable use|cookies?|refund|security) policy|data processing (?:agreement|addendum|terms)|service level agreement|"
    r"end[- ]user licen[cs]e agreement)|accord (?:de|sur le|relatif au) (?:traitement|niveaux? de service|sous-traitance)\b.*|"
    r"mentions legales)"
)
_LAST = re.compile(r"mentions legales|legal (?:notice|information)")  # that may have no articles


def document_starts(rows: Sequence[Row]) -> list[int]:
    """The rows of the titles below which a further document of the file begins; none for a file of one document.

    A title is a line of its own that names such a document. The articles before it have counted to three at least, and those behind it
    begin again at one, and go on, with the same kind of number.
    """
    titles = [i for i in range(1, len(rows)) if _is_title(rows, i)]
    if not titles:
        return []
    contents = contents_rows(rows)
    numbered = [(i, label) for i, row in enumerate(rows) if i not in contents and (label := _article(row))]
    levels = Counter(row.level for i, row in enumerate(rows) if row.level and not _TITLE.fullmatch(row.folded.strip()))
    starts: list[int] = []
    first = 0
    for i in titles:
        row = rows[i]
        if i in contents or levels[row.level or 0] >= MANY:
            continue
        before = [label for at, label in numbered if first <= at < i]
        behind = [(at, label) for at, label in numbered if at > i]
        if not behind or not before:
            if before and starts and _LAST.fullmatch(row.folded.strip()):
                starts.append(i)
                first = i
            continue
        at, one = behind[0]
        alike = [label.parts[0] for label in before if _same(label, one)]
        again = [label.parts[0] for _, label in behind if _same(label, one)]
        if one.parts == (1,) and at - i <= REACH and 1 in alike and max(alike) >= (2 if starts else LEAST_ARTICLES) and again[1:2] == [2]:
            starts.append(i)
            first = i
    return starts


def _article(row: Row) -> Label | None:
    """The single number of an article that a row begins with."""
    label = next(iter(row.labels), None)
    if label is None or row.bullet or row.table or len(label.parts) != 1 or label.plain or label.styles not in ("1", "I"):
        return None
    behind = row.text[label.end : label.end + 1]
    return label if label.rank is Rank.ARTICLE or (label.rank is Rank.NONE and label.mark and behind.isupper()) else None


def _same(one: Label, other: Label) -> bool:
    return (one.rank, one.styles) == (other.rank, other.styles)


def _is_title(rows: Sequence[Row], i: int) -> bool:
    row, above = rows[i], rows[i - 1]
    if row.text.count(" ") >= MOST_WORDS or not _TITLE.fullmatch(row.folded.strip()):
        return False
    if row.bullet or row.table or row.terminal or not row.capital or row.folded[-1:] in ":;," or row.labels:
        return False
    return row.gap or above.terminal or bool(row.level) or above.block != row.block
