"""French texts are shown with spaces at which no line breaks; English ones, and what programs read, keep theirs."""

import re

import pytest

from contracts.text.types import Span
from review.rules.drafting import word, word_rule
from review.rules.playbook import LANGUAGES, Rule, load_playbook
from review.rules.types import Finding, Wording
from review.rules.typography import spaced, typeset

PLAYBOOK = load_playbook()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("La clause dit : « rien n'est dû ».", "La clause dit\u00a0: «\u00a0rien n'est dû\u00a0»."),
        ("Le prix change ; est-ce un motif ? Oui !", "Le prix change\u202f; est-ce un motif\u202f? Oui\u202f!"),
        ("de 2,5 % par an", "de 2,5\u00a0% par an"),
        ("déjà\u00a0: fait", "déjà\u00a0: fait"),
    ],
)
def test_spaces_that_hold_a_line_together(text: str, shown: str) -> None:
    assert spaced(text, "fr") == shown
    assert len(spaced(text, "fr")) == len(text)


def test_english_has_no_such_spaces() -> None:
    text = "The clause says : “none” ; 5 % at most ?"
    assert spaced(text, "en") == text


def test_the_fallback_follows_the_language_of_the_contract() -> None:
    wording = typeset(Wording("Title ?", "Why : this", "Le prix : cent euros"), "en", "fr")
    assert wording == Wording("Title ?", "Why : this", "Le prix\u00a0: cent euros")


@pytest.mark.parametrize("rule", PLAYBOOK.rules, ids=lambda rule: rule.key)
def test_no_french_sentence_of_a_rule_breaks_at_a_mark(rule: Rule) -> None:
    shown = typeset(word_rule(rule, "fr"), "fr", "fr")
    for text in (shown.title, shown.rationale, shown.suggestion):
        assert not re.search(r" [;:?!»%]|« ", text)


@pytest.mark.parametrize("rule", [one for one in PLAYBOOK.rules if "{quote}" in one.templates["fr"].rationale], ids=lambda rule: rule.key)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reader_who_sees_the_words_does_not_get_them_twice(rule: Rule, language: str) -> None:
    values = (("clause", "4.2"), ("quote", "the very words"), ("value", "P6M"))
    found = Finding(rule.key, rule.severity, "c1", (Span(0, 5),), values)
    assert "the very words" in word(found, PLAYBOOK, language, language).rationale
    said = word(found, PLAYBOOK, language, language, quoting=False).rationale
    assert "the very words" not in said
    assert not re.search(r"\( ?\)|« ?»|“ ?”|:\s*[.)]", said)
    assert "4.2" in said or "{clause}" not in rule.templates[language].rationale
