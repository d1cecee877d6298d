"""Layouts of contracts in PDF files: what belongs to the page and not to the text, and what is read after what."""

import pytest

from contracts.text.read import read
from contracts.text.types import Document
from tests.text.drawing import column, pdf, rule, show

TEXTS = [
    [
        "Le prestataire assure la maintenance du service",
        "et informe le client au moins cinq jours avant",
        "chaque intervention qui en limite l'accès.",
    ],
    [
        "Le client signale les anomalies par le portail",
        "et décrit les circonstances dans lesquelles elles",
        "se produisent, afin qu'elles soient reproduites.",
    ],
    [
        "Les sommes dues sont payables à trente jours à",
        "compter de la date d'émission de la facture, sauf",
        "contestation motivée dans ce délai par écrit.",
    ],
    [
        "Chaque partie garde confidentiels les documents",
        "qu'elle reçoit de l'autre pendant la durée de la",
        "relation et durant les trois années suivantes.",
    ],
    [
        "Le présent contrat est soumis au droit français",
        "et tout litige est porté devant les tribunaux du",
        "ressort du siège social de la partie défenderesse.",
    ],
    [
        "Les données sont hébergées dans deux centres et",
        "sauvegardées chaque nuit sur un site distant que",
        "le prestataire désigne dans la documentation.",
    ],
]
ENGLISH = [
    ["The provider maintains the service and informs", "the customer at least five days before any work", "that limits access to it."],
    [
        "The customer reports defects through the portal",
        "and describes the circumstances in which they",
        "occur so that they can be reproduced.",
    ],
    [
        "Sums due are payable thirty days after the date",
        "of the invoice, unless they are disputed with",
        "reasons in writing within that time.",
    ],
    ["Each party keeps confidential the documents that", "it receives from the other during the term and", "for three years after it."],
]


def flat(document: Document) -> str:
    return " ".join(document.text.split())


def joined(*texts: list[str]) -> str:
    return " ".join(" ".join(text) for text in texts)


def body(*texts: list[str], x: float = 60, top: float = 100, size: float = 10) -> list[str]:
    """Paragraphs one below the other."""
    lines: list[str] = []
    for i, text in enumerate(texts):
        lines += column(x, top + 54 * i, text, size)
    return lines


def test_footnotes_do_not_stand_inside_a_sentence_that_goes_on_over_the_page() -> None:
    first = TEXTS[0] + TEXTS[1][:1] + ["et décrit les circonstances dans lesquelles elles"]
    second = [TEXTS[1][2], *TEXTS[2]]
    note = ["1 Le portail est celui que la documentation décrit.", "2 Du lundi au vendredi, hors jours fériés."]
    pages = [[*column(60, 640, first), rule(60, 200, 742), *column(60, 755, note, 7, 9)], column(60, 60, second)]
    text = flat(read(pdf(*pages), "a.pdf"))
    assert joined(first, second) in text
    assert "1 Le portail est celui que la documentation décrit." in text
    assert "2 Du lundi au vendredi, hors jours fériés." in text


def test_footnotes_of_columns_do_not_stand_inside_a_sentence() -> None:
    left, right = [*TEXTS[0], *TEXTS[1][:2]], [TEXTS[1][2], *TEXTS[2], *TEXTS[3]]
    page = [*column(50, 680, left), rule(50, 150, 752), *column(50, 764, ["1 Au sens de la documentation."], 7), *column(310, 680, right)]
    text = flat(read(pdf(page), "a.pdf"))
    assert joined(left, right) in text
    assert "1 Au sens de la documentation." in text


@pytest.mark.parametrize("step", [1, 5])
@pytest.mark.parametrize("anew", [True, False])
def test_line_numbers_in_the_margin_are_left_out(step: int, anew: bool) -> None:
    pages = []
    for number, texts in enumerate(([*TEXTS, *TEXTS[:3]], [*TEXTS[3:], *TEXTS])):
        lines = [line for text in texts for line in text]
        first = 1 if anew else 1 + number * len(lines)
        margin = [show(32, 60 + 24 * i, str(first + i), 8) for i in range(len(lines)) if (first + i) % step == 0]
        pages.append([*column(60, 60, lines, leading=24), *margin])
    assert flat(read(pdf(*pages), "a.pdf")) == joined(*TEXTS, *TEXTS[:3], *TEXTS[3:], *TEXTS)


