"""python -m review.rules.training SHARED [GOLD_FOLDER ...] [--without NAME ...]

Trains the second reader of rules anew and prints the figures of the model card.

SHARED holds corpus/, gold/ and seeds/. Besides its gold files, those of the project's own contracts and the readings of published terms,
a GOLD_FOLDER may hold more, with their documents beside them or in SHARED.
Their documents are not among the published terms that are learnt from as the program reads them.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

from contracts.clauses.training.gold import gold_files, read_gold
from contracts.clauses.training.sections import labelled_sections
from contracts.machines.training import Example, save, train
from contracts.text.read import read
from review.rules.learnt import WEIGHTS_FILE
from review.rules.playbook import load_playbook
from review.rules.training.examples import Rules, gold_examples, published_examples, section_examples, written_examples

_RULES = Path(__file__).parents[1]
_ROOT = _RULES.parents[1]
_CASES = (*sorted((_ROOT / "tests" / "rules" / "cases").glob("*.yaml")), *sorted((Path(__file__).parent / "written").glob("*.yaml")))
# Key terms are learnt without these: with them they were read a little worse in rows that nothing is learnt from.
_SECTIONS = sorted((Path(__file__).parent / "sections").glob("*.yaml"))


def main(shared: Path, folders: Sequence[Path], left_out: Sequence[str]) -> None:
    """Trains both languages and writes review/rules/data/."""
    playbook = load_playbook()
    rules = Rules(*(frozenset(rule.key for rule in playbook.rules if rule.kind == kind) for kind in ("present", "missing")))
    of_gold = gold_files(shared, folders)
    read_by_lawyers = [read_gold(path, places) for path, places in of_gold]
    known = {path.stem for path, _ in of_gold} | set(left_out)
    for language in ("fr", "en"):
        examples: list[Example] = [e for path in _CASES for e in written_examples(path, language, playbook, rules)]
        examples += [
            e for section in labelled_sections(_SECTIONS) if section.document.language == language for e in section_examples(section, rules)
        ]
        written = len(examples)
        for gold, document in read_by_lawyers:
            if document.language == language:
                examples += gold_examples(gold, document, rules)
        contracts = len(examples) - written
        for path in sorted((shared / "corpus" / language).glob("*.md")):
            if path.stem not in known and (document := read(path.read_bytes(), path.name)).language == language:
                examples += published_examples(document, playbook, rules)
        print(f"{language}: {written} sentences written, {contracts} of contracts, {len(examples) - written - contracts} published")
        save(train(examples), _RULES / "data" / WEIGHTS_FILE.format(language=language))


if __name__ == "__main__":
    reader = argparse.ArgumentParser(prog="python -m review.rules.training", description=__doc__)
    reader.add_argument("shared", type=Path)
    reader.add_argument("gold", type=Path, nargs="*")
    reader.add_argument("--without", nargs="+", default=(), metavar="NAME", help="published terms that nothing is learnt from")
    given = reader.parse_args()
    main(given.shared, given.gold, given.without)
