"""What a counter-proposal does to a contract: which sentences it strikes, which wording it puts where, what the vendor reads beside it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from contracts.analysis import Analysis
from contracts.text.types import Span
from review.exports.strikes import Stretch, Strikes
from review.rules.playbook import InProposal, Rule
from review.rules.reading import Reading
from review.rules.types import Finding, Outward

_SAYS = {
    "fr": {
        "replaced": "La phrase biffée est remplacée par la rédaction proposée.",
        "replaced_below": "Le passage biffé est remplacé par la rédaction proposée à la suite.",
        "kept": "La phrase règle aussi d’autres points\u00a0: elle est conservée, et la rédaction proposée y déroge.",
        "completed": "La rédaction proposée complète le texte.",
        "struck": "Phrase devenue sans objet\u00a0: la rédaction proposée au point {number} ({place}) la remplace.",
        "referred": "Voir la rédaction proposée au point {number} ({place}).",
        "derogates": "Par dérogation à ce qui précède\u00a0: ",
        "subject": "Ce qui précède s’applique sous réserve de la clause {place}.",
        "subject_here": "Ce qui précède s’applique sous réserve des autres stipulations de la présente clause.",
        "deleted": "[Supprimé]",
        "point": "Point {number} – {subject}",
        "text": "texte",
    },
    "en": {
        "replaced": "The sentence struck out is replaced by the wording proposed.",
        "replaced_below": "The passage struck out is replaced by the wording proposed below it.",
        "kept": "The sentence settles other points too: it is kept, and the wording proposed derogates from it.",
        "completed": "The wording proposed completes the text.",
        "struck": "No longer needed: the wording proposed under point {number} ({place}) replaces this sentence.",
        "referred": "See the wording proposed under point {number} ({place}).",
        "derogates": "Notwithstanding the foregoing: ",
        "subject": "The foregoing applies subject to clause {place}.",
        "subject_here": "The foregoing applies subject to the other provisions of this clause.",
        "deleted": "[Deleted]",
        "point": "Point {number} – {subject}",
        "text": "text",
    },
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Proposal:
    """A finding to negotiate: its number, what the vendor reads of it, and its wording ("" where handling is ADVISES).

    confirmed: a person marked it as to be negotiated; what only sounds like a rule is struck on that condition.
    """

    finding: Finding
    rule: Rule
    number: int
    outward: Outward
    suggestion: str
    handling: InProposal
    confirmed: bool = True


@dataclass(slots=True)
class Plan:
    """The changes, by offsets of the document's text."""

    struck: list[Span] = field(default_factory=list)
    inline: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))  # put in at the offset
    below: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))  # paragraphs behind the one that ends at the offset
    notes: dict[Span, list[str]] = field(default_factory=lambda: defaultdict(list))  # on these words
    missing: list[tuple[str, str]] = field(default_factory=list)  # wording for the end of the contract, with its note


@dataclass(slots=True)
class _Site:
    """A stretch of the contract with the proposals that speak of it."""

    stretch: Stretch
    proposals: list[Proposal] = field(default_factory=list)
    is_safe: bool = False

    @property
    def span(self) -> Span:
        return Span(self.stretch.start, self.stretch.end)


def plan(analysis: Analysis, proposals: Iterable[Proposal]) -> Plan:
    """What to change for these proposals, in the contract's language."""
    return _Planner(analysis, list(proposals)).plan