def test_numbers_of_clauses_that_hang_in_the_margin_stay() -> None:
    pages = []
    for number, texts in enumerate((TEXTS[:3], TEXTS[3:])):
        page = body(*texts)
        page += [show(32, 100 + 54 * i, f"{number * 3 + i + 1}.") for i in range(3)]
        pages.append(page)
    text = flat(read(pdf(*pages), "a.pdf"))
    assert text == " ".join(f"{i}. {joined(part)}" for i, part in enumerate(TEXTS, 1))


@pytest.mark.parametrize(
    "mark",
    [
        "BT /F2 70 Tf 0.9 g 1 0 0 1 120 420 Tm (CONFIDENTIEL) Tj ET\n",
        "BT /F2 60 Tf 0.9 g 0.7 0.7 -0.7 0.7 150 300 Tm (PROJET) Tj ET\n",
        "BT /F2 40 Tf 0.9 g 0 1 -1 0 300 300 Tm (CONFIDENTIEL) Tj ET\n",
        "BT /F1 9 Tf 1 0 0 1 220 790 Tm (STRICTEMENT CONFIDENTIEL) Tj ET\n",
    ],
)
def test_watermarks_and_banners_are_left_out(mark: str) -> None:
    pages = [[mark, *body(*texts, top=300)] for texts in (TEXTS[:2], TEXTS[2:4], TEXTS[4:])]
    assert flat(read(pdf(*pages), "a.pdf")) == joined(*TEXTS)


def test_a_watermark_over_a_single_page_does_not_stand_inside_its_text() -> None:
    mark = "BT /F2 70 Tf 0.9 g 1 0 0 1 120 690 Tm (PROJET) Tj ET\n"
    assert joined(*TEXTS[:3]) in flat(read(pdf([mark, *body(*TEXTS[:3], top=120)]), "a.pdf"))


def test_headers_and_footers_that_differ_on_odd_and_even_pages() -> None:
    pages = []
    for number in range(1, 7):
        odd = number % 2
        header = show(400 if odd else 60, 40, "Conditions générales" if odd else "Société Exemple SAS", 8)
        footer = show(500 if odd else 60, 810, f"{number}", 8)
        pages.append([header, *body(TEXTS[number - 1]), footer])
    assert flat(read(pdf(*pages), "a.pdf")) == joined(*TEXTS)


ROMAN = ["i", "ii", "iii", "iv", "v", "vi"]


@pytest.mark.parametrize(
    "form",
    [
        "{n}", "- {n} -", "– {n} –", "{n}/6", "{n} / 6", "Page {n}", "page {n} sur 6", "Page {n} of 6", "p. {n}",
        "P. {n}/6", "[{n}]", "({n})", "{r}", "- {r} -", "Page {r}", "{n}.", "Page n° {n}", "Page {n} de 6",
        "Page : {n}", "|{n}|", "A-{n}", "Folio {n}", "{n} | Page", "Page | {n}", "{n} sur 6", "Contrat - v2 - {n}",
    ],
)  # fmt: skip
@pytest.mark.parametrize("x", [290, 520])
def test_page_numbers_in_every_form(form: str, x: float) -> None:
    pages = [[*body(text, TEXTS[i - 1]), show(x, 812, form.format(n=i + 1, r=ROMAN[i]), 8)] for i, text in enumerate(TEXTS)]
    expected = joined(*[part for i, text in enumerate(TEXTS) for part in (text, TEXTS[i - 1])])
    assert flat(read(pdf(*pages), "a.pdf")) == expected


def test_a_sentence_that_comes_back_stays() -> None:
    again = "Les parties en conviennent expressément."
    pages = [
        [*body(text), *column(60, 160, [again]), *column(60, 300 + 30 * i, ["Article suivant du contrat."])] for i, text in enumerate(TEXTS)
    ]
    text = flat(read(pdf(*pages), "a.pdf"))
    assert text.count(again) == len(TEXTS)


def test_a_sentence_that_comes_back_at_the_end_of_a_text_stays() -> None:
    again = "Le présent article survit à la fin du contrat."
    pages = [[*column(60, 700, text), *column(60, 736, [again])] for text in TEXTS]
    assert flat(read(pdf(*pages), "a.pdf")).count(again) == len(TEXTS)


