"""A comparison as the JSON of schemas/comparison.schema.json, which the API and the compare command share."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from contracts.analysis import Analysis
from review.compare.reasons import reason
from review.compare.types import Comparison, Fate, Operation, Pair
from review.rules.playbook import Playbook
from review.rules.types import Finding
from review.schema import analysis_json

SCHEMA = "contract-comparison/1"


def comparison_json(
    comparison: Comparison,
    left: tuple[Analysis, Iterable[Finding]],
    right: tuple[Analysis, Iterable[Finding]],
    playbook: Playbook,
    language: str | None = None,
) -> dict[str, Any]:
    """The dict that comparison.schema.json describes. left and right: each analysis with its findings. Reasons, titles and rationales
    are in language ("fr" or "en"; that of the right document if None)."""
    language = language or right[0].document.language
    return {
        "schema": SCHEMA,
        "left": analysis_json(*left, playbook, language),
        "right": analysis_json(*right, playbook, language),
        "pairs": [_pair(pair, language) for pair in comparison.pairs],
        "terms": [
            {"key": change.key, "left": list(change.left_values), "right": list(change.right_values), "effect": change.effect.value}
            for change in comparison.terms
        ],
        "findings": {"raised": list(comparison.rules(Fate.RAISED)), "lifted": list(comparison.rules(Fate.LIFTED))},
    }


def _pair(pair: Pair, language: str) -> dict[str, Any]:
    return {
        "left": pair.left,
        "right": pair.right,
        "changes": [change.value for change in pair.changes],
        "reason": reason(pair.reason, language),
        "operations": operations_json(pair.operations),
    }


def operations_json(steps: Iterable[Operation]) -> list[dict[str, str]]:
    """Operations without their nature; those of one kind that touch are one."""
    return [{"op": op.value, "text": "".join(step.text for step in run)} for op, run in groupby(steps, key=lambda step: step.op)]
