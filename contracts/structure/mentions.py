"""Numbers at the start of a line that number no clause: amounts ("30 jours"), and what a sentence refers to ("Article 9 du contrat")."""

import re
from collections.abc import Sequence

from contracts.structure.headings import is_quoted_name
from contracts.structure.numbering import Label, Rank
from contracts.structure.rows import Row
from contracts.structure.vocabulary import has_verb

_GOES_ON = re.compile(
    r"(?:du|de|des|d'|ci-dessus|ci-apres|ci-dessous|et|ou|a|au|aux|of|and|or|to|above|below|hereof|et suivants|est|sont|ne|n'|is|are|shall|"
    r"will|may|applies|pour|sur|relati\w+|precit\w+|susvis\w+|intitul\w+|«|\")(?:\b|\s)|[,;)]"
)
_ASIDE = re.compile(  # "Section 3 (Term), Section 4 (Fees) and …", "Section 4 (Fees) survives"
    r"\s?\([^()]{2,80}\)\s?(?:[,;]|(?:and|et|or|ou|is|are|shall|will|may|survives?|appl(?:y|ies)|est|sont|ne|n'|sera|seront|du|de|des|of|above|"
    r"below|ci-dessus)\b)"
)
_UNIT = re.compile(
    r"[%€$£]|°c\b|(?:eur|euros?|ans?|annees?|mois|jours?|heures?|h|minutes?|semaines?|points?|pour cent|fois|years?|months?|days?|hours?|"
    r"business days|weeks?|percent|x|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|february|"
    r"march|april|may \d+|june|july|august|september|october|november|december|(?:bis,? )?(?:rue|avenue|av|boulevard|bd|place|quai|chemin|"
    r"allee|route|street|road))\b(?! ?[.:])"
)
_GROUPED = re.compile(r"\d{1,3}(?: \d{3})+ ?(?:[€$£%]|(?:eur|euros?|dollars?)\b)|\d\d(?:[ .]\d\d){4}(?!\d)")
_QUANTITY = re.compile(r"\d{1,2} ?(?:[kmgt]i?[bo]|[mg]hz|v?cpus?|kwh?|dpi|px)(?!\w)(?! ?[.:)])")
_STATES = re.compile(  # a whole sentence in capitals
    r"(?:is|are|shall|will|may|contains?|governs?|describes?|explains?|sets? (?:out|forth)|provides?|applies|est|sont|contient|prevoit|"
    r"definit|s'applique)\b"
)
_LAW = re.compile(
    r"[\d\-. ]{0,12}(?:du|de la|de l'|of the|of)\s(?:\w+ ){0,2}?(?:code|loi|reglement|rgpd|gdpr|directive|act|regulation)\b|[\d\-]{3,}"
)


def is_bare(label: Label) -> bool:
    return label.rank is Rank.NONE and len(label.parts) == 1 and not label.mark


def is_amount(row: Row, label: Label) -> bool:
    """True for "30 jours", "1 200 €", "16 GB" and a telephone's number at the start of a line."""
    if label.rank is Rank.NONE and (_GROUPED.match(row.folded, row.bullet) or _QUANTITY.match(row.folded, row.bullet)):
        return True
    rest = row.folded[label.end :]
    if _UNIT.match(rest) and not (len(label.parts) > 1 and row.text[label.end].isupper()):  # "2.1 An Order Form"
        return not label.mark or label.rank is not Rank.NONE
    return is_bare(label) and row.text[label.end : label.end + 1].islower()


def is_reference(rows: Sequence[Row], i: int, label: Label) -> bool:
    """True for "article 9", "Article 9 des conditions" and "Article 16 du Code civil" at the start of a line."""
    row = rows[i]
    if not row.text[row.bullet : row.bullet + 1].isupper() and label.word != "§":
        return True
    if label.rank is Rank.ARTICLE and (_LAW.match(row.folded, label.end) or (not label.mark and _STATES.match(row.folded, label.end))):
        return True
    if label.rank is Rank.ARTICLE and _ASIDE.match(row.folded, label.end):
        return True
    named = label.rank is Rank.ANNEX and (stands_alone(rows, i) or is_quoted_name(row, label.end))
    return _goes_on(row, label) and not named


def stands_alone(rows: Sequence[Row], i: int) -> bool:
    """A short line without a verb, with white space above and below: "Annex 1 to the agreement"."""
    row = rows[i]
    return is_apart(rows, i) and len(row.text) < 80 and not row.terminal and not has_verb(row.folded)


def is_apart(rows: Sequence[Row], i: int) -> bool:
    """Whether white space stands above and below a row."""
    return rows[i].gap and (i + 1 == len(rows) or rows[i + 1].gap)


def _goes_on(row: Row, label: Label) -> bool:
    """True where the words after "Article 9" go on with a sentence: "Article 9 des conditions" is a reference."""
    rest = row.text[label.end : label.end + 1]
    return bool(_GOES_ON.match(row.folded, label.end)) and (rest.islower() or not rest.isalpha())
