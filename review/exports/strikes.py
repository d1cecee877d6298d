"""Which words of a contract a proposed wording takes the place of: the whole sentence, list item or table row around the deciding words."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from contracts.text.types import Span
from review.rules.playbook import Rule
from review.rules.reading import Reading, Sentence

_LONGEST = 1200  # characters; what is longer says more than one thing
_MARK = re.compile(r"[ \t]*(?:[-–—•▪◦‣*·] ?|\(?(?:[ivx]{1,4}|[a-z]|\d{1,2})[.)] |\d{1,2}(?:\.\d{1,2})+\.? )")
_STOPS = (".", ";", ":", "!", "?", "…")
# Names, which a contract holds in many places, are nothing that a sentence fixes.
_NAMED = ("vendor.", "document.")
# In marked text (review.rules.roles): what the customer may, and what the vendor or both parties owe. Denials are neither.
_CUSTOMER_MAY = re.compile(
    r"CC+ (?!ne |n')(?:\w+ )?(?:peut|pourra|dispose|a (?:le |un )?droit|aura (?:le |un )?droit|est en droit|beneficie|conserve|"
    r"(?:may|can)(?! not\b| only\b)|is entitled|has the right|retains)\b"
)
_OWED = re.compile(
    r"(?:VV+|chaque partie|les parties|each party|both parties|the parties) (?!ne |n')(?:\w+ )?(?:s'engage(?:nt)?|s'oblige(?:nt)?|"
    r"garanti\w*|doit|doivent|devra|assurer?a?|est tenue? d|sont tenues? d|undertakes?|warrants?|agrees?|"
    r"(?:shall|will|must)(?! not\b| be (?:entitled|deemed)| have (?:no|the right)| in no|n't| never))\b"
)
# In folded text: a name that the contract goes on using, and the items of a list inside a sentence.
_NAMES = re.compile(
    r"\bci[- ]apres\b|\bhereinafter\b|\((?:each,? |together,? |collectively,? |ensemble,? )?(?:the |an? |le |la |les |l')?\s?\""
)
_INLINE_ITEM = re.compile(r"(?:\(|(?<=[\s:;]))(?:[a-h]|[ivx]{1,4})\)\s")
# Rules about a duty of the vendor that is too weak: the duty is what they replace.
_ABOUT_DUTIES = frozenset({"vendor_obligations", "availability"})


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that stand or fall together, and where wording in their place goes.

    behind is the offset of wording: the end of the words themselves where it goes on in their paragraph (inline), or else the end of the
    paragraph behind which it stands, below the whole list or table. A stretch that cannot be struck has strikeable False.
    """

    start: int
    end: int
    behind: int
    inline: bool
    strikeable: bool = True


