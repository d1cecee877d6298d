"""The PDF report: what a reader finds in it, and what a hostile contract cannot do to it."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import pypdfium2
import pytest
from django.template.loader import render_to_string
from django.utils.translation import override
from weasyprint.urls import FatalURLFetchingError

from contracts.analysis import analyse_bytes
from contracts.clauses.types import ClauseType
from review.report.content import Opinion, ReportContent, Reworded, build_content
from review.report.pdf import stylesheet, to_pdf
from review.rules.evaluate import evaluate
from review.rules.numbering import numbers_of
from review.rules.playbook import load_playbook
from review.templatetags.report import lead_in

CONTRACT = """Conditions générales Alizé

La société Alizé SAS (ci-après le « Prestataire ») fournit le service au Client.

Article 1 : Responsabilité
{hostile}
Le Prestataire ne peut en aucun cas être tenu responsable des dommages indirects, tels que perte de chiffre d'affaires ou perte de données.
La responsabilité totale du Prestataire est limitée aux sommes payées par le Client au cours des trois (3) derniers mois.

Article 2 : Durée
Le contrat est conclu pour une durée d'un an. Il est renouvelé par tacite reconduction pour des périodes d'un an.

Article 3 : Droit applicable
Le contrat est régi par le droit français. Le tribunal de commerce de Paris a compétence exclusive.
"""


TWICE = """Conditions générales Alizé

La société Alizé SAS (ci-après le « Prestataire ») fournit le service au Client.

Article 1 : Responsabilité
Le Prestataire ne peut en aucun cas être tenu responsable des dommages indirects, tels que perte de chiffre d'affaires ou perte de données.