def test_a_title_over_columns() -> None:
    title = "Conditions particulières d'abonnement aux services hébergés de la société Exemple"
    page = [show(60, 60, title, 12, bold=True), *body(*TEXTS[:3], x=50), *body(*TEXTS[3:], x=310)]
    assert flat(read(pdf(page), "a.pdf")) == joined([title], *TEXTS)


def test_a_table_over_columns() -> None:
    rows = [("Offre", "Utilisateurs", "Prix mensuel"), ("Essentielle", "jusqu'à dix", "90 euros"), ("Étendue", "jusqu'à cent", "450 euros")]
    page = [*body(*TEXTS[:2], x=50), *body(*TEXTS[2:4], x=310), rule(50, 550, 220)]
    for i, cells in enumerate(rows):
        page += [show(x, 234 + 20 * i, cell) for x, cell in zip((55, 230, 410), cells, strict=True)] + [rule(50, 550, 240 + 20 * i)]
    page += [*body(TEXTS[4], x=50, top=310), *body(TEXTS[5], x=310, top=310)]
    document = read(pdf(page), "a.pdf")
    assert flat(document) == joined(*TEXTS[:4], *map(list, rows), *TEXTS[4:])
    assert all("\t".join(cells) in document.text for cells in rows)


def test_a_signature_block_under_columns() -> None:
    left = ["Pour le prestataire", "Nom : Anne Martin", "Qualité : présidente", "Signature :"]
    right = ["Pour le client", "Nom : Paul Durand", "Qualité : directeur", "Signature :"]
    page = [
        *body(*TEXTS[:3], x=50),
        *body(*TEXTS[3:], x=310),
        show(50, 300, "Fait à Lyon, en deux exemplaires originaux, un pour chaque partie, le 3 mars 2026."),
    ]
    page += [*column(80, 340, left, leading=20), *column(350, 340, right, leading=20)]
    text = flat(read(pdf(page), "a.pdf"))
    assert text.startswith(joined(*TEXTS, ["Fait à Lyon, en deux exemplaires originaux, un pour chaque partie, le 3 mars 2026."]))
    assert sorted(text.split()) == sorted(
        f"{joined(*TEXTS)} Fait à Lyon, en deux exemplaires originaux, un pour chaque partie, le 3 mars 2026. {joined(left, right)}".split()
    )


def test_three_columns_with_headings_and_a_running_header() -> None:
    pages = []
    for number, texts in enumerate((TEXTS[:3], TEXTS[3:]), 1):
        page = [show(40, 40, "Conditions générales", 7), show(520, 820, f"{number}/2", 7)]
        for i, text in enumerate(texts):
            page += [show(40 + 180 * i, 80, f"{number}.{i + 1} Objet", 7, bold=True), *column(40 + 180 * i, 90, text, 7, 9)]
        pages.append(page)
    expected = " ".join(
        f"{number}.{i + 1} Objet {joined(text)}" for number, texts in enumerate((TEXTS[:3], TEXTS[3:]), 1) for i, text in enumerate(texts)
    )
    assert flat(read(pdf(*pages), "a.pdf")) == expected


def test_two_languages_side_by_side_are_read_one_after_the_other() -> None:
    page = [show(50, 60, "Contrat de service", 12, bold=True), show(310, 60, "Service agreement", 12, bold=True)]
    for i, (french, english) in enumerate(zip(TEXTS[:4], ENGLISH, strict=True)):
        page += [show(50, 90 + 80 * i, f"Article {i + 1}", bold=True), *column(50, 104 + 80 * i, french, 9)]
        page += [show(310, 90 + 80 * i, f"Section {i + 1}", bold=True), *column(310, 104 + 80 * i, english, 9)]
    text = flat(read(pdf(page), "a.pdf"))
    french = " ".join(f"Article {i + 1} {joined(part)}" for i, part in enumerate(TEXTS[:4]))
    english = " ".join(f"Section {i + 1} {joined(part)}" for i, part in enumerate(ENGLISH))
    assert french in text
    assert english in text


@pytest.mark.parametrize("ruled", [True, False])
def test_two_languages_in_the_rows_of_a_table_over_pages(ruled: bool) -> None:
    pages = []
    for start in (0, 2):
        page = []
        for i in (0, 1):
            top = 100 + 80 * i
            page += [*column(50, top, TEXTS[start + i], 9), *column(310, top, ENGLISH[start + i], 9)]
            page += [rule(45, 550, top - 14), rule(45, 550, top + 66)] if ruled else []
        pages.append(page)
    text = flat(read(pdf(*pages), "a.pdf"))
    assert joined(*TEXTS[:4]) in text
    assert joined(*ENGLISH) in text


