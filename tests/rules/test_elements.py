"""Every rule that a sentence can sound like has elements that decide it, in both languages."""

import pytest

from review.rules.elements import load
from review.rules.learnt import SETTLES, rule_machines


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_rule_is_raised_by_likeness_without_deciding_elements(language: str) -> None:
    raised = {label for label in rule_machines(language).labels if not label.startswith(SETTLES)}
    elements = load(language)
    assert raised <= set(elements)
    assert all(one.here or one.near for one in elements.values())
