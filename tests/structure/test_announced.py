"""Lists of contents above what they announce."""

import pytest

from contracts.analysis import analyse
from contracts.structure.announced import announced
from contracts.structure.segment import segment
from contracts.text.read import read
from contracts.text.types import Document

BODY = {
    "Objet": "Le présent contrat règle l'usage du logiciel Tormel par les salariés de l'abonné.",
    "Durée": "Il est conclu pour un an et se renouvelle par périodes d'un an.",
    "Données personnelles": "Tormel traite les données personnelles de l'abonné sur ses seules instructions.",
    "Responsabilité": "La responsabilité de Tormel ne dépasse pas le prix payé l'année précédente.",
    "Droit applicable": "Le contrat est soumis au droit français.",
}
BODY_EN = {
    "Scope": "These terms govern the use of the Tormel software by the staff of the subscriber.",
    "Term": "This agreement lasts one year and renews for periods of one year.",
    "Personal data": "Tormel processes personal data of the subscriber on its instructions only.",
    "Liability": "Tormel's total liability does not exceed the fees paid in the year before.",
    "Governing law": "This agreement is governed by the laws of Ireland.",
}


def contract(title: str, contents: str, body: dict[str, str]) -> Document:
    articles = "\n\n".join(f"{i}. {heading}\n{text}" for i, (heading, text) in enumerate(body.items(), 1))
    return read(f"{title}\n\n{contents}\n\n{articles}\n".encode(), "contrat.txt")


def lists(body: dict[str, str]) -> list[str]:
    return [
        "\n".join(body),
        "\n".join(f"- {heading}" for heading in body),
        "\n".join(f"{i}. {heading} ........ {i + 1}" for i, heading in enumerate(body, 1)),
        "\n".join(f"{i} - {heading}\t{i + 3}" for i, heading in enumerate(body, 1)),
        " - ".join(body),
    ]


@pytest.mark.parametrize("contents", lists(BODY))
def test_what_a_sommaire_names_is_no_matter_of_the_title(contents: str) -> None:
    head = "Sommaire\n" if "\n" in contents else "Sommaire : "
    analysis = analyse(contract("CONDITIONS D'ABONNEMENT", head + contents, BODY))
    assert analysis.types["c1"] == ()
    assert [clause.heading for clause in analysis.clauses[1:]] == list(BODY)


@pytest.mark.parametrize("contents", lists(BODY_EN))
def test_what_a_table_of_contents_names_is_no_matter_of_the_title(contents: str) -> None:
    head = "Table of contents\n" if "\n" in contents else "Contents: "
    analysis = analyse(contract("SUBSCRIPTION TERMS", head + contents, BODY_EN))
    assert analysis.types["c1"] == ()
    assert [clause.heading for clause in analysis.clauses[1:]] == list(BODY_EN)


def test_what_stands_beside_the_list_keeps_its_types() -> None:
    lead = "Les données personnelles que l'abonné confie à Tormel sont hébergées en France et chiffrées."
    analysis = analyse(contract("CONDITIONS D'ABONNEMENT", f"{lead}\n\nSommaire\n" + "\n".join(BODY), BODY))
    assert "data_location" in {found.key for found in analysis.types["c1"]}


@pytest.mark.parametrize(
    "text",
    [
        "Annexe 1 - Tarifs\nAnnexe 2 - Sécurité\nAnnexe 3 - Assistance\nAnnexe 4 - Réversibilité",  # what the contract is made of
        "Objet\nDurée",  # two words that are headings as well
    ],
)
def test_other_lists_are_no_contents(text: str) -> None:
    annexes = {f"Annexe {i} - {name}": "Le texte de cette annexe suit." for i, name in enumerate(("Tarifs", "Sécurité", "Assistance"), 1)}
    document = contract("CONDITIONS D'ABONNEMENT", text, BODY | annexes)
    assert announced(document.text, segment(document)) == []
