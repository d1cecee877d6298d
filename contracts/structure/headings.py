"""Headings: which words are a title, where a title that breaks over lines ends, and how sure the layout makes it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from contracts.structure.numbering import Rank, labels
from contracts.structure.rows import Row
from contracts.text.fold import fold
from contracts.text.types import BlockKind

MAX_WORDS = 24
MAX_ROWS = 4

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d[\d.,]*")
# Words that make a sentence of a line: conjugated verbs of contracts, and pronouns before them.
_VERB = re.compile(
    r"\b(?:est|sont|sera|seront|soit|etait|ete|a|ont|aura|auront|peut|peuvent|pourra|pourront|doit|doivent|devra|devront|fait|font|"
    r"reconnait|reconnaissent|accepte|acceptent|garantit|declare|declarent|dispose|conserve|autorise|fournit|demeurent?|"
    r"reste|restent|restera|constitue|constituent|se \w+|s'(?!il)\w+|designe|designent|signifie|permet|permettent|convient|conviennent|entend|figurent?|"
    r"concede|accorde|prend|effectue|comprend|comprennent|regissent|regit|vous|nous|il|ils|elle|elles|je|"
    r"avez|avons|etes|sommes|n'est|n'a|qu'il|qu'elle|cliquez|"
    r"is|are|was|were|be|been|has|have|had|will|shall|may|must|can|cannot|should|would|does|do|agrees?|acknowledges?|represents?|warrants?|"
    r"means|includes?|applies|apply|provides|reserves|remains?|you|we|they|it|i|your|our|please|click)\b"
)
_CONJUGATED = re.compile(rf"(?!\b(?:vous|nous|you|we|your|our|us|i)\b){_VERB.pattern}")
_WEAK_VERB = re.compile(r"\b(?:vous|nous|il|elle|a|you|we|your|our|it|do|does|can|may|are|is|will|est|peut|fait|i|je|us)\b")
_DANGLING = re.compile(
    r"(?:\b(?:de|des|du|d|la|le|les|l|et|ou|a|au|aux|en|par|pour|sur|sous|avec|dans|un|une|ce|cette|ses|son|sa|qui|que|entre|"
    r"of|the|and|or|to|for|by|with|in|on|a|an|at|from|that|which)|[&,/(\-])$"
)
_QUESTION = re.compile(
    r"^(?:how|what|who|when|where|why|which|do|does|can|is|are|comment|quel\w*|qui|quand|ou|pourquoi|que|qu'est-ce)\b.*\?$"
)
_LEGAL = re.compile(
    r"\b(?:preambule|definitions?|objet|purpose|scope|duree|term|terms?|resiliation|termination|responsabilites?|liabilit(?:y|ies)|garanties?|"
    r"warrant(?:y|ies)|confidentialite|confidentiality|donnees|data|privacy|personal|personnelles|propriete|intellectuelle|intellectual|property|"
    r"prix|tarifs?|fees?|pricing|paiements?|payments?|facturation|billing|taxes|conditions?|obligations?|force|majeure|litiges?|disputes?|"
    r"jurisdiction|juridiction|competence|droit|law|applicable|governing|arbitration|mediation|assurances?|insurance|cession|assignment|"
    r"sous-traitance|subcontracting|modifications?|amendments?|changes|notifications?|notices?|dispositions|divers|miscellaneous|general|generales|"
    r"provisions?|entire|agreement|severability|waiver|acceptation|acceptance|commandes?|orders?|livraison|delivery|retractation|withdrawal|"
    r"retours?|returns?|refunds?|remboursements?|comptes?|accounts?|registration|inscription|services?|support|maintenance|disponibilite|"
    r"availability|securite|security|suspension|licen[cs]es?|licen[cs]ing|acces|access|use|utilisation|restrictions?|content|contenus?|indemnit\w*|"
    r"indemnification|disclaimers?|limitations?|publicity|references?|export|compliance|conformite|audits?|annexes?|contact|introduction|"
    r"presentation|description|mentions|legales|clauses?|parties|relations?|users?|utilisateurs?|clients?|customers?|feedback|cookies|"
    r"reclamations?|complaints?|sanctions?|penalites|reversibilite|renouvellement|renewal|preuve|evidence|language|langue)\b"
)
_NOISE = re.compile(r"@|https?:|www\.|\b\d{5}\b|[€$£]\s?\d|\d\s?[€$£%]|\b(?:tel|fax|email|e-mail|rcs|siren|siret|tva|iban|bic)\b")
_DATE = re.compile(
    r"\b(?:19|20)\d\d\b|\b\d{1,2}/\d{1,2}/\d{2,4}\b|\b(?:last updated|effective|mise? a jour|en vigueur|version|date|updated|modified|revised)\b"
)
_SMALL = frozenset(["a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with", "de", "des", "du", "d", "la", "le", "les", "l", "et", "ou", "en", "par", "sur", "pour", "au", "aux", "un", "une"])


@dataclass(frozen=True, slots=True)
class Title:
    """Words that may be a heading: rows first..last, from offset start to end of the document's text, and how good a title they make."""

    start: int
    end: int
    last: int  # index of the row it ends in
    body: int  # offset where the text after it starts
    score: float  # above 0: more likely a heading than not
    run_in: bool = False


