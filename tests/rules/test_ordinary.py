"""The wordings of most contracts (ordinary.yaml), read from a file's bytes on: each raises its rule, plain and led in as lawyers do."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from contracts.analysis import analyse_bytes
from review.rules.evaluate import evaluate
from review.rules.playbook import load_playbook

SENTENCES = yaml.safe_load((Path(__file__).parent / "ordinary.yaml").read_text(encoding="utf-8"))
CONTRACT = {
    "fr": "CONDITIONS GÉNÉRALES DE SERVICES\nEntre la société Orlune SAS, ci-après « le Prestataire », et le Client.\n1. Objet\n"
    "Le Prestataire fournit au Client un service logiciel en ligne. Le Client paie le prix.\n2. Divers\n{}\n",
    "en": "TERMS OF SERVICE\nBetween Orlune Ltd (the “Provider”) and the customer (the “Customer”).\n1. Subject\n"
    "The Provider supplies an online service to the Customer. The Customer pays the fees.\n2. Various\n{}\n",
}
INTRODUCTIONS = {
    "fr": (
        "Il est expressément convenu que ",
        "Le Client reconnaît et accepte que ",
        "Sauf stipulation contraire du Bon de Commande, ",
        "Conformément à l'article 12 ci-dessus, ",
        "Nonobstant toute stipulation contraire, ",
        "Le Client est informé que ",
    ),
    "en": (
        "It is expressly agreed that ",
        "The Customer acknowledges and agrees that ",
        "Unless otherwise stated in the Order Form, ",
        "In accordance with clause 12, ",
        "Notwithstanding anything to the contrary, ",
        "To the fullest extent permitted by applicable law, ",
    ),
}
# "Il est convenu que à défaut …" is no French: these begin with a word that such an introduction would change.
ELIDED = ("à", "aucun", "en", "il", "au")


def rows() -> list[Any]:
    found = []
    for rule, languages in SENTENCES.items():
        for language, sentences in languages.items():
            for i, sentence in enumerate(sentences):
                found.append(pytest.param(rule, language, sentence, id=f"{rule}-{language}-{i + 1}"))
                introduction = INTRODUCTIONS[language][len(found) % len(INTRODUCTIONS[language])]
                if not (introduction.endswith("que ") and sentence.split()[0].lower() in ELIDED):
                    led_in = f"{introduction}{sentence[0].lower()}{sentence[1:]}"
                    found.append(pytest.param(rule, language, led_in, id=f"{rule}-{language}-{i + 1}-led in"))
    return found


@pytest.mark.parametrize(("rule", "language", "sentence"), rows())
def test_an_ordinary_wording_raises_its_rule(rule: str, language: str, sentence: str) -> None:
    analysis = analyse_bytes(CONTRACT[language].format(sentence).encode(), "contract.txt")
    assert rule in {finding.rule for finding in evaluate(analysis, load_playbook())}


def test_what_takes_a_part_away_leaves_the_rest() -> None:
    excluded = "Le Prestataire n'est pas responsable des dommages indirects. Cette exclusion ne s'applique pas en cas de faute lourde."
    analysis = analyse_bytes(CONTRACT["fr"].format(excluded).encode(), "contract.txt")
    assert "indirect_damage_excluded" in {finding.rule for finding in evaluate(analysis, load_playbook())}
