"""Redlines lead from one text to the other exactly, and read as a person would mark the change."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from review.compare import matching
from review.compare.matching import common_blocks
from review.compare.redline import Reference, Side, left_text, redline, right_text
from review.compare.types import Nature, Op
from review.compare.words import words
from tests.quality.edited_contracts import SOURCES, STRENGTHS, edited_pair

_MARKS = [",", ".", ";", "\n", " ", "\u00a0", "’", "'", "«", "»", '"', "-", "–", "%", ""]
_WORDS = ["le", "la", "de", "client", "Client", "prestataire", "trente", "(30)", "jours", "99,5", "12", "ﬁn", "é", "e\u0301"]
_PIECES = st.sampled_from(_MARKS + _WORDS)
_TEXTS = st.one_of(st.text(), st.lists(_PIECES, max_size=40).map(" ".join), st.lists(_PIECES, max_size=40).map("".join))


def marked(left: Side | str, right: Side | str) -> str:
    """The redline as one line: [-gone-]{+come+}, with ~ behind a change of form."""
    signs = {Op.EQUAL: "{}", Op.DELETE: "[-{}-]", Op.INSERT: "{{+{}+}}"}
    return "".join(signs[step.op].format(step.text) + ("~" if step.nature is Nature.FORMAL else "") for step in redline(left, right))


@given(_TEXTS, _TEXTS)
@example("foo bar", "bar")
@example("a  b", "a\tb ")
def test_operations_lead_both_ways(left: str, right: str) -> None:
    steps = redline(left, right)
    assert left_text(steps) == left
    assert right_text(steps) == right
    assert all(step.text for step in steps)


@given(_TEXTS, _TEXTS, st.data())
def test_operations_lead_both_ways_with_numbers_and_headings(left: str, right: str, data: st.DataObject) -> None:
    sides = []
    for text in (left, right):
        number = data.draw(st.integers(0, len(text)))
        sides.append(Side(text, number, data.draw(st.integers(number, len(text)))))
    steps = redline(*sides)
    assert left_text(steps) == left
    assert right_text(steps) == right


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("préavis de deux mois", "préavis de six mois", "préavis de [-deux-]{+six+} mois"),
        ("Le client paie. Il dénonce.", "Le client paie. Il signe. Il dénonce.", "Le client paie.{+ Il signe.+} Il dénonce."),
        ("Il paie. Il part.", "Il paie. Il part. Il revient.", "Il paie. Il part.{+ Il revient.+}"),
        (
            "Il suspend l'accès au site.",
            "Il rétablit le support au client.",
            "Il [-suspend l'accès au site-]{+rétablit le support au client+}.",
        ),
        (
            "Payable sous trente (30) jours.",
            "Payable sous soixante (60) jours. Le retard porte intérêt.",
            "Payable sous [-trente (30)-]{+soixante (60)+} jours.{+ Le retard porte intérêt.+}",
        ),
        ("une disponibilité de 99,5 % par mois", "une disponibilité de 98 % par mois", "une disponibilité de [-99,5-]{+98+} % par mois"),
    ],
)
def test_changes_are_whole_words_and_phrases(left: str, right: str, expected: str) -> None:
    assert marked(left, right) == expected


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("l'accord du client", "l’accord du client"),
        ("« Services » désigne", '"Services" désigne'),
        ("« Services » désigne", "“Services” désigne"),
        ("le client ; puis", "le client\u00a0; puis"),
        ("deux mots", "deux\nmots"),
        ("période 2025-2026", "période 2025–2026"),
        ("quarante-cinq jours", "quarante- cinq jours"),
        ("le sous-traitant", "le soustraitant"),
        ("Le terme Service désigne", "Le terme « Service » désigne"),
    ],
)
def test_typography_is_form(left: str, right: str) -> None:
    steps = redline(left, right)
    assert {step.nature for step in steps if step.op is not Op.EQUAL} == {Nature.FORMAL}


@pytest.mark.parametrize(
    ("left", "right"),
    [("le client", "le Client"), ("un préavis", "un préavis,"), ("deux mois", "six mois"), ("ne peut pas", "peut")],
)
def test_wording_is_not_form(left: str, right: str) -> None:
    steps = redline(left, right)
    assert Nature.WORDING in {step.nature for step in steps if step.op is not Op.EQUAL}


def test_number_and_heading_case_are_form() -> None:
    left = Side("Article 4 – RESPONSABILITÉ\nLe plafond.", number_end=12, heading_end=27)
    right = Side("5. Responsabilité\nLe plafond.", number_end=3, heading_end=18)
    assert {step.nature for step in redline(left, right) if step.op is not Op.EQUAL} == {Nature.FORMAL}


def test_reference_to_the_same_clause_under_another_number_is_form() -> None:
    left, right = "selon l'article 8.3 du contrat", "selon l'article 9.1 du contrat"
    same = redline(Side(left, references=[Reference(16, 19, "c7")]), Side(right, references=[Reference(16, 19, "c7")]))
    other = redline(Side(left, references=[Reference(16, 19, "c7")]), Side(right, references=[Reference(16, 19, "c8")]))
    assert {step.nature for step in same if step.op is not Op.EQUAL} == {Nature.FORMAL}
    assert {step.nature for step in other if step.op is not Op.EQUAL} == {Nature.WORDING}


@pytest.mark.parametrize("strength", STRENGTHS, ids=lambda strength: strength.name)
def test_gathering_into_phrases_lengthens_little(strength: object) -> None:
    """The differences of whole texts stay within 1.15 times those of a plain word-level difference, which is the shortest there is."""
    shown = shortest = 0
    for path in SOURCES:
        left, right, _ = edited_pair(path, strength, 1)  # type: ignore[arg-type]
        one, other = left.document.text, right.document.text
        shown += sum(len(step.text) for step in redline(one, other) if step.op is not Op.EQUAL)
        sides = words(one), words(other)
        blocks = common_blocks(*([text[word.gap : word.end] for word in side] for text, side in zip((one, other), sides, strict=True)))
        shortest += len(one) + len(other)
        for i, j, n in blocks:
            shortest -= sides[0][i + n - 1].end - sides[0][i].gap + sides[1][j + n - 1].end - sides[1][j].gap
    assert shown <= 1.15 * shortest


@pytest.mark.parametrize("cells", [400_000_000, 1_000_000])
def test_long_texts_are_cut_at_anchors(monkeypatch: pytest.MonkeyPatch, cells: int) -> None:
    monkeypatch.setattr(matching, "_CELLS", cells)
    left = [f"w{i}" for i in range(9000)]
    right = [*left[:4000], "new", "words", *left[4010:7000], *left[7002:]]
    blocks = common_blocks(left, right)
    assert sum(n for _, _, n in blocks) == 9000 - 12
    assert all(left[i : i + n] == right[j : j + n] for i, j, n in blocks)


def test_long_texts_without_anchors_are_still_held_against_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matching, "_CELLS", 10_000)
    left = [f"w{i % 7}" for i in range(1200)]
    right = [f"w{i % 5}" for i in range(900)]
    blocks = common_blocks(left, right)
    assert sum(n for _, _, n in blocks) > 400
    assert all(left[i : i + n] == right[j : j + n] for i, j, n in blocks)
    assert all(a[0] + a[2] <= b[0] and a[1] + a[2] <= b[1] for a, b in pairwise(blocks))


@pytest.mark.parametrize("strength", STRENGTHS, ids=lambda strength: strength.name)
def test_it_is_short_in_words_as_well(strength: object) -> None:
    shown = shortest = 0
    for path in SOURCES:
        left, right, _ = edited_pair(path, strength, 1)  # type: ignore[arg-type]
        one, other = left.document.text, right.document.text
        shown += sum(len(words(step.text)) for step in redline(one, other) if step.op is not Op.EQUAL)
        keys = [[text[word.start : word.end] for word in words(text)] for text in (one, other)]
        shortest += sum(map(len, keys)) - 2 * sum(n for _, _, n in common_blocks(*keys))
    assert shown <= 1.15 * shortest
