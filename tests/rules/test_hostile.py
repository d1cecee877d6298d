"""Texts made to keep patterns busy: reading them ends, and says nothing that is not there."""

import pytest

from contracts.analysis import Analysis
from contracts.clauses.classify import classify
from contracts.structure.types import Clause
from contracts.terms.extract import extract
from contracts.terms.sides.parties import find_parties
from contracts.text.types import Document
from review.rules.evaluate import evaluate
from review.rules.playbook import load_playbook

LENGTH = 40_000  # characters without a full stop
HOSTILE = {
    "numbers in words": "vingt ",
    "numbers chained by or": "12 ou ",
    "digits": "1",
    "grouped digits": "1.000,",
    "brackets": "(",
    "list marks": "(a) ",
    "quotes": '" ',
    "dashes": "a-",
    "capitals": "CLAUSE ",
    "sellers": "le prestataire peut ",
    "buyers": "le client garantit ",
    "fees": "redevances restant dues ",
    "balances": "balance ",
    "courts": "tribunal compétent ",
    "hosting": "hébergé en ",
    "suspension": "suspendre le service ",
    "staff": "hire ",
    "on and on": "on ",
    "percentages": "5 % par mois ",
    "euros": "40 euros ",
    "companies": "Acme SAS ",
    "spaces": "a" + " " * 50,
    "asides": "once,  ",
    "logos": "sign ",
    "meanings": "entend",
    "labels": "Préavis : ",
    "bars": "Durée | ",
    "slashes": "durée a/ ",
    "turns": "le client, le prestataire et ",
    "numbers that lean": "thirty days, sixty for ",
    "lettered numbers": "A1 Bruits ",
    "names in quotes": "ci-après « la Mutuelle » ",
    "denials": "n'est pas ni ne aucun ",
    "lost profits": "liable for lost profits you never ",
    "words run together": "restitu",
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_text_without_end_is_read_to_its_end(piece, language):
    read((piece * (LENGTH // len(piece) + 1))[:LENGTH], language)


@pytest.mark.parametrize("stem", ["poach", "retention", "suspension", "cancel", "exclusi"])
@pytest.mark.parametrize("longest", [60, LENGTH])
def test_values_between_words_without_end_are_read(stem, longest):
    words = " ".join([(stem * LENGTH)[:longest]] * (LENGTH // longest))
    read(f"30 days {words} 30 days"[:LENGTH], "en")


def read(text, language):
    document = Document("hostile.txt", "0" * 64, "text/plain", language, text, lines=(), blocks=())
    clauses = (Clause(id="c1", parent=None, level=1, number=None, heading=None, start=0, end=len(text), body_start=0),)
    types = classify(document, clauses)
    parties = find_parties(document, clauses)
    terms = extract(document, clauses, types, parties)
    findings = evaluate(Analysis(document, clauses, (), (), parties, types, terms), load_playbook())
    assert all(0 <= term.start < term.end <= len(text) for term in terms)
    assert all(0 <= place.start < place.end <= len(text) for finding in findings for place in finding.evidence)
