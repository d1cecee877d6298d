"""python -m contracts.clauses.training SHARED [GOLD_FOLDER ...] [--without NAME ...]

Trains the clause types anew and prints the figures of the model card.

SHARED holds corpus/, gold/ and seeds/. Besides its gold files, those of the project's own contracts and the readings of published terms,
a GOLD_FOLDER may hold more, with their documents beside them or in SHARED. What is
measured on a contract, and how much each sign of a decision weighs, comes from words that have not learnt from it.
"""

import argparse
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

import contracts.data
from contracts.clauses import surmise
from contracts.clauses.decision import COEFFICIENTS_FILE
from contracts.clauses.model import WEIGHTS_FILE, WordModel
from contracts.clauses.taxonomy import taxonomy
from contracts.clauses.training import cross_validation, surmises, weigh, words
from contracts.clauses.training.examples import Example, corpus_examples, cuad_examples, own_examples, unfair_examples
from contracts.clauses.training.gold import GoldContract, Judged, clause_examples, judged, load_all
from contracts.clauses.training.hidden_headings import compare
from contracts.clauses.training.joined import joined
from contracts.clauses.training.surmises import kept_out_signs, train_surmise
from contracts.clauses.training.written_clauses import written_contracts, written_examples

_Signs = tuple[NDArray[np.float64], NDArray[np.bool_]]
_LABELLED_WEIGHT = 0.3  # of passages from another kind of contract
_WRITTEN_WEIGHT = 0.5  # of a written clause beside one of a contract, when the decision is trained
_READ_WEIGHT = 2.0  # of a clause of a contract that a lawyer has read
_SECTION_WEIGHT = 0.3  # of sections of published terms, most of them for consumers, beside an example of our own
_OWN = (Path(__file__).parents[3] / "tests" / "clauses" / "sentences.yaml", *sorted((Path(__file__).parent / "sentences").glob("*.yaml")))


def main(shared: Path, folders: Sequence[Path], left_out: Sequence[str]) -> None:
    """Trains both languages, writes contracts/data/, prints what was measured."""
    data = Path(next(iter(contracts.data.__path__)))
    contracts_read = load_all(shared, folders)
    known = {contract.name for contract in contracts_read} | set(left_out)
    sections = {
        language: [e for e in corpus_examples(shared / "corpus", language) if Path(e.source).stem not in known] for language in ("fr", "en")
    }
    own = {language: [e for file in _OWN for e in own_examples(file, language)] for language in sections}
    for language, examples in sections.items():
        print(f"{language}: {len(examples)} sections of {len({example.source for example in examples})} documents")
    written = [contract for language in sections for contract in written_contracts(language)]
    read = {language: _by_contract(contracts_read, written, language) for language in sections}
    unread = {language: [*own[language], *(e for contract in written for e in read[language].get(contract.name, ()))] for language in own}
    for line in compare(sections, unread):
        print(f"  heading hidden, {line.language}, {line.method}: micro F1 {line.micro:.3f}, macro F1 {line.macro:.3f}")
    labelled = {"fr": [], "en": _labelled(shared / "corpus" / "labelled")}
    faint = {language: [replace(example, weight=_SECTION_WEIGHT) for example in examples] for language, examples in sections.items()}
    learnt = [part for language in sections for part in _signs_apart(faint[language], own[language], read[language])]
    shipped = train_surmise(*(np.concatenate(part) for part in zip(*learnt, strict=True)))
    surmises.save(shipped, data / surmise.WEIGHTS_FILE)
    apart: dict[str, WordModel] = {}
    for language, of_contracts in read.items():
        others = [*faint[language], *own[language], *labelled[language]]
        words.save(words.train_words([*others, *_all(of_contracts)]), data / WEIGHTS_FILE.format(language=language))
        apart |= cross_validation.words_apart(of_contracts, others)
    examples_read = [e for contract in contracts_read for e in judged(contract, apart[contract.name], shipped)]
    run_on = [article for article in map(joined, contracts_read) if article]
    examples_joined = [e for contract in run_on for e in judged(contract, apart[contract.name], shipped)]
    examples_written = [replace(e, weight=_WRITTEN_WEIGHT) for contract in written for e in judged(contract, apart[contract.name], shipped)]
    weigh.save(weigh.weigh([*examples_read, *examples_joined, *examples_written]), data / COEFFICIENTS_FILE)
    probabilities = weigh.kept_out(examples_read, [*examples_joined, *examples_written])
    cross_validation.report(contracts_read, examples_read, probabilities)
    print("articles with their subclauses run together:")
    cross_validation.report(run_on, examples_joined, weigh.kept_out(examples_joined, [*examples_read, *examples_written]))
    for band, number, mean, right in weigh.reliability(examples_read, probabilities):
        print(f"| {band} | {number} | {mean:.2f} | {right:.2f} |")
    for language in sections:
        _print_types(language, [c for c in contracts_read if c.document.language == language], examples_read, probabilities)


def _by_contract(contracts_read: Sequence[GoldContract], written: Sequence[GoldContract], language: str) -> dict[str, list[Example]]:
    """By its name, what the words learn from each contract in the language."""
    examples = {c.name: list(clause_examples(c, _READ_WEIGHT)) for c in contracts_read if c.document.language == language}
    return examples | {c.name: list(written_examples(c)) for c in written if c.document.language == language}


def _all(of_contracts: Mapping[str, Sequence[Example]]) -> list[Example]:
    return [example for examples in of_contracts.values() for example in examples]


def _signs_apart(sections: Sequence[Example], own: Sequence[Example], of_contracts: Mapping[str, Sequence[Example]]) -> Iterator[_Signs]:
    """The signs of published sections and of contracts read, each by words that have learnt from the other and from other documents."""
    yield kept_out_signs(sections, [*own, *_all(of_contracts)])
    yield kept_out_signs(_all(of_contracts), [*own, *sections])


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
