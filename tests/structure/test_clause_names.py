"""What a clause is called where somebody cites it."""

from contracts.structure.clause_names import ClauseNames
from contracts.structure.segment import segment
from contracts.text.read import read

LETTERED = """CONDITIONS GÉNÉRALES

IX. Durée, départ
a) Le contrat dure trois ans à compter de la mise en service du plateau.
b) Le client peut partir après la première année, avec un préavis de trois mois.

X. Données
a) Le fournisseur rend les données dans les vingt jours qui suivent la fin du contrat.
b) Il les efface ensuite et l'atteste par écrit.
"""
ANNEXED = """CONTRAT D'HÉBERGEMENT

Article 1 - Objet
L'hébergeur tient à la disposition du client une plateforme qu'il exploite lui-même.

Article 2 - Durée
2.1 Le contrat court deux ans à compter de la date de sa signature par les deux parties.
2.2 Il prend fin de plein droit à ce terme, sauf accord écrit des parties.

Article 3 - Prix
Le prix est payé par trimestre, à terme échu, sur facture de l'hébergeur.

ANNEXE 1 - Niveaux de service

1. Disponibilité
La plateforme est disponible 99,7 % du temps sur chaque mois civil.

2. Assistance
L'hébergeur répond aux appels du lundi au vendredi, de neuf heures à dix-huit heures.
"""


def names(text: str) -> list[str]:
    document = read(text.encode(), "contract.txt")
    clauses = segment(document)
    return [ClauseNames(document.text, clauses).name(clause) for clause in clauses]


def test_a_letter_is_cited_with_its_article() -> None:
    assert names(LETTERED) == ["CONDITIONS GÉNÉRALES", "IX Durée, départ", "IX a", "IX b", "X Données", "X a", "X b"]


def test_an_annex_is_told_from_an_article_and_so_is_what_stands_in_it() -> None:
    assert names(ANNEXED) == [
        "CONTRAT D'HÉBERGEMENT", "1 Objet", "2 Durée", "2.1", "2.2", "3 Prix", "Annexe 1 Niveaux de service", "Annexe 1, 1 Disponibilité",
        "Annexe 1, 2 Assistance",
    ]  # fmt: skip


def test_numbers_that_start_again_in_each_part_are_cited_with_it() -> None:
    text = "\n".join(
        f"{part}. {title}\n"
        + "\n".join(f"{i}. Le fournisseur assure la prestation {i} de la partie {title}, sans réserve.\n" for i in (1, 2))
        for part, title in (("I", "Service"), ("II", "Argent"))
    )
    assert names(text) == ["I Service", "I 1", "I 2", "II Argent", "II 1", "II 2"]
