"""How well both readers together find key terms in sources that the second one did not learn from."""

import zlib
from collections.abc import Iterator, Sequence

from contracts.machines.training import train
from contracts.terms.extract import joined
from contracts.terms.learnt import SecondReader
from contracts.terms.training.examples import Source, Stated

_PARTS = 5  # that the sources are divided into
_READ_OTHERWISE = ("vendor.", "document.")  # keys that neither reader is about


def kept_out(own: Sequence[Source], published: Sequence[Source]) -> Iterator[str]:
    """Precision, recall and F1 of the frames alone and of both readers, every fifth of the sources kept out in turn."""
    shared = [example for source in published for example in source.examples]
    alone, both = _Tally(), _Tally()
    for part in range(_PARTS):
        learnt = [e for s in own if _part(s) != part for e in s.examples]
        model = train([*learnt, *shared])
        for source in own:
            if _part(source) == part:
                second = SecondReader(model, source.candidates, source.language)
                alone.add(source, {(term.key, term.value) for term in source.first})
                both.add(source, {(term.key, term.value) for term in joined(source.first, second)})
    yield f"frames alone: {alone}"
    yield f"both readers: {both}"


def _part(source: Source) -> int:
    """Rows of one file may repeat each other's subject, but no two share a wording: each is a source of its own."""
    return zlib.crc32(source.name.encode()) % _PARTS


class _Tally:
    def __init__(self) -> None:
        self._counts = {"rows": [0, 0, 0], "contracts": [0, 0, 0]}

    def add(self, source: Source, found: set[Stated]) -> None:
        counts = self._counts["contracts" if source.name.startswith("gold:") else "rows"]
        found = {pair for pair in found if not pair[0].startswith(_READ_OTHERWISE)}
        stated = {pair for pair in source.stated if not pair[0].startswith(_READ_OTHERWISE)}
        counts[0] += len(found & stated)
        counts[1] += len(found - source.defensible)
        counts[2] += len(stated)

    def __str__(self) -> str:
        parts = []
        for name, (right, given, wanted) in self._counts.items():
            precision, recall = right / max(given, 1), right / max(wanted, 1)
            parts.append(f"{name} {precision:.3f} / {recall:.3f} = {2 * precision * recall / max(precision + recall, 1e-9):.3f}")
        return ", ".join(parts)