def test_letter_spaced_capitals() -> None:
    spaced = show(60, 80, "CONDITIONS DE SERVICE", 12, bold=True, operators="5 Tc")
    assert flat(read(pdf([spaced, *body(*TEXTS[:3])]), "a.pdf")) == joined(["CONDITIONS DE SERVICE"], *TEXTS[:3])


def test_letters_set_apart_by_spaces() -> None:
    spaced = show(60, 80, "C O N D I T I O N S   D E   S E R V I C E", 12, bold=True)
    assert flat(read(pdf([spaced, *body(*TEXTS[:3])]), "a.pdf")).startswith(
        ("CONDITIONS DE SERVICE Le", "C O N D I T I O N S D E S E R V I C E Le")
    )


def test_words_that_are_drawn_one_by_one_without_spaces() -> None:
    page = []
    for i, line in enumerate(line for text in TEXTS[:3] for line in text):
        x = 60.0
        for word in line.split():
            page.append(show(x, 100 + 14 * i, word))
            x += sum(ADVANCE.get(char, 5.56) for char in word) + 2.78
    assert flat(read(pdf(page), "a.pdf")) == joined(*TEXTS[:3])


ADVANCE = (
    dict.fromkeys("ijl'", 2.22)
    | dict.fromkeys("ft,.", 2.78)
    | dict.fromkeys("csvxyzkç", 5.0)
    | {"r": 3.33, "m": 8.33, "w": 7.22, "L": 5.56}
)


def test_a_hyphen_that_belongs_to_a_word_stays_at_the_end_of_a_line() -> None:
    lines = [
        "Le porte-monnaie électronique du client, le porte-",
        "monnaie de secours et les plus-",
        "values sont rendus. Le presta-",
        "taire répond. Le prestataire et le ser-",
        "vice. Le service est ren-",
        "du.",
    ]
    text = flat(read(pdf([*column(60, 100, lines), *body(*TEXTS[:3], top=200)]), "a.pdf"))
    assert text.startswith(
        "Le porte-monnaie électronique du client, le porte-monnaie de secours et les plus-values sont rendus. Le prestataire répond."
    )


def test_small_print_at_the_end_of_a_text_is_no_footnote() -> None:
    small = ["1. Les tarifs s'entendent hors taxes.", "2. Le barème est révisé chaque année."]
    page = [*body(*TEXTS[:3]), *column(60, 262, small, 8)]
    more = column(60, 100, TEXTS[3])
    assert flat(read(pdf(page, more), "a.pdf")) == joined(*TEXTS[:3], small, TEXTS[3])


def test_a_column_of_row_numbers_is_no_count_of_lines() -> None:
    page = body(*TEXTS[:2])
    for i in range(6):
        page += [show(60, 240 + 18 * i, str(i + 1)), show(100, 240 + 18 * i, f"Livrable de la phase {'abcdef'[i]}")]
    text = flat(read(pdf(page), "a.pdf"))
    assert all(f"{i + 1} Livrable de la phase {'abcdef'[i]}" in text for i in range(6))


def test_a_large_initial_stays_with_its_paragraph() -> None:
    page = [
        show(60, 122, "L", 30),
        *column(80, 100, [TEXTS[0][0].removeprefix("L"), *TEXTS[0][1:2]], 10, 14),
        *column(60, 128, TEXTS[0][2:]),
        *body(*TEXTS[1:4], top=200),
    ]
    assert sorted("".join(flat(read(pdf(page), "a.pdf")).split())) == sorted("".join(joined(*TEXTS[:4]).split()))


def test_a_heading_in_bold_that_opens_a_page_is_apart_from_the_sentence_that_ends_the_page_before() -> None:
    full = [*TEXTS[0][:2], "chaque intervention qui limite l'accès au site."]
    pages = [body(full, full), [show(60, 100, "Annulation", bold=True), *body(TEXTS[1], TEXTS[2], top=112)]]
    assert "\nAnnulation\n" in read(pdf(*pages), "contrat.pdf").text
