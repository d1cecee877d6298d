"""Times the reading of a contract of some 20 pages, stage by stage, against what pdfminer.six alone takes, and from upload to ready."""

import io
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser

from contracts.analysis import Analysis
from contracts.clauses.classify import classify
from contracts.samples.build import SOURCES, pdf_of
from contracts.structure.definitions import find_definitions
from contracts.structure.references import find_references
from contracts.structure.segment import segment
from contracts.terms.extract import extract
from contracts.terms.sides.parties import find_parties
from contracts.text.read import read
from review.evaluation.reading_speed import speeds
from review.management.commands.serve import WORKER_OPTIONS
from review.rules.evaluate import evaluate
from review.rules.playbook import load_playbook

_PAGES = 20
_REST = 4  # seconds in which a worker makes itself ready for its next file
_AROUND = "definitions, references, parties"
_FOLDER_MARK = "CLAUSIER_BENCHMARK"


Result = TypeVar("Result")


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--runs", type=int, default=5, help="runs of each measurement, after one to warm up (default: %(default)s)")
        parser.add_argument("--columns", type=int, default=1, choices=[1, 2, 3], help="columns of the PDF (default: %(default)s)")
        parser.add_argument("--reading", action="store_true", help="only the reading of PDF files, of 1 to 3 columns and 20 to 300 pages")
        parser.add_argument("--no-upload", action="store_true", help="leave out the measurement with database and worker")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["reading"]:
            self._reading()
            return
        if not options["no_upload"] and _FOLDER_MARK not in os.environ:
            self._in_a_folder_of_its_own()
            return
        data, pages = _contract(options["columns"])
        bare, stages = _stages(data, options["runs"])
        whole = sum(stages.values())
        self.stdout.write(f"{pages} pages, {options['columns']} column(s), {len(data) // 1024} kB, median of {options['runs']} runs\n")
        self.stdout.write(f"{'stage':42}{'seconds':>9}{'of pdfminer.six alone':>24}")
        for name, seconds in {"pdfminer.six alone (extract_pages)": bare, **stages, "all stages": whole}.items():
            self.stdout.write(f"{name:42}{seconds:9.3f}{seconds / bare:23.0%}")
        if not options["no_upload"]:
            first, at_rest, in_a_row = _upload_to_ready(data, options["runs"])
            self.stdout.write(f"{'upload to ready, first file of a worker':42}{first:9.2f}")
            self.stdout.write(f"{'upload to ready, worker at rest':42}{at_rest:9.2f}{at_rest / bare:23.0%}")
            self.stdout.write(f"{'upload to ready, right after another file':42}{in_a_row:9.2f}{in_a_row / bare:23.0%}")

    def _reading(self) -> None:
        self.stdout.write(
            "columns  pages  pdfminer.six alone    reading, one process   and clauses   reading, two processes   and clauses\n"
        )
        for columns in (1, 2, 3):
            for speed in speeds(_contract(columns)[0], (_PAGES, 100, 300)):
                ours = (speed.alone, speed.structured, speed.by_two, speed.structured_by_two)
                one, whole, two, whole_by_two = (f"{seconds:.2f} s {seconds / speed.bare:5.2f}" for seconds in ours)
                self.stdout.write(f"{columns:7}{speed.pages:7}{speed.bare:18.2f} s{one:>24}{whole:>14}{two:>25}{whole_by_two:>14}\n")

    def _in_a_folder_of_its_own(self) -> None:
        """The same command again on an empty database, so that nobody's contracts are touched."""
        with tempfile.TemporaryDirectory() as folder:
            environment = {**os.environ, "VAR_DIR": folder, _FOLDER_MARK: "1"}
            for name in ("DATABASE_URL", "REDIS_URL"):
                environment.pop(name, None)
            done = subprocess.run([sys.executable, *sys.argv], env=environment, check=False)
        if done.returncode:
            raise CommandError(f"the benchmark ended with status {done.returncode}")


