"""Puts the contract's own names of its parties into wording that says "le Prestataire", "le Client", "the Provider", "the Customer".

Wording has no pronoun or adjective that agrees with a party (review/playbooks/README.md), so that articles and elisions are all that a
name changes. Where even these are not safe the standard word stays: for feminine names ("la Société", whom a lawyer would go on calling
"elle"), for a contract that says "nous" and "vous", and for names that the text writes now with an article and now without.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from contracts.analysis import Analysis
from contracts.terms.types import Party
from contracts.text.fold import fold

_STANDARD = {"fr": ("Prestataire", "Client"), "en": ("Provider", "Customer")}
_PRONOUNS = frozenset({"nous", "notre", "nos", "vous", "votre", "vos", "we", "us", "our", "you", "your"})
_SELDOM = 3  # times that a text must use a name for it to be one that it goes by
_SHARE = 0.2  # of the most frequent name's uses, from which on the standard word is the contract's own as well
_ARTICLE = re.compile(r"(?:\b(?P<le>le|du|au|ledit|the)\s|\b(?P<la>la|ladite)\s|\b(?P<l>l)'\s?)$")
_MASCULINE = ("eur", "ant", "ent", "é")  # ends of nouns that are masculine behind "l'", too: "l'éditeur", "l'abonné"
_FRENCH = re.compile(r"(?:(?P<que>[Qq]ue |\w+que )?(?P<article>[Ll]e|[Dd]u|[Aa]u)) (?P<noun>Prestataire|Client)\b")
_ENGLISH = re.compile(r"\b(?P<article>[Tt]he) (?P<noun>Provider|Customer)\b(?! Data\b)")
_VOWEL = re.compile(r"[aeiou]")


@dataclass(frozen=True, slots=True)
class Name:
    """What a contract calls a party, as printed: a noun with its article ("Éditeur"), or a name that takes none ("Kalidor")."""

    words: str
    takes_article: bool
    is_elided: bool = False  # "l'", "d'" stand before it


@dataclass(frozen=True, slots=True)
class Names:
    """The names to put in the place of the standard words of a language, by standard word; () where those stay."""

    language: str
    by_word: dict[str, Name] = field(default_factory=dict)

    def put_into(self, wording: str) -> str:
        """The wording, which is in the contract's language, with these names."""
        if not self.by_word:
            return wording
        return _FRENCH.sub(self._french, wording) if self.language == "fr" else _ENGLISH.sub(self._english, wording)

    def _french(self, found: re.Match[str]) -> str:
        name, que, article = self.by_word.get(found["noun"]), found["que"] or "", found["article"]
        if name is None:
            return found[0]
        if name.takes_article:
            elided = {"le": "l’", "du": "de l’", "au": "à l’"}[article.lower()]
            put = (elided if name.is_elided else f"{article.lower()} ") + name.words
        elif article.lower() == "le":
            que = f"{que[:-2]}’" if que and name.is_elided else que
            put = name.words
            return que + put
        else:
            put = {"du": "d’" if name.is_elided else "de ", "au": "à "}[article.lower()] + name.words
        return que + (put[0].upper() + put[1:] if article[0].isupper() else put)

    def _english(self, found: re.Match[str]) -> str:
        name = self.by_word.get(found["noun"])
        if name is None:
            return found[0]
        return f"{found['article']} {name.words}" if name.takes_article else name.words


def names_in(analysis: Analysis) -> Names:
    """What the contract calls its two sides, where wording can say so in good grammar."""
    text, language = analysis.document.text, analysis.document.language
    folded, parties = fold(text), analysis.parties
    found = {}
    for word, party in zip(_STANDARD[language], (parties.vendor, parties.customer), strict=True):
        if name := _name(text, folded, party, word, language):
            found[word] = name
    return Names(language, found)


STANDARD = Names("fr")  # the standard words stay


@dataclass(slots=True)
class _Uses:
    """How a text uses one alias."""

    printed: Counter[str] = field(default_factory=Counter)
    articles: Counter[str] = field(default_factory=Counter)

    @property
    def count(self) -> int:
        return self.printed.total()


def _name(text: str, folded: str, party: Party, standard: str, language: str) -> Name | None:
    uses = _uses(text, folded, party.aliases | ({fold(party.name)} if party.name else set()))
    nouns = {alias: seen for alias, seen in uses.items() if alias not in _PRONOUNS}
    if not nouns:
        return None
    spoken = sum(seen.count for alias, seen in uses.items() if alias in _PRONOUNS)
    alias = max(nouns, key=lambda one: (nouns[one].count, -len(one)))
    if nouns[alias].count < max(_SELDOM, spoken):
        return None
    own = nouns.get(fold(standard))
    if own and own.count >= max(_SELDOM, _SHARE * nouns[alias].count):
        alias = fold(standard)
    name = _formed(nouns[alias], language)
    return None if name and name.words == standard and name.takes_article else name


def _uses(text: str, folded: str, aliases: Iterable[str]) -> dict[str, _Uses]:
    """The uses of each alias that the text uses; a longer one is no use of a shorter one in it."""
    wanted = "|".join(re.escape(alias) for alias in sorted(aliases, key=lambda one: (-len(one), one)) if len(alias) > 1)
    found: dict[str, _Uses] = {}
    for match in re.finditer(rf"(?<![\w-])(?:{wanted})(?![\w-])", folded) if wanted else ():
        uses = found.setdefault(match[0], _Uses())
        uses.printed[" ".join(text[match.start() : match.end()].split())] += 1
        if article := _ARTICLE.search(folded, max(match.start() - 8, 0), match.start()):
            uses.articles[str(article.lastgroup)] += 1
    return found


def _formed(uses: _Uses, language: str) -> Name | None:
    """The name as wording can use it, None where its grammar is not safe."""
    words = uses.printed.most_common(1)[0][0]
    shared = uses.articles.total() / uses.count
    if shared >= 1 / 2:
        if language == "en":
            return Name(words, takes_article=True)
        elided = uses.articles["l"] > uses.articles["le"]
        masculine = not uses.articles["la"] and (not elided or words.lower().endswith(_MASCULINE))
        return Name(words, takes_article=True, is_elided=elided) if masculine else None
    if shared > _SHARE or not words[0].isupper():
        return None
    return Name(words, takes_article=False, is_elided=bool(_VOWEL.match(fold(words))))
