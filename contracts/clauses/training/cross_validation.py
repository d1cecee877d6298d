"""Types of contracts that nothing learnt has seen: each is judged by words and a decision that learnt from the others."""

from collections import Counter
from collections.abc import Mapping, Sequence

from sklearn.model_selection import GroupKFold  # type: ignore[import-untyped]

from contracts.clauses.decision import GIVEN
from contracts.clauses.model import WordModel
from contracts.clauses.training.examples import Example
from contracts.clauses.training.gold import GoldContract, Judged
from contracts.clauses.training.words import train_words

_FOLDS = 6
Tally = dict[str, tuple[int, int, int]]  # by type: right, given, wanted


def words_apart(examples: Mapping[str, Sequence[Example]], others: Sequence[Example]) -> dict[str, WordModel]:
    """For every contract, words that have learnt from other contracts and from others. examples: each contract's clauses by its name."""
    names = list(examples)
    models: dict[str, WordModel] = {}
    for learn, judge in GroupKFold(_FOLDS).split(names, groups=names):
        model = train_words([*others, *(example for i in learn for example in examples[names[i]])])
        models.update((names[i], model) for i in judge)
    return models


def report(contracts_read: Sequence[GoldContract], examples: Sequence[Judged], probabilities: Sequence[float]) -> None:
    """Prints a line a contract and one for all."""
    for contract in contracts_read:
        _print(contract.name, tally([contract], examples, probabilities))
    _print("all", tally(contracts_read, examples, probabilities))


def tally(contracts_read: Sequence[GoldContract], examples: Sequence[Judged], probabilities: Sequence[float]) -> Tally:
    """For each type of these contracts how often it was given rightly, given at all, and wanted."""
    names = {contract.name for contract in contracts_read}
    wanted = Counter(key for contract in contracts_read for row in contract.rows for key in row.get("types") or ())
    taken: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for example, probability in zip(examples, probabilities, strict=True):
        if example.contract in names and probability >= GIVEN:
            taken[example.candidate.key] += 1
            right[example.candidate.key] += example.right
    return {key: (right[key], taken[key], wanted[key]) for key in sorted({*wanted, *taken} - {"other"})}


def micro_and_macro(counts: Tally) -> tuple[float, float]:
    """F1 over all decisions, and the mean of the F1 of each type."""
    right, given, wanted = (sum(column) for column in zip(*counts.values(), strict=True))
    return 2 * right / max(given + wanted, 1), sum(2 * r / max(g + w, 1) for r, g, w in counts.values()) / len(counts)


def _print(name: str, counts: Tally) -> None:
    right, given, wanted = (sum(column) for column in zip(*counts.values(), strict=True))
    micro, macro = micro_and_macro(counts)
    print(f"{name:40} precision {right / given:.3f} recall {right / wanted:.3f} micro F1 {micro:.3f} macro F1 {macro:.3f}")
