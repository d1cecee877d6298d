"""How the patterns of the rules' data files are written (review/rules/data/README.md), and what they become."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from contracts.data_files import read_yaml
from contracts.text.sought import Sought

FOLDER = Path(__file__).resolve().parent / "data"

_FRAGMENT = re.compile(r"\{([a-z_]+)\}")
_START = re.compile(r"(?<![\[\\])\^")
# "7.2 Le Client …", "(b) You may …": the number of a paragraph or an item, which "^" passes over.
_NUMBER = r"(?:\(?(?:[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}[.)]?|[a-z](?:\.[0-9]{1,2})?[.)]|[a-z]\.[0-9]{1,2}|[ivx]{1,4}[.)])(?: [-–])? )?"
# "Toutefois, …", "Il est convenu que …": what a sentence may open with and say the same, which "^" passes over as well.
_OPENING = (
    "(?:(?:toutefois|neanmoins|cependant|par ailleurs|en outre|de plus|en consequence|a ce titre|en tout etat de cause|"
    "dans tous les cas|en toute hypothese|de convention expresse|enfin|however|accordingly|in addition|furthermore|moreover|"
    "in any (?:event|case)|for the avoidance of doubt|without limiting the foregoing|to that end|therefore),? |"
    "(?:il est|it is) (?:\\w+ ){0,2}(?:convenu|entendu|precise|rappele|agreed|understood|acknowledged|recalled)(?: (?:et|and) \\w+)? "
    "(?:que |qu'|that ))?"
)
# "Le Prestataire, le cas échéant, peut": what is said of a side may stand behind a remark between two commas.
_AFTER_A_SIDE = re.compile(r"(?<=[VC]\+\+) (?![?.])")
_ASIDE = "(?:, [^,.;:VC]{1,60},)?"
# Words that stand for their likes wherever a pattern says them, but in what must not stand in front, whose length is fixed.
_LIKES = {
    "may": (
        "(?:may|(?:is|are|(?:shall|will) be) (?:(?!not |never )\\w+ )?(?:entitled|free|allowed|permitted|authori[sz]ed) to|"
        f"(?:(?:shall |will )?have|has|reserves?) the right to){_ASIDE}"
    ),
    "peut": (
        "(?:peut|est (?:(?!pas )\\w+ )?(?:libre|en droit|autorisee?|fondee?|habilitee?) (?:de|a)|"
        f"a (?:la faculte|le droit|la possibilite) de|se reserve (?:le droit|la faculte|la possibilite) de){_ASIDE}"
    ),
    "at any time": "(?:at any (?:time|moment)|whenever (?:it|he|V++) (?:wish(?:es)?|likes|chooses|sees fit))",
    "a tout moment": "(?:a (?:tout (?:moment|instant)|toute epoque|n'importe quel moment)|en tout temps)",
}
_LIKE = re.compile(rf"\(\?<[!=][^()]*\)|(?<![\w{{\\'-])({'|'.join(_LIKES)})(?![\w}}'-])")
_GAP = re.compile(r"(\.\{0,\d+\}\?)(?=[a-zVCWDP(\[])")


class RuleFileError(ValueError):
    """A data file of the rules that cannot be used; the message names the file and the key."""


def check_keys(given: Iterable[str], known: Collection[str], needed: Iterable[str] = ()) -> None:
    """Raises RuleFileError where a key is given that is none of the known ones, or one is missing that is needed."""
    for key in given:
        if key not in known:
            raise RuleFileError(f"{key}: nothing reads this; nearest to it: {', '.join(get_close_matches(key, known)) or 'none'}")
    if missing := sorted(set(needed) - set(given)):
        raise RuleFileError(f"not given: {', '.join(missing)}")


@contextmanager
def naming(place: str) -> Iterator[None]:
    """Puts the place, a file or a key in it, in front of what is wrong there."""
    try:
        yield
    except RuleFileError as error:
        raise RuleFileError(f"{place}: {error}") from None


@cache
def fragments_of(language: str) -> Mapping[str, str]:
    """The parts of patterns of "fr" or "en" that have a name."""
    named: Mapping[str, str] = read_yaml(FOLDER / language / "fragments.yaml")
    return named


def any_of(patterns: Iterable[str], fragments: Mapping[str, str]) -> Sought:
    """What finds one of the patterns."""
    return compile_pattern("|".join(patterns), fragments)


def compile_pattern(source: str, fragments: Mapping[str, str]) -> Sought:
    """A pattern of the data files as a regular expression. Raises RuleFileError.

    {name} is a fragment of fragments.yaml; a space any white space, " ?" also none; " .. " a gap of up to 50 characters, " ... " one of
    up to 120. "^" also passes over the number of a paragraph and an opening that says nothing, the space behind a side ("V++ ") over a
    remark between commas. "may", "at any time" and the like stand for what else says so. A gap, also one written ".{0,40}?", ends where
    a word starts; so does the pattern.
    """
    depth = 0
    while names := _FRAGMENT.findall(source):
        check_keys(names, fragments)
        source = _FRAGMENT.sub(lambda match: f"(?:{fragments[match[1]]})", source)
        depth += 1
        if depth > 10:
            raise RuleFileError(f"fragments refer to each other in a circle: {source[:80]}")
    source = _START.sub(lambda _: f"^{_NUMBER}{_OPENING}", source)
    source = _LIKE.sub(lambda match: _LIKES[match[1]] if match[1] else match[0], source)
    source = _AFTER_A_SIDE.sub(f"{_ASIDE} ", source)
    source = _GAP.sub(r"\1(?<!\\w)", source)
    source = source.replace(" ... ", r".{0,120}?(?<!\w)").replace(" .. ", r".{0,50}?(?<!\w)")
    source = re.sub(r" (\?)?", lambda match: " *" if match[1] else " +", source)
    return _sought(rf"(?<!\w)(?:{source})")


@cache
def _sought(source: str) -> Sought:
    """One for all rows that say the same."""
    return Sought(source)
