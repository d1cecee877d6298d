"""Names of the sides that a contract uses beside those that introduce them."""

import pytest

from contracts.terms.sides.callings import called_sides
from contracts.text.fold import fold


def names(text, vendor=frozenset(), customer=frozenset()):
    return called_sides(text, fold(text), vendor, customer)


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Orlune Software fournit. " + "Orlune garantit. " * 5, True),
        ("Orlune Software fournit, voir orlune.fr et aide@orlune.fr. " + "Orlune garantit. " * 5, True),
        ("Orlune Software fournit. Orlune garantit.", False),
    ],
)
def test_a_company_is_known_by_its_first_word_where_the_text_uses_it_so(text, known):
    assert ("orlune" in names(text, frozenset({"orlune software"}))[0]) is known


def test_a_first_word_that_is_a_word_like_others_names_nobody():
    text = (
        "Third-Party Offerings remain those of others. Bright Works makes them brighter. "
        + "Bright days, third-party tools, bright nights. " * 6
    )
    assert not names(text, frozenset({"third-party offerings", "bright works"}))[0] & {"third-party", "third", "bright"}


def test_usual_names_belong_to_the_side_that_has_none_of_them():
    vendor, customer = names("Le Prestataire héberge.", frozenset(), frozenset({"editeur"}))
    assert "prestataire" in vendor
    assert "editeur" not in vendor
    assert "client" in customer
