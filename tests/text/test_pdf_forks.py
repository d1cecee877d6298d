"""Long PDF files that several processes read: the same result as one process gives, whatever happens to the others."""

import os
import resource

import pytest

from contracts.text.pdf.forks import read_in_forks
from contracts.text.pdf.runs import Page, Run
from contracts.text.read import read
from tests.text.drawing import column, pdf, show

PAGES = 70


def long_file(pages: int = PAGES) -> bytes:
    """Two columns a page, with a running header and page numbers."""
    contents = []
    for number in range(1, pages + 1):
        left = [
            f"Le prestataire {word} le service {number * 7 % 30} du lot {number % 4}"
            for word in ("installe", "surveille", "corrige", "documente")
        ]
        right = [
            f"et le client {word} la facture {number * 11 % 60} du mois {number % 5}."
            for word in ("reçoit", "contrôle", "conteste", "règle")
        ]
        header = show(50, 40, f"Contrat de service - page {number} / {pages}", 8)
        contents.append([header, *column(50, 100, left), *column(310, 100, right)])
    return pdf(*contents)


@pytest.mark.parametrize("processes", [2, 3])
def test_several_processes_read_what_one_reads(processes: int) -> None:
    data = long_file()
    assert read(data, "a.pdf", processes=processes) == read(data, "a.pdf")


def test_progress_counts_the_pages_of_all_processes() -> None:
    told: list[tuple[int, int]] = []
    read(long_file(), "a.pdf", lambda done, total: told.append((done, total)), processes=2)
    assert told == sorted(told)
    assert told[-1] == (PAGES, PAGES)


def test_a_file_that_lacks_pages_is_repaired_all_the_same() -> None:
    data = long_file().replace(b"/Count 70", b"/Count 90")
    document = read(data, "a.pdf", processes=2)
    assert [warning.code for warning in document.warnings] == ["repaired"]
    assert document == read(data, "a.pdf")


def page(index: int) -> Page:
    """A page as the reader makes it."""
    run = Run(f"Page {index}", 50.5, 90.0, 80.25, 100.0, 10.0, bold=True, gaps=(0.25,))
    return Page(index + 1, 595.0, 842.0, 0, [run], [], [], [], 0)


def test_pages_of_a_process_that_dies_are_left_to_the_caller() -> None:
    parent = os.getpid()

    def read_page(index: int) -> Page:
        if os.getpid() != parent and index >= 5:
            os._exit(1)
        return page(index)

    assert read_in_forks(read_page, 10, 2, None) == {index: page(index) for index in (0, 1, 2, 3, 4, 6, 8)}


def test_after_an_error_the_caller_reads_page_by_page() -> None:
    def read_page(index: int) -> Page:
        if index == 4:
            raise ValueError
        return page(index)

    found = read_in_forks(read_page, 10, 2, None)
    assert 4 not in found
    assert found[2] == page(2)


def test_processes_share_the_memory_that_one_may_take() -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    limits = []

    def read_page(index: int) -> Page:
        limits.append(resource.getrlimit(resource.RLIMIT_AS)[0])
        return page(index)

    try:
        resource.setrlimit(resource.RLIMIT_AS, (8_000_000_000, hard))
        read_in_forks(read_page, 4, 2, None)
        assert resource.getrlimit(resource.RLIMIT_AS) == (8_000_000_000, hard)
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
    assert all(limit < 8_000_000_000 for limit in limits)
