"""What a user sees of a review: findings in order, each with its place, its words and its reasons."""

import pytest

from contracts.analysis import analyse_bytes
from review.rules.drafting import word
from review.rules.evaluate import evaluate
from review.rules.phrasing import phrase
from review.rules.playbook import load_playbook
from review.rules.types import Severity

CONTRACT = [
    ("1", "Durée", "Le contrat dure un an et se renouvelle par tacite reconduction."),
    ("2", "Suspension", "Le service est suspendu huit jours après mise en demeure. Les redevances restent dues pendant la suspension."),
    ("3", "Responsabilité", "Le Prestataire ne pourra être tenu responsable d'aucun dommage direct ou indirect."),
]
TERMS = [{"key": "suspension.notice", "value": "P8D", "at": "huit jours"}, {"key": "term.initial", "value": "P1Y", "at": "un an"}]


def test_findings_come_most_severe_first_and_show_their_words(analyse):
    analysis = analyse(CONTRACT, "fr", terms=TERMS)
    findings = evaluate(analysis, load_playbook())
    order = list(Severity)
    ranks = [order.index(finding.severity) for finding in findings]
    assert ranks == sorted(ranks)
    renewal = next(finding for finding in findings if finding.rule == "auto_renewal")
    assert renewal.clause == "c1"
    assert "tacite reconduction" in analysis.document.text[renewal.evidence[0].start : renewal.evidence[0].end]


def test_something_missing_from_the_whole_document_has_no_place(analyse):
    findings = evaluate(analyse(CONTRACT, "fr", terms=TERMS), load_playbook())
    insurance = next(finding for finding in findings if finding.rule == "insurance_missing")
    assert (insurance.clause, insurance.evidence, insurance.values) == (None, (), ())


def test_an_undefined_term_is_one_finding_with_its_places(analyse):
    text = "« Service » désigne le logiciel.\n« Site » désigne la page.\nLe Palier Courant est revu. Le Client choisit le Palier Courant."
    analysis = analyse(text, "fr", types=["definitions"])
    (undefined,) = [finding for finding in evaluate(analysis, load_playbook()) if finding.rule == "undefined_term"]
    assert [analysis.document.text[span.start : span.end] for span in undefined.evidence] == ["Palier Courant"] * 2


ARTICLES = """CONDITIONS GÉNÉRALES DE SERVICES

Article 1 – Objet
Le Prestataire fournit au Client un logiciel en ligne.

Article 2 – Retard de paiement
En cas de retard, le Prestataire peut suspendre l'accès au service dans les conditions de l'article 3.

Article 3 – Suspension
Le Prestataire peut suspendre l'accès au service {notice} après une mise en demeure restée sans effet.

Article 4 – Disponibilité
Les niveaux de service sont définis à l'Annexe 1.
{annex}"""


def _raised(rule, notice="quinze jours", annex=""):
    analysis = analyse_bytes(ARTICLES.format(notice=notice, annex=annex).encode(), "cgs.txt")
    headings = {clause.id: clause.heading for clause in analysis.clauses}
    return [headings.get(found.clause) for found in evaluate(analysis, load_playbook()) if found.rule == rule]


def test_a_suspension_on_the_terms_of_another_article_is_as_short_as_that_article_says():
    assert _raised("suspension_short_notice", notice="quinze jours") == []
    assert _raised("suspension_short_notice", notice="huit jours") == ["Suspension"]


def test_an_annex_of_the_document_itself_that_has_no_figure_promises_no_availability():
    support = (
        "Le Prestataire répond aux demandes du Client sous quatre heures, les jours ouvrés, et le tient informé de ce qu'il fait. " * 2
    )
    annex = f"\nAnnexe 1 – Niveaux de service\n\n1. Support\n{support}\n"
    assert _raised("sla_missing") == []
    assert _raised("sla_missing", annex=annex) == [None]


def test_the_law_of_a_province_and_of_its_country_is_one_foreign_law(analyse):
    text = "This Agreement is governed by the laws of the Province of Ontario and the federal laws of Canada applicable therein."
    terms = [{"key": "governing_law", "value": "CA-ON", "at": "Ontario"}, {"key": "governing_law", "value": "CA", "at": "Canada"}]
    found = [f for f in evaluate(analyse(text, "en", terms=terms), load_playbook()) if f.rule == "foreign_law"]
    assert [dict(finding.values)["value"] for finding in found] == ["CA-ON"]


