"""Times the pages of two long contracts side by side and of many in a matrix, and tells the size of their HTML.

Run it as python -m tests.quality.measure_compare_pages. A page of a contract is 2,700 characters. A comparison is made as a job first, as
it is for contracts of that size; times are the median of three.
"""

import gzip
import os
import statistics
import subprocess
import sys
import tempfile
import time
from typing import Any

_PAGE = 2700
_RUNS = 3
_CONTRACTS = 24  # of the matrix
_MARK = "CLAUSIER_MEASURE"


def main() -> None:
    if _MARK not in os.environ:  # on an empty database, so that nobody's contracts are touched
        with tempfile.TemporaryDirectory() as folder:
            environment = {
                **os.environ,
                "VAR_DIR": folder,
                _MARK: "1",
                "DJANGO_SETTINGS_MODULE": "config.settings",
                "ALLOWED_HOSTS": "testserver",
            }
            sys.exit(subprocess.run([sys.executable, "-m", "tests.quality.measure_compare_pages"], env=environment, check=False).returncode)
    import django

    django.setup()
    _measure()


def _measure() -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile
    from django.core.management import call_command
    from django.test import Client

    from contracts.models import Job
    from contracts.services import members, uploads
    from review.services import comparisons
    from tests.quality.edited_contracts import SOURCES, STRENGTHS, edited_pair, long_pair

    call_command("migrate", verbosity=0)
    owner = members.create_account("measure@example.org", "a long enough password")
    workspace = members.create_workspace("Measure", owner)
    client = Client()
    client.force_login(owner)
    print("pages  clauses   reading  comparing   first page     kB  gzip kB   next part     kB")
    for pages in (10, 50, 150):
        texts = [side.document.text for side in long_pair("fr", pages * _PAGE, STRENGTHS[1])]
        files = [SimpleUploadedFile(f"{pages}-{n}.txt", text.encode()) for n, text in enumerate(texts)]
        left, right = (one.version for one in uploads.upload(workspace, owner, files))
        start = time.perf_counter()
        _work()
        reading = time.perf_counter() - start
        row = comparisons.obtain(left, right, owner)
        start = time.perf_counter()
        client.get(f"/comparisons/{row.pk}/")  # makes it, or starts the job that does
        _work()
        comparing = time.perf_counter() - start
        seconds, size, packed, body = _page(client, f"/comparisons/{row.pk}/")
        asked = "&".join(f"row=r{at}" for at in range(100, 140))
        later, part, _packed, _body = _page(client, f"/comparisons/{row.pk}/rows/?{asked}")
        clauses = left.clauses.count() + right.clauses.count()
        assert "compare-row" in body
        times = f"{reading:8.2f}s {comparing:9.2f}s {seconds:11.2f}s {size / 1024:6.0f} {packed / 1024:8.0f}"
        print(f"{pages:5}  {clauses:7} {times} {later:10.2f}s {part / 1024:6.0f}")
    sides = [edited_pair(path, STRENGTHS[2], seed)[1].document.text for seed in range(1, 6) for path in SOURCES][:_CONTRACTS]
    files = [SimpleUploadedFile(f"{n}.txt", text.encode()) for n, text in enumerate(sides)]
    done = [one.version for at in range(0, _CONTRACTS, 12) for one in uploads.upload(workspace, owner, files[at : at + 12])]
    _work()
    address = "/matrix/?" + "&".join(f"contract={one.contract_id}" for one in done)
    seconds, size, packed, _body = _page(client, address)
    print(f"matrix of {_CONTRACTS} contracts: {seconds:.2f}s, {size / 1024:.0f} kB, {packed / 1024:.0f} kB compressed")
    assert not Job.objects.filter(status=Job.Status.FAILED).exists()


def _work() -> None:
    from contracts.models import Job
    from review.services import work

    for pk in list(Job.objects.filter(status=Job.Status.QUEUED).order_by("pk").values_list("pk", flat=True)):
        work.run(pk)


def _page(client: Any, address: str) -> tuple[float, int, int, str]:
    """Median seconds, bytes, bytes when compressed, and the text."""
    times, body = [], b""
    for _ in range(_RUNS):
        start = time.perf_counter()
        response = client.get(address, headers={"accept-language": "fr"})
        times.append(time.perf_counter() - start)
        assert response.status_code == 200, (address, response.status_code)
        body = response.content
    return statistics.median(times), len(body), len(gzip.compress(body)), body.decode()


if __name__ == "__main__":
    main()
