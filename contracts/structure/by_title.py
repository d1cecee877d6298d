"""References to clauses by their title: "l'article RESILIATION ci-après", "article 4 « Prix »".

A title that no clause bears is told only where the text plainly means a clause of its own, and nothing in it is titled in like words.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from contracts.structure.types import Clause, Reference
from contracts.text.fold import fold
from contracts.text.sought import Sought
from contracts.text.types import Document

_NAMED = Sought(
    r"\b(?:l'|the\s|la\s|les\s|aux?\s|a l')?(?P<word>articles?|sections?|clauses?)\s"
    r"(?:(?P<about>(?:intitulee?|entitled|titled|relati\w+ (?:a|au|aux)(?: la| l'| les)?|concernant|nommee?)\s(?:les?\s|la\s|l'|the\s)?)?"
    r"(?:\"\s?(?P<quoted>[^\"\n]{3,80}?)\s?\"|(?P<plain>[^\W\d_][^\"\n,.;:()]{2,90})))"
)
_PLACE = re.compile(r"\s(?:ci-dessus|ci-apres|ci-dessous|above|below)\b")
# Behind a number: ' « Prix »', ' ("Prix")', ' intitulé « Prix »', ' (Fees)'.
_TITLE_BEHIND = re.compile(
    r"\s?(?:,?\s?(?:intitulee?|entitled|titled|nommee?)\s)?(?:,\s)?(?:\(\s?\"|\"|(?P<bracket>\())\s?"
    r"(?P<title>[^\W\d_][^\"()\n;:]{3,60}?)\s?(?(bracket)\)|\"(?:\s?\))?)"
)
_OF_ANOTHER = re.compile(
    r"[\"\s,)]{0,4}(?:(?:du|des|de la|de|dans|sur|of|in|from|on|to)\s|de l'\s?|d'\s?)"
    r"(?!(?:the |la |le |les |present |notre |our )*(?:presente?s?|this|these|ce|contrat|agreement|contract)\b)\w"
)
# What has sections of its own: a site, an application, another paper.
_ELSEWHERE = re.compile(
    r"\b(?:sites?|pages?|comptes?|espace|menu|onglet|portail|interface|applications?|rubrique|faq|politique|charte|documentation|annexes?|"
    r"bons? de commande|devis|conditions (?:particulieres|specifiques|generales)|cg[uvs]v?\b|dpa|reglement|code|loi|"
    r"websites?|accounts?|portal|screen|tab|app|polic(?:y|ies)|console|help|schedules?|exhibits?|appendix|annex|addendum|"
    r"order forms?|act|law|regulation|terms of (?:use|service)|http\w*|www)\b"
)
_MIN_HEADED = 5  # clauses with titles in a text of which it may be said that none bears one
_LONGEST_TITLE = 8  # words of a heading that is a title and no sentence
_STEM = 5  # letters by which words are alike
_SHORT = 4  # letters of a word that says something
_AROUND = 200  # characters of the sentence that are looked at


def by_title(document: Document, folded: str, clauses: Sequence[Clause], is_label: Callable[[int], bool]) -> Iterator[Reference]:
    """Clauses named by their heading. is_label: whether words that start there are the number of a clause."""
    headings = [(_key(clause.heading), clause) for clause in clauses if clause.heading]
    for match in _NAMED.finditer(folded):
        if is_label(match.start("word")):
            continue
        group = "quoted" if match["quoted"] else "plain"
        start, end = match.span(group)
        text = document.text[start:end]
        place = None
        if group == "plain":
            if not (match["about"] or text[:2].isupper()):
                continue
            words = re.match(r"[A-ZÀ-Ý][A-ZÀ-Ý'’ \-]*[A-ZÀ-Ý](?![a-zà-ÿ])", text)
            place = _PLACE.search(folded[start:end])
            end = start + (place.start() if place else words.end() if words and not match["about"] else len(text.rstrip()))
            if match["about"] and not place:
                continue
        key = _key(document.text[start:end])
        clause = _titled(headings, key)
        lost = bool(match["about"] and place) or (group == "quoted" and _is_nowhere(document, folded, headings, match))
        if clause or lost:
            target = re.sub(r"\s+", " ", document.text[start:end]).strip()
            yield Reference("clause", target, clause.id if clause else None, match.start("word"), end)


def _titled(headings: Sequence[tuple[str, Clause]], key: str) -> Clause | None:
    """The clause with that title, else the first whose title holds it."""
    if not key:
        return None
    whole = next((clause for heading, clause in headings if heading == key), None)
    return whole or next((clause for heading, clause in headings if f" {key} " in f" {heading} "), None)


def _is_nowhere(document: Document, folded: str, headings: Sequence[tuple[str, Clause]], match: re.Match[str]) -> bool:
    """Whether a quoted title is plainly one of this text, and no clause bears it or one in like words."""
    title = match["quoted"]
    if not document.text[match.start("quoted")].isupper() or len(headings) < _MIN_HEADED or _OF_ANOTHER.match(folded, match.end()):
        return False
    word = match["word"]
    if not match["about"] and (
        word.endswith("s") or (word == "section" and document.language == "fr") or not _numbers_its_own(folded, word)
    ):
        return False  # goods, or sections of a page or a screen
    first = max(folded.rfind(". ", 0, match.start()), folded.rfind("\n", 0, match.start()), match.start() - _AROUND, 0)
    last = folded.find(".", match.end(), match.end() + _AROUND)
    if _ELSEWHERE.search(folded, first, match.start()) or _ELSEWHERE.search(
        folded, match.end(), last if last > 0 else match.end() + _AROUND
    ):
        return False
    stems = _stems(title)
    if not stems or any(stems & _stems(heading) for heading, _ in headings):
        return False
    return re.search(rf"(?:^|\n)[\W\d]{{0,12}}(?:\w{{1,8}}\.? [\d.]{{1,6}}\W{{1,4}})?{re.escape(title)}", folded) is None


def _numbers_its_own(folded: str, word: str) -> bool:
    """Whether the text calls clauses by this word, with their numbers."""
    return re.search(rf"\b{word}s?\s(?:n\s?[°o.]\s?)?\d", folded) is not None


def at_odds(text: str, folded: str, at: int, clause: Clause, clauses: Sequence[Clause]) -> int | None:
    """Where the title ends that stands behind a clause's number at an offset, if it is another clause's; None otherwise."""
    match = _TITLE_BEHIND.match(folded, at)
    if not (match and clause.heading and text[match.start("title")].isupper()):
        return None
    if len(clause.heading.split()) > _LONGEST_TITLE or not (stems := _stems(match["title"])):
        return None
    parents: Mapping[str, str | None] = {one.id: one.parent for one in clauses}
    akin = [one for one in clauses if one.heading and stems & _stems(fold(one.heading))]
    if any(one.number == clause.number or clause.id in _line(one.id, parents) or one.id in _line(clause.id, parents) for one in akin):
        return None
    key = _key(match["title"])
    return match.end() if any(_key(one.heading or "") == key for one in akin if one.number) or _only(key, akin) else None


def _only(key: str, akin: Sequence[Clause]) -> bool:
    """Whether the words stand in the title of one numbered clause."""
    return sum(f" {key} " in f" {_key(one.heading or '')} " for one in akin if one.number) == 1


def _line(clause_id: str, parents: Mapping[str, str | None]) -> Iterator[str]:
    current: str | None = clause_id
    while current is not None:
        yield current
        current = parents[current]


def _key(heading: str) -> str:
    return " ".join(re.findall(r"\w+", fold(heading)))


def _stems(words: str) -> set[str]:
    return {word[:_STEM] for word in re.findall(r"[^\W\d_]+", words) if len(word) >= _SHORT}
