"""The text of a contract cut where marks begin and end, and laid out clause by clause."""

from hypothesis import given
from hypothesis import strategies as st

from contracts.structure.types import Clause
from contracts.text.types import Document, Stretch
from review.reading.page import lay_out
from review.reading.segments import Mark, cut

TEXT = "5. Durée\nLe contrat dure un an.\nIl se renouvelle.\n5.1 Le préavis est d'un mois."
CLAUSES = (
    Clause("c1", None, 1, "5", "Durée", 0, 49, 9, 1, 1),
    Clause("c2", "c1", 2, "5.1", None, 50, len(TEXT), 54, 2, 2),
)


def contract(text: str, stretches: tuple[Stretch, ...] = ()) -> Document:
    return Document("contract.txt", "", "text/plain", "fr", text, (), (), stretches=stretches)


def mark(start: int, end: int, key: str = "a", rank: int = 0) -> Mark:
    return Mark(start, end, "finding", key, rank)


def test_marks_that_cross_share_a_segment() -> None:
    segments = cut("abcdefgh", 0, 8, [mark(1, 5, "one", rank=2), mark(3, 7, "two", rank=1)])
    assert [(s.text, [m.key for m in s.marks]) for s in segments] == [
        ("a", []),
        ("bc", ["one"]),
        ("de", ["two", "one"]),
        ("fg", ["two"]),
        ("h", []),
    ]
    assert [[m.key for m in s.begins] for s in segments] == [[], ["one"], ["two"], [], []]


def test_a_mark_that_began_earlier_does_not_begin_again() -> None:
    (first, *_) = cut("abcdefgh", 4, 8, [mark(2, 6)])
    assert first.text == "ef"
    assert first.marks
    assert not first.begins


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(-5, 70), st.integers(-5, 70)), max_size=8))
def test_segments_are_the_whole_text_whatever_the_marks(text: str, spans: list[tuple[int, int]]) -> None:
    marks = [mark(start, end, str(i)) for i, (start, end) in enumerate(spans)]
    segments = cut(text, 0, len(text), marks)
    assert "".join(segment.text for segment in segments) == text
    for segment in segments:
        assert {m.key for m in segment.marks} == {
            m.key for m in marks if any(m.start <= place < m.end for place in range(segment.start, segment.end))
        }


def test_a_heading_stands_on_its_own_line_and_a_bare_number_leads_its_paragraph() -> None:
    first, second = lay_out(contract(TEXT), CLAUSES, [])
    assert "".join(s.text for s in first.heading) == "5. Durée"
    assert ["".join(s.text for s in p.segments) for p in first.paragraphs] == ["Le contrat dure un an.", "Il se renouvelle."]
    assert not second.heading
    (paragraph,) = second.paragraphs
    assert "".join(s.text for s in paragraph.lead) == "5.1"
    assert "".join(s.text for s in paragraph.segments) == "Le préavis est d'un mois."


def test_a_page_is_told_where_it_turns() -> None:
    assert [clause.page for clause in lay_out(contract(TEXT), CLAUSES, [])] == [1, 2]


def test_a_mark_over_two_paragraphs_shows_in_both() -> None:
    start, end = TEXT.index("un an"), TEXT.index("renouvelle") + len("renouvelle")
    first, _ = lay_out(contract(TEXT), CLAUSES, [mark(start, end)])
    assert [[s.text for s in p.segments if s.marks] for p in first.paragraphs] == [["un an."], ["Il se renouvelle"]]


def test_the_cells_of_a_row_stand_apart_and_marks_may_cross_them() -> None:
    text = "Annexe\nNiveau\tDélai\nCritique\t\t4 heures\n1.1\tPar courriel"
    clauses = (
        Clause("c1", None, 1, None, "Annexe", 0, text.index("1.1") - 1, 7),
        Clause("c2", "c1", 2, "1.1", None, text.index("1.1"), len(text), text.index("Par")),
    )
    crossing = mark(text.index("Critique"), text.index(" heures"))
    first, second = lay_out(contract(text), clauses, [crossing])
    cells = [["".join(s.text for s in cell) for cell in paragraph.cells] for paragraph in first.paragraphs]
    assert cells == [["Niveau", "Délai"], ["Critique", "", "4 heures"]]
    marked = [s.text for cell in first.paragraphs[1].cells for s in cell if s.marks]
    assert marked == ["Critique", "4"]
    assert ["".join(s.text for s in second.paragraphs[0].lead), "".join(s.text for s in second.paragraphs[0].segments)] == [
        "1.1",
        "Par courriel",
    ]


def test_text_without_tabs_has_no_cells() -> None:
    assert not [paragraph for clause in lay_out(contract(TEXT), CLAUSES, []) for paragraph in clause.paragraphs if paragraph.cells]


def test_items_of_a_list_are_known_by_their_bullet() -> None:
    text = "Le client :\n- paie le prix ;\n• respecte la loi ;\n-5 % au plus."
    (clause,) = lay_out(contract(text), (Clause("c1", None, 1, None, None, 0, len(text), 0),), [])
    assert [paragraph.is_item for paragraph in clause.paragraphs] == [False, True, True, False]


def test_a_clause_tells_its_language() -> None:
    document = contract(TEXT, (Stretch(0, 49, "fr"), Stretch(50, len(TEXT), "en")))
    assert [clause.language for clause in lay_out(document, CLAUSES, [])] == ["fr", "en"]
    assert [clause.language for clause in lay_out(contract(TEXT), CLAUSES, [])] == ["fr", "fr"]