class _Planner:
    """Where a rule is found several times its wording is put in once: at the first place that can be struck, certain ones before others.

    The wording of a rule that replaces settles the point for the whole contract, so that its sentences elsewhere would contradict it: they
    are struck as well, or made subject to it. What completes contradicts nothing: elsewhere a comment points to it.
    """

    def __init__(self, analysis: Analysis, proposals: Sequence[Proposal]) -> None:
        self.plan = Plan()
        self._analysis, self._says = analysis, _SAYS[analysis.document.language]
        self._reading = Reading(analysis)
        self._strikes = Strikes(self._reading)
        self._sites: list[_Site] = []
        self._site_of: dict[int, _Site] = {}  # by the proposal's id()
        placed = [one for one in proposals if one.finding.evidence and one.finding.clause in self._reading.clauses]
        for one in placed:
            self._settle(one)
        for site in self._sites:
            site.is_safe = self._can_strike(site)
        worded = sorted((one for one in placed if one.suggestion), key=self._preference)
        self._first: dict[tuple[str, str], Proposal] = {}
        for one in worded:
            self._first.setdefault((one.rule.key, one.suggestion), one)
        self._foremost = {one.rule.key: one for one in reversed(worded)}
        for site in self._sites:
            self._change(site)
        for one in placed:
            if one.handling is InProposal.ADVISES:
                self._note(one, _evidence(one), "")
        self._add_missing([one for one in proposals if one not in placed])

    def _settle(self, one: Proposal) -> None:
        """Puts the proposal to the stretch around its words; stretches that overlap become one."""
        if one.handling is InProposal.ADVISES:
            return
        span, clause = _evidence(one), one.finding.clause or ""
        stretch = self._strikes.around(span, clause)
        if stretch is None:  # only its heading: wording stands behind the clause
            end = self._reading.clauses[clause].start + len(self._reading.body(clause).rstrip())
            stretch = Stretch(span.start, span.end, self._strikes.line_at(max(end - 1, 0))[1], inline=False, strikeable=False)
        for site in self._sites:
            if stretch.start < site.stretch.end and site.stretch.start < stretch.end:
                if stretch.end - stretch.start > site.stretch.end - site.stretch.start:
                    site.stretch = stretch
                break
        else:
            site = _Site(stretch)
            self._sites.append(site)
        site.proposals.append(one)
        self._site_of[id(one)] = site

    def _can_strike(self, site: _Site) -> bool:
        replacing = [one for one in site.proposals if one.handling is InProposal.REPLACES]
        if not site.stretch.strikeable or not any(one.confirmed or not one.finding.to_check for one in replacing):
            return False
        return not self._strikes.says_more(site.stretch, [_evidence(one) for one in replacing], [one.rule for one in replacing])

    def _preference(self, one: Proposal) -> tuple[bool, bool, int]:
        return not self._site_of[id(one)].is_safe, one.finding.to_check, _evidence(one).start

    def _leader(self, one: Proposal) -> Proposal:
        """The proposal whose wording speaks for this one: itself, the first of its rule, or that of a rule it gives way to."""
        for rule in sorted(one.rule.gives_way_to):
            if rule in self._foremost:
                return self._leader(self._foremost[rule])
        return self._first[one.rule.key, one.suggestion]

    def _change(self, site: _Site) -> None:
        stretch = site.stretch
        replacing = [one for one in site.proposals if one.handling is InProposal.REPLACES]
        leading = [one for one in site.proposals if self._leader(one) is one]
        new = [one.suggestion for one in leading if one.handling is InProposal.REPLACES]
        beside = [one.suggestion for one in leading if one.handling is InProposal.COMPLETES]
        for one in site.proposals:
            self._note(one, site.span if site.is_safe else _evidence(one), self._fate(one, site))
        if site.is_safe:
            self.plan.struck.append(self._with_its_space(site, bool(new or beside)))
        elif new:
            new[0] = self._says["derogates"] + new[0]
        elif replacing:
            leader = self._leader(replacing[0])
            if leader.finding.clause == replacing[0].finding.clause:
                new = [self._says["subject_here"]]
            elif place := self._place(leader):
                new = [self._says["subject"].format(place=place)]
        words = [*new, *beside]
        if not words:
            return
        lines = [line.strip() for one in words for line in one.split("\n") if line.strip()]
        paragraph_end = self._strikes.line_at(stretch.end - 1)[1]
        if not stretch.inline:
            self.plan.below[stretch.behind] += lines
        elif len(lines) > len(words) and not self._analysis.document.text[stretch.end : paragraph_end].strip():
            self.plan.inline[stretch.end].append(("" if site.is_safe else " ") + lines[0])
            self.plan.below[paragraph_end] += lines[1:]
        else:
            self.plan.inline[stretch.end].append(("" if site.is_safe else " ") + " ".join(lines))

    def _fate(self, one: Proposal, site: _Site) -> str:
        """What the comment says of the sentence."""
        leader = self._leader(one)
        if leader is one:
            if one.handling is InProposal.COMPLETES:
                return self._says["completed"]
            return self._says[("replaced" if site.stretch.inline else "replaced_below") if site.is_safe else "kept"]
        if self._site_of[id(leader)] is site:
            return ""
        struck = site.is_safe and one.handling is InProposal.REPLACES
        return self._says["struck" if struck else "referred"].format(number=leader.number, place=self._place(leader) or self._says["text"])

    def _place(self, one: Proposal) -> str:
        """What the clause of a proposal is cited by, "" where it has neither number nor heading."""
        clause = self._reading.clauses[one.finding.clause or ""]
        return self._reading.names.number(clause) or (f"« {clause.heading} »" if clause.heading else "")

    def _with_its_space(self, site: _Site, is_replaced: bool) -> Span:
        """What is struck: with the space around it where nothing takes its place, with its paragraph where it is all of that."""
        text, stretch = self._analysis.document.text, site.stretch
        if is_replaced and stretch.inline:
            return site.span
        first, last = self._strikes.line_at(stretch.start)[0], self._strikes.line_at(stretch.end - 1)[1]
        if not text[first : stretch.start].strip() and not text[stretch.end : last].strip():
            if self._leaves_nothing(site):
                self.plan.inline[stretch.end].append(self._says["deleted"])
                return site.span
            return Span(first, min(last + 1, len(text)))
        if self._leaves_nothing(site):
            self.plan.inline[stretch.end].append(self._says["deleted"])
            return site.span
        if text[stretch.end : stretch.end + 1] == " ":
            return Span(stretch.start, stretch.end + 1)
        start = stretch.start - (text[stretch.start - 1 : stretch.start] == " ")
        return Span(start, stretch.end)

    def _leaves_nothing(self, site: _Site) -> bool:
        """Whether the clause would be left with its number and heading alone: a number must not go, others refer to those behind it."""
        clause = self._reading.clauses[self._reading.clause_at(site.stretch.start) or ""]
        if (not clause.number and not clause.heading) or any(other.parent == clause.id for other in self._analysis.clauses):
            return False
        text, gone = self._analysis.document.text, [other.span for other in self._sites if other.is_safe]
        left = "".join(text[at] for at in range(clause.body_start, clause.end) if not any(span.start <= at < span.end for span in gone))
        worded = [other.stretch for other in self._sites if any(self._leader(one) is one for one in other.proposals)]
        return not left.strip() and not any(clause.start <= (one.end if one.inline else one.behind) <= clause.end for one in worded)

    def _note(self, one: Proposal, span: Span, fate: str) -> None:
        note = self._worded(one, fate)
        if note not in self.plan.notes[span]:
            self.plan.notes[span].append(note)

    def _worded(self, one: Proposal, fate: str) -> str:
        head = self._says["point"].format(number=one.number, subject=one.outward.subject)
        return "\n".join(filter(None, (head, one.outward.request, fate)))

    def _add_missing(self, proposals: Sequence[Proposal]) -> None:
        seen = set()
        for one in proposals:
            if one.suggestion and one.suggestion not in seen:
                self.plan.missing.append((one.suggestion, self._worded(one, "")))
            seen.add(one.suggestion)


def _evidence(one: Proposal) -> Span:
    return one.finding.evidence[0]
