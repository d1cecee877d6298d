"""What opens the recitals, which stand above the first article: a formula alone on its line, or a heading and a sentence."""

import re
from collections.abc import Sequence

from contracts.structure.headings import RUN_IN, Title
from contracts.structure.mentions import is_apart
from contracts.structure.numbering import Rank
from contracts.structure.rows import Row
from contracts.structure.vocabulary import heads_recitals, opens_recitals
from contracts.text.types import BlockKind

RECITALS = 1.5  # "IL A ETE EXPOSE CE QUI SUIT :", where no "PREAMBULE" stands above it
_LEAST_BODY = 20  # characters behind a heading on its line
_ARTICLES = 3  # numbers from which they count articles
_HEADED = re.compile(r"(?P<title>[^\W\d_][^.:–—\-\n]{3,24}?)(?:\s?[.:]|\s[–—-])(?:\s+(?=[^\W\d_a-zà-ÿ])|$)")


def recitals_title(rows: Sequence[Row], i: int) -> Title | None:
    """The heading of the recitals that row i is, or begins with: "Préambule. Le prestataire édite ..."."""
    row = rows[i]
    if not i or i + 1 == len(rows) or not row.capital or row.bullet or row.table:
        return None
    if opens_recitals(row.folded):
        apart = (row.text.isupper() or is_apart(rows, i)) and not heads_recitals(rows[i - 1].folded)
        return Title(row.start, row.end, i, rows[i + 1].start, RECITALS) if apart else None
    if row.kind is BlockKind.HEADING or not (row.gap or (rows[i - 1].early and rows[i - 1].terminal)):
        return None
    match = _HEADED.match(row.text, 0, row.bold_until or len(row.text)) or _HEADED.match(row.text)
    if not match or not heads_recitals(row.folded[: match.end("title")]) or 0 < len(row.text) - match.end() < _LEAST_BODY:
        return None
    if any(map(_is_article, rows[:i])):
        return None
    alone = match.end() == len(row.text)
    body = rows[i + 1].start if alone else row.start + match.end()
    return Title(row.start, row.start + match.end("title"), i, body, RECITALS if alone else RUN_IN, run_in=not alone)


def _is_article(row: Row) -> bool:
    """Whether a row begins with the number of an article; parties may be numbered too, and are two as a rule."""
    label = next(iter(row.labels), None)
    if label is None or row.table or label.rank is not Rank.NONE:
        return label is not None and label.rank is Rank.ARTICLE
    return bool(label.mark) and not label.letter and label.parts[0] >= _ARTICLES
