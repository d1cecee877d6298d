"""Marks of emphasis that a text has kept are neither shown nor read, and what only looks like them stays."""

from collections.abc import Callable

import pytest

from contracts.text.read import read

Paragraphs = Callable[[bytes, str], list[str]]


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("**Article 4 – Dépôt**", "Article 4 – Dépôt"),
        ("Le **Loueur** et le _Gardien_ signent.", "Le Loueur et le Gardien signent."),
        ("Le prix est de 12 € HT* par mois.", "Le prix est de 12 € HT* par mois."),
        ("Champ (*) obligatoire, champ (*) facultatif.", "Champ (*) obligatoire, champ (*) facultatif."),
        ("Le fichier nom_de_la_cave est joint.", "Le fichier nom_de_la_cave est joint."),
        ("Fait le __/__/____ à ________.", "Fait le __/__/____ à ________."),
        ("La surface est de 3*4 mètres ou 5*6 mètres.", "La surface est de 3*4 mètres ou 5*6 mètres."),
        ("Elle est de 3 *x* 4 mètres.", "Elle est de 3 *x* 4 mètres."),
        ("Voir https://caves.example/_plans_/a.", "Voir https://caves.example/_plans_/a."),
        ("Voir (https://caves.example/_plans_).", "Voir (https://caves.example/_plans_)."),
        ("Voir www.caves.example/*plans*/a ici.", "Voir www.caves.example/*plans*/a ici."),
        ("Voir _le plan https://caves.example/_plans_/a_ ici.", "Voir _le plan https://caves.example/_plans_/a_ ici."),
        ("Voir _https://caves.example/plans_.", "Voir https://caves.example/plans."),
        ("Voir _le site https://caves.example/plans_, à jour.", "Voir le site https://caves.example/plans, à jour."),
        ("Écrire à garde-_nuit_@caves.example.", "Écrire à garde-_nuit_@caves.example."),
        ("Écrire à _nuit_@caves.example.", "Écrire à _nuit_@caves.example."),
        ("Le journal est dans /srv/_caves_/jour.", "Le journal est dans /srv/_caves_/jour."),
        ("Le journal est dans C:\\_caves_\\jour.", "Le journal est dans C:\\_caves_\\jour."),
        ("Le _Loueur_/_Gardien_ et *le locataire* signent.", "Le Loueur/Gardien et le locataire signent."),
    ],
)
def test_plain_text(paragraphs: Paragraphs, filler: str, line: str, shown: str) -> None:
    assert paragraphs(f"{line}\n\n{filler}".encode(), "a.txt")[0] == shown


def test_plain_text_over_a_line_end(paragraphs: Paragraphs, filler: str) -> None:
    assert "**" not in "".join(paragraphs(f"Le loueur **garde la\ncave fermée** la nuit.\n\n{filler}".encode(), "a.txt"))


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("**Dépôt des vins\n**\nLe loueur dépose ses vins.", ["Dépôt des vins", "Le loueur dépose ses vins."]),
        ("_Retrait \n_\n\nLe loueur retire ses vins.", ["Retrait", "Le loueur retire ses vins."]),
        ("Les « Règles de cave_»_ valent pour tous.", ["Les « Règles de cave» valent pour tous."]),
        ("**Une cave ouverte.\n\nUne cave gardée.**", ["Une cave ouverte.", "Une cave gardée."]),
        ("- **carte\n- **chèque\n", ["- carte", "- chèque"]),
        ('Vous (le **"Loueur"**) louez au gardien (le **"Gardien"**).', ['Vous (le "Loueur") louez au gardien (le "Gardien").']),
        ("Douze euros HT**.\n\n**Hors taxes.", ["Douze euros HT**.", "**Hors taxes."]),
    ],
)
def test_markdown_whose_marks_do_not_pair(paragraphs: Paragraphs, filler: str, source: str, shown: list[str]) -> None:
    assert paragraphs(f"{source}\n\n{filler}".encode(), "a.md")[: len(shown)] == shown


def test_markdown_keeps_marks_that_slipped_as_bold(filler: str) -> None:
    document = read(f"**Dépôt des vins\n**\n\n{filler}".encode(), "a.md")
    assert [line.bold for line in document.lines] == [True, False]


def test_bullets_that_markdown_does_not_know_open_paragraphs(paragraphs: Paragraphs, filler: str) -> None:
    source = f"Sommaire\n• Dépôt\n• Retrait\n▪ Prix\n\n{filler}"
    assert paragraphs(source.encode(), "a.md")[:4] == ["Sommaire", "• Dépôt", "• Retrait", "▪ Prix"]