def test_a_changed_threshold_changes_the_findings(analyse):
    analysis = analyse(CONTRACT, "fr", terms=TERMS)
    strict = load_playbook().changed({"suspension_short_notice": {"thresholds": {"days": 5}}, "auto_renewal": {"enabled": False}})
    rules = {finding.rule for finding in evaluate(analysis, strict)}
    assert "suspension_short_notice" not in rules
    assert "auto_renewal" not in rules


def test_every_finding_can_be_worded_in_both_languages(analyse):
    playbook = load_playbook()
    for finding in evaluate(analyse(CONTRACT, "fr", terms=TERMS), playbook):
        for language in ("fr", "en"):
            wording = word(finding, playbook, language, "fr")
            assert wording.title
            assert playbook.rule(finding.rule).basis[language] in wording.rationale
            assert wording.suggestion == word(finding, playbook, "en", "fr").suggestion


def test_the_rationale_tells_the_value_found_in_the_readers_language(analyse):
    playbook = load_playbook()
    analysis = analyse(CONTRACT, "fr", terms=TERMS)
    notice = next(finding for finding in evaluate(analysis, playbook) if finding.rule == "suspension_short_notice")
    assert dict(notice.values)["value"] == "P8D"
    assert "8 jours" in word(notice, playbook, "fr", "fr").rationale
    assert "8 days" in word(notice, playbook, "en", "fr").rationale


def test_a_list_item_is_read_with_the_words_that_introduce_the_list(analyse):
    text = "Le Prestataire ne pourra être tenu responsable :\n- des pannes d'électricité ;\n- de la perte de données ;\n- des retards."
    analysis = analyse(text, "fr")
    loss = [finding for finding in evaluate(analysis, load_playbook()) if finding.rule == "data_loss_excluded"]
    assert [analysis.document.text[f.evidence[0].start : f.evidence[0].end].strip(" ;-") for f in loss] == ["de la perte de données"]


def test_a_few_words_without_a_verb_are_read_with_their_heading(analyse):
    def rules(heading):
        return {finding.rule for finding in evaluate(analyse([("12", heading, "Nantes, exclusivement.")], "fr"), load_playbook())}

    assert "exclusive_jurisdiction" in rules("Tribunal compétent")
    assert "exclusive_jurisdiction" not in rules("Lieu de formation")


def test_a_list_inside_a_sentence_is_read_with_its_beginning(analyse):
    text = "Customer shall not (a) resell the service; (b) publish any benchmark of it; or (c) lend it."
    rules = {finding.rule for finding in evaluate(analyse(text, "en"), load_playbook())}
    assert "benchmarking_prohibited" in rules


def test_a_pronoun_is_read_as_the_party_before_it(analyse):
    text = "Le Client reste propriétaire de ses contenus. Il concède au Prestataire une licence mondiale et irrévocable sur ces contenus."
    rules = {finding.rule for finding in evaluate(analyse(text, "fr"), load_playbook())}
    assert "content_licence_broad" in rules


def test_an_empty_document_only_lacks_things(analyse):
    findings = evaluate(analyse("", "fr"), load_playbook())
    assert findings
    assert all(finding.evidence == () for finding in findings)


def test_two_places_give_two_findings(analyse):
    text = "Les redevances sont payables d'avance.\nLes options sont facturées par anticipation."
    findings = [finding for finding in evaluate(analyse(text, "fr"), load_playbook()) if finding.rule == "payment_in_advance"]
    assert len(findings) == 2


@pytest.mark.parametrize(
    ("value", "french", "english"),
    [
        ("P30D", "30 jours", "30 days"),
        ("P5BD", "5 jours ouvrés", "5 business days"),
        ("P1Y", "1 an", "1 year"),
        ("PT4H", "4 heures", "4 hours"),
        ("P0D", "sans préavis", "without notice"),
        ("99.5%", "99,5 %", "99.5%"),
        ("3%/month", "3 % par mois", "3% a month"),
        ("legal+2pt", "taux d’intérêt légal + 2 points", "legal interest rate + 2 points"),
        ("fees:P12M*50%", "50 % des redevances sur 12 mois", "50% of the fees over 12 months"),
        ("fees:P6M", "redevances sur 6 mois", "the fees over 6 months"),
        ("amount:5000 EUR", "5000 EUR", "5000 EUR"),
        ("Utilisateurs Habilités", "Utilisateurs Habilités", "Utilisateurs Habilités"),
    ],
)
def test_values_are_said_in_words(value, french, english):
    assert (phrase(value, "fr"), phrase(value, "en")) == (french, english)


