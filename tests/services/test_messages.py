"""Every error that can reach a user has its sentence, in both languages."""

import re

import pytest
from django.utils.translation import override

from contracts.services.messages import MESSAGES, sentence
from contracts.text import errors

VALUES = {
    "contract": "A", "limit_mb": 25, "limit": 20, "status": "x", "decision": "x", "email": "a@example.org", "role": "x",
    "tool": "Tesseract", "files": "a.pdf", "type": "x", "rule": "x",
    "severity": "x", "threshold": "x", "country": "x", "least": 1, "most": 9,
}  # fmt: skip


def test_every_reader_error_has_a_sentence_that_says_whether_trying_again_helps() -> None:
    for kind in [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, errors.ReadError)]:
        assert kind.code in MESSAGES
        assert MESSAGES[kind.code].retry >= kind.retryable


@pytest.mark.parametrize("code", MESSAGES)
def test_every_sentence_stands_in_french_and_in_english(code: str) -> None:
    with override("en"):
        english = sentence(code, VALUES)
    with override("fr"):
        french = sentence(code, VALUES)
    assert english.text != french.text
    assert english.advice != french.advice
    for words in (english.text, english.advice, french.text, french.advice):
        assert words.endswith((".", "x"))
        assert not re.search(r"%\(|\{", words)


def test_an_unknown_code_is_an_error_of_ours() -> None:
    assert sentence("no_such_code") == sentence("internal")