class Strikes:
    """The stretches of one contract."""

    def __init__(self, reading: Reading) -> None:
        self._reading, self._text = reading, reading.analysis.document.text

    def around(self, span: Span, clause_id: str) -> Stretch | None:
        """What stands around the deciding words, within their clause and without its heading; None where they are all heading."""
        clause = self._reading.clauses[clause_id]
        held = [s for s in self._reading.sentences if s.clause == clause_id and s.start < span.end and span.start < s.end]
        held = [s for s in held if s.end > clause.body_start]
        if not held:
            return None
        first, last = self._whole(held[0], held[-1])
        start, end = max(first.start, clause.body_start), last.end
        line_start, line_end = self.line_at(start)
        if "\t" in self._text[line_start:line_end]:
            return self._row(max(line_start, clause.body_start), self.line_at(end - 1)[1], clause.end)
        if self._text[start:end].endswith(":"):
            return self._with_its_list(start, last)
        if first.lead is not None:
            return self._item(start, end, first)
        mark = _MARK.match(self._text, start, end)
        return Stretch(mark.end() if mark else start, end, end, inline=True)

    def says_more(self, stretch: Stretch, evidence: Iterable[Span], rules: Iterable[Rule]) -> bool:
        """Whether the stretch says something beside what these rules settle.

        That is another key term, a name that the contract goes on using, a list, a right of the customer, or a duty owed to it.
        """
        rules, evidence = list(rules), list(evidence)
        if stretch.end - stretch.start > _LONGEST:
            return True
        folded = self._reading.folded
        if _NAMES.search(folded, stretch.start, stretch.end):
            return True
        if stretch.inline and len(_INLINE_ITEM.findall(folded, stretch.start, stretch.end)) > 1:
            return True
        settled = frozenset[str]().union(*(rule.settles for rule in rules))
        for term in self._reading.analysis.terms:
            other = term.key not in settled and not term.key.startswith(_NAMED)
            if other and stretch.start < term.end and term.start < stretch.end:
                return True
        said = [_CUSTOMER_MAY]
        if not all(_ABOUT_DUTIES.intersection(rule.types[:1]) for rule in rules):
            said.append(_OWED)
        marked = self._reading.marked
        found = (match for pattern in said for match in pattern.finditer(marked, stretch.start, stretch.end))
        return any(all(match.end() <= span.start or span.end <= match.start() for span in evidence) for match in found)

    def line_at(self, offset: int) -> tuple[int, int]:
        """Start and end of the paragraph that the offset lies in."""
        end = self._text.find("\n", offset)
        return self._text.rfind("\n", 0, offset) + 1, end if end >= 0 else len(self._text)

    def _whole(self, first: Sentence, last: Sentence) -> tuple[Sentence, Sentence]:
        """The sentences up to a full stop on either side: a semicolon inside a paragraph, or a paragraph torn in two, ends none."""
        sentences = self._reading.sentences
        while first.index and self._goes_on(sentences[first.index - 1], first):
            first = sentences[first.index - 1]
        while last.index + 1 < len(sentences) and self._goes_on(last, sentences[last.index + 1]):
            last = sentences[last.index + 1]
        return first, last

    def _goes_on(self, one: Sentence, other: Sentence) -> bool:
        if one.clause != other.clause or one.start < self._reading.clauses[one.clause].body_start >= one.end:
            return False
        ends = self._text[one.start : one.end].rstrip()
        if "\n" not in self._text[one.end : other.start]:
            return ends.endswith(";")
        return other.lead is None and not ends.endswith(_STOPS) and self._text[other.start].islower()

    def _row(self, start: int, end: int, limit: int) -> Stretch:
        behind = end
        while behind < min(limit, len(self._text)) and "\t" in self._text[slice(*self.line_at(behind + 1))]:
            behind = self.line_at(behind + 1)[1]
        return Stretch(start, end, min(behind, len(self._text)), inline=False)

    def _with_its_list(self, start: int, lead: Sentence) -> Stretch:
        """A sentence that introduces a list is one with its items; not to be struck where they are clauses, or none is seen."""
        end, own = lead.end, True
        for item in self._reading.sentences[lead.index + 1 :]:
            if item.lead is None or item.lead.end != lead.end:
                break
            end, own = item.end, own and item.clause == lead.clause
        behind = self.line_at(end - 1)[1]
        return Stretch(start, end, behind, inline=False, strikeable=own and end > lead.end)

    def _item(self, start: int, end: int, item: Sentence) -> Stretch:
        """An item of a list, with its mark where the paragraph holds no more; wording stands below the list, which leads elsewhere."""
        last = item.end
        for other in self._reading.sentences[item.index + 1 :]:
            if other.lead is None or item.lead is None or other.lead.end != item.lead.end:
                break
            last = other.end
        line_start, line_end = self.line_at(start)
        mark = _MARK.match(self._text, start, end)
        words = mark.end() if mark else start
        alone = not self._text[end:line_end].strip() and not self._text[line_start:start].strip()
        inside = bool(self._text[line_start:start].strip()) and self._reading.clauses[item.clause].body_start < start
        # Items inside one paragraph are parts of one sentence.
        return Stretch(start if alone else words, end, self.line_at(last - 1)[1], inline=False, strikeable=not inside or end == line_end)
