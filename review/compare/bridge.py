"""A bridge between languages: the clause types whose French or English name a heading speaks of."""

from functools import cache

from contracts.clauses.taxonomy import taxonomy
from contracts.text.fold import fold
from review.compare.words import words

_STEM = 6  # letters of a word that tell it from another: "resili-ation", "resili-er"
_ENOUGH = 0.5  # share of a name's or of a heading's words that must be met


# Words of headings that name no subject alone.
_WORDS = (
    "article section clause annexe schedule annex appendix contrat contract agreement service services parties general generales "
    "generale dispositions conditions provisions identification consequences effects"
)
_SLIGHT = frozenset(_WORDS.split())


@cache
def subjects_of_heading(heading: tuple[str, ...], language: str) -> dict[str, float]:
    """Clause types with a weight from 0.5 to 1, for a heading given as folded words of "fr" or "en"; empty where it speaks of none."""
    stems = {word[:_STEM] for word in heading if word not in _SLIGHT and not word.isdigit()}
    if not stems:
        return {}
    found: dict[str, float] = {}
    for key, name in _names(language):
        shared = len(stems & name)
        weight = 2 * shared / (len(stems) + len(name))
        if weight >= _ENOUGH:
            found[key] = max(found.get(key, 0.0), weight)
    return found


@cache
def _names(language: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """The stems of every type's name."""
    named = ((info.key, _stems(info.label(language))) for info in taxonomy().values() if info.key != "other")
    return tuple((key, stems) for key, stems in named if stems)


def _stems(label: str) -> frozenset[str]:
    meant = [fold(word.key) for word in words(label) if not word.is_function]
    return frozenset(word[:_STEM] for word in meant if word not in _SLIGHT)
