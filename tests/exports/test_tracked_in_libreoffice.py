"""Word documents with tracked changes, settled by LibreOffice: what a vendor or a lawyer gets who accepts or rejects all of them."""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from contracts.analysis import Analysis, analyse_bytes
from review.compare.compare import compare
from review.compare.types import Op, Operation
from review.exports.proposal_docx import proposal_docx
from review.exports.redline_docx import redline_docx
from review.exports.steps import tidy
from review.exports.tracked import TrackedWriter, tracked_paragraphs
from tests.exports import libreoffice, reading
from tests.exports.proposing import proposals

WHEN = datetime(2026, 3, 2, 10, 30, tzinfo=UTC)


def sample(samples: Path, name: str) -> Analysis:
    return analyse_bytes((samples / name).read_bytes(), name)


@pytest.mark.parametrize(
    ("left", "right"), [("kalidor-cgs-v1.pdf", "kalidor-cgs-v2.pdf"), ("kalidor-cgs-v1.pdf", "ondine-contrat-saas.docx")]
)
def test_accepted_a_redline_is_the_right_contract_and_rejected_the_left_one(samples: Path, tmp_path: Path, left: str, right: str) -> None:
    before, after = sample(samples, left), sample(samples, right)
    docx = redline_docx(compare(before, after, (), ()), before, after, author="Claire Martin", when=WHEN)
    assert libreoffice.accepted(docx, tmp_path) == after.document.text.split("\n")
    assert libreoffice.rejected(docx, tmp_path) == before.document.text.split("\n")


@pytest.mark.parametrize("name", ["kalidor-cgs-v1.pdf", "northlight-msa.pdf"])
def test_a_proposal_gives_the_vendors_text_back(samples: Path, tmp_path: Path, name: str) -> None:
    contract = sample(samples, name)
    docx = proposal_docx(contract, proposals(contract), author="Claire Martin", when=WHEN)
    assert libreoffice.rejected(docx, tmp_path) == contract.document.text.split("\n")
    assert libreoffice.accepted(docx, tmp_path) == reading.accepted(docx)
    assert len(list(Document(BytesIO(docx)).comments)) > 10


EQUAL, INSERT, DELETE = Op.EQUAL, Op.INSERT, Op.DELETE


@pytest.mark.parametrize(
    "steps",
    [
        [(EQUAL, "Le prix "), (INSERT, "du service"), (EQUAL, "\n"), (INSERT, "Il est "), (EQUAL, "dû.\nFin.")],
        [(EQUAL, "Prix\n"), (DELETE, "Il est dû."), (INSERT, "Un.\nDeux."), (EQUAL, "\n"), (INSERT, "Trois.\n"), (EQUAL, "Fin.")],
        [(EQUAL, "Le prix "), (DELETE, "du service"), (EQUAL, "\n"), (DELETE, "Il est "), (EQUAL, "dû.\nFin.")],
    ],
)
def test_ends_of_paragraphs_that_were_kept_between_changes_stay(steps: list[tuple[Op, str]], tmp_path: Path) -> None:
    writer = TrackedWriter("Prix", "fr", "Claire Martin", WHEN)
    for paragraph in tracked_paragraphs(tidy(Operation(op, text) for op, text in steps), [0] * 9, [0] * 9):
        writer.write(paragraph)
    docx = writer.bytes()
    assert "\n".join(libreoffice.accepted(docx, tmp_path)) == "".join(text for op, text in steps if op is not DELETE)
    assert "\n".join(libreoffice.rejected(docx, tmp_path)) == "".join(text for op, text in steps if op is not INSERT)
