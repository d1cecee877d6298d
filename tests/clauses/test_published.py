"""What the measure on published corpora counts: which tags are unfair, what stays together, and what a right answer is."""

from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from contracts.clauses.training.published import category_patterns, rules
from contracts.clauses.training.published.labelled import PUBLISHED_PARTS, kept_out
from contracts.clauses.training.published.passages import all_right, any_right, best_thresholds, highest, one_each, read_passages
from contracts.clauses.training.published.semantics import PROVIDER, Unlabelled, made_alike, sentence_vectors
from contracts.clauses.training.published.unfair import any_of, beside, best_threshold, read_sentences, unfair_kinds

PARTIES, LICENCE = 0, 1


@pytest.mark.parametrize(
    ("tags", "kinds"),
    [
        ([], set()),
        (["ltd1"], set()),  # tagged as fair
        (["ltd2"], {"ltd"}),
        (["ter3", "ch2"], {"ter", "ch"}),
        (["countrym"], set()),  # tells to which country a sentence applies
        (["a1", "law2"], {"law"}),
    ],
)
def test_only_potentially_and_clearly_unfair_tags_count(tags: list[str], kinds: set[str]) -> None:
    assert {kind for kind, there in zip(rules.KINDS, unfair_kinds(tags), strict=True) if there} == kinds


def test_a_source_stands_wholly_on_one_side() -> None:
    sources = [f"contract {i % 7}" for i in range(40)]
    held = kept_out(sources, 3)
    assert len({source for source, out in zip(sources, held, strict=True) if out}) == 3
    assert not {source for source, out in zip(sources, held, strict=True) if out} & {
        source for source, out in zip(sources, held, strict=True) if not out
    }
    assert (kept_out(sources, 3) == held).all()


def test_published_parts_hold_each_document_once() -> None:
    counts = Counter(name for part in PUBLISHED_PARTS for name in part)
    assert len(counts) == 38
    assert set(counts.values()) == {1}


def test_neighbours_are_of_the_same_document() -> None:
    documents = np.array(["a", "a", "b"])
    assert beside(["one", "two", "three"], documents, -1) == ["", "one", ""]
    assert beside(["one", "two", "three"], documents, 1) == ["two", "", ""]


def test_kinds_add_up_to_more_than_the_surest_of_them() -> None:
    none, one, two = any_of(np.array([[-1.0, -1.0], [0.5, -1.0], [0.5, 0.5]]))
    assert none < 0.05 < 0.5 < one < two


def test_threshold_parts_what_can_be_parted() -> None:
    scores = np.arange(100) / 100
    assert 0.93 <= best_threshold(scores, scores > 0.945) < 0.95


def test_provider_is_the_same_word_in_every_document(tmp_path: Path) -> None:
    (tmp_path / "terms.md").write_text("Here Kestrel Mail may stop. In Kestrel Mail and at our Website you pay Europe.\n", encoding="utf-8")
    lines = ["The Website of Heronry is open.", "With Heronry, you pay 12,50 each month.", "Here Heronry may stop it, and so may we."]
    rows = [{"doc": "Heronry", "text": line, "tags": []} for line in lines]
    alike = read_sentences(rows, Unlabelled(tmp_path)).alike
    assert alike[1] == f"with {PROVIDER}, you pay 0 each month."
    assert alike[2].count(PROVIDER) == 2


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("ltd", "In no event is Heronry liable for lost profits."),
        ("ltd", "Our total liability does not exceed the fees paid in the last year."),
        ("ter", "We may close your account without notice."),
        ("ch", "We may amend these terms from time to time."),
        ("cr", "Heronry can remove any material that you post."),
        ("use", "By visiting the site, you accept what follows."),
        ("law", "These terms are governed by the laws of Ruritania."),
        ("j", "You submit to the exclusive jurisdiction of its courts."),
        ("a", "Every quarrel goes to arbitration."),
        ("pinc", "Our privacy policy is incorporated by reference."),
    ],
)
def test_a_rule_speaks_for_the_kind(kind: str, sentence: str) -> None:
    found = rules.signs([made_alike(sentence.lower(), ["heronry"])])[0]
    kinds = [kind for kind, patterns in rules.RULES.items() for _ in patterns]
    assert found[[i for i, of in enumerate(kinds) if of == kind]].any()