@pytest.mark.parametrize(
    ("rule", "term", "value", "french", "english"),
    [
        ("foreign_law", "governing_law", "IE", "Irlande", "Ireland"),
        ("foreign_law", "governing_law", "US-CA", "Californie, États-Unis", "California, United States"),
        ("foreign_jurisdiction", "jurisdiction", "courts:IE", "Tribunaux (Irlande)", "Courts (Ireland)"),
        ("foreign_jurisdiction", "jurisdiction", "arbitration:ICC", "Arbitrage (CCI)", "Arbitration (ICC)"),
    ],
)
def test_places_and_courts_are_told_by_name(analyse, rule, term, value, french, english):
    playbook = load_playbook()
    found = evaluate(analyse("As agreed.", "en", terms=[{"key": term, "value": value, "at": "agreed"}]), playbook)
    (finding,) = [one for one in found if one.rule == rule]
    assert f"({french})" in word(finding, playbook, "fr", "en").rationale
    assert f"({english})" in word(finding, playbook, "en", "en").rationale


@pytest.mark.parametrize(
    ("text", "value", "at", "shown"),
    [
        (
            "Fees (see schedule 2, part B) are due, and (iv) late payments bear 3% a month, if any.",
            "3%/month",
            "3%",
            "(iv) late payments bear 3% a month",
        ),
        (
            "Liability (in contract, tort, or otherwise) and late payments at 3% a month.",
            "3%/month",
            "3%",
            "Liability (in contract, tort, or otherwise) and late payments at 3% a month.",
        ),
    ],
)
def test_evidence_is_a_whole_part_of_the_sentence(analyse, text, value, at, shown):
    analysis = analyse(text, "en", terms=[{"key": "payment.late_interest", "value": value, "at": at}])
    (finding,) = [f for f in evaluate(analysis, load_playbook()) if f.rule == "late_interest_excessive"]
    (span,) = finding.evidence
    assert analysis.document.text[span.start : span.end] == shown


def test_a_stated_cap_leaves_no_uncapped_increase_by_likeness(analyse):
    text = "Le Concédant fixe chaque année, à l'échéance, le nouveau montant de la redevance et le notifie. La hausse est d'au plus 3 %."
    cap = {"key": "price.increase_cap", "value": "3%", "at": "3 %"}

    def raised(terms):
        return {found.rule for found in evaluate(analyse(text, "fr", "Prix", terms), load_playbook())}

    assert "price_increase_uncapped" in raised([])
    assert "price_increase_uncapped" not in raised([cap])


def test_a_heading_raises_nothing_that_its_clause_says() -> None:
    text = (
        "# Conditions de service\n\nNuvelis SAS (le « Prestataire ») vend le service au Client aux prix ci-dessous.\n\n"
        "## 1. Prix\n\nLe service coûte 30 euros par mois, payés à trente jours de la facture.\n\n"
        "## 2. Exclusion des dommages indirects\n\nLe Prestataire n'est en aucun cas responsable des dommages indirects du Client.\n"
    )
    analysis = analyse_bytes(text.encode(), "terms.md")
    (found,) = [found for found in evaluate(analysis, load_playbook()) if found.rule == "indirect_damage_excluded"]
    assert analysis.document.text[found.evidence[0].start :].startswith("Le Prestataire n'est")


def test_items_of_lists_at_different_depths_share_no_number() -> None:
    text = (
        "# Terms of service\n\nNuvelis Ltd (the “Provider”) sells the service to the Customer for the fees below.\n\n"
        "5.1 Payment. The Customer pays as follows, unless the order says otherwise:\n\n"
        "1.  Packages. Packages are billed every month to the address in the order.\n\n"
        "2.  Add-ons. Add-ons are billed as follows:\n\n"
        "    1.  Cards. A card is charged on the first day of every month.\n\n"
        "    2.  Transfers. A transfer is due thirty days after the invoice.\n\n"
        "5.2 Taxes. Fees are quoted without taxes.\n{twice}"
    )
    for twice, numbers in (("", []), ("\n5.2 Rates. Rates are in euros.\n", ["5.2", "5.2"])):
        analysis = analyse_bytes(text.format(twice=twice).encode(), "terms.md")
        found = [dict(finding.values)["value"] for finding in evaluate(analysis, load_playbook()) if finding.rule == "duplicate_numbering"]
        assert found == numbers
