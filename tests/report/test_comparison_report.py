"""The PDF of a comparison: what a lawyer finds in it, by eye and by screen reader."""

import re
from datetime import UTC, datetime

import pypdfium2
import pytest
from django.template.loader import render_to_string
from django.utils.translation import override

from contracts.analysis import Analysis, analyse_bytes
from review.compare.compare import compare
from review.report.comparison_content import ComparisonContent, Side, comparison_content
from review.report.pdf import stylesheet, to_pdf
from review.rules.evaluate import evaluate
from review.rules.playbook import load_playbook

OLD = """Conditions Alizé

1. Durée
Le contrat dure douze mois. Il se renouvelle par tacite reconduction par périodes d'un an,
sauf dénonciation par l'une des parties avec un préavis de un (1) mois avant l'échéance.

2. Confidentialité
Chaque partie garde secrètes les informations que l'autre lui confie pendant cinq ans, et ne les communique qu'à ceux qui en ont besoin.

3. Prix
Le Client paie chaque facture à trente (30) jours de sa date d'émission {hostile}.

4. Support
Le Prestataire répond aux demandes du Client les jours ouvrés, de neuf heures à dix-huit heures, par courriel et par téléphone.
"""
NEW = """Conditions Alizé

1. Durée
Le contrat dure douze mois. Il se renouvelle par tacite reconduction par périodes d'un an,
sauf dénonciation par l'une des parties avec un préavis de trois (3) mois avant l'échéance.

2. Prix
Le Client paie chaque facture à trente (30) jours de sa date d'émission {hostile}.

3. Support
Le Prestataire répond aux demandes du Client les jours ouvrés, de neuf heures à dix-huit heures, par courriel et par téléphone.

4. Confidentialité
Chaque partie garde secrètes les informations que l'autre lui confie pendant cinq ans, et ne les communique qu'à ceux qui en ont besoin.

5. Audit
Le Client peut auditer le Service une fois par an.
"""
OTHER = """Master Agreement

1. Fees
Customer shall pay all invoices within sixty days. Fees are non-refundable.

2. Liability
The total liability of the provider is limited to the fees paid in the three (3) months before the claim.
"""


def read(text: str) -> Analysis:
    return analyse_bytes(text.encode(), "alize.txt")


def content_of(left: Analysis, right: Analysis, language: str = "fr", only_changed: bool = False) -> ComparisonContent:
    playbook = load_playbook()
    found = compare(left, right, evaluate(left, playbook), evaluate(right, playbook))
    with override(language):
        return comparison_content(
            found,
            (Side("Alizé <1>", "alize-1.txt", left, ()), Side("Alizé <2>", "alize-2.txt", right, ())),
            playbook,
            [],
            language,
            prepared_at=datetime(2026, 3, 2, 10, 0, tzinfo=UTC),
            prepared_by="Claire Martin",
            only_changed=only_changed,
        )


def html_of(content: ComparisonContent) -> str:
    with override(content.language):
        return render_to_string("report/comparison.html", {"report": content})


def kin(language: str = "fr", hostile: str = "", only_changed: bool = False) -> ComparisonContent:
    return content_of(read(OLD.format(hostile=hostile)), read(NEW.format(hostile=hostile)), language, only_changed)


def pages_of(pdf: bytes) -> list[str]:
    return [" ".join(page.get_textpage().get_text_bounded().replace("\xa0", " ").split()) for page in pypdfium2.PdfDocument(pdf)]


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return to_pdf(html_of(kin()), stylesheet("report-comparison"))


def test_the_summary_says_what_changed_before_the_text_does(pdf: bytes) -> None:
    pages = pages_of(pdf)
    summary = next(at for at, page in enumerate(pages) if "Synthèse" in page and "Moins favorable (" in page)
    sides = next(at for at, page in enumerate(pages) if "Côte à côte" in page and "Légende" in page)
    assert "1 mois → 3 mois" in pages[summary]
    assert "Préavis" in pages[summary]
    assert summary < sides
    assert any("Texte marqué" in page for page in pages[sides:])