def test_no_rule_speaks_for_a_plain_sentence() -> None:
    assert not rules.signs(["the weather over the lake is fine today"]).any()


@pytest.mark.parametrize(
    ("category", "passage"),
    [
        ("Governing Law", "the laws of ruritania govern this contract."),
        ("Renewal Term", "it renews itself for successive terms of 0 year."),
        ("Termination For Convenience", "heronry may terminate it for convenience."),
        ("Post-Termination Services", "after its termination heronry shall return the boats."),
        ("License Grant", "heronry grants egret a licence to the maps under this contract."),
        ("Exclusivity", "heronry is the exclusive supplier of maps."),
        ("Ip Ownership Assignment", "egret assigns to heronry every right in the maps."),
        ("Source Code Escrow", "the programs are deposited in escrow."),
        ("Audit Rights", "heronry may inspect the books once a year."),
        ("Warranty Duration", "the boats are warranted for 0 months."),
        ("Cap On Liability", "its liability shall not exceed\nthe fees paid."),
        ("Insurance", "egret keeps insurance against storms."),
        ("Liquidated Damages", "the sum is owed as liquidated damages and is no penalty."),
        ("Anti-Assignment", "neither side may transfer this contract without consent."),
        ("No-Solicit Of Employees", "it shall not solicit any employee of heronry."),
        ("Effective Date", "this contract takes effect on 0 may 0."),
        ("Parties", "heronry ltd."),
    ],
)
def test_a_pattern_speaks_for_the_category(category: str, passage: str) -> None:
    found = category_patterns.signs([passage])[0]
    categories = [name for name, patterns in category_patterns.PATTERNS.items() for _ in patterns]
    assert found[[i for i, of in enumerate(categories) if of == category]].any()


def test_no_pattern_speaks_for_a_plain_passage() -> None:
    assert not category_patterns.signs(["the weather over the lake is fine today, and so it was all through the week before"]).any()


def test_words_in_the_same_company_have_like_vectors() -> None:
    lines = [
        f"the {who} {does} the {what} {when}"
        for who in ("heron", "egret")
        for does in ("catches", "eats")
        for what in ("fish", "frog")
        for when in ("now", "later", "today")
    ]
    lines += [f"a {who} {does} an {what}" for who in ("lawyer", "judge") for does in ("reads", "signs") for what in ("act", "order")] * 3
    heron, egret, judge, unknown = sentence_vectors(lines, ["heron", "egret", "judge", "zebra"])
    assert heron @ egret > heron @ judge
    assert not unknown.any()


def test_rows_of_a_passage_know_all_its_categories() -> None:
    row = {"contract": 1, "text": "Granted for good."}
    passages = read_passages(
        [{**row, "category": "Licence"}, {**row, "category": "Perpetual"}, {**row, "contract": 2, "category": "Licence"}]
    )
    assert passages.all_of_them.tolist() == [[True, True], [True, True], [True, False]]
    assert passages.first.tolist() == [True, False, True]


def test_three_measures_of_a_passage_in_two_categories() -> None:
    margins = np.array([[0.4, 0.9], [0.4, 0.9]])
    own, right = np.array([PARTIES, LICENCE]), np.array([[True, True], [True, True]])
    assert one_each(margins, own, [PARTIES, LICENCE]) == pytest.approx(1 / 3)
    assert any_right(margins, own, right, [LICENCE]) == 1.0
    assert all_right(margins[:1] > 0.3, right[:1], [PARTIES, LICENCE]) == 1.0


def test_as_many_categories_as_the_passage_has() -> None:
    margins = np.array([[0.1, 0.9, 0.5], [0.1, 0.9, 0.5], [0.3, 0.3, -1.0]])
    assert highest(margins, np.array([1, 2, 2])).tolist() == [[False, True, False], [False, True, True], [True, True, False]]


def test_a_threshold_for_each_category() -> None:
    margins = np.column_stack([np.linspace(-1, 1, 21), np.linspace(-1, 1, 21)])
    thresholds = best_thresholds(margins, np.column_stack([margins[:, 0] > 0.05, margins[:, 1] > -0.45]))
    assert thresholds[1] < -0.4 < thresholds[0]
