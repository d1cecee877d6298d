"""PDF files: reading order, running headers, words and styles."""

import pytest

from contracts.text.read import read
from contracts.text.types import BlockKind, Document
from tests.text.drawing import HEIGHT, WIDTH, column, pdf, rule, show

LEFT = [
    "Le client accède au service par un navigateur",
    "et reconnaît avoir reçu la documentation. Il",
    "désigne un administrateur qui ouvre les accès",
    "de ses utilisateurs et les ferme à leur départ.",
    "Le prestataire assiste le client pendant les",
    "heures ouvrées et répond aux demandes dans le",
]
RIGHT = [
    "délai prévu. Les données restent la propriété",
    "du client, qui peut en demander une copie à",
    "tout moment. Le prestataire les sauvegarde",
    "chaque nuit et conserve les sauvegardes sur",
    "un second site pendant une durée de quatorze",
    "jours, puis les efface de manière définitive.",
]
BODY = [*LEFT, *RIGHT]


def words(document: Document) -> list[str]:
    return document.text.split()


def test_columns_are_read_one_after_the_other() -> None:
    document = read(pdf([*column(50, 100, LEFT), *column(310, 100, RIGHT)]), "a.pdf")
    assert words(document) == " ".join(BODY).split()


def test_columns_drawn_row_by_row_are_read_one_after_the_other() -> None:
    rows = [operator for pair in zip(column(50, 100, LEFT), column(310, 100, RIGHT), strict=True) for operator in pair]
    assert words(read(pdf(rows), "a.pdf")) == " ".join(BODY).split()


def test_three_columns() -> None:
    third = [line.replace("client", "tiers") for line in LEFT]
    narrow = [*column(40, 100, LEFT, 7), *column(220, 100, RIGHT, 7), *column(400, 100, third, 7)]
    assert words(read(pdf(narrow), "a.pdf")) == " ".join([*BODY, *third]).split()


def test_title_above_and_heading_between_columns() -> None:
    page = [
        show(200, 60, "CONDITIONS DE SERVICE", 16, bold=True),
        *column(50, 100, LEFT),
        *column(310, 100, RIGHT),
        show(50, 200, "Annexe technique applicable à l'ensemble des services souscrits par le client et à leurs options", 10),
        *column(50, 230, RIGHT),
        *column(310, 230, LEFT),
    ]
    text = " ".join(words(read(pdf(page), "a.pdf")))
    assert text.startswith("CONDITIONS DE SERVICE " + " ".join(BODY) + " Annexe technique applicable")
    assert text.endswith(" ".join([*RIGHT, *LEFT]))


def test_list_markers_that_hang_out_of_a_column_stay_with_their_items() -> None:
    right = [*RIGHT[:3], *RIGHT[3:]]
    page = [*column(50, 100, LEFT), *column(320, 100, right), show(305, 100, "1."), show(305, 136, "2.")]
    text = " ".join(words(read(pdf(page), "a.pdf")))
    assert text.endswith("1. " + " ".join(RIGHT[:3]) + " 2. " + " ".join(RIGHT[3:]))


def test_hanging_numbers_of_one_column_are_no_column() -> None:
    page = [*column(80, 100, BODY), show(50, 100, "1."), show(50, 136, "2."), show(50, 172, "3.")]
    text = " ".join(words(read(pdf(page), "a.pdf")))
    assert text.startswith("1. Le client accède")
    assert "2. de ses utilisateurs" in text


def test_headers_footers_and_page_numbers_are_left_out() -> None:
    pages = [
        [
            show(50, 40, "Conditions générales – version 4 – confidentiel", 8),
            *column(50, 100, lines),
            show(280, 810, f"Page {number} sur 3", 8),
            show(50, 825, "Exemple SAS au capital de 5 000 euros", 7),
        ]
        for number, lines in enumerate((LEFT, RIGHT, LEFT), 1)
    ]
    assert words(read(pdf(*pages), "a.pdf")) == " ".join([*LEFT, *RIGHT, *LEFT]).split()


def test_numbers_that_are_text_stay() -> None:
    pages = [
        [*column(50, 100, lines), show(50, 172, f"{amount} euros"), show(290, 815, str(number), 8)]
        for number, amount, lines in ((1, 40, LEFT), (2, 55, RIGHT))
    ]
    text = read(pdf(*pages), "a.pdf").text
    assert "40 euros" in text
    assert text.endswith("55 euros")