def test_every_page_names_both_and_counts_the_pages(pdf: bytes) -> None:
    pages = pages_of(pdf)
    for number, page in enumerate(pages[1:], 2):
        assert "Alizé <1>" in page
        assert "Alizé <2>" in page
        assert f"{number} / {len(pages)}" in page


def test_sides_stand_in_landscape_and_the_rest_in_portrait(pdf: bytes) -> None:
    document = pypdfium2.PdfDocument(pdf)
    shapes = {page.get_width() > page.get_height() for page in document}
    assert shapes == {True, False}
    assert document[0].get_width() < document[0].get_height()


def test_it_is_tagged_titled_and_has_bookmarks(pdf: bytes) -> None:
    document = pypdfium2.PdfDocument(pdf)
    assert pypdfium2.raw.FPDFCatalog_IsTagged(document.raw)
    assert document.get_metadata_value("Title") == "Comparaison – Alizé <1> → Alizé <2>"
    titles = [entry.get_title() for entry in document.get_toc()]
    assert {"Synthèse", "Termes clés modifiés", "Côte à côte", "Texte marqué"} <= set(titles)


def test_differences_are_marked_by_elements_and_moves_are_told() -> None:
    html = html_of(kin())
    assert "<del" in html
    assert "<ins" in html
    assert "Déplacée" in html
    assert "2 Confidentialité" in html


def test_clauses_that_did_not_change_can_be_left_out() -> None:
    everything, changed = kin(), kin(only_changed=True)
    assert len(changed.rows) < len(everything.rows)
    assert len(changed.redline) == len(changed.rows)
    assert "Les clauses inchangées sont omises" in html_of(changed)


def test_two_different_texts_have_no_redline_and_say_why() -> None:
    content = content_of(read(OLD.format(hostile="")), read(OTHER))
    assert not content.redline
    html = html_of(content)
    assert 'id="redline"' not in html
    assert "Ce sont deux textes différents" in html


@pytest.mark.parametrize(
    ("language", "edited", "said"),
    [
        ("fr", ("relevé :", "levé :", "modifié", "supprimé", "ajouté", "changement"), ("Alizé &lt;1&gt; seulement", "moins favorable")),
        ("en", ("raised:", "lifted:", "changed", "removed", "added", "For the worse"), ("Alizé &lt;1&gt; only", "less favourable")),
    ],
)
def test_two_different_texts_are_not_told_as_if_one_had_been_edited(language: str, edited: tuple[str, ...], said: tuple[str, ...]) -> None:
    html = html_of(content_of(read(OLD.format(hostile="")), read(OTHER), language)).replace("\xa0", " ")
    told = re.sub(r"(?s)<td lang.*?</td>|<[^>]+>", " ", html)  # without the contracts' own words
    assert not [words for words in edited if words in told]
    assert all(words in html for words in said)


def test_a_line_that_speaks_against_its_heading_says_so() -> None:
    """One clause that lowers the cap and takes the renewal away: worse on balance, and in one line better."""
    old = OLD.format(hostile="")
    new = old.replace(
        "Il se renouvelle par tacite reconduction par périodes d'un an,",
        "La responsabilité totale du Prestataire est limitée aux sommes payées des trois (3) derniers mois. Il n'est pas reconduit,",
    )
    html = html_of(content_of(read(old), read(new))).replace("\xa0", " ")
    worse = html.partition("<h3>Moins favorable")[2].partition("<h3>")[0]
    (line,) = [line for line in worse.split("<p>") if "levé :" in line and "relevé :" not in line]
    assert "en sens inverse" in line
    assert all("en sens inverse" not in line for line in worse.split("<p>") if "relevé :" in line)


def test_it_speaks_english() -> None:
    html = html_of(kin("en"))
    assert '<html lang="en">' in html
    assert "Side by side" in html
    assert 'lang="fr"' in html  # the contracts' words stay what they are


def test_the_text_of_a_contract_is_never_markup() -> None:
    hostile = '</td></table><script>alert(1)</script><img src="file:///etc/passwd"><style>@import "http://127.0.0.1:9/"</style>'
    content = kin(hostile=hostile)
    html = html_of(content)
    assert "<script" not in html
    assert "<img" not in html
    assert to_pdf(html, stylesheet("report-comparison")).startswith(b"%PDF")
