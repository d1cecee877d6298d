"""The sentences of a document with what stands around them: headings, the sentence before, the words that introduce a list."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from contracts.clauses.types import ClauseType
from contracts.structure.types import Clause
from contracts.terms.sides.agreed import impersonal
from contracts.text.fold import fold
from contracts.text.sentences import opens_with_brand, sentences
from contracts.text.sought import Sought
from contracts.text.types import Document, Span


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence (or heading, list item, table row) and its setting. All texts are folded."""

    clause: str
    start: int  # in Document.text
    end: int
    text: str
    heading: str  # headings of its clause and of the clauses above, innermost first
    before: str  # the sentence before it in the same clause, or the end of the parent's text
    lead: str  # the words that introduce the list it stands in ("… dans les cas suivants :"), "" outside lists
    types: frozenset[str]  # types of its clause

    def items(self) -> Iterator["tuple[Passage, int]"]:
        """The items of a list, each behind the words that lead into the list, with where it begins in the passage.

        The list stands in the sentence ("(i) …, (ii) …"), or the sentence is itself an item. An item's text is lead + item, so that its
        offset p stands for the passage's p - len(lead) + beginning.
        """
        mark = _MARK.match(self.text)
        if mark and self.ends_its_lead:
            lead = f"{self.lead.rstrip(' :')} "
            start = self.start + mark.end() - len(lead)
            text = lead + self.text[mark.end() :]
            yield Passage(self.clause, start, self.end, text, self.heading, self.before, "", self.types), mark.end()
            return
        if self.lead and _ITEM.match(self.text):
            lead = f"{self.lead} "
            start = self.start - len(lead)
            yield Passage(self.clause, start, self.end, lead + self.text, self.heading, self.before, "", self.types), 0
            return
        marks = list(_INLINE_ITEM.finditer(self.text))
        if len(marks) < _ITEMS or marks[0].group(1) not in _FIRST_MARKS:
            return
        lead = self.text[: marks[0].start()]
        for mark, following in zip(marks, [*marks[1:], None], strict=True):
            text = lead + self.text[mark.start() : following.start() if following else len(self.text)]
            start = self.start + mark.start() - len(lead)
            yield Passage(self.clause, start, start + len(text), text, self.heading, self.before, self.lead, self.types), mark.start()

    def behind(self, previous: "Passage", between: str = "") -> "Passage | None":
        """The passage behind a previous one where it speaks of a period named there ("passé ce délai"), None where it does not.

        between: the words that part the two.
        """
        if previous.clause != self.clause or not _THAT_PERIOD.stands_in(self.text):
            return None
        before = previous.text[:-1] + "," if previous.text.endswith(";") else previous.text
        text = f"{before} {between} {self.text}" if between else f"{before} {self.text}"
        return Passage(self.clause, previous.start, self.end, text, self.heading, previous.before, self.lead, self.types)

    def after_its_sentence(self) -> "Passage | None":
        """The passage behind the sentence that its subject refers to ("Ils sont conserves …"), None where it refers to none."""
        if not self.before or len(self.before) < 12 or not _REFERS_BACK.match(self.text):
            return None
        joined = f"{self.before} {self.text}"
        return Passage(self.clause, self.start - len(self.before) - 1, self.end, joined, self.heading, "", self.lead, self.types)

    @property
    def ends_its_lead(self) -> bool:
        """Whether the words before the list need its items to be a sentence: "moyennant un préavis de :", "- trente jours"."""
        return bool(_COMPLETED.search(self.lead))

    @property
    def is_heading(self) -> bool:
        """Whether the passage is no more than the heading of its clause, which names a subject and says nothing about it."""
        return _NUMBERED.sub("", self.text).rstrip(" .:") in self.heading

    @property
    def setting(self) -> str:
        """Everything that tells what the passage is about: itself, its headings and the words before it."""
        return f"{self.text} | {self.heading} | {self.lead} | {self.before}"


