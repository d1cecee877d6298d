"""What holds for the clause tree of every document, whatever its text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contracts.structure.definitions import find_definitions
from contracts.structure.references import find_references
from contracts.structure.segment import segment
from contracts.structure.types import Clause
from contracts.text.types import Block, BlockKind, Box, Document, Line

PIECES = [
    "Article 1 - Objet",
    "Article 2",
    "ARTICLE 3 : PRIX",
    "1. Définitions",
    "1.1 Accès. Le Client accède au service.",
    "1.2",
    "2-1 Mise en place",
    "a) payer le prix ;",
    "(i) la confidentialité,",
    "I. GÉNÉRALITÉS",
    "A. Compte",
    "TITRE II - DIVERS",
    "CHAPITRE 1",
    "ANNEXE A",
    "Annexe : Tarifs",
    "Schedule 1",
    "§ 4 Durée",
    "PRÉAMBULE",
    "Durée :",
    "Résiliation",
    "- un élément de liste ;",
    "Le Client s'engage à payer le prix.",
    "« Service »",
    "Terme\tDéfinition",
    "Client\tDésigne le client.",
    "l'article 2 des présentes, et",
    "Nom :",
    "12 mois",
    "1.",
    "....... 3",
    "www.exemple.fr",
    "É",
    "1°/ fin",
    "Les Parties conviennent que toute modification fait l'objet d'un avenant signé des deux",
]

words = st.one_of(st.sampled_from(PIECES), st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40))
styles = st.tuples(st.booleans(), st.booleans(), st.sampled_from([None, 9.0, 10.0, 14.0]), st.sampled_from([None, 1, 2, 3]), st.booleans())


def built(parts: list[tuple[str, tuple[bool, bool, float | None, int | None, bool]]]) -> Document:
    """A document with one line for each part: (words, (blank line above, bold, size, declared heading level, with a box))."""
    text, lines, blocks = "", [], []
    for number, (content, (blank, bold, size, level, boxed)) in enumerate(parts):
        content = content.strip()
        if not content:
            continue
        text += "\n" if text else ""
        start, end = len(text), len(text) + len(content)
        box = Box(1, 50.0, 20.0 * number, 50.0 + 5 * len(content), 20.0 * number + 12) if boxed else None
        lines.append(Line(start, end, box, size, bold, end if bold else None, blank))
        blocks.append(Block(start, end, BlockKind.HEADING if level else BlockKind.PARAGRAPH, level))
        text += content
    return Document("x.txt", "", "text/plain", "fr", text, tuple(lines), tuple(blocks))


documents = st.lists(st.tuples(words, styles), max_size=30).map(built)


def owners(document: Document, clauses: tuple[Clause, ...]) -> list[int]:
    """For each character that is not white space, how many clauses it belongs to."""
    return [sum(clause.start <= i < clause.end for clause in clauses) for i, char in enumerate(document.text) if not char.isspace()]


@settings(max_examples=300)
@given(documents)
def test_every_character_belongs_to_one_clause(document: Document) -> None:
    assert set(owners(document, segment(document))) <= {1}


@settings(max_examples=300)
@given(documents)
def test_clauses_form_a_tree_in_document_order(document: Document) -> None:
    clauses = segment(document)
    seen: dict[str, Clause] = {}
    for before, clause in zip((None, *clauses), clauses, strict=False):
        assert clause.id not in seen
        assert before is None or before.end <= clause.start
        assert clause.start < clause.end
        assert clause.start <= clause.body_start <= clause.end
        if clause.parent is None:
            assert clause.level == 1
        else:
            assert clause.level == seen[clause.parent].level + 1
        seen[clause.id] = clause


@settings(max_examples=150)
@given(documents)
def test_numbers_and_headings_are_words_of_the_clause(document: Document) -> None:
    for clause in segment(document):
        opening = "".join(document.text[clause.start : clause.end].split())
        assert clause.number is None or "".join(clause.number.split()) in opening
        assert clause.heading is None or "".join(clause.heading.split()) in opening


@settings(max_examples=150)
@given(documents)
def test_definitions_and_references_lie_in_the_text(document: Document) -> None:
    clauses = segment(document)
    ids = {clause.id for clause in clauses}
    for definition in find_definitions(document, clauses):
        assert 0 <= definition.start < definition.end <= len(document.text)
        assert definition.clause in ids
    last = 0
    for reference in find_references(document, clauses):
        assert last <= reference.start < reference.end <= len(document.text)
        assert reference.clause is None or reference.clause in ids
        last = reference.end


@settings(max_examples=50)
@given(documents)
def test_the_same_document_gives_the_same_tree(document: Document) -> None:
    assert segment(document) == segment(document)


@pytest.mark.parametrize("sign", ["_", ".", "…", ". ", " \t"])
def test_a_row_of_signs_without_end_is_read_in_no_time(sign: str) -> None:
    plain = (True, False, None, None, False)
    endless = f"Fait à Dax, le {sign * 40_000} par le Client."
    document = built([("Article 1 - Objet", plain), ("Le Client paie le prix.", plain), (endless, plain), ("Article 2 - Durée", plain)])
    assert [clause.number for clause in segment(document)] == ["1", "2"]
