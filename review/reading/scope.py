"""Whether a document is a contract or one part of it: a data processing agreement, service levels or a price list on its own."""

from contracts.analysis import Analysis
from review.rules.themes import Theme, themes

_CLAUSES = 4  # with a type, from which a share says something
_SHARE = 0.6  # of the clauses; whole contracts have at most 0.3 about one theme, annexes taken alone 0.75 and more


def only_theme(analysis: Analysis) -> Theme | None:
    """The theme that nearly all of the document is about; None for a contract that speaks of many things."""
    typed = [{found.key for found in types} for types in analysis.types.values() if types]
    if len(typed) < _CLAUSES:
        return None
    shares = {theme: sum(bool(keys & theme.types) for keys in typed) / len(typed) for theme in themes()}
    chief = max(themes(), key=shares.__getitem__)
    return chief if shares[chief] >= _SHARE else None
