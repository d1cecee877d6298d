"""Contracts as vendors put them on their sites: what opens on a click, what the style sheet numbers, and the frame around the text."""

import pytest

from contracts.structure.segment import segment
from contracts.text.read import read

ARTICLES = {
    "fr": {
        "Objet": "Le présent contrat règle l'usage du logiciel Tormel, que la société Tormel SARL met en ligne pour ses abonnés.",
        "Durée": "Il est conclu pour un an et se renouvelle par périodes d'un an, sauf lettre envoyée deux mois avant son terme.",
        "Prix": "L'abonnement se paie d'avance, dans les trente jours de la facture que Tormel envoie.",
        "Responsabilité": "La responsabilité de Tormel ne dépasse pas le prix que l'abonné a payé l'année précédente.",
        "Résiliation": "Chaque partie met fin au contrat si l'autre n'a pas remédié à un manquement sous trente jours.",
    },
    "en": {
        "Scope": "These terms govern the use of the Tormel software, which Tormel Ltd puts online for its subscribers.",
        "Term": "This agreement lasts one year and renews for periods of one year, unless notice is given two months before its end.",
        "Fees": "The subscription is paid in advance, within thirty days of the invoice that Tormel sends.",
        "Liability": "Tormel's total liability does not exceed the fees that the subscriber has paid in the year before.",
        "Termination": "Either party may end the agreement if the other has not cured a breach within thirty days.",
    },
}
TITLE = {"fr": "Conditions d'abonnement", "en": "Subscription terms"}

# How one article is set: its place, its title and its words.
ARTICLE = {
    "bold paragraph": "<p><strong>{title}</strong></p><p>{body}</p>",
    "bold words and a break": "<p><b>{title}</b><br>{body}</p>",
    "details": "<details><summary>{title}</summary><p>{body}</p></details>",
    "button in a heading": (
        '<h3><button type="button" aria-expanded="false" aria-controls="p{i}">{title}</button></h3>'
        '<div id="p{i}" class="collapse"><p>{body}</p></div>'
    ),
    "button and a hidden text": (
        '<div><button aria-expanded="false" aria-controls="p{i}">{title}</button></div>'
        '<div id="p{i}" role="region" style="display: none"><p>{body}</p></div>'
    ),
    "link that opens": '<a data-bs-toggle="collapse" href="#p{i}">{title}</a><div id="p{i}" hidden><p>{body}</p></div>',
    "button before its text": '<div><div role="button" aria-expanded="false">{title}</div><div aria-hidden="true">{body}</div></div>',
    "definition list": "<dl><dt>{title}</dt><dd>{body}</dd></dl>",
    "role of a heading": '<div role="heading" aria-level="2">{title}</div><div>{body}</div>',
    "details in a list": '<ul class="toggle"><li><details open=""><summary>{title}</summary><p>{body}</p></details></li></ul>',
    "sign that opens": '<h3 class="accordion">{title} <span class="icon">+</span></h3><div style="max-height:0">{body}</div>',
    "tab that opens": (
        '<div role="button" aria-controls="t{i}" aria-expanded="false"><i>▼</i><a tabindex="0">{title}</a></div>'
        '<div id="t{i}" role="region"><p>{body}</p></div>'
    ),
    "row of a table": "<table><tr><td><b>{title}</b></td></tr><tr><td>{body}</td></tr></table>",
    "link to itself": '<h2 id="s{i}">{title} <a class="anchor" href="#s{i}">#</a></h2><p>{body}</p><p><a href="#">↑ {up}</a></p>',
}


def page(body: str, style: str = "") -> bytes:
    return f'<!doctype html><html><head><meta charset="utf-8"><style>{style}</style></head><body>{body}</body></html>'.encode()


def outline(data: bytes) -> list[tuple[str | None, str | None]]:
    return [(clause.number, clause.heading) for clause in segment(read(data, "page.html"))]


def articles(form: str, language: str) -> str:
    up = {"fr": "Retour en haut de page", "en": "Back to top"}[language]
    items = enumerate(ARTICLES[language].items(), 1)
    return "".join(form.format(i=i, title=title, body=body, up=up) for i, (title, body) in items)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("form", ARTICLE)
def test_titles_however_they_are_marked(form: str, language: str) -> None:
    data = page(f"<h1>{TITLE[language]}</h1>{articles(ARTICLE[form], language)}")
    assert outline(data) == [(None, TITLE[language]), *((None, title) for title in ARTICLES[language])]
    text = read(data, "page.html").text
    assert all(body in text for body in ARTICLES[language].values())
    assert "#" not in text
    assert "top" not in text.split()
    assert "Retour" not in text


def test_buttons_that_open_no_text_are_none() -> None:
    more = '<button aria-expanded="false" aria-controls="m">Voir plus</button><div id="m"><p>Le support répond les jours ouvrés.</p></div>'
    menu = '<button aria-expanded="false" aria-controls="n">Produits</button><ul id="n" hidden><li><a href="/a">Agenda</a></li></ul>'
    text = read(
        page(f"{menu}<h1>Contrat</h1>{articles('<h2>{title}</h2><p>{body}</p>', 'fr')}{more}<button>Envoyer</button>"), "a.html"
    ).text
    assert not any(word in text for word in ("Voir plus", "Produits", "Agenda", "Envoyer"))
    assert "Le support répond" in text


COUNTED = {
    "headings and their items": (
        "body{counter-reset:a} h2{counter-increment:a;counter-reset:b} h2::before{content:counter(a) '. '}"
        "li{counter-increment:b} li:before{content:counter(a) '.' counter(b) ' '}",
        "<h2>{title}</h2><ol><li>{body}</li><li>{body}</li></ol>",
    ),
    "word before the number": (
        "/* numbers */ h2{counter-increment:art} @media screen{h2:before{content:'Article ' counter(art) ' \\2013  '}}",
        "<h2>{title}</h2><p>{body}</p>",
    ),
}


