"""Alignment tells what became of every clause, says why, and keeps what people paired."""

import random
from dataclasses import replace

import pytest

from contracts.analysis import Analysis
from contracts.terms.types import Party
from review.compare.compare import compare
from review.compare.reasons import reason
from review.compare.redline import left_text, right_text
from review.compare.types import Change, Nature, Op, Pair, Pin
from tests.compare.building import Row, contract, own_text
from tests.quality.edited_contracts import SOURCES, STRENGTHS, edited_pair

PURPOSE = ("1", "Objet", "Le prestataire met le logiciel de gestion des stocks à la disposition du client par internet.")
PRICE = ("2", "Prix", "Le client paie une redevance mensuelle de cent euros par entrepôt. Les factures sont émises le premier du mois.")
TERM = ("3", "Durée", "Le contrat dure un an et se renouvelle tacitement, sauf opposition notifiée deux mois avant son échéance.")
DATA = (
    "4",
    "Données",
    "Les données du client sont hébergées à Lille. Elles sont sauvegardées chaque nuit et restituées en fin de contrat.",
)
COURT = ("5", "Litiges", "Le tribunal de commerce de Lille est seul compétent pour connaître des litiges nés du présent contrat.")
BASE = (PURPOSE, PRICE, TERM, DATA, COURT)


def numbered(*rows: Row) -> list[Row]:
    return [(str(place), heading, body) for place, (_, heading, body) in enumerate(rows, 1)]


def pairs(left: list[Row] | tuple[Row, ...], right: list[Row], *pins: Pin) -> list[Pair]:
    return list(compare(contract(*left), contract(*right), (), (), pins).pairs)


def told(found: list[Pair]) -> list[tuple[str | None, str | None, set[str]]]:
    return [(pair.left, pair.right, {str(change) for change in pair.changes}) for pair in found]


def test_same_text_has_no_changes() -> None:
    assert told(pairs(BASE, list(BASE))) == [(f"c{i}", f"c{i}", set()) for i in range(1, 6)]


def test_added_clause_and_those_it_renumbers() -> None:
    new = ("", "Assurance", "Le prestataire est assuré pour sa responsabilité professionnelle à hauteur de deux millions d'euros.")
    assert told(pairs(BASE, numbered(PURPOSE, PRICE, new, TERM, DATA, COURT))) == [
        ("c1", "c1", set()),
        ("c2", "c2", set()),
        (None, "c3", {"added"}),
        ("c3", "c4", {"renumbered"}),
        ("c4", "c5", {"renumbered"}),
        ("c5", "c6", {"renumbered"}),
    ]


def test_removed_clause_stands_where_it_stood() -> None:
    assert [pair[:2] for pair in told(pairs(BASE, numbered(PURPOSE, PRICE, DATA, COURT)))] == [
        ("c1", "c1"),
        ("c2", "c2"),
        ("c3", None),
        ("c4", "c3"),
        ("c5", "c4"),
    ]


def test_moved_clause() -> None:
    found = told(pairs(BASE, numbered(PURPOSE, TERM, DATA, PRICE, COURT)))
    assert ("c2", "c4", {"renumbered", "moved"}) in found
    assert [pair[2] & {"moved"} for pair in found].count({"moved"}) == 1


def test_reworded_clause_keeps_its_partner_by_heading_and_place() -> None:
    rewritten = ("4", "Données", "Toute information confiée par une entreprise utilisatrice demeure stockée en Allemagne sous chiffrement.")
    found = pairs(BASE, [PURPOSE, PRICE, TERM, rewritten, COURT])
    assert told(found)[3] == ("c4", "c4", {"reworded"})
    assert "même intitulé" in reason(found[3].reason, "fr").lower()


def test_split_clause_stands_in_two_pairs_and_is_not_reworded() -> None:
    said = PRICE[2].split(". ")
    right = numbered(PURPOSE, ("", "Prix", f"{said[0]}."), ("", "Facturation", said[1]), TERM, DATA, COURT)
    found = pairs(BASE, right)
    assert told(found)[1] == ("c2", "c2", {"split"})
    assert told(found)[2][:2] == ("c2", "c3")
    assert "split" in told(found)[2][2]
    gone = [step for step in found[1].operations if step.op is Op.DELETE]
    assert [(step.nature, step.elsewhere) for step in gone] == [(Nature.MOVED, "c3")]


def test_merged_clauses_stand_in_two_pairs() -> None:
    merged = ("", "Durée", f"{TERM[2]} {DATA[2]}")
    found = told(pairs(BASE, numbered(PURPOSE, PRICE, merged, COURT)))
    assert [pair[:2] for pair in found if pair[1] == "c3"] == [("c3", "c3"), ("c4", "c3")]
    assert all("merged" in pair[2] for pair in found if pair[1] == "c3")


