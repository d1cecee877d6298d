"""The little language of the lexicon."""

import pytest

from contracts.clauses.lexicon import lexicon
from contracts.clauses.patterns import PatternError, compile_pattern

WORDS = {"customer": "client|vous|abonne", "vendor": "not client|vous|parties"}


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        ("resili* .. tacite*", "le contrat resilie avant sa tacite reconduction", True),
        ("resili* .. tacite*", "resilie " + "x" * 80 + " tacite", False),
        ("resili* ... tacite*", "resilie " + "x" * 80 + " tacite", True),
        ("(loi|droit) (francais|belge)", "soumis au droit belge", True),
        ("(loi|droit) (francais|belge)", "soumis au droit suisse", False),
        ("(le)? contrats? signe", "les contrats signe", True),
        ("licen[cs]e", "a licence", True),
        ("licen[cs]e", "a licensee", False),
        ("sous-traitance", "la sous traitance", True),
        ("l'abonne s'engage", "l'abonne s' engage", True),
        ("(a l'|au) {customer} de", "il appartient a l'abonne de", True),
        ("{vendor} s'engage", "acme s'engage", True),
        ("{vendor} s'engage", "client s'engage", False),
        ("{customer} s'engage", "le client s'engage", True),
        ("taux .. #%", "un taux de 99,5 %", True),
        ("^ objet $", "objet", True),
        ("^ objet $", "objet du contrat", False),
        ("doit $", "le client doit :", True),
    ],
)
def test_pattern_is_found(source: str, text: str, found: bool) -> None:
    assert bool(compile_pattern(source, WORDS).regex.search(text)) is found


def test_pattern_knows_the_words_it_needs() -> None:
    anchors = compile_pattern("(preavis|delai) .. resili* le contrat", WORDS).anchors
    assert {word for anchor in anchors for word in anchor.words} <= {"preavis", "delai", "resili*", "le", "contrat"}


@pytest.mark.parametrize("source", ["(client", "{nobody} doit", "..", "(a|)"])
def test_pattern_that_cannot_be_read_is_refused(source: str) -> None:
    with pytest.raises(PatternError):
        compile_pattern(source, WORDS)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_lexicon_speaks_of_every_type(language: str) -> None:
    words = lexicon(language)
    named = {cue.type for cue in words.headings.cues if cue.weight > 0}
    decided = {cue.type for cue in words.sentences.cues if cue.strength == "decides"}
    assert len(named) == 62
    assert len(decided) == 61  # `other` has no words of its own
