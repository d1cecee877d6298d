"""PDF files with a text layer."""

import io
from collections.abc import Callable

from pdfminer.high_level import extract_pages
from pdfminer.layout import LAParams, LTTextBox, LTTextLine

from contracts.text.compose import PrintedLine, Reading
from contracts.text.errors import NoText
from contracts.text.reflow import FlowLine, flow
from contracts.text.types import Box


def read_pdf(data: bytes, progress: Callable[[int, int], None] | None = None) -> Reading:
    """The paragraphs of a PDF file."""
    lines = []
    number = 0
    for number, page in enumerate(extract_pages(io.BytesIO(data), laparams=LAParams()), 1):
        for box in page:
            if not isinstance(box, LTTextBox):
                continue
            for i, line in enumerate(box):
                if isinstance(line, LTTextLine) and line.get_text().strip():
                    text = " ".join(line.get_text().split())
                    place = Box(number, line.x0, page.height - line.y1, line.x1, page.height - line.y0)
                    printed = PrintedLine(text, place, round(line.height, 1), blank_before=i == 0)
                    lines.append(FlowLine(printed, line.x1 - box.x0, box.x1 - box.x0, line.x0 - box.x0))
    if not lines:
        raise NoText
    return Reading(flow(lines), pages=number)