def test_articles_that_start_pages_are_no_page_numbers() -> None:
    pages = [
        [show(50, 60, f"Article {number}"), *column(50, 90, lines)]
        for number, lines in enumerate((BODY, ["Les parties se réunissent."], LEFT[:4]), 1)
    ]
    text = read(pdf(*pages), "a.pdf").text
    assert all(f"Article {number}\n" in text for number in (1, 2, 3))


def test_what_the_file_calls_a_page_header_is_left_out() -> None:
    header = "/Artifact <</Type/Pagination/Subtype/Header>> BDC\n" + show(50, 40, "Contrat 2026-17", 8) + "EMC\n"
    assert words(read(pdf([header, *column(50, 100, BODY)]), "a.pdf")) == " ".join(BODY).split()


def test_slanted_watermark_is_left_out() -> None:
    watermark = "BT /F2 60 Tf 0.7 0.7 -0.7 0.7 150 300 Tm (PROJET) Tj ET\n"
    assert "PROJET" not in read(pdf([watermark, *column(50, 100, BODY)]), "a.pdf").text


def test_a_sentence_goes_on_over_columns_and_pages() -> None:
    first = pdf([*column(50, 100, LEFT), *column(310, 100, RIGHT[:3])], column(50, 100, RIGHT[3:]))
    assert read(first, "a.pdf").text == " ".join(BODY)


def test_a_line_keeps_its_page_and_its_place() -> None:
    document = read(pdf(column(50, 100, LEFT), column(50, 200, RIGHT)), "a.pdf")
    assert document.pages == 2
    box = document.lines[len(LEFT)].box
    assert box is not None
    assert (box.page, box.x0) == (2, 50)
    assert box.top < 200 < box.bottom


def test_headings_are_paragraphs_of_their_own_and_bold_is_known() -> None:
    page = [show(50, 90, "Article 4 - Réversibilité", bold=True), *column(50, 102, BODY)]
    document = read(pdf(page), "a.pdf")
    assert document.text.split("\n")[0] == "Article 4 - Réversibilité"
    assert [line.bold for line in document.lines[:2]] == [True, False]


def test_a_heading_that_runs_into_its_text() -> None:
    page = [show(50, 100, "4.1 Durée.", bold=True), show(105, 100, "Le contrat dure un an."), *column(50, 112, BODY)]
    document = read(pdf(page), "a.pdf")
    first = document.lines[0]
    assert not first.bold
    assert first.bold_until is not None
    assert document.text[first.start : first.bold_until] == "4.1 Durée."


@pytest.mark.parametrize(("title", "bold"), [("Durée.", "4.1 Durée."), ("Durée", None)])
def test_bold_words_behind_a_light_number_are_known_where_a_mark_closes_them(title: str, bold: str | None) -> None:
    page = [show(50, 100, "4.1"), show(70, 100, title, bold=True), show(115, 100, "le contrat dure un an."), *column(50, 112, BODY)]
    document = read(pdf(page), "a.pdf")
    first = document.lines[0]
    assert (document.text[first.start : first.bold_until] if first.bold_until else None) == bold


def test_text_drawn_twice_to_embolden_it_is_read_once() -> None:
    page = [show(50, 90, "Préambule"), show(50.3, 90, "Préambule"), *column(50, 120, BODY)]
    document = read(pdf(page), "a.pdf")
    assert document.text.startswith("Préambule\nLe client")
    assert document.lines[0].bold


def test_letter_spaced_capitals_are_words() -> None:
    letters = " -300 ".join(f"({letter})" if letter != " " else "-600" for letter in "DUREE DU CONTRAT").replace("-300 -600 -300", "-900")
    spread = f"BT /F1 12 Tf 1 0 0 1 50 760 Tm [{letters}] TJ ET\n"
    assert read(pdf([spread, *column(50, 120, BODY)]), "a.pdf").text.startswith("DUREE DU CONTRAT\n")


