"""Whether two contracts are versions of one text, or two vendors' own."""

from collections.abc import Iterable, Sequence

from contracts.analysis import Analysis
from contracts.text.fold import fold
from review.compare.features import Features

_RUN = 5  # words in a row that two texts hardly share by chance

# The share of such runs from which two texts are versions of one. Vendors copy boilerplate from each other: up to a third in some fields.
_SAME_VENDOR = 0.08
_VENDOR_UNKNOWN = 0.12
_OTHER_VENDOR = 0.4


def are_versions(left: Analysis, right: Analysis, one: Sequence[Features], other: Sequence[Features]) -> bool:
    """Whether the two are versions of one text, by the words that they share and by who the vendor is."""
    if left.document.language != right.document.language:
        return False
    same = _same_vendor(left, right)
    needed = _VENDOR_UNKNOWN if same is None else _SAME_VENDOR if same else _OTHER_VENDOR
    return shared_runs(one, other) >= needed


def shared_runs(left: Sequence[Features], right: Sequence[Features]) -> float:
    """The share, 0 to 1, of runs of five words of the shorter document that stand in the other one too."""
    one, other = _runs(left), _runs(right)
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def _runs(clauses: Iterable[Features]) -> set[tuple[str, ...]]:
    return {clause.words[i : i + _RUN] for clause in clauses for i in range(len(clause.words) - _RUN + 1)}


def _same_vendor(left: Analysis, right: Analysis) -> bool | None:
    """Whether both contracts name the same vendor; None where one does not name any."""
    one, other = left.parties.vendor, right.parties.vendor
    if one.siren and other.siren:
        return one.siren.value == other.siren.value
    names = [set(fold(party.name or "").split()) for party in (one, other)]
    if not all(names):
        return None
    return names[0] <= names[1] or names[1] <= names[0]
