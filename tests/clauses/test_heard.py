"""What is heard in a clause: its words together, and piece by piece, so that a type that one sentence of many is about is heard as well."""

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from contracts.clauses.features import read_clauses, searched_text
from contracts.clauses.heard import BEHIND, UNKNOWN, Heard, hear
from contracts.clauses.model import WordModel
from contracts.clauses.training.single import single_clause
from contracts.structure.types import Clause

PRICE = "The price is the price of the list and all prices go up each year in March."
DATA = "The data of each user are kept apart from the data of all others on this disk."


class Counting(WordModel):
    """A margin is how often the word of the type stands in the text."""

    def margins(self, folded: Sequence[str]) -> NDArray[np.float32]:
        return np.array([[text.count("price"), text.count("data"), text.count("law")] for text in folded], np.float32)


@pytest.fixture
def model() -> WordModel:
    nothing = np.zeros(3, np.float32)
    return Counting(("fees", "personal_data", "governing_law"), np.zeros((1, 3), np.int8), nothing, nothing, nothing)


def heard_in(model: WordModel, text: str, heading: str | None = None) -> Heard:
    document, clauses = single_clause(text, "en", heading)
    folded = searched_text(document)
    return hear(model, folded, read_clauses(document, folded, clauses))[0]


def test_whole_clause_is_heard_without_its_heading(model: WordModel) -> None:
    assert heard_in(model, f"{PRICE} {DATA}", "Law, data and price").whole == {"fees": 3.0, "personal_data": 2.0, "governing_law": 0.0}


def test_each_piece_speaks_for_its_own_type(model: WordModel) -> None:
    heard = heard_in(model, f"{PRICE} {DATA}")
    assert heard.pieces == 2
    assert heard.in_pieces("fees") == (3.0, 3.0, 0.5)  # its best margin, how far ahead, in how many of the pieces
    assert heard.in_pieces("personal_data") == (2.0, 2.0, 0.5)
    assert heard.in_pieces("governing_law") == (0.0, -2.0, 0.0)


def test_short_sentences_make_a_piece_together(model: WordModel) -> None:
    heard = heard_in(model, "The price is due. It is due at once, by any means of payment that we offer.")
    assert (heard.pieces, heard.in_pieces("fees")) == (1, (1.0, 1.0, 1.0))


def test_short_last_sentence_goes_with_the_piece_before_it(model: WordModel) -> None:
    heard = heard_in(model, f"{PRICE} {DATA} No data is sold.")
    assert (heard.pieces, heard.in_pieces("personal_data")) == (2, (3.0, 3.0, 0.5))


def test_every_clause_hears_its_own_pieces_and_one_without_text_hears_none(model: WordModel) -> None:
    whole = f"{PRICE} {DATA}"
    document, _ = single_clause(whole, "en")
    places = [(0, len(PRICE)), (len(PRICE), len(PRICE)), (len(PRICE) + 1, len(whole))]
    clauses = [Clause(f"c{i}", None, 1, None, None, start, end, start) for i, (start, end) in enumerate(places)]
    folded = searched_text(document)
    heard = hear(model, folded, read_clauses(document, folded, clauses))
    assert [one.pieces for one in heard] == [1, 0, 1]
    assert [one.in_pieces("fees")[2] for one in heard] == [1.0, 0.0, 0.0]
    assert heard[1].in_pieces("fees") == (UNKNOWN, BEHIND, 0.0)


def test_type_whose_words_were_not_learnt_is_far_behind(model: WordModel) -> None:
    assert heard_in(model, PRICE).in_pieces("audit") == (UNKNOWN, BEHIND, 0.0)
