"""A comparison as a Word document: the left contract with tracked changes that make the right one of it."""

from datetime import datetime

from contracts.analysis import Analysis
from review.compare.types import Comparison
from review.exports.steps import whole_steps
from review.exports.tracked import TrackedWriter, heading_levels, tracked_paragraphs


def redline_docx(comparison: Comparison, left: Analysis, right: Analysis, *, author: str, when: datetime) -> bytes:
    """The file. Accepting every change gives the right text paragraph by paragraph, rejecting every change the left text.

    author and when (aware) stand on every change. Headings have the Word style of their level in the tree.
    """
    writer = TrackedWriter(right.title, right.document.language, author, when)
    for paragraph in tracked_paragraphs(whole_steps(comparison, left, right), heading_levels(left), heading_levels(right)):
        writer.write(paragraph)
    return writer.bytes()
