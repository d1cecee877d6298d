"""What a value is where its words are like those of a key and say another matter: both readers of key terms ask it.

Negotiated contracts name many periods and shares that bind the vendor: milestones, reports, the destruction of copies, caps of penalties.
"""

import re

from contracts.terms.homonyms.life import BEFORE_WITH_EVENT, IN_THAT_CASE, OF_LIFE
from contracts.terms.homonyms.money import OF_MONEY
from contracts.terms.homonyms.service import OF_SERVICE

CONVENIENCE = "termination.convenience_notice"
_SAID = {**OF_LIFE, **OF_MONEY, **OF_SERVICE}
# "Below 98 % over two consecutive months": how long it lasts, not over what it is measured.
_RUN = re.compile(r"consecuti|successi|affilee|de suite|running|in a row")
_FALLS_SHORT = re.compile(r"(?:inferieur|en[- ]dessous|below|under\b|(?:less|lower) than|\bmoins d|manqu|\bmiss|fail)[^§]*§")


def says_another_matter(key: str, shown: str, written: str = "") -> bool:
    """Whether the words around a value, shown as "§" in its folded sentence, are known to say another matter than the key.

    written: the folded words of the value.
    """
    if key == "sla.measurement_period" and _RUN.search(written) and _FALLS_SHORT.search(shown):
        return True
    return key in _SAID and _SAID[key].stands_in(shown)


def goes_on_about_an_event(key: str, shown: str, before: str) -> bool:
    """Whether a sentence speaks on of a right to leave that the sentence before gives for one event only."""
    return key == CONVENIENCE and IN_THAT_CASE.stands_in(shown) and BEFORE_WITH_EVENT.stands_in(before)


def is_given_by_an_event(key: str, before: str) -> bool:
    """Whether the sentence that this one refers to gives a right to leave for one event only."""
    return key == CONVENIENCE and BEFORE_WITH_EVENT.stands_in(before)


def is_known_for_another(key: str) -> bool:
    """Whether any words are known under which a value is another matter than the key."""
    return key in _SAID
