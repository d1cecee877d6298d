"""Sections labelled sentence by sentence: each label stands at its sentence, under names that the product knows."""

from importlib.resources import files

import pytest

from contracts.clauses.training.sections import Section, labelled_sections
from contracts.data_files import read_yaml
from review.rules.playbook import load_playbook


@pytest.fixture(scope="module")
def sections() -> list[Section]:
    return list(labelled_sections())


def test_both_languages_have_sections_and_every_part_is_one_of_its_sentences(sections: list[Section]) -> None:
    assert {section.document.language for section in sections} == {"fr", "en"}
    for section in sections:
        text, [clause] = section.document.text, section.clauses
        assert " ".join(text[part.start : part.end] for part in section.parts) == text[clause.body_start : clause.end]
        assert all(text[part.start : part.end].strip() == text[part.start : part.end] for part in section.parts)


def test_key_terms_are_known_and_have_values(sections: list[Section]) -> None:
    known = {row["key"] for row in read_yaml(files("contracts.data").joinpath("terms.yaml"))["terms"]}
    stated = [term for section in sections for part in section.parts for term in part.terms]
    assert {key for key, _ in stated} <= known
    assert all(value for _, value in stated)


def test_rules_are_of_the_playbook_and_raised_by_what_is_said(sections: list[Section]) -> None:
    raised = {rule for section in sections for part in section.parts for rule in part.rules}
    assert raised <= {rule.key for rule in load_playbook().rules if rule.kind == "present"}


def test_what_settles_is_told_of_rules_of_what_is_missing(sections: list[Section]) -> None:
    told = [part.settles for section in sections for part in section.parts if part.settles is not None]
    settled = {rule for settles in told for rule in settles}
    assert settled <= {rule.key for rule in load_playbook().rules if rule.kind == "missing"}
    assert any(told)
    assert not all(told)


def test_no_sentence_stands_twice(sections: list[Section]) -> None:
    said = [section.document.text[part.start : part.end] for section in sections for part in section.parts]
    assert len(said) == len(set(said))
