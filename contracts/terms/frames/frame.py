"""Frames: the ways in which a sentence says that a value belongs to a key.

The value under test is shown to a frame's patterns as "§" and every other value of its kind as "¤", so that a pattern states both the
words and their place around the value ("preavis[^¤]{0,40}§"), and a value never borrows the cue of another. The vendor is shown as
"@v" and the customer as "@c".
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from contracts.terms.labelled import OUTRIGHT
from contracts.terms.passages import Passage
from contracts.terms.sides.roles import Roles
from contracts.terms.types import Value
from contracts.text.sought import Sought

_BLANKS = re.compile(r" {2,}")
# Of values to choose from ("12 ou 24 mois"), each stands in the words around them all; so it does for several things.
_CHOICE_BEFORE = re.compile(r"¤(?: \([^()]{0,40}\))? (?:ou|or) (?:pour |de |d'|of |for )?(?:une? |an? )?§")
_CHOICE_FOR = re.compile(
    r"¤(?: \([^()]{0,40}\))? (?:pour|for) [^,.;§¤()]{1,40}(?:, (?:et |and |or |ou )?| et | and )(?:de |d'|of )?§(?= (?:pour|for) )"
)
_CHOICE_AFTER = re.compile(r"§(?: \([^()]{0,40}\))? (?:ou|or) (?:pour |de |d'|of |for )?(?:une? |an? )?¤")


def pattern(*alternatives: str) -> Sought:
    """One pattern of several alternatives."""
    return Sought("|".join(alternatives))


# What follows where it is not done, of which a time to pay is none.
OR_ELSE = (
    r"\b(?:faute de quoi|sans quoi|a defaut(?: de quoi| de paiement| de reglement)?,|sinon|failing which|in default of which|or else)\b"
)
_FOLLOWS = re.compile(rf",? {OR_ELSE}.*")
_WHATEVER_FOLLOWS = frozenset({"payment.term"})
# The clause type that speaks of a key, where it has one; a clause of many types says little about each.
_TYPES = {
    "confidentiality.duration": "confidentiality",
    "non_solicitation.duration": "non_solicitation",
    "force_majeure.termination_after": "force_majeure",
    "maintenance.notice": "maintenance",
    "dispute.amicable_period": "dispute_resolution",
    "sla.availability": "availability",
    "termination.cure_period": "termination_cause",
    "renewal.notice": "renewal",
}
# What is renewed, prolonged or given notice of without being the contract.
ANOTHER_MATTER = (
    r"mots? de passe|password|certifi|attestation|\bbadge|\bpolices?\b|assuran|assureur|insur|\bmandats?\b|comite|guarantee|caution|"
    r"\blease\b|\blessor|\bleas(?:e|ing)\b|\bbail|contrat de location|\bdeposit\b|noms? de domaine|domain names?|salari|\bproof\b|"
    r"\bcles?\b|\bapi\b|\b(?:access|signing|licen[cs]e) keys?\b|\btokens?\b|\bjetons?\b|"
    r"sous-traitants?\b|sub-?contract|reseller|revendeur|aupres d'un tiers|from a third party"
)
# Invoices and quotes that the customer makes with the service.
CUSTOMERS_OWN_PAPERS = (
    r"(?:devis|factures|quotes?|quotations|invoices) (?:que|qu'|that|which)? ?(?:vous|@c|l'abonne|you|made with)\b|(?:imprim|"
    r"print)\w*[^.;]{0,20} (?:sur|on) "
    r"(?:ses|its|the|@c(?:'s)?|vos|your) (?:factures|devis|invoices|quotes)|(?:par defaut|by default|reglages?|parametr\w+|"
    r"settings?)[^.;]{0,80}(?:ses|its"
    r"|@c(?:'s)?|vos|your) (?:factures|devis|invoices|quotes)|(?:ses|its|@c(?:'s)?|vos|your) (?:factures|devis|invoices|"
    r"quotes)[^.]{0,120}(?:par defaut|"
    r"by default|reglages?|parametr\w+|settings?)|qu'(?:il|elle) accorde a ses"
)
_FEW = 2
_NAMED_ONLY = 0.7  # how sure a statement is that only a heading makes


def _of_its_type(key: str, passage: Passage) -> bool:
    return len(passage.types) <= _FEW and _TYPES.get(key) in passage.types


@dataclass(frozen=True, slots=True)
class Frame:
    """One way of saying a value of a key.

    about: what the sentence must speak of; with wide, its headings may say so instead, and with after, the words before it too.
    says: words around the value, with § for it and ¤ for others.
    unless: words of the sentence, with § and ¤, that show the value to be something else.
    """

    key: str
    about: Sought
    says: Sought
    unless: Sought | None = None
    wide: bool = False
    after: bool = False
    values: Sought | None = None  # canonical values that the key can take
    elsewhere: Sought | None = None  # headings under which the frame says something else
    confidence: float = 0.9


@dataclass(frozen=True, slots=True)
class Statement:
    """A way of saying a key whose value is a word of its own ("yes", "same", "on_receipt").

    The words that match are the evidence, or those of the group "said" where the pattern has one.
    """

    key: str
    value: str
    says: Sought
    unless: Sought | None = None
    about: Sought | None = None  # sentence, headings or words before must speak of it
    confidence: float = 0.9
    cues: tuple[str, ...] = ()  # plain words: a sentence with none of them does not make the statement


def masked(passage: Passage, value: Value, others: Iterable[Value], roles: Roles) -> str:
    """The passage's text with value as § and the others as ¤. Values are in offsets of the passage's text."""
    pieces, at = [], 0
    shown = {(value.start, value.end): "§"}
    for other in others:
        shown.setdefault((other.start, other.end), "¤")
    for (start, end), sign in sorted(shown.items()):
        if start < at:
            continue
        pieces += [passage.text[at:start], sign]
        at = end
    shown_text = _BLANKS.sub(" ", "".join([*pieces, passage.text[at:]]))
    if "¤" in shown_text:
        shown_text = _CHOICE_AFTER.sub("§", _CHOICE_FOR.sub("§", _CHOICE_BEFORE.sub("§", shown_text)))
    return roles.mark(shown_text)


class FrameMatcher:
    """Gives the values of one document's passages to the keys of frames."""

    def __init__(self, roles: Roles) -> None:
        self._roles = roles
        self._spoken_of: dict[tuple[Sought, str], bool] = {}  # headings and sentences come again and again

    def match(
        self, passage: Passage, values: Sequence[Value], frames: Iterable[Frame], others: Sequence[Value] = ()
    ) -> Iterator[tuple[str, Value, float]]:
        """(key, value, confidence) for every value of the passage and every key that a frame gives it to; others are masked besides."""
        shown: dict[tuple[int, int], str] = {}
        for frame in frames:
            fitting = [value for value in values if frame.values.regex.fullmatch(value.value)] if frame.values else values
            place = self._place(frame, passage) if fitting else 0.0
            if not place or (frame.elsewhere and self._speaks(frame.elsewhere, passage.heading)):
                continue
            for value in fitting:
                span = (value.start, value.end)
                if span not in shown:
                    shown[span] = masked(passage, value, [*values, *others], self._roles)
                text = _FOLLOWS.sub("", shown[span]) if frame.key in _WHATEVER_FOLLOWS else shown[span]
                if frame.says.stands_in(text) and not (frame.unless and frame.unless.stands_in(text)):
                    yield frame.key, value, frame.confidence if frame.confidence >= OUTRIGHT else frame.confidence * place

    def _place(self, frame: Frame, passage: Passage) -> float:
        """How surely the passage speaks of what the frame is about: 1 by itself, less by its setting, 0 where it does not."""
        if self._speaks(frame.about, passage.text):
            return 1.0
        if frame.wide and (
            self._speaks(frame.about, passage.heading) or self._speaks(frame.about, passage.lead) or _of_its_type(frame.key, passage)
        ):
            return 0.9
        return 0.8 if frame.after and self._speaks(frame.about, passage.before) else 0.0

    def _speaks(self, about: Sought, text: str) -> bool:
        known = self._spoken_of.get((about, text))
        if known is None:
            known = self._spoken_of[about, text] = about.stands_in(text)
        return known


def match_statements(passage: Passage, statements: Iterable[Statement]) -> Iterator[tuple[str, Value, float]]:
    """(key, value, confidence) for every statement that the passage makes; their cues are not looked at (contracts.terms.sieve does)."""
    for statement in statements:
        match = statement.says.search(passage.text)
        if not match or (statement.unless and statement.unless.stands_in(passage.text)):
            continue
        if statement.about and not statement.about.stands_in(passage.setting):
            continue
        sure = statement.confidence * (_NAMED_ONLY if passage.is_heading else 1)
        start, end = match.span("said" if "said" in match.re.groupindex else 0)
        yield statement.key, Value(statement.value, start, end), sure