_MARK = re.compile(r"[-*•–] ?(?=\w)")
_COMPLETED = re.compile(r"\b(?:preavis|notice)(?: (?:d'au moins|de|d'|of))? ?:$")  # a sentence that each item of its list ends
_INLINE_ITEM = re.compile(r"\((?<=[ ,;:]\()([a-h]|[1-9]|i{1,3}|i?v|vi{0,3})\) ")  # begins with what is found fast
_NUMBERED = re.compile(r"^(?:article |section )?(?:[\d.]+|[ivx]{1,5}\b)?[ .)°:-]*")
_LONGEST = 6000  # characters of a sentence; the patterns take more than their share of time over longer ones
_SHORT_LINE = 60  # characters of a line that nothing breaks: a heading above its text
_ITEMS = 2  # fewest items of a list
_FIRST_MARKS = frozenset({"a", "1", "i"})
_THAT_PERIOD = Sought(
    r"\b(?:ce|cette|ledit|ladite) (?:meme )?(?:delai|periode|duree|mois|temps)\b|\bapres quoi\b|faute de quoi|\b(?:a|passe) ce terme\b|"
    r"\b(?:after|failing) which\b|\bs'il n'en \w+ pas|if (?:he|it|customer|you) (?:does|do) (?:not|neither)|\b(?:le|du|au) (?:delai|"
    r"terme) (?:precite|susvise|susmentionne|"
    r"(?:\w+ ){0,2}ci-(?:dessus|avant)|imparti)|\b(?:this|that|such|the (?:same|above|foregoing|aforementioned)) (?:\w+ )?(?:period|"
    r"time|deadline|timeframe)\b|\bby then\b|^(?:after|past) that\b|^(?:apres|au-dela),|"
    r"^s'il ne l'est pas\b|^son silence va|^a defaut (?:de |d')(?:resiliation|denonciation|opposition|refus)\b|"
    r"\b(?:a l'issue|a l'expiration|au terme|apres|passe) (?:de )?ces (?:\w+ )?(?:tentatives|relances|rappels|jours)\b|"
    r"\b(?:after|following) (?:these|those|such) (?:\w+ )?(?:attempts|reminders|retries)\b"
)
_REFERS_BACK = re.compile(
    r"(?:[^.;]{0,36}\b)?(?:ils?|elles?|celui-ci|celle-ci|ceux-ci|celles-ci|ce|cet|cette|ces|ledit|ladite|ses|leurs?|it|they|this|"
    r"these|such|its|their)\b|"
    r"(?:la|cette) (?:resiliation|augmentation|suspension|modification)\b|(?:the|such) (?:termination|suspension|increase|"
    r"breaching)\b|data cent|(?:(?:un|le|aucun|seul) )?(?:delai de )?preavis\b|la (?:denonciation|sortie|rupture) (?:prend|produi|est|"
    r"sera|intervien)\w*|l'arret (?:prend|est)|seule (?:condition|contrainte|obligation|formalite)\b|il suffit\b|"
    r"(?:an? |the |no |at least |not less than |\w+(?: \(\d+\))? (?:calendar |business )?(?:days|weeks|months|years?|month|day)(?:'s?)? )"
    r"(?:\w+ ){0,3}?notice\b|notice (?:period|must|shall|is|of)\b|termination (?:takes|becomes|is|will|shall)\b|"
    r"(?:all (?:you (?:need|have) to do|(?:that )?we ask)|just|simply)\b|"
    r"le contrat (?:cesse|prend fin|s'arrete|se termine)|the (?:contract|agreement|subscription) (?:then )?(?:ends|stops|ceases)|"
    r"(?:pour|afin d[e']) ?(?:l'|s'y |y )(?:empecher|eviter|opposer|mettre|renoncer)|to (?:prevent|stop|avoid) (?:this|that|it|renewal)"
)
_OPEN_END = re.compile(
    r"(?:[,(«&-]|\b(?:à|au|aux|de|du|des|d['’]|la|le|les|l['’]|un|une|et|ou|en|par|pour|sur|dans|avec|que|qui|son|sa|ses|the|of|to|"
    r"and|or|in|on|by|for|with|an?|its))$",
    re.IGNORECASE,
)
_ITEM = re.compile(r"[-*•]|\(?(?:[ivx]{1,4}|[a-z]|\d{1,2})[).]\s|\d{1,2}[.)°]")


