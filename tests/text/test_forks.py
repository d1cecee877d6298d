"""Long PDF files that several processes read: the same result as one process gives, whatever happens to the others."""

import os
import resource
from typing import Any

import pytest

from contracts.text.forks import side_by_side
from contracts.text.read import read
from contracts.text.team import Team
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


def gathered(team: Team) -> list[list[int]]:
    """What a process of a team knows: its place, and the shares of all."""
    team.page_read()
    return [[team.place], *team.gather(list(team.share(10)), list[int]), *team.before([team.place], list[int])]


def test_each_process_knows_what_all_gather() -> None:
    shares = [[0, 1, 2], [3, 4, 5], [6, 7, 8, 9]]
    assert side_by_side(gathered, list[list[int]], 3) == [[[0], *shares], [[1], *shares, [0]], [[2], *shares, [0], [1]]]


def test_a_process_alone_gathers_what_it_says() -> None:
    assert gathered(Team()) == [[0], list(range(10))]


@pytest.mark.parametrize("place", [0, 1])
def test_an_error_in_one_process_leaves_the_work_to_the_caller(place: int) -> None:
    def work(team: Team) -> list[list[int]]:
        if team.place == place:
            raise ValueError
        return gathered(team)

    assert side_by_side(work, list[list[int]], 2) is None


def test_a_process_that_dies_leaves_the_work_to_the_caller() -> None:
    parent = os.getpid()

    def work(team: Team) -> list[list[int]]:
        found = gathered(team)
        if os.getpid() != parent:
            os._exit(1)
        return found

    assert side_by_side(work, list[list[int]], 2) is None


def test_much_can_be_gathered() -> None:
    def work(team: Team) -> int:
        return sum(map(len, team.gather("x" * 5_000_000, str)))

    assert side_by_side(work, int, 2) == [10_000_000, 10_000_000]


def test_processes_share_the_memory_that_one_may_take() -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    try:
        resource.setrlimit(resource.RLIMIT_AS, (8_000_000_000, hard))
        limits = side_by_side(lambda _: resource.getrlimit(resource.RLIMIT_AS)[0], int, 2)
        assert resource.getrlimit(resource.RLIMIT_AS) == (8_000_000_000, hard)
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
    assert limits is not None
    assert all(limit < 8_000_000_000 for limit in limits)


NOTES = [show(50, 760 + 8 * i, f"{i + 1} Voir la loi du {i + 2} janvier.", 6) for i in range(2)]
FRENCH = ["le", "client", "paie", "la", "facture", "dans", "un", "délai", "de", "trente", "jours", "à", "compter", "de", "sa", "réception"]
ENGLISH = ["the", "customer", "shall", "pay", "each", "invoice", "within", "thirty", "days", "of", "its", "receipt", "by", "post"]


def mixed_page(number: int) -> list[str]:
    """Pages that differ in layout; words, sentences and paragraphs go on over their ends."""
    left = [
        " ".join(FRENCH[(number + i) % 7 : (number + i) % 7 + 7]) + ("-" if i % 5 == number % 5 else "") for i in range(3 + number % 20)
    ]
    right = [" ".join(ENGLISH[(number * i) % 6 : (number * i) % 6 + 7]) for i in range(3 + number % 20)]
    if number % 9 == 0:
        return [show(290, 800, str(number), 8)]
    if number % 4 == 0:
        return [*column(50, 100, left, 9), *NOTES, show(290, 800, str(number), 8)]
    return [*column(50, 100, left, 8), *column(310, 100, right, 8), *NOTES[: number % 3], show(290, 800, str(number), 8)]


@pytest.mark.parametrize("processes", [2, 3])
def test_notes_columns_and_languages_are_known_over_all_pages(processes: int, monkeypatch: pytest.MonkeyPatch) -> None:
    data = pdf(*[mixed_page(number) for number in range(1, 101)])
    alone = read(data, "a.pdf")
    together = []

    def watched(*arguments: Any) -> object:
        together.append(side_by_side(*arguments))
        return together[-1]

    monkeypatch.setattr("contracts.text.pdf.reader.side_by_side", watched)
    assert read(data, "a.pdf", processes=processes) == alone
    assert len(together[0] or []) == processes
    assert len(alone.stretches) > 1