def _contract(columns: int) -> tuple[bytes, int]:
    """A PDF of the French samples' text, repeated until it has 20 pages, and its number of pages."""
    from pdfminer.pdfpage import PDFPage

    sources = [path.read_text(encoding="utf-8") for path in sorted(SOURCES.glob("*.md")) if not path.name.startswith("northlight")]
    text, pages, data = "", 0, b""
    while pages < _PAGES:
        text += sources[len(text) % len(sources)].replace("# ", f"# {pages} ", 1) + "\n\n"
        data = pdf_of(text, "fr", "Contrat de mesure", columns, 10 if columns == 1 else 9)
        pages = sum(1 for _ in PDFPage.get_pages(io.BytesIO(data)))
    return data, pages


def _stages(data: bytes, runs: int) -> tuple[float, dict[str, float]]:
    """Median seconds of pdfminer.six alone, and of each of our stages."""
    from pdfminer.high_level import extract_pages

    bare = _median(lambda: list(extract_pages(io.BytesIO(data))), runs)
    rounds = [_stages_once(data, i) for i in range(runs + 1)][1:]
    return bare, {stage: statistics.median(times[stage] for times in rounds) for stage in rounds[0]}


def _stages_once(data: bytes, blanks: int) -> dict[str, float]:
    """Seconds of each stage, one after the other, on a document not seen before: so many blanks at its end make it another one."""
    times: dict[str, float] = {}

    def timed(stage: str, work: Callable[[], Result]) -> Result:
        start = time.perf_counter()
        result = work()
        times[stage] = times.get(stage, 0.0) + time.perf_counter() - start
        return result

    document = timed("read", lambda: read(data, "contract.pdf"))
    document = replace(document, text=document.text + " " * blanks)
    clauses = timed("structure", lambda: segment(document))
    definitions = timed(_AROUND, lambda: find_definitions(document, clauses))
    references = timed(_AROUND, lambda: find_references(document, clauses))
    parties = timed(_AROUND, lambda: find_parties(document, clauses))
    types = timed("clauses", lambda: classify(document, clauses, parties.company_names))
    terms = timed("terms", lambda: extract(document, clauses, types, parties))
    analysis = Analysis(document, clauses, definitions, references, parties, types, terms)
    timed("rules", lambda: evaluate(analysis, load_playbook()))
    return times


def _median(work: Callable[[], object], runs: int) -> float:
    work()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def _upload_to_ready(data: bytes, runs: int) -> tuple[float, float, float]:
    """Seconds from upload to ready with a real worker: for its first file, and medians for files that find it at rest and in a row."""
    call_command("migrate", verbosity=0)
    from django.core.files.uploadedfile import SimpleUploadedFile

    from contracts.models import Version
    from contracts.services import members, uploads

    owner = members.create_account("benchmark@example.org", "benchmark-password")
    workspace = members.create_workspace("Benchmark", owner)
    worker = subprocess.Popen(
        [sys.executable, "-m", "celery", "--quiet", "-A", "config", "worker", "--loglevel", "ERROR", *WORKER_OPTIONS],
        cwd=settings.BASE_DIR,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    times = []
    try:
        for i in range(2 * runs + 1):
            if 0 < i <= runs:
                time.sleep(_REST)
            start = time.perf_counter()
            # a comment behind its end makes it another file with the same contract
            uploads.upload(workspace, owner, [SimpleUploadedFile(f"contract-{i}.pdf", data + b"\n%% %d" % i)])
            newest = Version.objects.order_by("-pk")
            while (status := newest.values_list("status", flat=True)[0]) not in (Version.Status.READY, Version.Status.FAILED):
                if worker.poll() is not None:
                    raise CommandError(f"the worker ended with status {worker.returncode}")
                time.sleep(0.02)
            if status == Version.Status.FAILED:
                raise CommandError(f"the contract could not be read: {newest[0].error_code}")
            times.append(time.perf_counter() - start)
    finally:
        worker.terminate()
        worker.wait()
    return times[0], statistics.median(times[1 : runs + 1]), statistics.median(times[runs + 1 :])
