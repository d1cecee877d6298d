"""Whether a document is a contract or one part of it: a data processing agreement, service levels or a price list on its own."""

from contracts.analysis import Analysis
from contracts.clauses.types import is_to_check
from review.rules.themes import Theme, themes

_CLAUSES = 4  # with a type, from which a share says something
_SHARE = 0.6  # of the clauses; whole contracts have at most 0.3 about one theme, annexes taken alone 0.75 and more
# Contracts have a clause type for every 30 to 220 words, and ten or more of them once they are long.
_WORDS = 250
_TYPES = 10


def only_theme(analysis: Analysis) -> Theme | None:
    """The theme that nearly all of the document is about; None for a contract that speaks of many things."""
    typed = [{found.key for found in types} for types in analysis.types.values() if types]
    if len(typed) < _CLAUSES:
        return None
    shares = {theme: sum(bool(keys & theme.types) for keys in typed) / len(typed) for theme in themes()}
    chief = max(themes(), key=shares.__getitem__)
    return chief if shares[chief] >= _SHARE else None


def is_hardly_recognised(analysis: Analysis) -> bool:
    """Whether the document speaks of so few matters of a contract, for its length, that it is none or was not read."""
    sure = {found.key for types in analysis.types.values() if not is_to_check(types) for found in types} - {"other"}
    few = len(sure) < min(_TYPES, len(analysis.document.text.split()) / _WORDS)
    return (few or not sure) and only_theme(analysis) is None


def is_whole(analysis: Analysis) -> bool:
    """Whether the document can be ranked beside contracts: what a part of one does not say, another part may."""
    return only_theme(analysis) is None and not is_hardly_recognised(analysis)
