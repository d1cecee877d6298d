"""Damaged files are read or refused, never the cause of a crash; a small share of what tests.text.fuzz does."""

import shutil

import pytest

from tests.text import fuzz


@pytest.mark.parametrize("seed", range(4))
def test_damaged_files(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda *_: None)  # neither Tesseract nor LibreOffice
    outcomes = [fuzz.check(name, data, whole=number % 20 == 0) for number, (name, data) in enumerate(fuzz.inputs(60, 1000 + seed))]
    assert not [f"{outcome.name}: {outcome.crash}" for outcome in outcomes if outcome.crash]
    assert {outcome.result for outcome in outcomes} > {"read", "unreadable"}
