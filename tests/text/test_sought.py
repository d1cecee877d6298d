"""Expressions tried only where their words stand find what re finds."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.text.cues import Cues, Held, groups_of, numbers
from contracts.text.expressions import alternatives
from contracts.text.fold import fold
from contracts.text.sought import Choice, Sought, compile_all, rarity

EXPRESSIONS = (
    r"preavis",
    r"\bpreavis\b",
    r"(?<!\w)(?:preavis|notice)s?(?: de)?",
    r"(?<!\w)(?:preavis|notice|(?:le |la )clients?)",
    r"preavis[^§]{0,9}§|§[^§]{0,9}preavis",
    r"(?:le |la |les )?(?:client|clients)\b",
    r"licen[cs]ees?",
    r"(?:sans|avec)? preavis",
    r"(?:a|b){2,3}c",
    r"(?:jours? ){1,2}ouvres",
    r"(?>le client|les clients) paie",
    r"(?P<one>jour|mois) (?P=one)",
    r"(?:x|jour|)s",
    r"(?i)PREAVIS",
    r"pre(?=avis)\w+",
    r"(?<=le )client",
    r"[^a]bc|d.f",
    r"a++b",
    r"mo(?:is|nths?)|jo*ur",
    r"§",
    r"\d+ jours",
    r"a?",
)
PIECES = (
    *("preavis", "notice", "le ", "la ", "les ", "client", "clients", " ", "de", "§", "licence", "license", "jour", "jours ", "mois"),
    *("ouvres", "paie", "a", "b", "c", "s", "x", "d", "f", "12 jours", "sans ", "month", "PREAVIS", "."),
)


@pytest.mark.parametrize("source", EXPRESSIONS)
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=12), cut=st.integers(0, 9))
def test_it_finds_what_the_expression_finds(source, pieces, cut):
    text = "".join(pieces)
    sought, regex = Sought(source), re.compile(source)
    found = regex.search(text)
    assert _spans([sought.search(text)]) == _spans([found])
    assert sought.stands_in(text) == (found is not None)
    assert _spans(sought.finditer(text)) == _spans(regex.finditer(text))
    assert _spans(sought.finditer(text, cut, len(text) - 1)) == _spans(regex.finditer(text, cut, len(text) - 1))
    assert (sought in Choice([Sought("other"), sought]).likely(text)) or not found


def _spans(matches):
    return [match.span() for match in matches if match]


@pytest.mark.parametrize(
    ("source", "needs"),
    [
        (r"\bpreavis (?:de|d')", {"preavis d'", "preavis de"}),
        (r"(?:licen[cs]e|abonnement)s?", {"licence", "license", "abonnement"}),
        (r"(?:prix|tarif).{0,40}(?:augmente|revise)", {"prix", "tarif"}),
        (r"(?:de )?\w+", set()),
    ],
)
def test_the_words_are_read_off_the_expression(source, needs):
    assert needs == {word for words in Sought(source).needs for word in words} or any(set(words) == needs for words in Sought(source).needs)


def test_an_expression_is_not_compiled_for_a_text_without_its_words():
    sought = Sought("resiliation|termination")
    assert sought.search("le prix est ferme") is None
    assert "regex" not in vars(sought)


def test_blanks_are_looked_for_with_the_words_beside_them():
    words = {word for words in Sought(r"(?<!\w)(?:ne +(?:\w+ +)?renvoie)").needs for word in words}
    assert words == {"ne ", " renvoie"} or words == {"ne ", "renvoie"}


def test_what_the_fewest_texts_hold_comes_first():
    assert rarity(Sought("reconduction")) < rarity(Sought("prix|tarif")) < rarity(Sought(r"\w+"))


def test_texts_where_an_expression_may_stand_are_told_way_by_way():
    either = Sought(r"(?<!\w)(?:(?:V++ .{0,20}perte|a .{0,20}sauvegarde))")
    texts = ["V exclut toute perte", "une perte sans nom", "a chacun sa sauvegarde", "sauvegarde par V"]
    held = Held(Cues(groups_of(either)), texts)
    assert list(numbers(held.standing(either))) == [i for i, text in enumerate(texts) if either.search(text)]


def test_words_are_held_alone_within_longer_ones_and_across_blanks():
    words = ("avis", " ne ", "de l", "prix", "a", " ", "  ", " le")
    texts = ["ne rien", "un preavis de l'editeur", "il ne  dit", "", " ", "prix", "le prix", "  le", "prix "]
    held = Held(Cues([(word,) for word in words]), texts)
    for word in words:
        assert list(numbers(held.with_word(word))) == [i for i, text in enumerate(texts) if word in text]


def test_alternatives_are_parted_outside_brackets_and_classes():
    assert alternatives(r"a|(?:b|c)|[|)]\||[]|]d|[^]|]") == ["a", "(?:b|c)", r"[|)]\|", "[]|]d", "[^]|]"]


def test_alternatives_at_the_start_of_a_word_are_parted_too():
    assert alternatives(r"(?<!\w)(?:a|(?:b|c)d)") == [r"(?<!\w)(?:a)", r"(?<!\w)(?:(?:b|c)d)"]
    assert alternatives(r"(?<!\w)(?:(?:a|b)|c)") == [r"(?<!\w)(?:a)", r"(?<!\w)(?:b)", r"(?<!\w)(?:c)"]
    assert alternatives(r"(?<!\w)(?:a|b)c") == [r"(?<!\w)(?:a|b)c"]


def test_alternatives_in_a_group_that_is_the_whole_are_parted_too():
    assert alternatives(r"(?:a|(?:b|c)d|(?:e|f))") == ["a", "(?:b|c)d", "e", "f"]
    assert alternatives(r"(?:a|b)(?:c|d)") == ["(?:a|b)(?:c|d)"]


def test_all_expressions_are_compiled_at_once():
    sought = Sought("prix|tarif")
    assert sought in list(compile_all())
    assert sought.stands_in("le tarif")


def test_a_faulty_expression_is_refused_once_it_is_looked_for():
    faulty = Sought("(a")
    with pytest.raises(re.error):
        faulty.search("a")


def test_a_gap_behind_a_word_begins_at_its_end():
    sought = Sought(r"resili\w*[^;]{0,6}delai")
    assert sought.search("resiliation sans delai")
    assert not sought.search("resiliation sans aucun delai")


def test_what_goes_on_without_a_break_is_no_word():
    text = "Durée : " + "résili" * 11 + ", 30 jours"
    assert fold(text) == "duree : " + "·" * 66 + ", 30 jours"
    assert fold("donaudampfschifffahrtselektrizitatenhauptbetriebswerkbau") == "donaudampfschifffahrtselektrizitatenhauptbetriebswerkbau"
    assert fold("_" * 80) == "_" * 80
