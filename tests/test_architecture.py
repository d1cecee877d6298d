"""The rooms of the house: which package may import which (the rules stand in pyproject.toml)."""

from importlinter.cli import lint_imports


def test_imports_keep_to_the_rules() -> None:
    assert lint_imports(no_cache=True) == 0
