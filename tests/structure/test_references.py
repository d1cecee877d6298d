"""References to clauses, annexes and the law."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from contracts.structure.references import find_references
from contracts.structure.segment import segment
from contracts.text.read import read

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "references.yaml").read_text(encoding="utf-8"))
CONTRACT = """
Article 1 - Objet
Le contrat fixe les conditions d'usage du service par le client.
Article 2 - Durée
2.1 Durée initiale
La durée initiale est celle du bon de commande.
2.2 Renouvellement
Le contrat est renouvelé par accord écrit.
Article 3 - Résiliation
Chaque partie peut résilier le contrat en cas de manquement grave.
Article 4 - RESPONSABILITÉ
Chaque partie répond de ses fautes. {sentence}
ANNEXE A - TARIFS
1. Prix
Les prix sont hors taxes.
"""


def referred(sentence: str) -> list[list[str | None]]:
    document = read(CONTRACT.format(sentence=sentence).encode(), "contract.txt")
    clauses = segment(document)
    numbers = {clause.id: clause.number for clause in clauses}
    found = find_references(document, clauses)
    return [[reference.kind, reference.target, numbers[reference.clause] if reference.clause else None] for reference in found]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_references(case: dict[str, Any]) -> None:
    found = referred("Les articles 1, 2 et 3 s'appliquent. " + case["text"])[3:]
    assert found == case["references"]


def test_a_number_in_an_annex_means_the_clause_of_that_annex() -> None:
    text = CONTRACT.format(sentence="Fin.") + "2. Révision\nLe prix de l'article 1 est révisé.\n"
    document = read(text.encode(), "contract.txt")
    clauses = segment(document)
    reference = find_references(document, clauses)[-1]
    clause = next(clause for clause in clauses if clause.id == reference.clause)
    assert clause.heading == "Prix"


def test_a_document_without_numbers_has_no_dangling_references() -> None:
    text = "Terms of Use\n\nThe fees of Section 4 of the order form are due, and Section 7 applies to them as well as to late fees. " * 3
    document = read(text.encode(), "contract.txt")
    assert [r for r in find_references(document, segment(document)) if r.kind == "clause"] == []


def lost(text: str) -> list[str]:
    """The numbers that a contract refers to and does not have."""
    document = read(text.encode(), "contract.txt")
    return [r.target for r in find_references(document, segment(document)) if r.kind == "clause" and r.clause is None]


def numbered(*bodies: str) -> str:
    headings = ("Objet", "Durée", "Prix", "Garantie", "Résiliation", "Cession", "Litiges")
    return "\n".join(f"{i}. {headings[i - 1]}\n{body}" for i, body in enumerate(bodies, start=1)) + "\n"


FILL = "Le contrat fixe les conditions dans lesquelles le client use du service en ligne."


def test_the_only_reference_of_a_contract_may_lead_nowhere() -> None:
    assert lost(numbered(FILL, FILL, FILL, "Selon la procédure de l'article 21.3, les parties négocient.")) == ["21.3"]


def test_a_number_that_the_text_prints_is_not_said_to_be_missing() -> None:
    inside = "Le prix est fixe. 5. Remises : elles figurent au devis. Voir l'article 5 pour les remises consenties au client."
    assert lost(numbered(FILL, FILL, FILL, inside)) == []
    assert lost(numbered(FILL, FILL, FILL, "Le présent article 9 survit à la fin du contrat. L'article 9 prime.")) == []


def test_a_date_at_the_start_of_a_line_is_no_clause() -> None:
    assert lost(numbered(FILL, FILL, FILL, "Signé à Lyon le\n9 Mars 2026. L'article 9 survit à la fin du contrat.")) == ["9"]


def test_a_gap_in_the_numbers_says_nothing() -> None:
    assert lost(numbered(FILL, FILL, FILL, FILL, "Voir l'article 3 ci-dessus.").replace("3. Prix\n", "")) == []


def test_many_lost_numbers_are_those_of_another_text() -> None:
    text = "Voir l'article 12. Voir l'article 13. Voir l'article 14. Voir l'article 15 pour la suite de ces règles communes."
    assert lost(numbered(FILL, FILL, FILL, text)) == []


def test_the_commissions_clauses_are_not_those_of_the_contract() -> None:
    text = "Les clauses contractuelles types s'appliquent.\nLe choix de la clause 9 est l'option 2. La clause 17 désigne la loi irlandaise."
    assert lost(numbered(FILL, FILL, FILL, text)) == []


@pytest.mark.parametrize(
    ("sentence", "key"),
    [
        ("Conformément à l'article 1216 du Code civil.", "code_civil"),
        ("En application de la loi n° 78-17 du 6 janvier 1978.", "informatique_libertes"),
        ("Conformément à l'article 28 du règlement (UE) 2016/679.", "gdpr"),
        ("Processing under Article 28 GDPR is set out below.", "gdpr"),
        ("Au sens du règlement (UE) 2023/2854.", "data_act"),
        ("Switching follows the Data Act.", "data_act"),
        ("Selon l'article L. 122-6 du Code de la propriété intellectuelle.", "cpi"),
        ("Pénalités de l'article L. 441-10 du Code de commerce.", "code_commerce"),
        ("Selon l'article L. 612-2 du code français de la consommation.", "code_consommation"),
        ("Selon la directive 2011/83/UE.", "consumer_rights_directive"),
        ("Sous réserve de la loi n° 94-665 du 4 août 1994.", "toubon"),
        ("The Modern Slavery Act 2015 is observed.", "modern_slavery"),
        ("Selon l'arrêté n° 12-345 du 3 mars 2012.", None),
    ],
)
def test_laws_are_known_by_their_short_names(sentence: str, key: str | None) -> None:
    document = read(CONTRACT.format(sentence=sentence).encode(), "contract.txt")
    (reference,) = (r for r in find_references(document, segment(document)) if r.kind == "law")
    assert reference.law == key


def test_a_letter_before_the_number_names_the_series_of_an_annex() -> None:
    text = numbered("Le logiciel.", "Un an.", "Voir l'article A.2.", "Aucune.", "Par lettre.", "Sur accord.", "Le tribunal.")
    text += "ANNEXE A - SERVICE\nA.1 Accès\nL'accès est ouvert.\nA.2 Support\nPar courriel.\nA.3 Mesure\nSelon l'article A.9 ou A.1.\n"
    document = read(text.encode(), "contract.txt")
    clauses = segment(document)
    numbers = {clause.id: clause.number for clause in clauses}
    found = [(r.target, numbers.get(r.clause or "")) for r in find_references(document, clauses) if r.kind == "clause"]
    assert found == [("A.2", "A.2"), ("A.9", None), ("A.1", "A.1")]


def test_articles_named_in_processing_terms_are_those_of_the_regulation() -> None:
    bodies = ("Le logiciel.", "Un an.", "Le prix.", "Aucune.", "Par lettre.", "Sur accord.", "Le tribunal.")
    annex = "ANNEXE A - PROTECTION DES DONNÉES PERSONNELLES\nLa violation est notifiée avec les éléments de {}.\n"
    assert lost(numbered(*bodies) + annex.format("l'article 33.3 dont le prestataire dispose")) == []
    assert lost(numbered(*bodies) + annex.format("l'article 33 du contrat")) == ["33"]


def test_recitals_without_a_number_say_nothing_of_the_numbers_after_them() -> None:
    bodies = ("Le logiciel.", "Un an.", "Le prix.", "Survivent les articles 2, 3, 14 et ceux qui y tendent.", "Par lettre.")
    assert lost("ENTRE LES SOUSSIGNÉES\nDeux sociétés.\n\nEXPOSÉ\nLe besoin.\n\n" + numbered(*bodies)) == ["14"]


def _lost(lone: str) -> list[str]:
    """The clauses that are named and do not exist, in a contract of which article 2 has one numbered paragraph."""
    text = f"""CONDITIONS
Article 1 - Prix
1.1 Le prix est payable à trente jours. {lone}
1.2 Tout retard porte intérêt.
Article 2 - Durée
2.1 Le contrat dure un an.
Article 3 - Données
3.1 Chaque partie respecte la loi.
3.2 Le client garde une copie de ses fichiers.
"""
    document = read(text.encode(), "contract.txt")
    return [r.target for r in find_references(document, segment(document)) if r.kind == "clause" and r.clause is None]


def test_second_paragraph_of_an_article_that_has_one() -> None:
    assert _lost("Le délai est celui de l'article 2.2.") == ["2.2"]
    assert _lost("Le délai est celui de l'article 2.1.") == []