def test_sentence_that_went_to_another_clause_is_told_as_moved() -> None:
    said = DATA[2].split(". ")
    right = [PURPOSE, (PRICE[0], PRICE[1], f"{PRICE[2]} {said[1]}"), TERM, (DATA[0], DATA[1], f"{said[0]}."), COURT]
    found = pairs(BASE, right)
    come = [step for step in found[1].operations if step.op is Op.INSERT]
    gone = [step for step in found[3].operations if step.op is Op.DELETE]
    assert {(step.nature, step.elsewhere) for step in come} == {(Nature.MOVED, "c4")}
    assert {(step.nature, step.elsewhere) for step in gone} == {(Nature.MOVED, "c2")}


def test_typography_alone_is_formal() -> None:
    right = [PURPOSE, PRICE, (TERM[0], TERM[1], TERM[2].replace("un an", "un\u00a0an")), DATA, (*COURT[:2], COURT[2].replace("'", "’"))]
    assert [pair[2] for pair in told(pairs(BASE, right))] == [set(), set(), {"formal"}, set(), set()]


def test_sub_clauses_with_equal_headings_follow_their_parents() -> None:
    left = [("1", "Vente", "Le vendeur livre les marchandises à quai."), ("1.1", "Délai", ""), ("1.2", "Frais", ""),
            ("2", "Location", "Le bailleur entretient les machines louées."), ("2.1", "Délai", ""), ("2.2", "Frais", "")]  # fmt: skip
    right = [("1", "Location", "Le bailleur entretient les machines louées."), ("1.1", "Délai", ""), ("1.2", "Frais", ""),
             ("2", "Vente", "Le vendeur livre les marchandises à quai."), ("2.1", "Délai", ""), ("2.2", "Frais", "")]  # fmt: skip
    found = {pair[:2] for pair in told(pairs(left, right))}
    assert found == {("c1", "c4"), ("c2", "c5"), ("c3", "c6"), ("c4", "c1"), ("c5", "c2"), ("c6", "c3")}


def test_references_that_follow_a_renumbering_are_form() -> None:
    left = contract(PURPOSE, (*PRICE[:2], f"{PRICE[2]} L'article 3 s'applique."), TERM, references=[("3 s'app", "3")])
    new = ("2", "Essai", "Le client dispose d'un essai gratuit de quinze jours avant toute facturation du logiciel.")
    right = contract(PURPOSE, new, ("3", "Prix", f"{PRICE[2]} L'article 4 s'applique."), ("4", *TERM[1:]), references=[("4 s'app", "4")])
    found = {(pair.left, pair.right): pair.changes for pair in compare(left, right, (), ()).pairs}
    assert set(found["c2", "c3"]) == {Change.RENUMBERED, Change.FORMAL}


# --- people ---


def test_a_pairing_made_by_a_person_stays() -> None:
    found = pairs(BASE, list(BASE), Pin("c2", "c3"), Pin("c3", None))
    paired = {(pair.left, pair.right): reason(pair.reason, "fr") for pair in found}
    assert paired["c2", "c3"] == "Rapprochées par une personne"
    assert paired["c3", None] == "Laissée seule par une personne"
    assert (None, "c2") in paired


def test_a_person_can_split_and_merge() -> None:
    found = told(pairs(BASE, list(BASE), Pin("c2", "c2"), Pin("c2", "c3"), Pin("c3", "c3")))
    assert ("c2", "c2", {"split"}) in found
    assert {"split", "merged"} <= next(pair[2] for pair in found if pair[:2] == ("c2", "c3"))


def test_a_clause_that_a_person_left_alone_is_no_part_of_another() -> None:
    said = PRICE[2].split(". ")
    right = numbered(PURPOSE, ("", "Prix", f"{said[0]}."), ("", "Facturation", said[1]), TERM, DATA, COURT)
    found = {(pair.left, pair.right) for pair in pairs(BASE, right, Pin(None, "c3"))}
    assert {("c2", "c2"), (None, "c3")} <= found
    assert ("c2", "c3") not in found


def test_pins_of_clauses_that_are_gone_are_passed_over() -> None:
    assert told(pairs(BASE, list(BASE), Pin("c99", "c1"), Pin("c1", "c99"))) == told(pairs(BASE, list(BASE)))


# --- two vendors ---


def test_vendors_are_aligned_by_subject_across_languages() -> None:
    left = contract(*BASE, types={"1": ["purpose"], "2": ["fees"], "3": ["term", "renewal"], "4": ["data_location"], "5": ["jurisdiction"]})
    right = contract(
        ("1", "Disputes", "The courts of Leeds hear all disputes."),
        ("2", "Hosting", "We keep your data in Ireland."),
        ("3", "Charges", "You pay us each quarter."),
        ("4", "Length", "This runs for two years."),
        ("5", "Renewal", "It renews each year unless you object."),
        ("6", "Staff", "You do not hire our staff."),
        language="en",
        types={"1": ["jurisdiction"], "2": ["data_location"], "3": ["fees"], "4": ["term"], "5": ["renewal"], "6": ["non_solicitation"]},
    )
    comparison = compare(left, right, (), ())
    found = {(pair.left, pair.right): set(pair.changes) for pair in comparison.pairs}
    assert not comparison.kin
    assert {("c5", "c1"), ("c4", "c2"), ("c2", "c3"), ("c3", "c4"), ("c3", "c5"), (None, "c6"), ("c1", None)} == set(found)
    assert Change.SPLIT in found["c3", "c4"]
    assert Change.MOVED not in found["c5", "c1"]
    why = next(pair for pair in comparison.pairs if pair.right == "c2").reason
    assert reason(why, "en") == "Same subject: Hosting and data location"
    assert reason(why, "fr") == "Même sujet : Hébergement et localisation"


