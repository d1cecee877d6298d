"""Who the customer is where a contract calls it by another name than customer, and the names of the parties, which say nothing else."""

import re
from collections import Counter
from collections.abc import Iterable

from contracts.clauses.acts import DUTIES, PROVIDES, PUBLIC_BUYERS, SELLERS, STATES, STRANGERS, YOU
from contracts.clauses.enrolled import USUAL, enrolled_names

_NEVER = re.compile(rf"{STRANGERS}|{SELLERS}")
# Names that are the customer's where they are bound, even without an article
_OFTEN = "merchant|partner|developer|publisher|advertiser|reseller|organi[sz]ation|institution|employer|retailer|creator|affiliate"
_BOUND = re.compile(
    rf"(?:(?:\b(?:le|la|les|the|chaque|tout|each|any|every|an?)\s|\bl'\s?)([a-z]{{5,}}?)s?|\b({_OFTEN})s?)"
    rf"\s+(?:ne\s)?(?:{DUTIES}|{STATES})\b"
)
_WILL = re.compile(rf"s'|garantit|undertake|warrant|{STATES}")  # what only a person does
_PARTS = re.compile(r"[^\W\d_]{2,}")
_NOTHING = "x"
_FEWEST = 3  # times that a name must be bound to something
# Papers of a public buyer: whoever holds the market is the vendor there, and these are the customer
_OF_A_MARKET = re.compile(
    rf"\b(?:{PUBLIC_BUYERS}|code de la commande publique|"
    r"(?:ccag|cahier des clauses (?:administratives|techniques))\b)"
)
_HOLDER = re.compile(
    r"\b(?:le|du|au) (?:co-?)?titulaires?\b(?! (?:du|de la|de l'|des|d'un) (?:compte|donnees|carte|droits?|licence|marque))"
)
_BUYER = re.compile(
    r"(?<=\bla )(?:personne publique|collectivite)\b|(?<=\bl')(?:entite adjudicatrice|administration(?! (?:de |du |des |et )))"
    r"|(?:(?<=\ble )|(?<=\bdu )|(?<=\bau ))(?:pouvoir adjudicateur|maitre d'ouvrage)\b"
)
_FEWEST_OF_A_MARKET = 2  # times that such a paper names what only these name
_CLIENT, _SHORT = "client", {True: "vous", False: "you"}  # words that the lexicon of the language knows


def name_customer(folded: str) -> str:
    """folded, of the same length, with "client" for the name of the one that the contract binds most, if that is not a usual name.

    So it has for the names of those who sign up to a platform. A name is bound by "le X s'engage", "the X agrees": at least three times,
    once at least to something that only a person does. In the papers of a public market the customer is the public buyer.
    """
    if _is_a_market(folded):
        return _BUYER.sub(lambda m: _CLIENT.ljust(len(m[0])), folded)
    names = enrolled_names(folded) or _bound_name(folded)
    if not names:
        return folded
    french = " le " in folded
    longest_first = "|".join(sorted(names, key=len, reverse=True))
    return re.sub(rf"\b({longest_first})(s?)\b", lambda m: _stand_in(m[1], m[2], french).ljust(len(m[0])), folded)


def without_names(text: str, folded: str, names: Iterable[str]) -> str:
    """folded, of the same length, without what the names of the parties seem to say: "Hosting France SAS" is no place of hosting.

    A name of several words is one word that no language has wherever text writes it with a capital; a single word stays, since it
    may well be a role ("Editor") or what the text speaks of. names: folded.
    """
    several = sorted({name for name in names if len(_PARTS.findall(name)) > 1}, key=len, reverse=True)
    if not several:
        return folded
    anywhere = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, several))})(?!\w)")
    return anywhere.sub(lambda m: _NOTHING * len(m[0]) if text[m.start()].isupper() else m[0], folded)


def _is_a_market(folded: str) -> bool:
    """Whether the text is of a public market, with a holder."""
    return sum(1 for _ in _OF_A_MARKET.finditer(folded)) >= _FEWEST_OF_A_MARKET and _HOLDER.search(folded) is not None


def _stand_in(name: str, plural: str, french: bool) -> str:
    """A word that the lexicon of the language knows, no longer than the name."""
    return _CLIENT + plural if len(name) >= len(_CLIENT) else _SHORT[french]


def _bound_name(folded: str) -> tuple[str, ...]:
    """The name that the contract binds most, () where that is a usual one or the one's who provides the service."""
    counts: Counter[str] = Counter()
    personal: set[str] = set()
    for match in _BOUND.finditer(folded):
        name = match.group(1) or match.group(2)
        counts[name] += 1
        if _WILL.search(match.group()):
            personal.add(name)
    usual = sum(count for name, count in counts.items() if USUAL.match(name)) + sum(1 for _ in YOU.finditer(folded))
    strange = [name for name in counts if name in personal and not USUAL.match(name) and not _NEVER.match(name)]
    name = max(strange, key=lambda name: (counts[name], name), default="")
    if not name or counts[name] < max(_FEWEST, 2 * usual) or _provides(folded, name, counts[name]):
        return ()
    return (name,)


def _provides(folded: str, name: str, bound: int) -> bool:
    """Whether the one of that name, bound so many times, is the one who provides the service."""
    return 2 * sum(1 for _ in re.finditer(rf"\b{name}s?\s+{PROVIDES}", folded)) >= bound
