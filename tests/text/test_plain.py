"""Plain text: encodings, and lines put together into paragraphs."""

import textwrap
from collections.abc import Callable

import pytest

from contracts.text.read import read

Paragraphs = Callable[..., list[str]]

ACCENTED = (
    "Le présent contrat prend effet à la date de sa signature ; il est conclu pour une durée de douze mois, "
    "renouvelée par tacite reconduction. Le Client « bénéficie » d'un accès où qu'il soit, à l'exclusion des territoires de l'annexe. "
    "L’abonnement coûte 40 € par mois."
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_encodings(encoding: str) -> None:
    assert read(ACCENTED.encode(encoding), "a.txt").text == ACCENTED


@pytest.mark.parametrize("encoding", ["latin-1", "mac-roman", "cp850"])
def test_old_encodings(encoding: str) -> None:
    text = ACCENTED.replace("’", "'").replace("€", "euros")
    assert read(text.encode(encoding), "a.txt").text == text


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_line_ends(line_end: str, paragraphs: Paragraphs) -> None:
    assert paragraphs(line_end.join([ACCENTED, "", ACCENTED]).encode(), "a.txt") == [ACCENTED, ACCENTED]


@pytest.mark.parametrize("width", [40, 72, 90])
def test_wrapped_lines_become_paragraphs(width: int, paragraphs: Paragraphs, filler: str) -> None:
    wrapped = "\n\n".join("\n".join(textwrap.wrap(paragraph, width)) for paragraph in (ACCENTED, filler))
    assert paragraphs(wrapped.encode(), "a.txt") == [ACCENTED, filler]


@pytest.mark.parametrize("width", [60, 72])
def test_a_blank_line_below_every_line_breaks_no_sentence(width: int, paragraphs: Paragraphs, filler: str) -> None:
    wanted = ["3. PRIX ET RÈGLEMENT", ACCENTED, filler, "4. DURÉE", ACCENTED, filler]
    lines = [line for paragraph in wanted for line in textwrap.wrap(paragraph, width)]
    assert paragraphs("\n\n".join(lines).encode(), "a.txt") == wanted


def test_paragraphs_without_blank_lines_end_with_a_short_line(paragraphs: Paragraphs) -> None:
    lines = [
        "Le client désigne un correspondant chargé de suivre",
        "l'exécution du contrat.",
        "Le prestataire lui adresse chaque mois un rapport de",
        "disponibilité et la liste des incidents.",
        "Les parties se réunissent chaque trimestre.",
        "Durée",
        "Le contrat est conclu pour une durée de douze mois à",
        "compter de sa signature par les deux parties.",
    ]
    assert paragraphs("\n".join(lines).encode(), "a.txt") == [
        " ".join(lines[:2]),
        " ".join(lines[2:4]),
        lines[4],
        "Durée",
        " ".join(lines[6:]),
    ]


def test_a_page_break_inside_a_sentence(paragraphs: Paragraphs) -> None:
    text = (
        "Le prestataire conserve les données du client pendant\ntoute la durée du contrat et les\n\n\n\x0crestitue à son terme dans un "
        "format courant et documenté.\n\nLe client dispose d'un délai de trente jours pour en vérifier\nl'intégrité."
    )
    assert paragraphs(text.encode(), "a.txt") == [
        "Le prestataire conserve les données du client pendant toute la durée du contrat et les restitue à son terme dans un format "
        "courant et documenté.",
        "Le client dispose d'un délai de trente jours pour en vérifier l'intégrité.",
    ]


def test_headings_and_list_items_start_paragraphs(paragraphs: Paragraphs) -> None:
    lines = [
        "Article 3 - Obligations du",
        "client",
        "Le client s'engage, conformément à l'article",
        "2.1 des conditions particulières, à :",
        "- régler les redevances à leur échéance et sans",
        "compensation ;",
        "- désigner un correspondant ;",
        "a) tenir ses accès secrets ;",
        "b) signaler les incidents.",
        "3.2 Assistance",
        "Le prestataire assiste le client chaque jour ouvré.",
    ]
    assert paragraphs("\n".join(lines).encode(), "a.txt") == [
        "Article 3 - Obligations du client",
        "Le client s'engage, conformément à l'article 2.1 des conditions particulières, à :",
        "- régler les redevances à leur échéance et sans compensation ;",
        "- désigner un correspondant ;",
        "a) tenir ses accès secrets ;",
        "b) signaler les incidents.",
        "3.2 Assistance",
        "Le prestataire assiste le client chaque jour ouvré.",
    ]


def test_marks_of_emphasis_are_no_words_of_plain_text(paragraphs: Paragraphs, filler: str) -> None:
    assert paragraphs(f"Ci-après le « **Client** »\n\n{filler}".encode(), "a.txt")[0] == "Ci-après le « Client »"


def test_rows_of_a_table_set_with_blanks(filler: str) -> None:
    rows = ["Service    Promised    Counted over", "Phone    98.5 %    a month", "Mail    99.5 %    a year"]
    document = read("\n".join([filler, "", *rows, "", filler]).encode(), "x.txt")
    assert [row.replace("    ", "\t") for row in rows] == [line for line in document.text.split("\n") if "\t" in line]


def test_a_line_with_gaps_alone_is_no_row(filler: str) -> None:
    document = read("\n".join([filler, "", "Signed in Lille,    on the fourth,    in two copies", "", filler]).encode(), "x.txt")
    assert "\t" not in document.text


def test_rows_of_a_table_set_with_tabs(filler: str) -> None:
    document = read(f"Terme\tDéfinition\nClient\tPersonne qui souscrit\n\n{filler}".encode(), "a.txt")
    assert [block.kind.value for block in document.blocks] == ["table_row", "table_row", "paragraph"]
    assert document.text.startswith("Terme\tDéfinition\nClient\tPersonne qui souscrit\n")


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("les conditions ci-", "dessous", "les conditions ci-dessous"),
        ("un sous-", "traitant ultérieur", "un sous-traitant ultérieur"),
        ("la société établie à Saint-", "Denis", "la société établie à Saint-Denis"),
        ("voir https://exemple.fr/conditions-", "generales/2026", "voir https://exemple.fr/conditions-generales/2026"),
        ("la somme de 10 000 à 20", "000 euros", "la somme de 10 000 à 20 000 euros"),
        ("le con\u00ad", "trat", "le contrat"),
        ("le devis et/", "ou la commande", "le devis et/ou la commande"),
        ("le service - hors", "options - est dû", "le service - hors options - est dû"),
    ],
)
def test_what_line_ends_divide(first: str, second: str, joined: str, filler: str) -> None:
    text = f"{filler}\n\n{first}\n{second} et les accessoires que le contrat prévoit.\n\n{filler}"
    assert joined in read(text.encode(), "a.txt").text


