"""python -m contracts.clauses.training.cross_validation SHARED [GOLD_FOLDER ...]: types of contracts that the decision has not seen.

Every contract read by a lawyer is judged by a decision trained on the others; clause boundaries are given. The lexicon and the words
are the shipped ones, so what was written or learnt for a contract still counts: expect a few points less on the next.
"""

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from contracts.clauses.model import word_model
from contracts.clauses.surmise import surmise
from contracts.clauses.training import weigh
from contracts.clauses.training.gold import GoldContract, Judged, judged, load_all

Tally = dict[str, tuple[int, int, int]]  # by type: right, given, wanted


def main(shared: Path, folders: Sequence[Path]) -> None:
    """Prints precision, recall, micro and macro F1 of every contract and of all."""
    contracts_read = load_all(shared, folders)
    examples = [example for contract in contracts_read for example in judged(contract, word_model(contract.document.language), surmise())]
    report(contracts_read, examples, weigh.kept_out(examples))


def report(contracts_read: Sequence[GoldContract], examples: Sequence[Judged], probabilities: Sequence[float]) -> None:
    """Prints a line a contract and one for all."""
    for contract in contracts_read:
        _print(contract.name, tally([contract], examples, probabilities))
    _print("all", tally(contracts_read, examples, probabilities))


def tally(contracts_read: Sequence[GoldContract], examples: Sequence[Judged], probabilities: Sequence[float]) -> Tally:
    """For each type of these contracts how often it was given rightly, given at all, and wanted."""
    names = {contract.name for contract in contracts_read}
    wanted = Counter(key for contract in contracts_read for row in contract.rows for key in row.get("types") or ())
    given: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for example, probability in zip(examples, probabilities, strict=True):
        if example.contract in names and probability >= weigh.THRESHOLD:
            given[example.candidate.key] += 1
            right[example.candidate.key] += example.right
    return {key: (right[key], given[key], wanted[key]) for key in sorted({*wanted, *given} - {"other"})}


def micro_and_macro(counts: Tally) -> tuple[float, float]:
    """F1 over all decisions, and the mean of the F1 of each type."""
    right, given, wanted = (sum(column) for column in zip(*counts.values(), strict=True))
    return 2 * right / max(given + wanted, 1), sum(2 * r / max(g + w, 1) for r, g, w in counts.values()) / len(counts)


def _print(name: str, counts: Tally) -> None:
    right, given, wanted = (sum(column) for column in zip(*counts.values(), strict=True))
    micro, macro = micro_and_macro(counts)
    print(f"{name:40} precision {right / given:.3f} recall {right / wanted:.3f} micro F1 {micro:.3f} macro F1 {macro:.3f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(name) for name in sys.argv[2:]])
