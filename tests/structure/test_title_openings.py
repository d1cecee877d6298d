"""Words that open a paragraph or an item and are a heading, and those that are none."""

from contracts.structure.segment import segment
from contracts.text.read import read


def test_bold_openings_are_headings_and_short_first_sentences_beside_them_are_none() -> None:
    text = """# Contrat d'adhésion Brumelis

## Article 2 — Périmètre

2.1 — **Le socle.** Le socle comprend le moteur et ses connecteurs.

2.2 — **Les greffons payants.** Certains greffons demandent une clé.

2.3 — Deux formules existent. La formule retenue figure à la commande.

2.4 — **Clé.** La clé est remise par courriel.
"""
    document = read(text.encode(), "contrat.md")
    found = [(clause.number, clause.heading) for clause in segment(document) if clause.level == 2]
    assert found == [("2.1", "Le socle"), ("2.2", "Les greffons payants"), ("2.3", None), ("2.4", "Clé")]


def test_a_bold_word_behind_a_number_that_its_sentence_goes_on_with_is_no_heading() -> None:
    text = (
        "# Terms\n\n## 1 Words\n\n1.1 **Account** means the access that we open for each of your people.\n\n"
        "1.2 **User** means who holds one, and signs in with it.\n\n1.3 Nobody else signs in.\n"
    )
    found = [(clause.number, clause.heading) for clause in segment(read(text.encode(), "terms.md")) if clause.level == 2]
    assert found == [("1.1", None), ("1.2", None), ("1.3", None)]


def test_items_of_a_list_of_annexes_are_no_annexes() -> None:
    text = """# Contrat

## Article 9 - Annexes

Les annexes sont :

- Annexe 1 : Tarifs
- Annexe 2 : Données

## Annexe 1 : Tarifs

Le prix est de dix euros par poste.

## Annexe 2 : Données

Les données restent en Europe.
"""
    found = [(clause.number, clause.heading) for clause in segment(read(text.encode(), "contrat.md"))]
    assert found == [(None, "Contrat"), ("9", "Annexes"), ("1", "Tarifs"), ("2", "Données")]
