"""What a clause is called where somebody cites it."""

import pytest

from contracts.structure.segment import segment
from contracts.text.read import read
from review.reading.names import cited_name

TEXT = """CONDITIONS GÉNÉRALES

IX. Durée, départ
a) Le contrat dure trois ans à compter de la mise en service du plateau.
b) Le client peut partir après la première année, avec un préavis de trois mois.

X. Données
a) Le fournisseur rend les données dans les vingt jours qui suivent la fin du contrat.
b) Il les efface ensuite et l'atteste par écrit.
"""


@pytest.fixture
def names() -> list[str]:
    clauses = segment(read(TEXT.encode(), "contract.txt"))
    by_id = {clause.id: clause for clause in clauses}
    return [cited_name(clause, by_id) for clause in clauses]


def test_a_letter_is_cited_with_its_article(names: list[str]) -> None:
    assert names == ["CONDITIONS GÉNÉRALES", "IX Durée, départ", "IX a", "IX b", "X Données", "X a", "X b"]
