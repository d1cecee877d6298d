"""A document that a file holds twice is read as two copies side by side, and what it says is said once."""

from contracts.analysis import analyse_bytes
from contracts.structure.copies import second_copy
from review.rules.evaluate import evaluate
from review.rules.playbook import load_playbook

ONCE = """La société Orvane (ci-après « Orvane ») loue des caves à des particuliers par ce site.

## 1. OBJET

Les présentes conditions (ci-après les « Conditions ») règlent la location des caves.

En louant une cave, le locataire (ci-après le « Locataire ») accepte ces règles.

## 2. LOCATION

### 2.1 Remise des clés

Orvane remet les clés au Locataire le premier jour de la location.

Si les clés sont perdues, le Locataire prévient Orvane le jour même et paie une nouvelle serrure.

### 2.2 Fin de la location

Le Locataire rend la cave vide et balayée au dernier jour du mois.

Orvane peut mettre fin à la location à tout moment, sans motif et à sa seule discrétion.

## 3. PRIX

Le prix de la location figure sur la page de chaque cave, toutes taxes comprises.

## 4. LITIGES

Le droit français s'applique à la location de la cave.
"""
TWICE = f"# Règles des caves\n\n{ONCE}\n{ONCE}".encode()


def test_the_second_copy_starts_again_at_the_top() -> None:
    outline = [(clause.level, clause.number) for clause in analyse_bytes(TWICE, "caves.md").clauses]
    copy = [(1, None), (1, "1"), (1, "2"), (2, "2.1"), (2, "2.2"), (1, "3"), (1, "4")]
    assert outline == copy * 2


def test_terms_are_defined_once() -> None:
    assert [definition.term for definition in analyse_bytes(TWICE, "caves.md").definitions] == ["Orvane", "Conditions", "Locataire"]


def test_one_remark_says_that_the_text_stands_twice() -> None:
    findings = evaluate(analyse_bytes(TWICE, "caves.md"), load_playbook())
    rules = [finding.rule for finding in findings]
    assert rules.count("duplicate_numbering") == 1
    assert "duplicate_definition" not in rules
    assert rules.count("vendor_discretionary_termination") == 1


def test_annexes_alike_in_part_are_no_copy() -> None:
    annex = "\n".join(f"Ligne {number} du relevé des caves" for number in range(20))
    assert second_copy(f"{ONCE}\nAnnexe A\n{annex}\nAnnexe B\n{annex}") is None
    assert second_copy(ONCE) is None
