"""Every term stands in its clause, and its words state its value."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.structure.segment import segment
from contracts.terms.extract import extract
from contracts.terms.sides.parties import find_parties
from contracts.terms.values.dates import find_dates
from contracts.terms.values.durations import find_durations, find_frequencies
from contracts.terms.values.money import find_money
from contracts.terms.values.numbers import WORDS, parse_words
from contracts.terms.values.percents import find_percents
from contracts.text.fold import fold
from contracts.text.read import read
from tests.terms.test_extract import read_terms, rows

NUMBER = re.compile(rf"\d+(?:[.,]\d+)?|{WORDS}")  # alone: a heading, or words before, say what is counted
UNITS = {
    "mois": "P1M",
    "month": "P1M",
    "trimestre": "P3M",
    "quarter": "P3M",
    "semestre": "P6M",
    "annee": "P1Y",
    "year": "P1Y",
}  # alone: once in each
SENTENCES = [parameters.values[0] for parameters in rows()]


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6), st.sampled_from(["\n", " "]))
def test_terms_stand_in_the_text_once(sentences, between):
    text = between.join(sentences)
    terms = read_terms(text, "fr")
    assert len({(term.key, term.value) for term in terms}) == len(terms)
    assert all(0 <= term.start < term.end <= len(text) and text[term.start : term.end].strip() for term in terms)


@pytest.mark.parametrize("text", SENTENCES)
def test_words_state_their_value(text):
    for term in read_terms(text, "fr"):
        words = fold(text[term.start : term.end])
        if words in UNITS:
            assert term.value == UNITS[words]
        elif NUMBER.fullmatch(words):
            assert stated(words) in re.findall(r"\d+(?:\.\d+)?", term.value)
        elif term.key == "term.initial" and any(find_dates(words)):  # told by the days on which it begins and ends
            assert re.fullmatch(r"P\d+[MY]", term.value)
        elif re.fullmatch(r"P(?=T?\d)(?!0D).*", term.value):
            assert term.value in {value.value for value in (*find_durations(words), *find_frequencies(words))}
        elif re.fullmatch(r"\d[\d.]* [A-Z]{3}", term.value) and term.value != "0 EUR":
            assert term.value in {value.value for value in find_money(words)}
        elif re.fullmatch(r"[\d.]+%", term.value):
            assert term.value in {value.value for value in find_percents(words)}


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        (
            "La responsabilité du Prestataire est limitée aux sommes versées au cours des douze derniers mois précédant le sinistre.",
            "fr",
            "sommes versées au cours des douze derniers mois précédant le sinistre",
        ),
        ("Plafond de responsabilité : 12 mois de redevances", "fr", "12 mois de redevances"),
        ("L'indemnité due par l'Éditeur ne peut excéder deux fois la redevance annuelle.", "fr", "deux fois la redevance annuelle"),
        (
            "The Provider's liability shall not exceed 50% of the fees paid in the six months before the claim, or EUR 100,000.",
            "en",
            "50% of the fees paid in the six months before the claim",
        ),
    ],
)
def test_cap_is_shown_with_the_words_for_its_whole_amount(text, language, words):
    cap = next(term for term in read_terms(text, language) if term.key == "liability.cap" and term.value.startswith("fees:"))
    assert text[cap.start : cap.end] == words


def stated(number: str) -> str:
    return number.replace(",", ".") if number[0].isdigit() else str(parse_words(number))


@given(st.text(alphabet="abcdé §¤%€$0123456789()'’«».;:\n", max_size=300))
def test_any_text_is_read(text):
    read_terms(text, "fr")


@pytest.mark.shared
def test_terms_of_real_contracts_stand_in_their_clauses(shared: Path):
    for path in sorted((shared / "seeds").glob("*.txt")):
        document = read(path.read_bytes(), path.name)
        clauses = segment(document)
        by_id = {clause.id: clause for clause in clauses}
        for term in extract(document, clauses, {}, find_parties(document, clauses)):
            clause = by_id[term.clause]
            assert clause.start <= term.start < term.end <= clause.end
