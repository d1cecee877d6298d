"""Words divided at the end of a line: joined again, or left with the hyphen that they are written with."""

import pytest

from contracts.text.compose import Paragraph, PrintedLine, compose
from contracts.text.hyphenation import Hyphenation

DIVIDING = Hyphenation.of(
    [["la rési-", "liation et la facturation, la résiliation, la fac-", "turation du contrat", "le paie-", "ment du paiement"]]
)


@pytest.mark.parametrize(
    ("line", "following", "joined"),
    [
        ("un délai de quarante-", "cinq jours", "quarante-cinq"),
        ("au plus quatre-", "vingt-dix jours", "quatre-vingt-dix"),
        ("quatre-vingt-", "dix-neuf pour cent", "quatre-vingt-dix-neuf"),
        ("within twenty-", "one days", "twenty-one"),
        ("les clauses ci-", "dessus", "ci-dessus"),
        ("le sous-", "traitant", "sous-traitant"),
        ("la dénon-", "ciation du contrat", "dénonciation"),
        ("les dix-", "huit mois", "dix-huit"),
        ("une condi-", "tion", "condition"),
        ("sans soixan-", "taine", "soixantaine"),
    ],
)
def test_what_stands_at_the_end_of_a_line(line: str, following: str, joined: str) -> None:
    kept, between = DIVIDING.join(line, following)
    assert joined in kept + between + following


def test_an_address_that_goes_on_over_several_lines_stays_one_word() -> None:
    lines = ("La charte est à l'adresse https://", "www.exemple.fr/documents-", "publics/", "Charte_2024.pdf du site.")
    text = compose([Paragraph(tuple(map(PrintedLine, lines)))]).text
    assert text == "La charte est à l'adresse https://www.exemple.fr/documents-publics/Charte_2024.pdf du site."
