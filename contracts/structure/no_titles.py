"""Words that look like headings and are none: contact lines, names above an address, what leads into a list, "Important :"."""

import re
from collections.abc import Sequence

from contracts.structure.numbering import Rank
from contracts.structure.rows import Row
from contracts.structure.vocabulary import opens_question

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_REACHED_AT = re.compile(  # the first words of a line below a name
    r"(?:e-?mails?|mail|courriels?|tel|telephone|phone|mobile|fax|adresse|address|site(?: (?:web|internet))?|web ?site|contact) ?[.:]|"
    r"\d{1,4},? ?(?:bis,? |ter,? )?(?:rue|avenue|av\.|boulevard|bd|place|chemin|route|allee|impasse|quai|cours|street|road|lane)\b"
)
_CONTACTS = re.compile(
    r"contacts?|(?:nous |nous-)?contact(?:er|ez|ez-nous)|coordonnees|(?:contact )?(?:us|details)|mentions legales|notices?"
)
_LEADING = re.compile(
    r"(?:nothing|except|unless|subject to|without|sauf|hormis|excepte|pour|dans|en|si|lorsque|when|where|if|for|in|upon|as)\b"
)
# Labels that set words off from what stands around them, and head nothing: "⚠️ Important :", "Exemple :".
_ASIDE = re.compile(
    r"\W*(?:nota(?: bene)?|n\.?b\.?|notes?|important|attention|avertissement|remarques?|recommandations?|rappel|a noter|bon a savoir|"
    r"(?:par )?exemples?|warning|caution|please note|tip|examples?|"
    r"(?:end|fin) (?:of|du|de|des)(?: (?:the|this|la|l'|present|presente|presentes))* ?"  # "*** End of Schedule ***"
    r"(?:schedule|exhibit|annex|appendix|addendum|agreement|document|terms|contrat|annexe|conditions(?: generales)?|cg[uvs])(?: \w\b)?)\W*"
)
# A row of a signature block: "Nom : Dupont", "Name: ____ Title: ____", "For the Customer".
_SIGNED = re.compile(
    r"(?:nom(?: (?:et|,) ?prenoms?)?|prenoms?|qualite|fonction|signature|signataire|fait (?:a|le)|"
    r"(?:full |printed? )?name|(?:job )?title|by|"
    r"signed(?: by)?|date(?: of signature)?) ?:(?=.*\w|.*_).{1,70}"
    r"|for (?:and on behalf of )?(?:the )?(?:customer|client|provider|supplier|vendor|licensor|licensee|subscriber|"
    r"company|controller|processor) ?:?"
)
_BLANK = re.compile(r": ?(?:_{3}|\.{4}|…{2})")  # to be filled in
# The line of a company's identity, below its name: "SAS au capital de 50 000 €".
_COMPANY = re.compile(
    r"(?:s\.?a\.?(?:s\.?(?:u\.?)?)?|s\.?a\.?r\.?l\.?|e\.?u\.?r\.?l\.?|societe [\w' -]{3,40}) au capital (?:social )?de \d|"
    r"(?:r\.?c\.?s\.?|siren|siret)\b.{0,30}\d{3}|(?:company (?:number|no\.?)|registered (?:office|in))\b"
)
QUOTES = tuple('"“«')
LONG_LINE = 80  # characters
LONG = 7  # words of a line before a colon that lead into what is below
SHORT = 4  # ... and more words than a heading is likely to have, where they hold a comma, or begin as a sentence does


def is_no_title(rows: Sequence[Row], i: int) -> bool:
    """Whether row i, which the format does not declare a heading, gives an address, sets words off or leads into a list."""
    row = rows[i]
    gives = "@" in row.text and len(row.text) < LONG_LINE and bool(_MAIL.search(row.text))  # a longer line says more
    return gives or _is_aside(row) or _is_signed(row) or (i > 0 and _is_above_address(rows, i)) or _leads_into_list(rows, i)


def _is_aside(row: Row) -> bool:
    return bool(_ASIDE.fullmatch(row.folded, 0, row.bold_until or len(row.text)))


def _is_signed(row: Row) -> bool:
    """Whether a row of a signature block says who signs, or leaves room for it."""
    return not row.terminal and (bool(_SIGNED.fullmatch(row.folded)) or bool(_BLANK.search(row.folded)))


def _is_above_address(rows: Sequence[Row], i: int) -> bool:
    below = rows[i + 1] if i + 1 < len(rows) else None
    if below and i + 5 >= len(rows) and len(below.text) < 2 * LONG_LINE and _COMPANY.match(below.folded):
        return True  # the identity of a company at the end
    if below is None or below.gap or below.block != rows[i].block or _CONTACTS.fullmatch(rows[i].folded.strip(" :.")):
        return False
    return bool(_REACHED_AT.match(below.folded))


def _leads_into_list(rows: Sequence[Row], i: int) -> bool:
    row = rows[i]
    if not row.folded.endswith(":") or row.bold or row.text.isupper() or i + 1 >= len(rows):
        return False
    words = len(row.folded.rstrip(" :").split())
    if words < SHORT or (words < LONG and "," not in row.folded and not _LEADING.match(row.folded)):
        return False
    if opens_question(row.folded):
        return False
    label = next(iter(rows[i + 1].labels), None)
    if label and rows[i + 1].text[label.end : label.end + 1] in QUOTES:
        return False  # the heading of definitions
    return bool(rows[i + 1].bullet) or (
        label is not None and label.rank is Rank.NONE and bool(label.mark or label.opened or len(label.parts) > 1)
    )