def test_headings_alone_bridge_languages() -> None:
    left = contract(("1", "Force majeure", "Nul ne répond d'un séisme."), ("2", "Confidentialité", "Chacun garde le secret."))
    right = contract(("1", "Confidentiality", "Each keeps the secret."), ("2", "Force majeure", "No liability."), language="en")
    assert {(pair.left, pair.right) for pair in compare(left, right, (), ()).pairs} == {("c1", "c2"), ("c2", "c1")}


def named(vendor: str | None, *rows: Row) -> Analysis:
    analysis = contract(*rows)
    return replace(analysis, parties=replace(analysis.parties, vendor=Party("vendor", vendor, frozenset())))


@pytest.mark.parametrize(
    ("left", "right", "kin"),
    [("Alpha SAS", "Alpha", True), ("Alpha SAS", "Beta SARL", False), ("Alpha SAS", None, True)],
)
def test_vendors_that_copy_some_boilerplate_are_not_versions_of_one_text(left: str, right: str | None, kin: bool) -> None:
    other = [("1", "But", "Nous hébergeons le site du commerçant et assurons son référencement auprès des moteurs de recherche."),
             ("2", "Tarif", "Le commerçant verse une commission sur chacune des ventes réalisées au moyen du site."), TERM,
             ("4", "Fin", "Chacun peut rompre la relation par simple courriel adressé à l'autre trente jours avant.")]  # fmt: skip
    assert compare(named(left, *BASE), named(right, *other), (), ()).kin is kin


# --- whatever the contracts ---


@pytest.mark.parametrize("strength", STRENGTHS, ids=lambda strength: strength.name)
def test_every_clause_has_its_pair_and_operations_lead_from_left_to_right(strength: object) -> None:
    for seed, path in enumerate(SOURCES):
        left, right, _ = edited_pair(path, strength, seed)  # type: ignore[arg-type]
        check(left, right)


def test_two_unlike_contracts_hold_to_the_same() -> None:
    dice = random.Random(7)
    for _ in range(6):
        one, other = dice.sample(SOURCES, 2)
        check(edited_pair(one, STRENGTHS[0], 1)[0], edited_pair(other, STRENGTHS[0], 2)[0])


def check(left: object, right: object) -> None:
    found = compare(left, right, (), ()).pairs  # type: ignore[arg-type]
    assert {pair.left for pair in found} - {None} == {clause.id for clause in left.clauses}  # type: ignore[attr-defined]
    assert {pair.right for pair in found} - {None} == {clause.id for clause in right.clauses}  # type: ignore[attr-defined]
    order = [int(pair.right[1:]) for pair in found if pair.right]
    assert order == sorted(order)
    assert all(pair.reason for pair in found)
    for pair in found:
        assert left_text(pair.operations) == own_text(left, pair.left)  # type: ignore[arg-type]
        assert right_text(pair.operations) == own_text(right, pair.right)  # type: ignore[arg-type]


def test_empty_contracts() -> None:
    assert compare(contract(), contract(), (), ()).pairs == ()
    assert told(pairs([], [PURPOSE])) == [(None, "c1", {"added"})]
    assert told(pairs([PURPOSE], [])) == [("c1", None, {"removed"})]


def test_two_vendors_a_clause_that_meets_several_is_told_once() -> None:
    left = contract(
        ("1", "Facturation", "Le client règle chaque facture sous trente jours. Tout retard porte intérêt au taux légal triplé."),
        types={"1": ("payment",)},
    )
    right = contract(
        ("1", "Payment", "Invoices fall due within sixty days of receipt."),
        ("2", "Late payment", "Overdue sums bear interest at eight per cent a year."),
        language="en",
        types={"1": ("payment",), "2": ("payment",)},
    )
    found = [pair for pair in compare(left, right, (), ()).pairs if pair.left and pair.right]
    assert [(pair.left, pair.right) for pair in found] == [("c1", "c1"), ("c1", "c2")]
    first, second = ([step for step in pair.operations if step.op is Op.DELETE] for pair in found)
    assert {step.nature for step in first} == {Nature.WORDING}
    assert {step.nature for step in second} == {Nature.REPEATED}
    for pair in found:  # both sides stay whole
        assert left_text(pair.operations) == own_text(left, "c1")
        assert right_text(pair.operations) == own_text(right, pair.right or "")
