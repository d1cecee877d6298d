"""python -m tests.quality.measure_rewording [SHARE]

How many findings and key terms stay when a sentence is worded otherwise, by kind of rewording (tests/quality/rewording.py), over every
sentence of tests/rules/cases and tests/terms/rows that raises a rule or states a key; and how many sentences that raise nothing then do.
SHARE: one sentence in so many is looked at (default 5).
"""

import os
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import yaml

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

from review.rules.evaluate import evaluate
from review.rules.playbook import load_playbook
from tests.quality.rewording import rewordings
from tests.rules.conftest import analysis_of
from tests.terms.test_extract import read_terms

_TESTS = Path(__file__).parents[1]


def rule_sentences(share: int) -> Iterator[tuple[str, str, str, bool]]:
    """(rule, language, sentence, whether it raises the rule) of one in so many cases."""
    number = 0
    for path in sorted((_TESTS / "rules" / "cases").glob("*.yaml")):
        for rule, languages in yaml.safe_load(path.read_text(encoding="utf-8")).items():
            for language, groups in languages.items():
                for expected in ("raised", "not_raised"):
                    for case in groups.get(expected, ()):
                        number += 1
                        if isinstance(case, str) and number % share == 0:
                            yield rule, language, case, expected == "raised"


def reworded_findings(share: int) -> Iterator[tuple[str, bool, str, str]]:
    """(kind, whether the outcome is the same, rule, other wording) of every rewording of those sentences."""
    playbook = load_playbook()
    for rule, language, sentence, raised in rule_sentences(share):
        for kind, other in rewordings(sentence, language):
            found = rule in {finding.rule for finding in evaluate(analysis_of(other, language), playbook)}
            yield f"{kind}, {'raised' if raised else 'not raised'}", found == raised, rule, other


def reworded_terms(share: int) -> Iterator[tuple[str, bool, str, str]]:
    """(kind, whether every key term is still read, the row's terms, other wording) of one in so many rows of key terms."""
    for path in sorted((_TESTS / "terms" / "rows").glob("*.yaml")):
        for row in yaml.safe_load(path.read_text(encoding="utf-8"))[::share]:
            language = "fr" if "fr" in row else "en"
            wanted = set(row["is"])
            for kind, other in rewordings(row[language], language) if wanted else ():
                found = {f"{term.key}={term.value}" for term in read_terms(other, language, row.get("heading"))}
                yield f"{kind}, key terms", wanted <= found, ", ".join(sorted(wanted)), other


def main(share: int) -> None:
    """Prints the share that stays the same, by kind."""
    same: Counter[str] = Counter()
    all_of: Counter[str] = Counter()
    for kind, kept, _, _ in (*reworded_findings(share), *reworded_terms(share)):
        all_of[kind] += 1
        same[kind] += kept
    for kind, number in sorted(all_of.items()):
        print(f"{kind:40} {same[kind] / number:.4f} of {number}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
