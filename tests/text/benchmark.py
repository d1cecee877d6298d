"""How fast PDF files are read, against pdfminer's own layout analysis: python -m tests.text.benchmark FILE [FILE …]"""

import sys
import time
from collections.abc import Callable
from pathlib import Path

from pdfminer.high_level import extract_pages

from contracts.text.pdf import read_pdf
from contracts.text.read import read

ROUNDS = 3


def seconds(work: Callable[[], object]) -> float:
    """The least CPU time of several rounds."""
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def main(names: list[str]) -> None:
    for name in names:
        data = Path(name).read_bytes()
        pages = read_pdf(data).pages or 0
        bare = seconds(lambda name=name: sum(1 for _ in extract_pages(name)))  # type: ignore[misc]
        pdf = seconds(lambda data=data: read_pdf(data))  # type: ignore[misc]
        whole = seconds(lambda data=data, name=name: read(data, name))  # type: ignore[misc]
        speeds = f"pages a second: pdfminer {pages / bare:.0f}, read_pdf {pages / pdf:.0f}, read {pages / whole:.0f}"
        print(f"{Path(name).name}: {pages} pages; {speeds}; time against pdfminer: read_pdf {pdf / bare:.2f}, read {whole / bare:.2f}")


if __name__ == "__main__":
    main(sys.argv[1:])
