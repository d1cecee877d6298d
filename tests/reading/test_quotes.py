"""Words quoted within their sentence."""

from contracts.structure.types import Clause
from contracts.text.types import Span
from review.reading.quotes import quote_of

TEXT = "9. Durée\nLe contrat est conclu pour un an. Il se renouvelle\ntacitement chaque année. Le préavis est d'un mois."
CLAUSE = Clause("c1", None, 1, "9", "Durée", 0, len(TEXT), 9)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def test_words_stand_in_their_sentence() -> None:
    quote = quote_of(TEXT, span("préavis"), CLAUSE)
    assert (quote.before, quote.words, quote.after) == ("Le ", "préavis", " est d'un mois.")


def test_words_over_two_sentences_keep_both() -> None:
    quote = quote_of(TEXT, span("un an. Il"), CLAUSE)
    assert quote.before == "Le contrat est conclu pour "
    assert quote.after == " se renouvelle"


def test_long_context_is_cut_at_a_word() -> None:
    text = "mot " * 200 + "ici " + "mot " * 200
    start = text.index("ici")
    quote = quote_of(text, Span(start, start + 3), Clause("c1", None, 1, None, None, 0, len(text), 0))
    assert quote.before.startswith("[…] mot")
    assert quote.after.endswith("mot […]")
    assert len(quote.before) < 260


def test_words_of_no_clause_are_quoted_alone() -> None:
    assert quote_of(TEXT, span("tacitement"), None).words == "tacitement"
