"""Every rule against sentences that raise it and sentences that must not (cases/*.yaml, which a lawyer can extend)."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from review.rules.evaluate import evaluate
from review.rules.playbook import load_playbook

CASES = Path(__file__).parent / "cases"


def rows() -> list[Any]:
    found = []
    for path in sorted(CASES.glob("*.yaml")):
        for rule, languages in yaml.safe_load(path.read_text(encoding="utf-8")).items():
            for language, groups in languages.items():
                for expected in ("raised", "not_raised"):
                    for i, case in enumerate(groups.get(expected, ())):
                        found.append(pytest.param(rule, language, expected, case, id=f"{rule}-{language}-{expected}-{i + 1}"))
    return found


@pytest.mark.parametrize(("rule", "language", "expected", "case"), rows())
def test_case(analyse, rule, language, expected, case):
    given = {"text": case} if isinstance(case, str) else case
    analysis = analyse(
        given["text"], language, given.get("heading"), given.get("terms", ()), given.get("types", ()), given.get("customer", ())
    )
    findings = evaluate(analysis, load_playbook())
    assert (rule in {finding.rule for finding in findings}) == (expected == "raised")


def test_every_rule_has_cases_in_both_languages():
    languages: dict[str, set[str]] = {}
    for path in CASES.glob("*.yaml"):
        for rule, cases in yaml.safe_load(path.read_text(encoding="utf-8")).items():
            languages.setdefault(rule, set()).update(cases)
    assert all({"fr", "en"} <= languages[rule.key] for rule in load_playbook().rules)