def find_passages(document: Document, clauses: Sequence[Clause], types: Mapping[str, tuple[ClauseType, ...]]) -> Iterator[Passage]:
    """The passages of every clause, in document order."""
    folded = impersonal(fold(document.text))
    headings: dict[str, str] = {}  # parents come before children
    last_sentence: dict[str, str] = {}
    for clause in clauses:
        above = headings.get(clause.parent or "", "")
        heading = headings[clause.id] = " / ".join(part for part in (fold(clause.heading or ""), above) if part)
        keys = frozenset(t.key for t in types.get(clause.id, ()))
        inherited = last_sentence.get(clause.parent or "", "")
        lead = inherited if inherited.endswith(":") else ""
        before, inside = inherited, ""
        for span in whole_sentences(document.text, clause.start, clause.end):
            text = folded[span.start : span.end]
            if lead and not _ITEM.match(text) and not before.endswith((":", ";", ",")) and before != lead:
                lead = ""
            item = bool(_ITEM.match(text)) and span.start > clause.start
            yield Passage(clause.id, span.start, span.end, text, heading, before, lead or (inside if item else ""), keys)
            first = None if item else _INLINE_ITEM.search(text)
            if first and first.group(1) in _FIRST_MARKS and text.endswith(";"):
                inside = text[: first.start()].rstrip()
            elif not text.endswith((";", ",")):
                inside = ""
            before = text
            if text.endswith(":"):
                lead = text
        last_sentence[clause.id] = before


def whole_sentences(text: str, start: int, end: int) -> Sequence[Span]:
    """Sentences of text[start:end]; one that a printed line's end had cut in two is put together again, one without end is cut."""
    known = _known_sentences(text)
    if (start, end) not in known:
        known[start, end] = list(_cut_sentences(text, start, end))
    return known[start, end]


@lru_cache(maxsize=2)
def _known_sentences(text: str) -> dict[tuple[int, int], Sequence[Span]]:
    """The sentences of each stretch of the text that was asked about: terms and rules both go through all clauses."""
    return {}


def _cut_sentences(text: str, start: int, end: int) -> Iterator[Span]:
    for span in _joined_sentences(text, start, end):
        at = span.start
        while span.end - at > _LONGEST:
            cut = text.rfind(" ", at + _LONGEST // 2, at + _LONGEST)
            cut = cut if cut > 0 else at + _LONGEST
            yield Span(at, cut)
            at = cut
        yield Span(at, span.end)


def _joined_sentences(text: str, start: int, end: int) -> Iterator[Span]:
    held: Span | None = None
    for span in sentences(text, start, end):
        if held is None:
            held = span
        elif _goes_on(text, held, span):
            held = Span(held.start, span.end)
        else:
            yield held
            held = span
    if held is not None:
        yield held


def _goes_on(text: str, first: Span, second: Span) -> bool:
    """Whether a sentence goes on over the line feed between two spans."""
    if "\n" not in text[first.end : second.start] or text[first.end - 1] in ".;:!?…":
        return False
    if opens_with_brand(text, second.start) and first.end - first.start < _SHORT_LINE:
        return False
    if text[second.start].islower() or _OPEN_END.search(text, max(first.start, first.end - 12), first.end):
        return True
    if text[second.start] == "(" and text[second.start + 1 : second.start + 2].isdigit():
        return True
    line = text[max(first.start, text.rfind("\n", first.start, first.end) + 1) : first.end].strip()
    return len(line) > 25 and line.isupper() and text[second.start : second.start + 30].isupper()
