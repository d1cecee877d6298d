"""Changes of key terms and findings are told as such, those that matter most first."""

from pathlib import Path

import pytest
import yaml

from contracts.analysis import Analysis
from review.compare.compare import compare
from review.compare.effects import directions, effect
from review.compare.summary import Point, summarise
from review.compare.types import Effect, Fate
from review.rules.playbook import Kind, load_playbook
from review.rules.themes import rules_of_term, term_keys
from review.rules.types import Finding, Severity
from tests.compare.building import contract, finding

ROWS = yaml.safe_load(Path(__file__).with_name("effects.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("key", "left", "right", "expected"), ROWS, ids=[f"{row[0]}-{row[1]}-{row[2]}" for row in ROWS])
def test_effect(key: str, left: list[str], right: list[str], expected: str) -> None:
    assert effect(key, left, right) == expected


def test_every_key_term_has_a_direction() -> None:
    assert set(directions()) == set(term_keys())


TERM = "Le contrat dure un an et se renouvelle tacitement sauf préavis de {} mois."
CAP = "La responsabilité du prestataire est limitée aux sommes versées au cours des {} derniers mois."
PAY = "Les factures sont payables à {} jours par virement sur le compte du prestataire."


def version(notice: str, months: str, days: str, *more: tuple[str, str, str]) -> Analysis:
    return contract(
        ("1", "Durée", TERM.format(notice)),
        ("2", "Responsabilité", CAP.format(months)),
        ("3", "Paiement", PAY.format(days)),
        *more,
        terms=[
            ("renewal.notice", f"P{notice}M", f"{notice} mois"),
            ("liability.cap", f"fees:P{months}M", f"{months} derniers mois"),
            ("payment.term", f"P{days}D", f"{days} jours"),
        ],
    )


NEW = ("4", "Référence", "Le prestataire peut citer le nom du client dans ses documents commerciaux.")


def test_terms_that_raise_or_lift_a_finding_come_first() -> None:
    left, right = version("1", "6", "30"), version("3", "12", "45", NEW)
    before = [finding(left, "liability_cap_below_12_months", "6 derniers mois")]
    after = [finding(right, "renewal_notice_over_2_months", "3 mois")]
    comparison = compare(left, right, before, after)
    assert [(change.key, change.left_values, change.right_values, str(change.effect)) for change in comparison.terms] == [
        ("renewal.notice", ("P1M",), ("P3M",), "worse"),
        ("liability.cap", ("fees:P6M",), ("fees:P12M",), "better"),
        ("payment.term", ("P30D",), ("P45D",), "better"),
    ]
    assert comparison.terms[0].raised == ("renewal_notice_over_2_months",)
    assert comparison.terms[1].lifted == ("liability_cap_below_12_months",)
    assert comparison.rules(Fate.RAISED) == ("renewal_notice_over_2_months",)
    assert comparison.rules(Fate.LIFTED) == ("liability_cap_below_12_months",)


def test_equal_terms_are_not_told() -> None:
    left = version("1", "6", "30")
    assert compare(left, left, (), ()).terms == ()


def test_a_finding_in_both_is_kept() -> None:
    left, right = version("3", "6", "30"), version("3", "6", "45")
    comparison = compare(left, right, [finding(left, "some_rule", "3 mois")], [finding(right, "some_rule", "3 mois", Severity.LOW)])
    assert [(change.rule, str(change.fate), change.severity) for change in comparison.findings] == [("some_rule", "kept", Severity.LOW)]


def test_values_that_cannot_be_ranked_are_judged_by_the_playbook() -> None:
    left = contract(("1", "Retard", "Intérêt de 2 % par mois."), terms=[("payment.late_interest", "2%/month", "2 % par mois")])
    right = contract(
        ("1", "Retard", "Intérêt de trois fois le taux légal."), terms=[("payment.late_interest", "legal*3", "trois fois le taux")]
    )
    lifted = compare(left, right, [finding(left, "late_interest_excessive", "2 % par mois")], ())
    assert lifted.terms[0].effect is Effect.BETTER
    assert compare(left, right, (), ()).terms[0].effect is Effect.NEUTRAL


def summary_of(left: Analysis, right: Analysis, before: list[Finding], after: list[Finding]) -> dict[str, list[Point]]:
    found = summarise(compare(left, right, before, after))
    return {"worse": list(found.worse), "better": list(found.better), "new": list(found.new), "other": list(found.other)}


def test_summary_tells_worse_better_and_new() -> None:
    left, right = version("1", "6", "30"), version("3", "12", "45", NEW)
    found = summary_of(left, right, [finding(left, "low_cap", "6 derniers mois")], [finding(right, "long_notice", "3 mois")])
    assert [(point.pair.left, point.pair.right) for point in found["worse"] if point.pair] == [("c1", "c1")]
    assert [(point.pair.left, point.pair.right) for point in found["better"] if point.pair] == [("c2", "c2"), ("c3", "c3")]
    assert [(point.pair.left, point.pair.right) for point in found["new"] if point.pair] == [(None, "c4")]
    assert found["other"] == []
    assert [change.rule for change in found["worse"][0].raised] == ["long_notice"]
    assert [change.key for change in found["worse"][0].terms] == ["renewal.notice"]


def test_what_is_missing_from_the_whole_document_is_told_without_a_clause() -> None:
    left, right = version("1", "6", "30"), version("1", "6", "30")
    found = summary_of(left, right, [], [finding(right, "insurance_missing", None, Severity.LOW)])
    assert [point.pair for point in found["worse"]] == [None]


def test_what_both_documents_miss_is_weighed_finding_by_finding() -> None:
    left, right = version("1", "6", "30"), version("1", "6", "30")
    before, after = [finding(left, "dpa_missing", None, Severity.CRITICAL)], [finding(right, "insurance_missing", None, Severity.LOW)]
    found = summary_of(left, right, before, after)
    assert [change.rule for point in found["worse"] for change in point.raised] == ["insurance_missing"]
    assert [change.rule for point in found["better"] for change in point.lifted] == ["dpa_missing"]


def test_graver_findings_come_first_and_outweigh_lighter_ones() -> None:
    left, right = version("1", "6", "30"), version("3", "12", "45")
    after = [finding(right, "minor", "3 mois", Severity.LOW), finding(right, "major", "12 derniers mois", Severity.CRITICAL)]
    before = [finding(left, "high", "6 derniers mois", Severity.HIGH)]
    found = summary_of(left, right, before, after)
    assert [[change.rule for change in point.raised] for point in found["worse"]] == [["major"], ["minor"]]


def test_an_added_clause_that_raises_a_finding_is_worse_not_new() -> None:
    left, right = version("1", "6", "30"), version("1", "6", "30", NEW)
    found = summary_of(left, right, [], [finding(right, "publicity", "citer le nom")])
    assert [point.pair.right for point in found["worse"] if point.pair] == ["c4"]
    assert found["new"] == []


PROCESSING = ("2", "Données", "Le prestataire n'est pas tenu pour responsable des traitements effectués pour le compte du client.")
NAMES = ("2", "Publicité", "Le prestataire peut librement citer le nom du client.")


def vendors(*rows: tuple[str, str, str], kinds: dict[str, list[str]], terms: list[tuple[str, str, str]] = []) -> Analysis:  # noqa: B006
    return contract(("1", "Objet", rows[0][2][::-1]), *rows, types=kinds, terms=terms)


def test_silence_on_a_matter_is_no_advantage_over_another_text() -> None:
    left, right = vendors(PROCESSING, kinds={"2": ["personal_data"]}), vendors(NAMES, kinds={"2": ["publicity"]})
    before = [finding(left, "processor_liability_waived", "n'est pas tenu")]
    comparison = compare(left, right, before, [finding(right, "dpa_missing", None, Severity.CRITICAL)], playbook=load_playbook())
    assert not comparison.kin
    assert {change.rule: change.is_moot for change in comparison.findings} == {"dpa_missing": False, "processor_liability_waived": True}
    found = summarise(comparison)
    assert [change.rule for point in found.worse for change in point.raised] == ["dpa_missing"]
    assert found.better == ()
    assert "processor_liability_waived" in [change.rule for point in found.other for change in point.lifted]


def test_a_clause_on_the_matter_that_raises_nothing_is_an_advantage() -> None:
    duties = ("2", "Données", "Le prestataire répond de ses propres manquements en qualité de sous-traitant au sens du règlement.")
    left, right = vendors(PROCESSING, kinds={"2": ["personal_data"]}), vendors(duties, kinds={"2": ["personal_data"]})
    comparison = compare(left, right, [finding(left, "processor_liability_waived", "n'est pas tenu")], (), playbook=load_playbook())
    assert [change.is_moot for change in comparison.findings] == [False]


def test_a_clause_taken_out_of_a_later_version_is_an_advantage() -> None:
    left, right = version("1", "6", "30", NEW), version("1", "6", "30")
    comparison = compare(left, right, [finding(left, "publicity_without_consent", "citer le nom")], (), playbook=load_playbook())
    assert comparison.kin
    assert [change.is_moot for change in comparison.findings] == [False]


def test_a_value_that_only_one_text_states_is_neutral_where_the_other_has_no_such_clause() -> None:
    hiring = ("2", "Personnel", "Pendant un an, chaque partie renonce à engager le personnel de l'autre partie.")
    left = vendors(hiring, kinds={"2": ["non_solicitation"]}, terms=[("non_solicitation.duration", "P1Y", "un an")])
    right = vendors(NAMES, kinds={"2": ["publicity"]})
    assert [change.effect for change in compare(left, right, (), (), playbook=load_playbook()).terms] == [Effect.NEUTRAL]
    free = vendors(NAMES, kinds={"2": ["non_solicitation"]})
    assert [change.effect for change in compare(left, free, (), (), playbook=load_playbook()).terms] == [Effect.BETTER]


def test_a_value_beyond_the_law_is_neither_gained_nor_lost() -> None:
    lawful, beyond = version("1", "6", "30"), version("1", "6", "90")
    for one, other in ((lawful, beyond), (beyond, lawful)):
        assert [change.effect for change in compare(one, other, (), ()).terms] == [Effect.NEUTRAL]


def test_rules_that_judge_a_value_are_told_beside_it() -> None:
    judging = {rule for key in term_keys() for rule in rules_of_term(key)}
    known = {rule.key: rule.kind for rule in load_playbook().rules}
    assert judging <= known.keys()
    assert {rule for rule, kind in known.items() if kind is Kind.VALUE} <= judging