def is_sentence(folded: str) -> bool:
    """True where the words hold a conjugated verb, and so are no title (a question or a line of "your", "our" may still be one)."""
    found = [m for m in _VERB.finditer(folded) if not _WEAK_VERB.fullmatch(m.group())]
    return bool(found)


def _sentence_ended(folded: str) -> bool:
    """A sentence with its full stop, or one too long for a title."""
    if folded.endswith(":"):
        return is_sentence(folded)
    return folded.endswith((".", ";", ",")) and (bool(_VERB.search(folded)) or len(folded.split()) > 8)


def features(rows: Sequence[Row], first: int, last: int, start: int, numbered: bool = False) -> dict[str, float]:
    """What can be seen of the words from offset start (in row first) to the end of row last, read as a heading."""
    head, tail = rows[first], rows[last]
    parts = [head.text[start - head.start :], *(row.text for row in rows[first + 1 : last + 1])]
    text = " ".join(parts).strip()
    folded = fold(text)
    words = _WORD.findall(text)
    content = [word for word in words if word.lower() not in _SMALL and word[0].isalpha()]
    before = rows[first - 1] if first else None
    after = rows[last + 1] if last + 1 < len(rows) else None
    caps = all(_capitals(part) for part in parts)
    ending = folded[-1:]
    style = head.bold or head.size > 1.05
    opens = bool(
        after and after.capital and not after.bullet and (len(after.text) > 100 or after.full or (after.terminal and len(after.text) > 40))
    )
    closes = before is None or before.terminal or _headed(before) or (len(before.text) > 100 and before.early)
    found: dict[str, bool | float] = {
        "words": min(len(words), 30) / 10,
        "one to three words": len(words) <= 3,
        "four to eight words": 4 <= len(words) <= 8,
        "over twelve words": len(words) > 12,
        "over eighteen words": len(words) > 18,
        "no words": len(content) == 0,
        "sentence": is_sentence(folded),
        "pronoun": bool(_WEAK_VERB.search(folded)),
        "question": bool(_QUESTION.match(folded)),
        "legal word": bool(_LEGAL.search(folded)),
        "noise": bool(_NOISE.search(folded)),
        "date": bool(_DATE.search(folded)),
        "comma": "," in text,
        "quote": '"' in folded,
        "lower case": text[:1].islower(),
        "capitals": caps,
        "title case": not caps and len(content) > 1 and sum(word[0].isupper() for word in content) > 0.8 * len(content),
        "ends with period": ending == "." and not style,
        "ends with period, bold or large": ending == "." and style,
        "ends with colon": ending == ":",
        "ends with semicolon or comma": ending in ";,",
        "ends with question mark": ending == "?",
        "dangling": bool(_DANGLING.search(folded.rstrip(" :"))),
        "gap before": head.gap,
        "gap after": bool(after and after.gap),
        "first row": before is None,
        "last row": after is None,
        "after heading": bool(before and _headed(before)),
        "after full stop": bool(before and before.terminal),
        "after colon": bool(before and before.folded.endswith(":")),
        "after comma or semicolon": bool(before and before.folded[-1:] in (",", ";")),
        "after unbroken line": bool(before and before.full and not head.gap),
        "after bullet": bool(before and before.bullet),
        "after short line": bool(before and len(before.text) < 60 and not before.terminal),
        "line runs on": tail.full and not (after and after.gap),
        "line may run on": not tail.full and not tail.early and not (after and after.gap),
        "second row": last > first,
        "second row after early break": any(row.early for row in rows[first:last]),
        "capitals go on": caps and bool(after and not after.gap and after.text.isupper()),
        "capitals end": caps and bool(after and not after.text.isupper()),
        "set apart above and below": head.gap and bool(after and after.gap) and not any(row.gap for row in rows[first + 1 : last + 1]),
        "numbered": numbered,
        "numbered, few words, full stop": numbered and ending == "." and len(words) <= 6,
        "numbered, few words": numbered and len(words) <= 6,
        "numbered, sentence": numbered and is_sentence(folded),
        "numbered, before lower case": numbered and bool(after and after.text[:1].islower()),
        "before capital": bool(after and after.capital),
        "before lower case": bool(after and after.text[:1].islower()),
        "before bullet": bool(after and after.bullet),
        "before paragraph": opens,
        "between paragraphs": opens and closes,
        "between paragraphs, set apart": opens and closes and head.gap,
        "between paragraphs, unbroken": opens and closes and not head.gap and tail.early,
        "between paragraphs, few words": opens and closes and len(words) <= 6 and ending.isalnum(),
        "among short lines": bool(before and after and _short(before) and _short(after)),
        "before short line": bool(after and len(after.text) < 60 and not after.terminal and after.early),
        "bold or large": style,
        "style ends": style and bool(after and not _alike(head, after)),
        "style goes on": style and bool(after and _alike(head, after) and not after.gap),
        "style starts": style and not (before and _alike(head, before)),
        "capitals break off inside": last > first and not caps and _capitals(parts[0]),
        "style breaks inside": any(not _alike(head, row) for row in rows[first + 1 : last + 1]),
    }
    return {name: float(value) for name, value in found.items() if value}