def test_gaps_between_words_are_spaces() -> None:
    gaps = "BT /F1 10 Tf 1 0 0 1 50 760 Tm [(Les) -250 (part) 15 (ies) -260 (signent)] TJ ET\n"
    assert read(pdf([gaps, *column(50, 120, BODY)]), "a.pdf").text.startswith("Les parties signent\n")


def test_words_divided_at_line_ends() -> None:
    lines = [
        "Le pré-", "sent contrat et les condi-", "tions prévues ci-", "dessus lient le sous-", "traitant. Un présent et des conditions,",
        "la rési-", "liation et la résiliation, la facture et la fac-", "ture, le service et le ser-", "vice, un client et un cli-", "ent.",
    ]  # fmt: skip
    text = " ".join(words(read(pdf(column(50, 100, [*lines, *BODY])), "a.pdf")))
    assert text.startswith("Le présent contrat et les conditions prévues ci-dessus lient le sous-traitant. Un présent")
    assert "la résiliation et la résiliation, la facture et la facture, le service et le service, un client et un client." in text


def test_turned_page() -> None:
    page = [f"q 0 1 -1 0 {WIDTH} 0 cm\n", *column(50, 320, BODY), "Q\n"]
    turned = pdf(page, rotate=90)
    assert words(read(turned, "a.pdf")) == " ".join(BODY).split()
    assert words(read(pdf(page), "a.pdf")) == " ".join(BODY).split()


def test_a_ruled_table_is_read_row_by_row() -> None:
    rows = [
        ("Gravité", "Délai de prise en charge"),
        ("Bloquante", "Une heure ouvrée"),
        ("Majeure", "Quatre heures ouvrées"),
        ("Mineure", "Deux jours ouvrés"),
    ]
    page = [*column(50, 100, BODY), rule(50, 400, 290)]
    for i, (left, right) in enumerate(rows):
        page += [show(55, 303 + 18 * i, left), show(200, 303 + 18 * i, right), rule(50, 400, 308 + 18 * i)]
    document = read(pdf(page), "a.pdf")
    table = [document.text[b.start : b.end] for b in document.blocks if b.kind is BlockKind.TABLE_ROW]
    assert table == [f"{left}\t{right}" for left, right in rows]


def test_cells_of_several_lines_without_rules() -> None:
    page = column(50, 100, BODY)
    for i, (left, right) in enumerate((("Service", LEFT[:2]), ("Données", RIGHT[:2]), ("Support", LEFT[4:6]))):
        page += [show(50, 300 + 40 * i, left), *column(200, 300 + 40 * i, right)]
    document = read(pdf(page), "a.pdf")
    rows = [document.text[b.start : b.end] for b in document.blocks if b.kind is BlockKind.TABLE_ROW]
    assert rows == [f"Service\t{' '.join(LEFT[:2])}", f"Données\t{' '.join(RIGHT[:2])}", f"Support\t{' '.join(LEFT[4:6])}"]


def test_content_that_only_the_slow_parser_understands() -> None:
    image = "q 10 0 0 10 50 700 cm BI /W 1 /H 1 /CS /G /BPC 8 ID A EI Q\n"
    assert words(read(pdf([image, *column(50, 100, BODY)]), "a.pdf")) == " ".join(BODY).split()


def test_progress_is_told_page_by_page() -> None:
    told: list[tuple[int, int]] = []
    read(pdf(column(50, 100, LEFT), column(50, 100, RIGHT)), "a.pdf", lambda done, total: told.append((done, total)))
    assert told == [(1, 2), (2, 2)]


def test_text_outside_the_page_is_left_out() -> None:
    page = [show(50, -200, "Repère de coupe"), show(50, HEIGHT + 100, "Repère de coupe"), *column(50, 100, BODY)]
    assert "Repère" not in read(pdf(page), "a.pdf").text


def test_filled_form_fields_stand_where_they_are_printed() -> None:
    field = b"<</Type/Annot/Subtype/Widget/FT/Tx/T(nom)/V(Anne Martin)/Rect[130 535 300 551]/DA(/Helv 10 Tf)>>"
    hidden = b"<</Type/Annot/Subtype/Widget/FT/Tx/T(x)/V(Interne)/F 2/Rect[130 500 300 520]>>"
    page = [*column(50, 100, BODY), show(50, 302, "Nom du signataire"), show(50, 350, "Fait en deux exemplaires.")]
    data = pdf(page, objects=[field, hidden]).replace(b"/Rotate 0/", b"/Annots[7 0 R 8 0 R]/Rotate 0/")
    assert read(data, "a.pdf").text.split("\n")[1:] == ["Nom du signataire Anne Martin", "Fait en deux exemplaires."]


