"""python -m contracts.clauses.training.published SHARED: measures words, cues and rules on two published corpora.

SHARED holds corpus/labelled, and corpus/en with unlabelled terms. Everything is learnt from the training split, thresholds too;
contracts and documents stand wholly on one side of it. Nothing is written. The shipped weights are not measured here, for they
have learnt from these corpora.
"""

import sys
from pathlib import Path

from contracts.clauses.training.published import passages, unfair
from contracts.clauses.training.published.labelled import rows
from contracts.clauses.training.published.semantics import Unlabelled


def main(shared: Path) -> None:
    """Prints the figures of the model card on both corpora."""
    labelled = shared / "corpus" / "labelled"
    passages.measure(passages.read_passages(rows(labelled / "cuad_clauses_en.jsonl")))
    unlabelled = Unlabelled(shared / "corpus" / "en")
    unfair.measure(unfair.read_sentences(rows(labelled / "unfair_terms_en.jsonl"), unlabelled), unlabelled)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
