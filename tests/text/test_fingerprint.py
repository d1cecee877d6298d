"""Texts that share much are known again by their fingerprints, whatever their length and typography."""

import random

import pytest

from contracts.text.fingerprint import fingerprint, shared

_VOCABULARY = [f"mot{n}" for n in range(3000)]


def text(seed: int, words: int = 4000) -> str:
    return " ".join(random.Random(seed).choices(_VOCABULARY, k=words))


def likeness(one: str, other: str) -> float:
    return shared(fingerprint(one), [fingerprint(other)])[0]


def test_a_text_is_wholly_in_itself() -> None:
    assert likeness(text(1), text(1)) == 1.0


def test_typography_and_case_do_not_count() -> None:
    one = "L’accord est réputé « tacite » – sauf préavis de trois (3) mois adressé au Prestataire par lettre recommandée."
    assert likeness(one, one.upper().replace("’", "'").replace("«", '"').replace("»", '"').replace("–", "-")) == 1.0


@pytest.mark.parametrize("share", [0.2, 0.5, 0.8])
def test_the_share_in_common_is_told_within_some_points(share: float) -> None:
    kept = " ".join(text(1).split()[: int(4000 * share)])
    assert abs(likeness(text(1), f"{kept} {text(2, 4000 - int(4000 * share))}") - share) < 0.12


def test_an_excerpt_is_in_the_whole() -> None:
    assert likeness(text(1), " ".join(text(1).split()[500:2000])) > 0.8


def test_different_texts_share_nothing() -> None:
    assert likeness(text(1), text(2)) < 0.02


@pytest.mark.parametrize("short", ["", "trois mots seulement"])
def test_a_text_of_few_words_is_like_nothing(short: str) -> None:
    assert fingerprint(short) == b""
    assert likeness(short, text(1)) == likeness(text(1), short) == 0.0
