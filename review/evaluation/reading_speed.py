"""How long PDF files take to be read and divided into clauses, against pdfminer.six's extract_pages on the same file in the same run."""

import io
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from contracts.structure.segment import segment
from contracts.text.read import read


@dataclass(frozen=True, slots=True)
class Speed:
    """Seconds for one file: pdfminer.six alone, our whole reading with one process and with two, and both with the clauses on top of it."""

    pages: int
    bare: float
    alone: float
    structured: float
    by_two: float
    structured_by_two: float


def speeds(data: bytes, lengths: tuple[int, ...]) -> Iterator[Speed]:
    """The speeds for data, a PDF file, and for files of about these lengths (pages) made of it over and over."""
    import pikepdf
    from pdfminer.high_level import extract_pages

    for length in lengths:
        with pikepdf.open(io.BytesIO(data)) as source, pikepdf.new() as target:
            while len(target.pages) < length:
                target.pages.extend(source.pages)
            written = io.BytesIO()
            target.save(written, object_stream_mode=pikepdf.ObjectStreamMode.generate)
            pages = len(target.pages)
        file = written.getvalue()
        yield Speed(
            pages,
            _least(lambda file=file: sum(1 for _ in extract_pages(io.BytesIO(file))), 2),  # type: ignore[misc]
            _least(lambda file=file: read(file, "contract.pdf"), 4),  # type: ignore[misc]
            _least(lambda file=file: segment(read(file, "contract.pdf")), 4),  # type: ignore[misc]
            _least(lambda file=file: read(file, "contract.pdf", processes=2), 4),  # type: ignore[misc]
            _least(lambda file=file: segment(read(file, "contract.pdf", processes=2), 2), 4),  # type: ignore[misc]
        )


def _least(work: Callable[[], object], rounds: int) -> float:
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)