def test_every_character_belongs_to_a_line() -> None:
    text = f"1. Objet\n\n{ACCENTED}\n\tPrix\t40 €\n  - option ;\n{ACCENTED}\n"
    document = read(text.encode(), "a.txt")
    covered = "".join(document.text[line.start : line.end] for line in document.lines)
    assert "".join(covered.split()) == "".join(text.split())
    assert [line.start for line in document.lines] == sorted(line.start for line in document.lines)


FOOTER = "Grandval Conseil, SAS au capital de 20 000 €, RCS Bourges 800 111 222"
TOWNS = ("de Sens", "du Mans", "de Niort", "de Dax", "de Laon", "de Gap")


def paged(footer: Callable[[int], str], pages: int = 6) -> str:
    """A text of so many pages, each ended in the middle of a sentence by a footer."""
    body = "Le prestataire tient les registres du client et lui en remet la copie dans les délais prévus ci-dessus.\n\n" * 15
    parts = [f"{n}. Objet de la mission n° {n}\n\n{body}Le client {TOWNS[n - 1]} règle ses factures" for n in range(1, pages + 1)]
    return "".join(f"{part}\n\n{footer(n)}\n\nà trente jours.\n\n" for n, part in enumerate(parts, 1))


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@pytest.mark.parametrize(
    "footer",
    [
        lambda n: FOOTER,
        lambda n: f"Grandval Conseil – Conditions générales … {n}",
        lambda n: f"Page {n} sur 6",
        lambda n: f"{FOOTER}\n\n© Grandval Conseil 2024 – Tous droits réservés",
    ],
)
def test_what_stands_at_the_foot_of_every_page_is_no_text(footer: Callable[[int], str], name: str, paragraphs: Paragraphs) -> None:
    found = paragraphs(paged(footer).encode(), name)
    assert "Le client de Niort règle ses factures à trente jours." in found
    assert not [text for text in found if "Grandval" in text or "Page" in text]


@pytest.mark.parametrize(
    "line",
    [
        lambda n: "Lu et approuvé" if n > 2 else "",  # too short
        lambda n: f"Article {n} – Prix de la tranche suivante",  # a clause
        lambda n: f"Le prix de la tranche est de {1000 - 7 * n} euros hors taxes",  # no page number: it falls
        lambda n: FOOTER if n < 4 else "",  # too seldom
    ],
)
def test_lines_that_come_back_in_the_text_stay(line: Callable[[int], str], paragraphs: Paragraphs) -> None:
    text = paged(line)
    assert "".join(paragraphs(text.encode(), "a.txt")).replace(" ", "") == "".join(text.split())


def test_printed_pages_in_a_web_page_lose_their_footers(paragraphs: Paragraphs) -> None:
    text = paged(lambda n: f"Grandval Conseil – Conditions générales – {n}/6")
    page = "<html><body><div>" + text.replace("\n\n", "<br><br>") + "</div></body></html>"
    found = paragraphs(page.encode(), "a.html")
    assert not [line for line in found if "Grandval" in line]
    assert "Le client de Niort règle ses factures" in found


def test_signatures_stay_where_pages_have_none(paragraphs: Paragraphs, filler: str) -> None:
    signatures = [f"Pour Grandval Conseil, son président, {name}" for name in ("A. Berger", "B. Cros", "C. Duhamel", "D. Estève")]
    lines = [filler] * 20 + ["Signature du représentant légal"] * 4 + signatures
    assert paragraphs("\n\n".join(lines).encode(), "a.txt")[20:24] == ["Signature du représentant légal"] * 4
