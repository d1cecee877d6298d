"""Fixtures for every test."""

import os
from pathlib import Path

import pytest


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Tests marked shared read real contracts that do not ship with the project: they are left out where CLAUSIER_SHARED names none."""
    if os.environ.get("CLAUSIER_SHARED"):
        return
    left_out = [item for item in items if item.get_closest_marker("shared")]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if not item.get_closest_marker("shared")]


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with seeds/, gold/, renders/ and corpus/."""
    return Path(os.environ["CLAUSIER_SHARED"])
