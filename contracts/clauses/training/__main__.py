"""python -m contracts.clauses.training SHARED [GOLD_FOLDER ...] [--without NAME ...]

Trains the clause types anew and prints the figures of the model card.

SHARED holds corpus/, gold/ and seeds/. A GOLD_FOLDER holds more gold files (*.yaml), with their documents beside them or in
seeds/. Documents of gold files are not among those that the words are learnt from.
"""

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

import contracts.data
from contracts.clauses import surmise
from contracts.clauses.decision import COEFFICIENTS_FILE
from contracts.clauses.model import WEIGHTS_FILE
from contracts.clauses.taxonomy import taxonomy
from contracts.clauses.training import cross_validation, surmises, weigh, words
from contracts.clauses.training.examples import Example, corpus_examples, cuad_examples, own_examples, unfair_examples
from contracts.clauses.training.gold import GoldContract, Judged, judged, load_all
from contracts.clauses.training.hidden_headings import compare
from contracts.clauses.training.surmises import kept_out_signs, train_surmise

_LABELLED_WEIGHT = 0.3  # of passages from another kind of contract
_OWN = (Path(__file__).parents[3] / "tests" / "clauses" / "sentences.yaml", *sorted((Path(__file__).parent / "written").glob("*.yaml")))


def main(shared: Path, folders: Sequence[Path], left_out: Sequence[str]) -> None:
    """Trains both languages, writes contracts/data/, prints what was measured."""
    data = Path(next(iter(contracts.data.__path__)))
    contracts_read = load_all(shared, folders)
    known = {contract.name for contract in contracts_read} | set(left_out)
    sections = {
        language: [e for e in corpus_examples(shared / "corpus", language) if Path(e.source).stem not in known] for language in ("fr", "en")
    }
    own = {language: [example for file in _OWN for example in own_examples(file, language)] for language in sections}
    for language, examples in sections.items():
        print(f"{language}: {len(examples)} sections of {len({example.source for example in examples})} documents")
    for line in compare(sections, own):
        print(f"  heading hidden, {line.language}, {line.method}: micro F1 {line.micro:.3f}, macro F1 {line.macro:.3f}")
    learnt = [kept_out_signs(examples, own[language]) for language, examples in sections.items()]
    shipped = train_surmise(*(np.concatenate(part) for part in zip(*learnt, strict=True)))
    surmises.save(shipped, data / surmise.WEIGHTS_FILE)
    labelled = {"fr": [], "en": _labelled(shared / "corpus" / "labelled")}
    models = {language: words.train_words([*sections[language], *own[language], *labelled[language]]) for language in sections}
    for language, model in models.items():
        words.save(model, data / WEIGHTS_FILE.format(language=language))
    examples_read = [e for contract in contracts_read for e in judged(contract, models[contract.document.language], shipped)]
    weigh.save(weigh.weigh(examples_read), data / COEFFICIENTS_FILE)
    probabilities = weigh.kept_out(examples_read)
    cross_validation.report(contracts_read, examples_read, probabilities)
    for band, number, mean, right in weigh.reliability(examples_read, probabilities):
        print(f"| {band} | {number} | {mean:.2f} | {right:.2f} |")
    for language in sections:
        _print_types(language, [c for c in contracts_read if c.document.language == language], examples_read, probabilities)


def _labelled(folder: Path) -> list[Example]:
    examples = [*cuad_examples(folder / "cuad_clauses_en.jsonl"), *unfair_examples(folder / "unfair_terms_en.jsonl")]
    return [replace(example, weight=_LABELLED_WEIGHT) for example in examples]


def _print_types(language: str, contracts_read: Sequence[GoldContract], examples: Sequence[Judged], probabilities: Sequence[float]) -> None:
    """For each type: how often wanted, precision, recall, every contract judged by a decision that has not seen it."""
    counts = cross_validation.tally(contracts_read, examples, probabilities)
    for key in taxonomy():
        if key in counts:
            right, given, wanted = counts[key]
            precision, recall = right / given if given else 1.0, right / wanted if wanted else 1.0
            print(f"| {language} | {key} | {wanted} | {precision:.2f} | {recall:.2f} |")


if __name__ == "__main__":
    reader = argparse.ArgumentParser(prog="python -m contracts.clauses.training", description=__doc__)
    reader.add_argument("shared", type=Path)
    reader.add_argument("gold", type=Path, nargs="*")
    reader.add_argument("--without", nargs="+", default=(), metavar="NAME", help="documents of the corpus that nothing is learnt from")
    given = reader.parse_args()
    main(given.shared, given.gold, given.without)