Article 2 : Sauvegarde
Le Prestataire exclut toute responsabilité au titre des dommages indirects qui naîtraient de la perte d'une sauvegarde.
"""


def content_of(text: str, language: str = "fr", opinions: dict[int, Opinion] | None = None, dismissed: int = 0) -> ReportContent:
    analysis = analyse_bytes(text.encode(), "alize.txt")
    playbook = load_playbook()
    return build_content(
        analysis,
        evaluate(analysis, playbook),
        playbook,
        language,
        prepared_at=datetime(2026, 3, 2, 10, 0, tzinfo=UTC),
        prepared_by="Claire Martin",
        opinions=opinions,
        dismissed=dismissed,
    )


def html_of(content: ReportContent) -> str:
    with override(content.language):
        return render_to_string("report/report.html", {"report": content})


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return " ".join(" ".join(page.get_textpage().get_text_bounded().split()) for page in document)


def test_the_report_holds_every_finding_with_its_quotation_and_fallback_wording() -> None:
    content = content_of(CONTRACT.format(hostile=""))
    said = text_of(to_pdf(html_of(content), stylesheet()))
    assert {"liability_cap_below_12_months", "indirect_damage_excluded", "auto_renewal"} <= {item.rule for item in content.items}
    for item in content.items:
        assert item.wording.title.split("«")[0].strip() in said
        assert " ".join(item.wording.suggestion.split()[:5]) in said
    assert "trois (3) derniers mois" in said
    assert "Claire Martin" in said


def test_the_worst_comes_first() -> None:
    content = content_of(CONTRACT.format(hostile=""))
    order = ["critical", "high", "medium", "low", "info"]
    seen = [order.index(item.severity.value) for item in content.items]
    assert seen == sorted(seen)
    assert content.first[0] == content.items[0]


def test_findings_keep_the_numbers_of_the_page_whatever_was_left_out() -> None:
    analysis, playbook = analyse_bytes(TWICE.encode(), "alize.txt"), load_playbook()
    found = evaluate(analysis, playbook)
    numbers = numbers_of(found, analysis.clauses)
    assert sorted(numbers) == list(range(1, len(found) + 1))
    starts = [one.evidence[0].start if one.evidence else len(TWICE) for one in found]
    assert [number for _, number in sorted(zip(starts, numbers, strict=True))] == sorted(numbers)
    when = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
    left = [i for i in range(len(found)) if numbers[i] != 1]  # the team dismissed the first
    content = build_content(
        analysis, [found[i] for i in left], playbook, "fr", prepared_at=when, numbers=[numbers[i] for i in left], dismissed=1
    )
    assert sorted(number for item in content.items for number in item.numbers) == sorted(numbers[i] for i in left)
    with override("fr"):
        page = render_to_string("report/report.html", {"report": content})
    twice = next(item for item in content.items if len(item.numbers) > 1)
    assert f'<span class="no">{", ".join(map(str, twice.numbers))}</span>' in page


def test_wording_of_the_teams_own_stands_in_the_report_beside_its_finding() -> None:
    analysis, playbook = analyse_bytes(CONTRACT.format(hostile="").encode(), "alize.txt"), load_playbook()
    found = evaluate(analysis, playbook)
    at = next(i for i, one in enumerate(found) if one.rule == "auto_renewal")
    when = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
    team = Reworded("Aucun renouvellement <i>tacite</i>.", "Claire Martin", when)
    content = build_content(
        analysis,
        found,
        playbook,
        "fr",
        prepared_at=when,
        reworded={at: team},
    )
    with override("fr"):
        page = render_to_string("report/report.html", {"report": content})
    assert "Rédaction de l’équipe – Claire Martin, 2 mars 2026" in page
    assert "Aucun renouvellement &lt;i&gt;tacite&lt;/i&gt;." in page
    assert "faute de rappel" not in page  # the playbook's wording of the rule


def test_the_report_speaks_the_readers_language_and_suggests_in_the_contracts() -> None:
    content = content_of(CONTRACT.format(hostile=""), "en")
    cap = next(item for item in content.items if item.rule == "liability_cap_below_12_months")
    assert cap.wording.title == "Liability cap below 12 months of fees"
    assert cap.wording.suggestion.startswith("La responsabilité totale")
    assert '<html lang="en">' in html_of(content)


def test_a_decision_is_shown_with_its_author_and_comment() -> None:
    content = content_of(
        CONTRACT.format(hostile=""), opinions={0: Opinion("negotiate", "À négocier", "Demander douze mois.", "Jean Petit")}
    )
    said = text_of(to_pdf(html_of(content), stylesheet()))
    assert "À négocier" in said
    assert "Demander douze mois." in said


def _raised_twice() -> tuple[int, int]:
    """Where the two findings of the rule that TWICE raises twice stand among its findings."""
    found = evaluate(analyse_bytes(TWICE.encode(), "alize.txt"), load_playbook())
    first, second = (at for at, finding in enumerate(found) if finding.rule == "indirect_damage_excluded")
    return first, second


def test_each_place_of_a_rule_has_its_own_decision() -> None:
    _, second = _raised_twice()
    content = content_of(TWICE, opinions={second: Opinion("accept", "Risque accepté", "Rare.", "Jean Petit")})
    item = next(item for item in content.items if item.rule == "indirect_damage_excluded")
    assert [point.opinion.kind if point.opinion else "" for point in item.points] == ["", "accept"]
    article = html_of(content).partition(f'id="finding-{item.number}"')[2].partition("</article>")[0]
    said = [
        article.index(words)
        for words in ("tels que perte de chiffre", "Pas encore tranché", "perte d&#x27;une sauvegarde", "Risque accepté")
    ]
    assert said == sorted(said)
    assert not item.is_accepted  # something of it is still to be negotiated


def test_what_is_accepted_everywhere_is_not_negotiated_first() -> None:
    accepted = Opinion("accept", "Risque accepté", "", "Jean Petit")
    first = content_of(TWICE).first[0]
    assert len(first.points) == 1
    content = content_of(TWICE, opinions={0: accepted})
    assert first.rule not in {item.rule for item in content.first}
    assert first.rule in {item.rule for item in content.items}


def test_what_the_team_set_aside_is_counted() -> None:
    assert "3 points écartés par l’équipe, non repris" in html_of(content_of(TWICE, dismissed=3))
    assert "écarté" not in html_of(content_of(TWICE)).partition('id="findings"')[0]


def test_rules_and_findings_are_counted_under_their_names() -> None:
    content = content_of(TWICE)
    assert content.points > len(content.items)
    said = html_of(content)
    assert f"{len(content.items)} règles relevées · {content.points} points" in said
    assert "le profil de risque comptent des points" in said.partition('id="method"')[2]


def test_a_place_is_cited_once() -> None:
    text = CONTRACT.format(hostile="Le Prestataire n'est pas responsable des dommages indirects subis par le Client.")
    item = next(item for item in content_of(text).items if item.rule == "indirect_damage_excluded")
    assert len(item.points) > len(item.places)
    assert len({(place.clause, place.page) for place in item.places}) == len(item.places)


def test_a_type_that_is_not_sure_is_no_fact_and_one_set_by_hand_says_so() -> None:
    analysis = analyse_bytes(CONTRACT.format(hostile="").encode(), "alize.txt")
    doubtful, given = analysis.clauses[1].id, analysis.clauses[2].id
    types = {doubtful: (ClauseType("warranty", 0.55, ()),), given: (ClauseType("term", 1.0, (), by_hand=True),)}
    content = build_content(
        replace(analysis, types=types), (), load_playbook(), "fr", prepared_at=datetime(2026, 3, 2, 10, 0, tzinfo=UTC), prepared_by=""
    )
    rows = {row.anchor: row for row in content.clauses}
    assert rows[f"clause-{doubtful}"].to_check
    assert rows[f"clause-{given}"].by_hand
    said = " ".join(html_of(content).split())
    assert "<em>à vérifier</em> (Garantie" in said
    assert "Durée et entrée en vigueur (fixé par une personne)" in said
    assert "Le type de 1 clause n’est pas sûr" in said


def test_the_pdf_is_tagged_and_named() -> None:
    content = content_of(CONTRACT.format(hostile=""))
    document = pypdfium2.PdfDocument(to_pdf(html_of(content), stylesheet()))
    assert pypdfium2.raw.FPDFCatalog_IsTagged(document.raw)
    assert content.title in document.get_metadata_value("Title")
    assert [entry.get_title() for entry in document.get_toc()]


def test_the_text_of_a_contract_is_never_markup() -> None:
    hostile = "Le Prestataire exclut toute responsabilité </p><script>alert(1)</script><img src=file:///etc/passwd> pour perte de données."
    html = html_of(content_of(CONTRACT.format(hostile=hostile)))
    assert "<script>" not in html
    assert "<img" not in html


@pytest.mark.parametrize(
    "html",
    [
        '<img src="file:///etc/passwd">',
        '<link rel="attachment" href="file:///etc/passwd">',
        '<link rel="stylesheet" href="http://127.0.0.1:9/x.css">',
        '<p style="background: url(http://127.0.0.1:9/x.png)">x</p>',
        '<img src="static:fonts/../../config/settings.py">',
    ],
)
def test_the_renderer_fetches_nothing_but_its_own_fonts(html: str) -> None:
    with pytest.raises(FatalURLFetchingError):
        to_pdf(f"<!doctype html><html lang=fr><body>{html}</body></html>", "")


def test_a_report_under_another_law_says_once_what_french_texts_are_worth_there() -> None:
    foreign = (
        CONTRACT.format(hostile="").replace("le droit français", "le droit irlandais").replace("Le tribunal de commerce de Paris", "Dublin")
    )
    for language, law, sentence in (("fr", "Irlande", "lois de police"), ("en", "Ireland", "overriding mandatory provisions")):
        content = content_of(foreign, language)
        html = html_of(content)
        assert content.other_law == law
        assert html.count(sentence) == 1
        assert html.count({"fr": "(autre droit choisi)", "en": "(another law chosen)"}[language]) == len(content.items)


def test_a_report_under_french_law_says_nothing_of_another() -> None:
    content = content_of(CONTRACT.format(hostile=""))
    assert content.other_law == ""
    assert "lois de police" not in html_of(content)


@pytest.mark.parametrize("letters", range(8))
def test_a_quotation_fills_its_first_line(letters: int) -> None:
    """Its words up to those marked end at every place around the end of the line."""
    before = f"Si l'abonné demande une aide supplémentaire, les heures passées {'i' * letters}par nos équipes lui sont "
    quotation = f"<p>{lead_in(before)}<mark>facturées au tarif qui est en vigueur au jour où il les demande</mark>.</p>"
    article = f"<article class=finding><blockquote>{quotation}</blockquote></article>"
    pdf = pypdfium2.PdfDocument(to_pdf(f"<html lang=fr><title>Devis</title><body>{article}</body></html>", stylesheet()))
    assert len(pdf[0].get_textpage().get_text_bounded().splitlines()[0]) > 60


def test_a_quotation_is_printed_once_for_a_finding_and_once_for_its_key_term() -> None:
    html = " ".join(html_of(content_of(CONTRACT.format(hostile=""))).split())
    cap = "sommes payées par le Client au cours des trois (3) derniers mois"
    articles = re.findall(r"<article class=\"finding.*?</article>", html)
    assert {article.count(cap) for article in articles} == {0, 1}
    assert html.count(cap) == sum(cap in article for article in articles) + 1


DELAYS = """Conditions générales Alizé

La société Alizé SAS (ci-après le « Prestataire ») fournit le service au Client.

Article 1 : Retard de paiement
À défaut de paiement, le Prestataire peut suspendre le service moyennant un préavis de cinq (5) jours.

Article 2 : Manquement
Si le Client manque à ses obligations, le Prestataire peut suspendre l'accès au service moyennant un préavis de deux (2) jours.
"""


def test_each_place_of_a_rule_is_told_with_its_own_value() -> None:
    item = next(item for item in content_of(DELAYS).items if item.rule == "suspension_short_notice")
    assert "5 jours" in item.wording.rationale
    assert item.points[0].apart == ""
    assert "2 jours" in item.points[1].apart
    assert item.points[1].apart in html_of(content_of(DELAYS))


def test_a_decision_is_printed_with_its_day() -> None:
    opinion = Opinion("accept", "Risque accepté", "", "Jean Petit", datetime(2026, 2, 27, 9, 0, tzinfo=UTC))
    html = html_of(content_of(CONTRACT.format(hostile=""), opinions={0: opinion}))
    assert "<strong>Risque accepté</strong> – Jean Petit, 27 février 2026" in html
