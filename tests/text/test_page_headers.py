"""Headers of pages that stand in a text without pages, beside "Page n/m": they are no words of the contract."""

import pytest

from contracts.text.read import read

HEADER = "Annexe contractuelle\nConditions Générales de Vente\nPage {page}/4\n"
BODY = "Art. {n} - Objet {n}\nLe Prestataire réalise la prestation numéro {n} pour le Client, qui en paie le prix.\n"


def text_of(content: str, name: str) -> str:
    if name.endswith(".html"):
        content = "<html><body>" + "".join(f"<div>{line}</div>" for line in content.splitlines()) + "</body></html>"
    return read(content.encode(), name).text


@pytest.mark.parametrize("name", ["devis.txt", "devis.html"])
def test_a_header_beside_the_pages_number_is_read_once(name):
    content = "Devis du Prestataire au Client\n" + "".join(HEADER.format(page=n) + BODY.format(n=n) for n in (2, 3, 4))
    text = text_of(content, name)
    assert text.count("Annexe contractuelle") == text.count("Conditions Générales de Vente") == 1
    assert "Page" not in text
    assert all(f"prestation numéro {n}" in text for n in (2, 3, 4))


@pytest.mark.parametrize("name", ["devis.txt", "devis.html"])
def test_lines_that_come_back_without_a_pages_number_stay(name):
    content = "Devis du Prestataire au Client\n" + "".join(f"Annexe contractuelle\n{BODY.format(n=n)}" for n in (2, 3, 4))
    assert text_of(content, name).count("Annexe contractuelle") == 3


@pytest.mark.parametrize("numbers", [("2/4", "2/4"), ("3/4", "2/4"), ("1/4", "2/5")])
def test_numbers_that_do_not_count_pages_stay(numbers):
    content = "".join(f"Voir le plan\nPage {number}\n{BODY.format(n=i)}" for i, number in enumerate(numbers, 1))
    text = text_of(content, "notice.txt")
    assert text.count("Voir le plan") == 2
    assert text.count("Page") == 2
