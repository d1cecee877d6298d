"""The Word redline: accepted it is the right contract, rejected the left one, and every change is signed and dated."""

from datetime import UTC, datetime
from io import BytesIO

from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from contracts.analysis import Analysis
from review.compare.compare import compare
from review.exports.redline_docx import redline_docx
from tests.compare.building import Row, contract
from tests.exports.reading import W, accepted, part, rejected, styles

WHEN = datetime(2026, 3, 2, 10, 30, tzinfo=UTC)


def redline(left: Analysis, right: Analysis) -> bytes:
    return redline_docx(compare(left, right, (), ()), left, right, author="Claire Martin", when=WHEN)


LEFT = contract(
    (None, "Conditions Alizé", "Entre les parties."),
    ("1", "Durée", "Le contrat dure un an.\nIl est renouvelé tacitement par périodes d'un an."),
    ("2", "Prix", "Le prix est de 100 euros par mois, payable à trente jours."),
    ("2.1", "Révision", "Le prix est révisé chaque année selon l'indice Syntec."),
    ("3", "Responsabilité", "Le prestataire répond de ses fautes dans la limite de douze mois de redevances."),
)
RIGHT = contract(
    (None, "Conditions Alizé", "Entre les parties."),
    ("1", "Prix", "Le prix est de 120 euros par mois, payable à trente jours."),
    ("1.1", "Révision", "Le prix est révisé chaque année selon l'indice Syntec."),
    ("2", "Responsabilité", "Le prestataire répond de ses fautes dans la limite de six mois de redevances."),
    ("3", "Durée", "Le contrat dure trois ans.\nIl est renouvelé tacitement par périodes d'un an."),
    ("4", "Audit", "Le client peut auditer le service une fois par an."),
)


def test_accepted_it_is_the_right_contract_and_rejected_the_left_one() -> None:
    docx = redline(LEFT, RIGHT)
    assert accepted(docx) == RIGHT.document.text.split("\n")[: len(accepted(docx))]
    assert "\n".join(accepted(docx)).rstrip("\n") == RIGHT.document.text.rstrip("\n")
    assert "\n".join(rejected(docx)).rstrip("\n") == LEFT.document.text.rstrip("\n")


def test_every_change_has_an_author_a_date_and_its_own_number() -> None:
    changes = list(part(redline(LEFT, RIGHT), "word/document.xml").iter(f"{W}ins", f"{W}del", f"{W}pPrChange"))
    assert changes
    assert {change.get(f"{W}author") for change in changes} == {"Claire Martin"}
    assert {change.get(f"{W}date") for change in changes} == {"2026-03-02T10:30:00Z"}
    assert len({change.get(f"{W}id") for change in changes}) == len(changes)


def test_headings_have_the_style_of_their_level() -> None:
    found = styles(redline(LEFT, RIGHT))
    assert found["Conditions Alizé"] == "Heading1"
    assert found["Article 4 – Audit"] == "Heading1"
    assert any(words.endswith("Révision") and style == "Heading2" for words, style in found.items())
    assert not any("euros" in words for words in found)


def test_only_the_words_that_changed_are_marked() -> None:
    deleted = [words.text for words in part(redline(LEFT, RIGHT), "word/document.xml").iter(f"{W}delText")]
    assert any(words and "100" in words and "payable" not in words for words in deleted)


def test_two_equal_contracts_have_no_changes() -> None:
    root = part(redline(LEFT, LEFT), "word/document.xml")
    assert not list(root.iter(f"{W}ins", f"{W}del", f"{W}pPrChange"))


def test_characters_that_xml_forbids_do_not_break_the_file() -> None:
    docx = redline(contract(("1", "Prix", "Le\x0cprix \x00 <w:del> & plus.")), contract(("1", "Prix", "Le\x0bprix.")))
    assert Document(BytesIO(docx)).core_properties.author == "Claire Martin"
    assert "Le prix   <w:del> & plus." in rejected(docx)


WORDS = st.lists(
    st.sampled_from(("le", "prix", "client", "de", "service", "est", "dû", "30", "jours", ",", ".", "données", "audit\nclause")),
    max_size=14,
)
BODIES = WORDS.map(" ".join).map(lambda text: text.strip())
ROWS = st.lists(st.tuples(st.none(), st.sampled_from([None, "Prix", "Durée", "Audit"]), BODIES), min_size=1, max_size=6)


def _numbered(rows: list[Row]) -> Analysis:
    return contract(*((str(at), heading, body) for at, (_, heading, body) in enumerate(rows, 1)))


@settings(max_examples=80, deadline=None)
@given(ROWS, ROWS, st.booleans())
def test_no_change_is_lost_or_invented(one: list[Row], other: list[Row], shuffled: bool) -> None:
    left, right = _numbered(one), _numbered([*one[::-1], *other] if shuffled else other)
    docx = redline(left, right)
    assert accepted(docx) == right.document.text.split("\n")
    assert rejected(docx) == left.document.text.split("\n")
