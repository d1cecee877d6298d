"""python -m contracts.clauses.training SHARED [GOLD_FOLDER ...]: trains the clause types anew and prints the figures of the model card.

SHARED holds corpus/, gold/ and seeds/. A GOLD_FOLDER holds more gold files (*.yaml), with their documents beside them or in
seeds/. Documents of gold files are not among those that the words are learnt from.
"""

import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import contracts.data
from contracts.clauses.decision import COEFFICIENTS_FILE
from contracts.clauses.model import WEIGHTS_FILE
from contracts.clauses.taxonomy import taxonomy
from contracts.clauses.training import weigh, words
from contracts.clauses.training.examples import Example, corpus_examples, cuad_examples, unfair_examples
from contracts.clauses.training.gold import GoldContract, Judged, judged, load_all
from contracts.clauses.training.hidden_headings import compare

_LABELLED_WEIGHT = 0.3  # of passages from another kind of contract


def main(shared: Path, folders: Sequence[Path]) -> None:
    """Trains both languages, writes contracts/data/, prints what was measured."""
    data = Path(next(iter(contracts.data.__path__)))
    contracts_read = load_all(shared, folders)
    known = {contract.name for contract in contracts_read}
    models = {}
    for language in ("fr", "en"):
        examples = [example for example in corpus_examples(shared / "corpus", language) if Path(example.source).stem not in known]
        print(f"{language}: {len(examples)} sections of {len({example.source for example in examples})} documents")
        for name, (micro, macro) in compare(examples).items():
            print(f"  heading hidden, {name}: micro F1 {micro:.3f}, macro F1 {macro:.3f}")
        if language == "en":
            examples += _labelled(shared / "corpus" / "labelled")
        models[language] = words.train_words(examples)
        words.save(models[language], data / WEIGHTS_FILE.format(language=language))
    examples_read = [example for contract in contracts_read for example in judged(contract, models[contract.document.language])]
    weigh.save(weigh.weigh(examples_read), data / COEFFICIENTS_FILE)
    probabilities = weigh.kept_out(examples_read)
    for band, number, mean, right in weigh.reliability(examples_read, probabilities):
        print(f"  confidence {band}: {number} candidates, mean {mean:.2f}, right {right:.2f}")
    for language in ("fr", "en"):
        _print_types(language, contracts_read, examples_read, probabilities)


def _labelled(folder: Path) -> list[Example]:
    examples = [*cuad_examples(folder / "cuad_clauses_en.jsonl"), *unfair_examples(folder / "unfair_terms_en.jsonl")]
    return [replace(example, weight=_LABELLED_WEIGHT) for example in examples]


def _print_types(language: str, contracts_read: Sequence[GoldContract], examples: Sequence[Judged], probabilities: Sequence[float]) -> None:
    """For each type: how often wanted, precision, recall, every contract judged by a decision that has not seen it."""
    wanted = Counter(key for c in contracts_read if c.document.language == language for row in c.rows for key in row.get("types") or ())
    given: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for example, probability in zip(examples, probabilities, strict=True):
        if example.language == language and probability >= weigh.THRESHOLD:
            given[example.candidate.key] += 1
            right[example.candidate.key] += example.right
    for key in taxonomy():
        if key != "other" and (wanted[key] or given[key]):
            precision, recall = right[key] / given[key] if given[key] else 1.0, right[key] / wanted[key] if wanted[key] else 1.0
            print(f"| {language} | {key} | {wanted[key]} | {precision:.2f} | {recall:.2f} |")


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(name) for name in sys.argv[2:]])
