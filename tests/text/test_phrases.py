"""What is looked for in texts is found whatever accents, capitals and line breaks stand in the way, and nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.text.phrases import EXCERPT, excerpt, hits, phrases_of, words_of

TEXT = """9.2 Sauvegardes
L’Éditeur effectue une sau\u00advegarde quotidienne des données ; leur mise en œuvre se fait dans les trente
(30) jours. La re\u0301versibilité est DUE à l'expiration, au taux de 3,5 %."""


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("sauvegarde", ["Sauvegardes", "sau\u00advegarde"]),
        ("SAUVEGARDE", ["Sauvegardes", "sau\u00advegarde"]),
        ('"sauvegarde"', ["sau\u00advegarde"]),
        ("« Sauvegardes »", ["Sauvegardes"]),
        ("editeur", ["Éditeur"]),
        ("l'éditeur", ["L’Éditeur"]),
        ("oeuvre", ["œuvre"]),
        ("œuvre", ["œuvre"]),
        ("réversibilité", ["re\u0301versibilité"]),
        ('"dans les trente (30) jours"', ["dans les trente\n(30) jours"]),
        ('"trente 30 jours"', ["trente\n(30) jours"]),
        ("3,5", ["3,5"]),
        ("due données", ["données", "DUE"]),
        ('"quotidienne des', ["quotidienne des"]),
        ("3", ["3"]),  # not what 30 begins with
        ("30", ["30"]),
        ("garde", []),  # words are found by their beginnings
        ('"données quotidienne"', []),
        ('"sauvegarde quoti"', []),
    ],
)
def test_what_a_query_finds(query: str, found: list[str]) -> None:
    assert [TEXT[hit.start : hit.end] for hit in hits(TEXT, phrases_of(query))] == found


@pytest.mark.parametrize("query", ["", "   ", "€ § –", '""', "«»"])
def test_a_query_without_letters_and_figures_asks_for_nothing(query: str) -> None:
    assert phrases_of(query) == ()
    assert hits(TEXT, phrases_of(query)) == ()


@given(st.text(max_size=60), st.text(max_size=20))
def test_texts_and_the_words_kept_of_them_agree(text: str, query: str) -> None:
    """What the database finds by the words is what a page marks in the text."""
    words = words_of(text)
    assert words == " " or (words[0] == words[-1] == " " and "  " not in words)
    for phrase in phrases_of(query):
        spans = hits(text, (phrase,))
        assert (phrase.needle in words) == bool(spans)
        assert all(phrase.words[0] in words_of(text[span.start : span.end]) for span in spans)


def test_an_excerpt_shows_where_most_of_it_stands_together() -> None:
    text = f"Préavis. {'Autre chose ici. ' * 40}La résiliation\nprend effet après un préavis de deux mois. {'Fin du texte. ' * 40}"
    found = excerpt(text, phrases_of("préavis résiliation"))
    assert "La résiliation prend effet après un préavis de deux mois." in found.text
    assert found.text.startswith("… ")
    assert found.text.endswith(" …")
    assert [words for words, is_hit in found.pieces if is_hit] == ["résiliation", "préavis"]
    assert "".join(words for words, _ in found.pieces) == found.text
    assert len(found.text) <= EXCERPT + 4


def test_an_excerpt_of_a_text_without_it_is_its_beginning() -> None:
    assert excerpt("Le service\nest disponible.", phrases_of("autre")).text == "Le service est disponible."
    assert excerpt("", phrases_of("autre")).text == ""
    assert excerpt("x" * 900, phrases_of("y")).text == "x" * EXCERPT + " …"