def _capitals(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return len(letters) > 2 and sum(char.isupper() for char in letters) > 0.85 * len(letters)


def _headed(row: Row) -> bool:
    """A line that holds a number and a few words."""
    found = labels(row.text) if row.capital and len(row.text) < 90 and not row.terminal and not row.full else []
    return bool(found) and not found[0].plain and found[0].end < len(row.text) and not row.folded.endswith((";", ","))


def _alike(row: Row, other: Row) -> bool:
    return row.bold == other.bold and abs(row.size - other.size) < 0.04


def _short(row: Row) -> bool:
    return len(row.text) < 60 and not row.terminal and row.early


# Log odds, fitted by logistic regression on public terms of service whose headings are marked up.
WEIGHTS: Mapping[str, float] = {
    "set apart above and below": 4.13,
    "first row": 2.47,
    "style ends": 2.24,
    "ends with question mark": 2.05,
    "style starts": 1.87,
    "after full stop": 1.75,
    "numbered": 1.54,
    "capitals end": 1.14,
    "numbered, few words, full stop": 1.14,
    "before capital": 0.95,
    "between paragraphs, few words": 0.9,
    "numbered, few words": 0.83,
    "question": 0.8,
    "gap before": 0.78,
    "legal word": 0.51,
    "before paragraph": 0.28,
    "title case": 0.28,
    "after short line": 0.24,
    "last row": 0.23,
    "between paragraphs, unbroken": 0.22,
    "numbered, before lower case": 0.22,
    "among short lines": 0.2,
    "over eighteen words": -0.14,
    "four to eight words": -0.16,
    "pronoun": -0.17,
    "after bullet": -0.18,
    "one to three words": -0.18,
    "no words": -0.2,
    "before bullet": -0.31,
    "ends with period, bold or large": -0.34,
    "after unbroken line": -0.37,
    "after heading": -0.39,
    "second row": -0.4,
    "over twelve words": -0.46,
    "capitals": -0.48,
    "second row after early break": -0.5,
    "comma": -0.55,
    "before short line": -0.66,
    "between paragraphs": -0.67,
    "date": -0.8,
    "words": -0.86,
    "ends with colon": -0.87,
    "quote": -0.91,
    "after colon": -1.1,
    "noise": -1.17,
    "after comma or semicolon": -1.21,
    "sentence": -1.39,
    "ends with semicolon or comma": -2.04,
    "before lower case": -2.14,
    "ends with period": -2.37,
    "capitals go on": -2.5,
    "bias": -2.75,
    "capitals break off inside": -2.79,
    "style goes on": -2.86,
    "lower case": -3.27,
    "line may run on": -3.72,
    "line runs on": -3.88,
    "dangling": -4.0,
    "gap after": -4.27,
    "style breaks inside": -6.47,
}


_FORMULA = re.compile(
    r"(?:entre(?: les? soussigne\w*| les parties)?|et|d'une part|d'autre part|il a (?:donc )?ete .*|ci-apres.*|attendu que.*|considerant que.*|"
    r"between|and|by and between|whereas.*|now,? therefore.*|it is agreed.*|the parties agree.*|les parties (?:conviennent|ont convenu).*|"
    r"fait (?:a|en|le)\b.*|signatures?|signe a.*|pour (?:le|la|l')\s?\S+(?: \S+)?|lu et approuve.*|bon pour accord.*|cachet.*|nom(?: et prenom)?|"
    r"prenom|qualite|fonction|date|le|by|name|title|for|agreed(?: and accepted)?(?: by)?|in witness whereof.*|sommaire|table des matieres|"
    r"table of contents|contents|page \d+.*)\s*[,:.]?[\s_.…]*"
)
_OPENING = re.compile(  # the headings that contracts start with: not a second line of the title
    r"(?:preambule|preamble|objet|purpose|scope|definitions?|introduction|generalites|general|presentation|dispositions generales|"
    r"recitals|background|overview|acceptance|acceptation|parties|mentions legales|contexte)\b.*"
)
_RUN_IN = re.compile(r"(?P<title>[^.:;\n]{2,140}?(?:;[^.:;\n]{2,80}?)?)\s?(?P<stop>[.:])(?=\s+[^\W\d_a-zà-ÿ]|\s*[(«\"“•]|\s+[\-–—]\s)")
_RUN_IN_DASH = re.compile(r"(?P<title>[^.:;\n]{2,60}?)\s(?P<stop>[\-–—])(?=\s+[^\W\d_a-zà-ÿ])")
_ABBREVIATED = re.compile(r"(?:\b\w|\b(?:art|al|cf|etc|no|inc|ltd|corp|co|sarl|ste|mr|mrs|st))$")


def title_at(rows: Sequence[Row], first: int, start: int, numbered: bool = False) -> Title | None:
    """The likeliest title that starts at offset start in row first: whole rows, or the first words of a paragraph ("Fees. The Customer ...")."""
    best: Title | None = None
    for last in range(first, min(first + MAX_ROWS, len(rows))):
        if last > first and not _may_continue(rows[first], rows[last - 1], rows[last]):
            break
        words = " ".join([rows[first].text[start - rows[first].start :], *(row.text for row in rows[first + 1 : last + 1])])
        if len(words.split()) > MAX_WORDS or not any(char.isalpha() for char in words):
            break
        if _sentence_ended(fold(words)) and rows[first].kind is not BlockKind.HEADING:
            continue
        score = title_score(features(rows, first, last, start, numbered))
        if rows[first].kind is BlockKind.HEADING:
            score += 6.0 if last + 1 == len(rows) or rows[last + 1].level is None or rows[last + 1].start > rows[last].end + 1 else 0.0
        if best is None or score > best.score:
            best = Title(start, rows[last].end, last, rows[last + 1].start if last + 1 < len(rows) else rows[last].end, score)
    run_in = _run_in(rows, first, start, numbered)
    if run_in and (best is None or run_in.score > best.score):
        return run_in
    return best


def _may_continue(head: Row, before: Row, row: Row) -> bool:
    """Whether row may be one more line of the title that head starts and before belongs to."""
    if row.table or row.bullet or row.kind is not head.kind or (row.gap and not _open(before)):
        return False
    return not any(label.rank is not Rank.NONE or label.mark or len(label.parts) > 1 for label in labels(row.text))


def _open(row: Row) -> bool:
    """Ends with a word that something must follow ("Limitation de")."""
    return bool(_DANGLING.search(row.folded))


def _run_in(rows: Sequence[Row], first: int, start: int, numbered: bool) -> Title | None:
    row = rows[first]
    offset = start - row.start
    bold_end = row.bold_until
    if offset < bold_end < len(row.text) - 1:
        words = row.text[offset:bold_end].rstrip()
        if 1 <= len(words.split()) <= MAX_WORDS and any(char.isalpha() for char in words) and (numbered or words[-1:] in ".:"):
            return Title(start, start + len(words), first, _body(row, bold_end), 1.5, run_in=True)
    if not numbered:
        return None
    words = row.text[offset:]
    breaks = []
    for before, following in zip(rows[first : first + 2], rows[first + 1 : first + 3], strict=False):
        if before.early or following.gap or following.bullet or following.table:
            break
        breaks.append((len(words) + 1, following))
        words += " " + following.text
    match = _RUN_IN.match(words)
    if not match or not _titular(match["title"], 8 if match["stop"] == ":" else 14):
        match = _RUN_IN_DASH.match(words)
        if not match or not _titular(match["title"], 6) or not is_sentence(fold(words[match.end() :])):
            return None
    end, last, base = match.end("title"), first, start
    body = match.end()
    for at, following in reversed(breaks):
        if match.end("title") > at:
            last, base, end = rows.index(following, first), following.start, match.end("title") - at
            body = match.end() - at
            break
    return Title(start, base + end, last, _body(rows[last], base + body - rows[last].start), 0.6, run_in=True)


def _titular(words: str, most: int) -> bool:
    """Whether words before a stop or dash can be a title: at most so many, and no sentence."""
    folded = fold(words).strip()
    if not words.lstrip()[:1].isupper() or len(words.split()) > most or words.count(",") > 2:
        return False
    return not _CONJUGATED.search(folded) and not _ABBREVIATED.search(folded)


def _body(row: Row, at: int) -> int:
    """The offset of the first character from row.text[at] on that is neither white space nor closing punctuation of a title."""
    while at < len(row.text) and row.text[at] in " .:–—-\u00a0\t":
        at += 1
    return row.start + at


def is_formula(folded: str) -> bool:
    """True for short lines of preambles and signature blocks ("ENTRE LES SOUSSIGNES :", "ET", "Fait a Lyon"), which head nothing."""
    return bool(_FORMULA.fullmatch(folded.strip()))


def continues_title(rows: Sequence[Row], i: int) -> bool:
    """Whether row i is one more line of the document's title, which the row above belongs to."""
    row = rows[i]
    if (
        len(row.text) > 90
        or row.terminal
        or row.folded[-1:] in ":;,"
        or row.bullet
        or row.table
        or is_formula(row.folded)
        or labels(row.text)
    ):
        return False
    if (
        not row.capital
        or is_sentence(row.folded)
        or _NOISE.search(row.folded)
        or _DATE.search(row.folded)
        or _OPENING.fullmatch(row.folded)
    ):
        return False
    follows = rows[i + 1] if i + 1 < len(rows) else None
    paragraph = follows is not None and (len(follows.text) > 100 or follows.full)
    if row.gap or not _alike(row, rows[i - 1]):
        return not paragraph
    return row.early or row.gap or not paragraph


def title_score(seen: Mapping[str, float]) -> float:
    """The log odds that what was seen is a heading."""
    return sum(WEIGHTS.get(name, 0.0) * value for name, value in seen.items()) + WEIGHTS["bias"]
