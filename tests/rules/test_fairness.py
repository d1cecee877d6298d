"""What takes a risk away: the data files are sound, and neither reader raises a rule on a fair sentence."""

import pytest
import yaml

from contracts.text.sought import compile_all
from review.rules.evaluate import evaluate
from review.rules.fairness import is_fair
from review.rules.notation import FOLDER
from review.rules.playbook import load_playbook
from review.rules.reading import Reading


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_files_name_rules_of_the_playbook_and_compile(analyse, language):
    data = yaml.safe_load((FOLDER / f"fair_{language}.yaml").read_text(encoding="utf-8"))
    named = {*data["denied"], *data["fair"], *data["lives_on"]}
    assert named <= {rule.key for rule in load_playbook().rules}
    reading = Reading(analyse("Rien." if language == "fr" else "Nothing.", language))
    assert not is_fair(reading, "auto_renewal", reading.sentences[0])
    assert list(compile_all())


def test_what_the_next_sentence_takes_back_raises_nothing(analyse):
    kept = "Le Prestataire pouvait résilier le contrat à sa seule discrétion."
    struck = f"{kept} Cette faculté a été supprimée."
    rules = [{finding.rule for finding in evaluate(analyse(text, "fr"), load_playbook())} for text in (kept, struck)]
    assert ["vendor_discretionary_termination" in raised for raised in rules] == [True, False]


def test_a_denial_elsewhere_in_the_sentence_does_not_hide_the_risk(analyse):
    text = "Le contrat se renouvelle par tacite reconduction d'un an, sans que le prix de la première année ne puisse être prolongé."
    assert "auto_renewal" in {finding.rule for finding in evaluate(analyse(text, "fr"), load_playbook())}
