"""What takes a risk away: the data files are sound, and neither reader raises a rule on a fair sentence."""

import pytest

from contracts.text.sought import compile_all
from review.rules import fairness
from review.rules.evaluate import evaluate
from review.rules.fairness import is_fair
from review.rules.notation import RuleFileError
from review.rules.playbook import load_playbook
from review.rules.reading import Reading


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_files_can_be_read_and_compile(analyse, language):
    reading = Reading(analyse("Rien." if language == "fr" else "Nothing.", language))
    assert not is_fair(reading, "auto_renewal", reading.sentences[0])
    assert list(compile_all())


@pytest.mark.parametrize(
    ("part", "told"),
    [
        ({"fair": {"auto_renwal": ["option"]}}, "fair_fr.yaml: fair: auto_renwal: .* auto_renewal"),
        ({"denied": {"auto_renwal": ["tacite"]}}, "fair_fr.yaml: denied: auto_renwal: .* auto_renewal"),
        ({"unfair": {}}, "fair_fr.yaml: unfair: .* fair"),
        ({"fair": {"auto_renewal": ["{bth}"]}}, "fair_fr.yaml: fair: auto_renewal: bth: .* both"),
    ],
)
def test_a_mistyped_key_is_an_error_that_names_file_and_key(monkeypatch, part, told):
    sound = {"reported": ["rien"], "taken_back": ["rien"], "lives_on": [], "denied": {}, "fair": {}}
    monkeypatch.setattr(fairness, "read_yaml", lambda file: {**sound, **part})
    with pytest.raises(RuleFileError, match=told):
        fairness.load.__wrapped__("fr")


def test_what_the_next_sentence_takes_back_raises_nothing(analyse):
    kept = "Le Prestataire pouvait résilier le contrat à sa seule discrétion."
    struck = f"{kept} Cette faculté a été supprimée."
    rules = [{finding.rule for finding in evaluate(analyse(text, "fr"), load_playbook())} for text in (kept, struck)]
    assert ["vendor_discretionary_termination" in raised for raised in rules] == [True, False]


def test_a_denial_elsewhere_in_the_sentence_does_not_hide_the_risk(analyse):
    text = "Le contrat se renouvelle par tacite reconduction d'un an, sans que le prix de la première année ne puisse être prolongé."
    assert "auto_renewal" in {finding.rule for finding in evaluate(analyse(text, "fr"), load_playbook())}
