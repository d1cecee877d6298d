"""Markdown and web pages: what they declare, and what is frame and not text."""

import pytest

from contracts.text.read import read
from contracts.text.types import BlockKind, Document


def blocks(document: Document) -> list[tuple[str, int | None, str]]:
    return [(block.kind.value, block.level, document.text[block.start : block.end]) for block in document.blocks]


def page(body: str, head: str = "") -> bytes:
    return f'<!doctype html><html lang="fr"><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'.encode()


def test_markdown(filler: str) -> None:
    source = f"""# Conditions de service

## 1. Objet

Le **Client** dispose d'un *accès* au [service](https://exemple.fr).
Suite de la phrase.

- premier point ;
- second point.

4. Quatrième point

| Gravité | Délai |
|---|---|
| Bloquante | 4 heures |

{filler}
"""
    document = read(source.encode(), "conditions.md")
    assert document.media_type == "text/markdown"
    assert document.title == "Conditions de service"
    assert blocks(document)[:-1] == [
        ("heading", 1, "Conditions de service"),
        ("heading", 2, "1. Objet"),
        ("paragraph", None, "Le Client dispose d'un accès au service. Suite de la phrase."),
        ("list_item", 1, "- premier point ;"),
        ("list_item", 1, "- second point."),
        ("list_item", 1, "4. Quatrième point"),
        ("table_row", None, "Gravité\tDélai"),
        ("table_row", None, "Bloquante\t4 heures"),
    ]


def test_markdown_headings_that_run_into_their_text(filler: str) -> None:
    document = read(f"**2.1 Durée.** Le contrat dure un an.\n\n{filler}".encode(), "a.md")
    first = document.lines[0]
    assert first.bold_until is not None
    assert document.text[first.start : first.bold_until] == "2.1 Durée."


@pytest.mark.parametrize("tag", ["section", "div", "p"])
def test_links_to_places_on_the_page_are_no_text_whatever_holds_them(filler: str, tag: str) -> None:
    links = "".join(f'<a href="#{i}">Titre {i}</a>' for i in range(1, 7))
    held = f"<div><span>{links}</span></div>" if tag != "p" else links
    document = read(page(f'<main><{tag}>{held}</{tag}><h1>Bail</h1><p>{filler} <a href="#2">article 2</a></p></main>'), "cgu.html")
    assert blocks(document) == [("heading", 1, "Bail"), ("paragraph", None, f"{filler} article 2")]


def test_web_page(filler: str) -> None:
    document = read(
        page(
            f"""<nav><a href="/">Accueil</a></nav><div class="cookie-banner">Nous utilisons des cookies</div>
            <main><h1>Conditions</h1>
            <ul><li><a href="#1">Objet</a><li><a href="#2">Durée</a><li><a href="#3">Prix</a><li><a href="#4">Fin</a></ul>
            <h2 id="1">Article 1 – Objet</h2><p>{filler}</p>
            <ol><li>Accès</li><li>Assistance<ol type="a"><li>par courriel</li></ol></li></ol>
            <ul><li>Sauvegarde</li></ul><p>Ligne une<br>Ligne deux</p>Texte sans balise<br><br>Autre paragraphe
            <table><tr><th>Gravité</th><th>Délai</th></tr><tr><td>Majeure</td><td>Huit heures</td></tr></table>
            <p style="display:none">Brouillon</p></main>
            <footer>Mentions légales</footer><script>alert(1)</script>""",
            "<title>CGU – Exemple</title>",
        ),
        "cgu.html",
    )
    assert document.title == "CGU – Exemple"
    assert blocks(document) == [
        ("heading", 1, "Conditions"),
        ("heading", 2, "Article 1 – Objet"),
        ("paragraph", None, filler),
        ("list_item", 1, "1. Accès"),
        ("list_item", 1, "2. Assistance"),
        ("list_item", 2, "a. par courriel"),
        ("list_item", 1, "• Sauvegarde"),
        ("paragraph", None, "Ligne une Ligne deux"),
        ("paragraph", None, "Texte sans balise"),
        ("paragraph", None, "Autre paragraphe"),
        ("table_row", None, "Gravité\tDélai"),
        ("table_row", None, "Majeure\tHuit heures"),
    ]