def test_headings_that_the_outline_names() -> None:
    outline = [b"<</First 8 0 R/Last 9 0 R>>", b"<</Title(Objet)/Next 9 0 R/Parent 7 0 R>>", b"<</Title(Article 2 - Prix)/Parent 7 0 R>>"]
    page = [show(50, 90, "1. Objet"), *column(50, 120, LEFT), show(50, 215, "Article 2 - Prix"), *column(50, 245, RIGHT)]
    data = pdf(page, objects=outline).replace(b"/Type/Catalog/", b"/Type/Catalog/Outlines 7 0 R/")
    document = read(data, "a.pdf")
    headings = [(document.text[b.start : b.end], b.level) for b in document.blocks if b.kind is BlockKind.HEADING]
    assert headings == [("1. Objet", 1), ("Article 2 - Prix", 1)]


def test_a_heading_that_the_outline_names_is_one_whatever_room_its_lines_leave() -> None:
    outline = [b"<</First 8 0 R/Last 8 0 R>>", b"<</Title(2. CONDITIONS DE PRIX)/Parent 7 0 R>>"]
    heading = [show(50, 215, "2. CONDITIONS"), show(50, 229, "DE PRIX")]
    page = [show(50, 90, "1. Objet"), *column(50, 120, LEFT), *heading, *column(50, 259, LEFT)]
    data = pdf(page, objects=outline).replace(b"/Type/Catalog/", b"/Type/Catalog/Outlines 7 0 R/")
    document = read(data, "a.pdf")
    headings = [" ".join(document.text[b.start : b.end].split()) for b in document.blocks if b.kind is BlockKind.HEADING]
    assert headings == ["2. CONDITIONS DE PRIX"]


def test_text_set_sideways_in_the_margin_of_every_page_is_left_out() -> None:
    margin = "BT /F1 8 Tf 0 1 -1 0 20 300 Tm (Contrat 2026-17, paraphe) Tj ET\n"
    text = read(pdf([margin, *column(50, 100, LEFT)], [margin, *column(50, 100, RIGHT)]), "a.pdf").text
    assert text == " ".join(BODY)


def stream(dictionary: str, data: bytes) -> bytes:
    return f"<<{dictionary}/Length {len(data)}>>stream\n".encode() + data + b"\nendstream"


def test_a_font_with_its_own_character_map() -> None:
    codes = {char: 0x100 + i for i, char in enumerate(sorted(set("".join(LEFT))))}
    encoding = b"begincodespacerange <0000> <ffff> endcodespacerange\nbegincidchar\n"
    encoding += b"".join(b"<%04x> %d\n" % (code, 900 + i) for i, code in enumerate(codes.values())) + b"endcidchar"
    meaning = b"beginbfchar\n" + b"".join(b"<%04x> <%04x>\n" % (code, ord(char)) for char, code in codes.items()) + b"endbfchar"
    font = b"<</Type/Font/Subtype/Type0/BaseFont/Own/Encoding 9 0 R/ToUnicode 10 0 R/DescendantFonts[8 0 R]>>"
    widths = f"/W[900[{'500 ' * len(codes)}]]"
    glyphs = f"<</Type/Font/Subtype/CIDFontType2/BaseFont/Own/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)>>{widths}>>"
    objects = [font, glyphs.encode(), stream("/CMapName/Own", encoding), stream("", meaning)]
    lines = [
        f"BT /F3 10 Tf 1 0 0 1 50 {740 - 12 * i} Tm <{''.join(f'{codes[char]:04x}' for char in line)}> Tj ET\n"
        for i, line in enumerate(LEFT)
    ]
    document = read(pdf(lines, objects=objects).replace(b"/F2 4 0 R", b"/F3 7 0 R"), "a.pdf")
    assert document.text == " ".join(LEFT)
    first = document.lines[0].box
    assert first is not None
    assert round(first.x1 - first.x0) == 5 * len(LEFT[0])
