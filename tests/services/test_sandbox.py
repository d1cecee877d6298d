"""Each file is read in a process of its own, forked from one that has loaded what reading needs."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from contracts.isolated import LARGEST_FILE
from contracts.services import sandbox
from contracts.services.errors import JobError

CONTRACT = "ondine-contrat-saas.docx"
WORKER = "from contracts.services import sandbox; sandbox.prepare(); print(sandbox._server.pid)"


def read(path: Path) -> list[tuple[str, Any]]:
    return list(sandbox.answers(path.read_bytes(), path.name, is_document=False))


def server() -> sandbox._ForkServer:
    assert sandbox._server
    return sandbox._server


def test_files_are_read_one_after_another_without_loading_anew(samples: Path) -> None:
    first = read(samples / CONTRACT)
    loaded = server().pid
    assert read(samples / "northlight-msa.pdf")[-1][0] == "analysis"
    assert read(samples / CONTRACT) == first
    assert server().pid == loaded


def test_a_process_that_is_killed_harms_neither_the_next_file_nor_what_is_loaded(samples: Path) -> None:
    sandbox.prepare()
    loaded = server().pid
    killed = sandbox.answers((samples / CONTRACT).read_bytes(), CONTRACT, is_document=False)
    next(killed)
    child = int(Path(f"/proc/{loaded}/task/{loaded}/children").read_text())
    os.kill(child, signal.SIGKILL)
    with pytest.raises(JobError) as error:
        list(killed)
    assert (error.value.code, error.value.retryable, error.value.values["status"]) == ("reader_crashed", True, -signal.SIGKILL)
    assert read(samples / CONTRACT)[-1][0] == "analysis"
    assert server().pid == loaded


def test_what_a_reading_gives_out_is_limited(samples: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file made to swell as it is read fills neither the disk nor the worker's memory."""
    reading = sandbox.answers((samples / CONTRACT).read_bytes(), CONTRACT, is_document=False)
    next(reading)
    child = Path(f"/proc/{server().pid}/task/{server().pid}/children").read_text().strip()
    assert f"Max file size {LARGEST_FILE}" in " ".join(Path(f"/proc/{child}/limits").read_text().split())
    monkeypatch.setattr(sandbox, "LONGEST_ANSWER", 1000)
    with pytest.raises(JobError) as error:
        list(reading)
    assert (error.value.code, error.value.retryable) == ("too_large", False)
    monkeypatch.undo()
    assert read(samples / CONTRACT)[-1][0] == "analysis"


def test_a_reading_that_is_given_up_is_ended(samples: Path) -> None:
    reading = sandbox.answers((samples / CONTRACT).read_bytes(), CONTRACT, is_document=False)
    next(reading)
    loaded = server().pid
    child = Path("/proc", Path(f"/proc/{loaded}/task/{loaded}/children").read_text().strip())
    assert child.exists()
    reading.close()
    assert gone(child)


def test_another_reading_does_not_wait_for_one_that_was_left_lying(samples: Path) -> None:
    left = sandbox.answers((samples / CONTRACT).read_bytes(), CONTRACT, is_document=False)
    next(left)
    assert read(samples / CONTRACT)[-1][0] == "analysis"
    assert list(left)[-1][0] == "analysis"


def test_a_fork_server_that_died_is_replaced(samples: Path) -> None:
    sandbox.prepare()
    os.kill(server().pid, signal.SIGKILL)
    os.waitid(os.P_PID, server().pid, os.WEXITED | os.WNOWAIT)
    assert read(samples / CONTRACT)[-1][0] == "analysis"


def test_a_fork_server_that_dies_beside_its_reader_is_a_crash_to_be_tried_again(samples: Path) -> None:
    reading = sandbox.answers((samples / CONTRACT).read_bytes(), CONTRACT, is_document=False)
    next(reading)
    loaded = server().pid
    child = int(Path(f"/proc/{loaded}/task/{loaded}/children").read_text())
    for pid in (loaded, child):
        os.kill(pid, signal.SIGKILL)
    with pytest.raises(JobError) as error:
        list(reading)
    assert (error.value.code, error.value.retryable) == ("reader_crashed", True)


def test_programs_installed_since_are_found(samples: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Tesseract and LibreOffice are looked for along the PATH of today."""
    sandbox.prepare()
    before = server().pid
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    assert read(samples / CONTRACT)[-1][0] == "analysis"
    assert server().pid != before


def test_the_fork_server_ends_with_its_worker() -> None:
    command = [sys.executable, "-c", WORKER]
    worker = subprocess.run(command, cwd=settings.BASE_DIR, env=os.environ, capture_output=True, text=True, check=True)
    assert gone(Path("/proc", worker.stdout.strip()))


def gone(process: Path) -> bool:
    until = time.monotonic() + 30
    while process.exists() and time.monotonic() < until:
        time.sleep(0.02)
    return not process.exists()