def test_a_web_page_that_declares_no_main_part_loses_no_text(filler: str) -> None:
    body = f'<div class="header"><a href="/">Exemple</a></div><div class="menu-content"><h1>Contrat</h1><div><p>{filler}</p></div></div>'
    assert read(page(body), "a.html").text.endswith(f"Contrat\n{filler}")


def test_numbers_that_a_page_writes_itself_are_not_doubled(filler: str) -> None:
    body = f"<ol><li>1.1 {filler}</li><li>1.2 {filler}</li></ol>"
    assert [text.split()[0] for _, _, text in blocks(read(page(body), "a.html"))] == ["1.1", "1.2"]


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1"])
def test_encoding_that_a_page_declares(encoding: str, filler: str) -> None:
    source = f'<html><head><meta charset="{encoding}"></head><body><p>Durée déterminée à échéance</p><p>{filler}</p></body></html>'
    assert "Durée déterminée à échéance" in read(source.encode(encoding), "a.html").text


def test_cells_with_several_paragraphs_are_read_in_order(filler: str) -> None:
    body = f"<table><tr><td><p>{filler}</p><p>Fin.</p></td><td><p>English text of the clause.</p></td></tr></table>"
    document = read(page(body), "a.html")
    assert [block.kind for block in document.blocks] == [BlockKind.PARAGRAPH] * 3
    assert document.text == f"{filler}\nFin.\nEnglish text of the clause."


def test_short_first_word_of_an_item_is_no_number(filler: str) -> None:
    body = f"<ol><li>Fees. {filler}</li><li>Term. {filler}</li><li>b. {filler}</li></ol>"
    assert [text.split()[0] for _, _, text in blocks(read(page(body), "a.html"))] == ["1.", "2.", "b."]


BROKEN = """<html><body><main><h1>Conditions du service Ormeval</h1>
<ol>Avant les points<li>Le client choisit une formule.</li><ol><li>La formule peut changer.</li></ol>
<p>Le changement vaut au mois suivant.</p><li>Le client paie d'avance.</li></ol><ul><ul><li>Une remise existe.</li></ul></ul>
<table><caption>Niveaux de service</caption><tr><th>Heures</th><td>De 9 h à 18 h</td></tr>Hors jours fériés
<tr><td>Délai</td><td>Un jour</td></tr></table>
<p>Ces conditions valent pour toute commande passée par un professionnel établi en France.</p></main></body></html>"""


def test_no_words_of_a_broken_page_are_lost() -> None:
    words = [line.split("\t") for line in read(BROKEN.encode(), "contract.html").text.split("\n")]
    assert [" ".join(cells) for cells in words] == [
        "Conditions du service Ormeval",
        "Avant les points",
        "1. Le client choisit une formule.",
        "1. La formule peut changer.",
        "Le changement vaut au mois suivant.",
        "2. Le client paie d'avance.",
        "• Une remise existe.",
        "Niveaux de service",
        "Hors jours fériés",
        "Heures De 9 h à 18 h",
        "Délai Un jour",
        "Ces conditions valent pour toute commande passée par un professionnel établi en France.",
    ]


@pytest.mark.parametrize(
    "head",
    [
        '---\ntitle: "Contrat Norvane"\ndate: 2026-02-01\ntags:\n  - juridique\n---\n',
        "---\nlayout: page\ntitre: Contrat Norvane\n\n# ce que le site en montre\nmenu: [pied, haut]\n...\n",
        '+++\ntitle = "Contrat Norvane"\ndraft = false\n+++\n',
    ],
)
@pytest.mark.parametrize("name", ["contrat.md", "contrat.txt"])
def test_what_a_site_keeps_above_a_page_is_no_text(filler: str, head: str, name: str) -> None:
    document = read(f"{head}\n{filler}\n".encode(), name)
    assert document.title == "Contrat Norvane"
    assert document.text.removeprefix("Contrat Norvane\n") == filler


@pytest.mark.parametrize("name", ["contrat.md", "contrat.txt"])
def test_the_head_of_a_contract_between_lines_is_text(filler: str, name: str) -> None:
    head = "---\n\nDate : 3 mars 2026\n\nClient : Brasserie Orcane\n\n---\n"
    assert "Orcane" in read(f"{head}\n{filler}\n".encode(), name).text
