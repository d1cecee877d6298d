"""The operative phrase around deciding words: it begins and ends where a part of the sentence does, and says something by itself."""

import re

from contracts.structure.vocabulary import has_verb, is_unfinished
from contracts.text.types import Span
from review.rules.evidence import ITEM, parts_of, spoken
from review.rules.reading import Reading

_LONGEST = 300  # characters; where a phrase has more, the deciding words are shown as they are
# What opens a condition, which decides nothing without the words that it is the condition of.
_CONDITION = re.compile(
    r"(?:(?:et|ou|mais|and|or|but) )?(?:"
    r"si|s'ils?|s'elles?|lorsqu(?:e|')|quand|des lors|passee?s?|au[- ]dela|a (?:defaut|l'expiration|l'issue)|faute|en cas|dans le cas|"
    r"apres|tant qu(?:e|')|a moins|"
    r"if|should|where|when|whenever|upon|after|once|unless|until|failing|absent|in (?:case|the event)|on (?:expiry|termination))\b"
)
# A verb at the end that waits for its object: "the Customer shall pay, within ten days, all fees".
_WAITS = re.compile(
    r"\b(?:(?:shall|may|must|will|can|to|peut|peuvent|pourra|pourront|doit|doivent|devra|devront|saurait|sauraient) (?:not |pas )?[a-z']+"
    r"|(?:a |de |d')[a-z]{2,}(?:er|ir|dre|tre|ire))$"
)
# A part that hangs on the one in front of it: without a subject, or about a word in it.
_HANGS = re.compile(
    r"(?:(?:et|and|or|ou) )?(?:est|sont|sera|seront|peut|peuvent|pourra|pourront|doit|devra|is|are|shall|will|may|must|can|cannot|"
    r"qui|que|dont|la?quel\w+|lesquel\w+|which|who|whose|whom|y compris|notamment|including|avec|with|provided|a condition|sous reserve)\b"
)
# One that says how far the part in front of it goes.
_REACHES = re.compile(
    r"(?:y compris|notamment|meme|sauf|hors|hormis|a l'exc\w+|a moins|qui|dont|including|even|except|save|other than|unless|"
    r"which|whether)\b"
)
_ADJUNCT = re.compile(r"(?:dans|sous|sans|avec|par|a|en|le cas echeant|within|in|by|with|without|upon|on|at|if)\b")


def operative(reading: Reading, span: Span) -> Span:
    """The span, widened to whole parts of its sentence, from comma to comma, and further.

    Words without a verb are shown with those in front of them, a condition with what follows from it, and a verb with its object.
    """
    sentence = reading.at(span.start)
    if sentence is None or span.end > sentence.end or span.end - span.start > _LONGEST:
        return span
    first = spoken(reading, sentence, span)
    text = reading.folded[first : sentence.end]
    start, end = max(span.start - first, 0), span.end - first
    parts = parts_of(text)
    i = max((k for k, part in enumerate(parts) if part[0] <= start), default=0)
    j = min((k for k, part in enumerate(parts) if part[1] >= end), default=len(parts) - 1)

    def fits(i: int, j: int) -> bool:
        return max(end, parts[j][1]) - min(start, parts[i][0]) <= _LONGEST

    if not fits(i, j):
        return _one_side(first, parts[i][0], parts[j][1], span)
    while i and fits(i - 1, j) and not ITEM.match(text, parts[i][0]):
        if not _HANGS.match(text, parts[i][0]) and has_verb(text[parts[i][0] : parts[j][1]]):
            break
        i -= 1
    waiting = False
    while j + 1 < len(parts) and fits(i, j + 1):
        last = text[parts[j][0] : parts[j][1]]
        if _CONDITION.match(last) or is_unfinished(last) or _WAITS.search(last):
            waiting = True
        elif not (waiting and _ADJUNCT.match(last)) and not _REACHES.match(text, parts[j + 1][0]):
            break
        j += 1
    opens, closes = min(span.start, first + parts[i][0]), first + len(text[: parts[j][1]].rstrip(" .;:"))
    return Span(opens, max(span.end, closes))


def _one_side(first: int, opens: int, closes: int, span: Span) -> Span:
    """The span, widened to the side on which the phrase is near enough."""
    if span.end - (first + opens) <= _LONGEST:
        return Span(min(span.start, first + opens), span.end)
    if first + closes - span.start <= _LONGEST:
        return Span(span.start, max(span.end, first + closes))
    return span
