"""A fresh machine gets the very packages that were tested: whatever the requirements bring along has one version."""

from importlib.metadata import requires, version
from pathlib import Path

from django.conf import settings
from packaging.requirements import Requirement
from packaging.utils import NormalizedName, canonicalize_name

BASE = Path(settings.BASE_DIR)


def lines(name: str) -> list[Requirement]:
    text = (BASE / name).read_text(encoding="utf-8").splitlines()
    return [Requirement(line.split("#")[0]) for line in text if line and not line.startswith(("#", "-r"))]


def brought_along() -> set[NormalizedName]:
    """All packages that the requirements need on this machine, themselves included."""
    waiting = [*lines("requirements.txt"), *lines("tests/requirements.txt")]
    found: set[tuple[NormalizedName, str]] = set()
    while waiting:
        requirement = waiting.pop()
        for extra in requirement.extras or {""}:
            if (known := (canonicalize_name(requirement.name), extra)) in found:
                continue
            found.add(known)
            needed = [Requirement(row) for row in requires(requirement.name) or ()]
            waiting += [row for row in needed if row.marker is None or row.marker.evaluate({"extra": extra})]
    return {name for name, _ in found}


def test_every_package_has_one_version_and_it_is_installed() -> None:
    pinned = {
        canonicalize_name(row.name): str(row.specifier)
        for row in lines(".ci/constraints.txt")
        if row.marker is None or row.marker.evaluate()
    }
    assert {name: f"=={version(name)}" for name in brought_along()} == {name: pinned.get(name) for name in brought_along()}
