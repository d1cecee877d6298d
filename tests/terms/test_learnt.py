"""What the second reader adds to the frames, what it takes from them, and that a person sees which is which."""

import pytest
import yaml

from contracts.terms.extract import joined
from contracts.terms.learnt import SecondReader, term_machines
from contracts.terms.training.examples import Source, written_sources


@pytest.fixture
def source(tmp_path):
    def of(text: str, language: str) -> Source:
        """A contract of one sentence, with what the frames read in it."""
        path = tmp_path / "row.yaml"
        path.write_text(yaml.safe_dump([{language: text, "is": []}], allow_unicode=True), encoding="utf-8")
        return next(written_sources(path))

    return of


def both(source: Source):
    return list(joined(source.first, SecondReader(term_machines(source.language), source.candidates, source.language)))


@pytest.mark.parametrize(
    ("language", "text", "key", "value"),
    [
        ("fr", "Notre chiffrage vous reste acquis durant six semaines.", "quote.validity", "P6W"),
        (
            "fr",
            "Toute fuite touchant vos données vous est dite sous trente-six heures.",
            "data.breach_notification",
            "PT36H",
        ),
        ("en", "Our offer stays open for six weeks.", "quote.validity", "P6W"),
        ("en", "We let you know about any leak touching your data inside thirty-six hours.", "data.breach_notification", "PT36H"),
    ],
)
def test_a_wording_that_no_frame_knows_is_read_and_marked_for_a_person_to_check(source, language, text, key, value):
    contract = source(text, language)
    assert contract.first == ()
    (term,) = both(contract)
    assert (term.key, term.value, term.to_check) == (key, value, True)


def test_what_a_frame_reads_is_not_marked(source):
    terms = both(source("Tout devis devient caduc passé un délai de six semaines.", "fr"))
    assert ("quote.validity", "P6W", False) in {(term.key, term.value, term.to_check) for term in terms}


def test_one_value_states_one_key(source):
    terms = both(source("À partir du dixième jour d'arriéré, chaque facture impayée supporte une somme forfaitaire de 60 euros.", "fr"))
    assert [term.key for term in terms if term.value == "60 EUR"] == ["payment.incident_fee"]


def test_a_frame_is_not_believed_where_nothing_around_the_value_is_like_its_key(source):
    contract = source("Snapshots can be called back for forty days.", "en")
    assert "data.backup_frequency" in {term.key for term in contract.first}
    assert "data.backup_frequency" not in {term.key for term in both(contract)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La garantie constructeur du matériel est de trois ans."),
        ("fr", "L'assureur peut résilier la police du Prestataire moyennant un préavis de deux mois."),
        ("en", "The warranty of the hardware lasts three years."),
        ("en", "The insurer may terminate the Supplier's policy on two months' notice."),
    ],
)
def test_a_value_of_something_else_is_left_alone(source, language, text):
    assert both(source(text, language)) == []