@pytest.mark.parametrize(("form", "items"), [("headings and their items", 2), ("word before the number", 0)])
def test_numbers_of_the_style_sheet(form: str, items: int) -> None:
    style, article = COUNTED[form]
    found = outline(page(f"<h1>{TITLE['fr']}</h1>{articles(article, 'fr')}", style))
    expected: list[tuple[str | None, str | None]] = [(None, TITLE["fr"])]
    for i, title in enumerate(ARTICLES["fr"], 1):
        expected += [(str(i), title), *((f"{i}.{k}", None) for k in range(1, items + 1))]
    assert found == expected


def test_nested_lists_that_count_as_one() -> None:
    style = "ol{counter-reset:item} li{display:block} li:before{content:counters(item,'.') '. ';counter-increment:item}"
    items = articles("<li><b>{title}</b><ol><li>{body}</li><li>{body}</li></ol></li>", "en")
    found = outline(page(f"<h1>{TITLE['en']}</h1><ol>{items}</ol>", style))
    assert [number for number, _ in found[1:4]] == ["1", "1.1", "1.2"]
    assert [heading for _, heading in found if heading] == [TITLE["en"], *ARTICLES["en"]]


def test_lists_one_after_the_other_as_word_processors_write_them() -> None:
    style = (
        "ol.k-0.start{counter-reset:ctr-0 0} .k-0>li{counter-increment:ctr-0} .k-0>li:before{content:'' counter(ctr-0,decimal) '. '}"
        "ol.k-1.start{counter-reset:ctr-1 0} .k-1>li{counter-increment:ctr-1}"
        ".k-1>li:before{content:'' counter(ctr-0,decimal) '.' counter(ctr-1,decimal) ' '}"
    )
    body = "".join(
        f'<ol class="k-0 {"start" if not i else ""}"><li><b>{title}</b></li></ol><ol class="k-1 start"><li>{text}</li><li>{text}</li></ol>'
        for i, (title, text) in enumerate(ARTICLES["fr"].items())
    )
    found = outline(page(f"<h1>{TITLE['fr']}</h1>{body}", style))
    assert [number for number, _ in found[1:7]] == ["1", "1.1", "1.2", "2", "2.1", "2.2"]


def test_letters_and_roman_numbers_of_lists() -> None:
    items = articles('<li><b>{title}</b><ol style="list-style-type: lower-alpha"><li>{body}</li><li>{body}</li></ol></li>', "fr")
    found = outline(page(f'<h1>{TITLE["fr"]}</h1><ol style="list-style:upper-roman">{items}</ol>'))
    assert [number for number, _ in found[1:5]] == ["I", "a", "b", "II"]


FRAME = {
    "fr": (
        '<div id="x1"><p>Nous utilisons des cookies pour compter nos visites.</p><a>Tout accepter</a><a>Tout refuser</a></div>'
        '<div class="x2"><ul><li><a href="/">Accueil</a></li><li><a href="/p">Tarifs</a></li><li><a href="/c">Contact</a></li></ul></div>',
        '<div class="x3"><h4>Produit</h4><ul><li><a href="/f">Fonctions</a></li><li><a href="/s">Sécurité</a></li></ul><h4>Société</h4>'
        '<ul><li><a href="/a">Équipe</a></li><li><a href="/r">Recrutement</a></li></ul><p>© Tormel. Tous droits réservés.</p></div>',
    ),
    "en": (
        '<div id="x1"><p>We use cookies to count our visits.</p><button>Accept all</button><button>Reject all</button></div>'
        '<div class="x2"><ul><li><a href="/">Home</a></li><li><a href="/p">Pricing</a></li><li><a href="/c">Contact</a></li></ul></div>',
        '<div class="x3"><h4>Product</h4><ul><li><a href="/f">Features</a></li><li><a href="/s">Security</a></li></ul><h4>Company</h4>'
        '<ul><li><a href="/a">About us</a></li><li><a href="/r">Careers</a></li></ul><p>© 2026 Tormel. All rights reserved.</p></div>',
    ),
}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_frame_without_a_name(language: str) -> None:
    above, below = FRAME[language]
    text = f"<div><h1>{TITLE[language]}</h1>{articles('<h2>{i}. {title}</h2><p>{body}</p>', language)}</div>"
    assert outline(page(above + text + below)) == [
        (None, TITLE[language]),
        *((str(i), title) for i, title in enumerate(ARTICLES[language], 1)),
    ]
    assert read(page(above + text + below), "a.html").text == read(page(text), "a.html").text


@pytest.mark.parametrize("lead", ["<h2>Annexes</h2>", "<p>Les annexes sont :</p>"])
def test_links_at_the_end_that_the_text_announces_stay(lead: str) -> None:
    links = "<ul><li><a href='/p'>Tarifs</a></li><li><a href='/s'>Sécurité</a></li><li><a href='/d'>Données</a></li></ul>"
    text = read(page(f"<h1>{TITLE['fr']}</h1>{articles('<h2>{title}</h2><p>{body}</p>', 'fr')}{lead}{links}"), "a.html").text
    assert text.endswith("• Tarifs\n• Sécurité\n• Données")


def test_a_clause_on_cookies_stays() -> None:
    clause = "<h2>Cookies</h2><p>Tormel dépose des cookies ; l'abonné les accepte ou les refuse.</p><p><a>Gérer mes cookies</a></p>"
    assert "dépose des cookies" in read(page(f"{articles('<h2>{title}</h2><p>{body}</p>', 'fr')}{clause}"), "a.html").text
