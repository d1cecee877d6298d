"""Numbers in words, spelled by the rules of each language and read back."""

import re

from hypothesis import given
from hypothesis import strategies as st

from contracts.terms.values.numbers import WORDS, parse_digits, parse_words

FR = [
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf",
    "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
]  # fmt: skip
FR_TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante", 80: "quatre-vingt"}
EN = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
EN_TENS = {20: "twenty", 30: "thirty", 40: "forty", 50: "fifty", 60: "sixty", 70: "seventy", 80: "eighty", 90: "ninety"}


def spell_fr(number: int) -> str:
    if number < 20:
        return FR[number].replace("é", "e")
    if number < 100:
        tens = number // 10 * 10
        if tens in (70, 90):
            tens -= 10
        rest = number - tens
        if rest == 0:
            return FR_TENS[tens] + ("s" if tens == 80 else "")
        return FR_TENS[tens] + (" et " if rest in (1, 11) and tens != 80 else "-") + spell_fr(rest)
    hundreds, rest = divmod(number, 100)
    head = "cent" if hundreds == 1 else f"{FR[hundreds]} cent" + ("s" if rest == 0 else "")
    return head if rest == 0 else f"{head} {spell_fr(rest)}"


def spell_en(number: int) -> str:
    if number < 20:
        return EN[number]
    if number < 100:
        tens, rest = number // 10 * 10, number % 10
        return EN_TENS[tens] + (f"-{EN[rest]}" if rest else "")
    hundreds, rest = divmod(number, 100)
    return f"{EN[hundreds]} hundred" + (f" and {spell_en(rest)}" if rest else "")


@given(st.integers(min_value=0, max_value=999))
def test_french_words_are_read_back(number):
    words = spell_fr(number)
    assert re.fullmatch(WORDS, words)
    assert parse_words(words) == number


@given(st.integers(min_value=0, max_value=999))
def test_french_words_are_read_back_without_hyphens(number):
    assert parse_words(spell_fr(number).replace("-", " ")) == number


@given(st.integers(min_value=0, max_value=999))
def test_english_words_are_read_back(number):
    words = spell_en(number)
    assert re.fullmatch(WORDS, words)
    assert parse_words(words) == number


def test_thousands_and_millions():
    assert parse_words("deux cent mille") == 200_000
    assert parse_words("one hundred thousand") == 100_000
    assert parse_words("un million") == 1_000_000


def test_words_that_are_no_number():
    assert parse_words("le contrat") is None
    assert parse_words("") is None


@given(st.integers(min_value=0, max_value=9_999_999))
def test_grouping_says_nothing(number):
    plain = str(number)
    for mark in (" ", ".", ",", "\N{NO-BREAK SPACE}"):
        assert parse_digits(f"{number:,}".replace(",", mark)) == plain


def test_decimals_are_kept_as_written():
    assert parse_digits("1.000,00") == "1000.00"
    assert parse_digits("1,000.50") == "1000.50"
    assert parse_digits("0,5") == "0.5"
