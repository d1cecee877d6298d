"""Runs the reading of a file in a process of its own, under limits of time and memory."""

import contextlib
import math
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from typing import Any

import msgspec
from django.conf import settings

from contracts.isolated import Request
from contracts.services.errors import JobError

# One thread per process: the worker runs several side by side, and each thread's stack counts against the memory limit.
_ENVIRONMENT = {
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "OMP_THREAD_LIMIT": "1",
    "MALLOC_ARENA_MAX": "2",
    "PYTHONHASHSEED": "0",
}
_KEPT = ("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "TESSDATA_PREFIX", "VIRTUAL_ENV")


def answers(payload: bytes, filename: str, *, is_document: bool) -> Iterator[tuple[str, Any]]:
    """What contracts.isolated says about payload, as (kind, value): "stage", "progress", "document" and "analysis", parsed from JSON.

    payload is the file's bytes, or with is_document the JSON of a Document read before. Raises JobError for a file that cannot be read
    and where a limit was reached.
    """
    seconds = settings.JOB_TIME_LIMIT_SECONDS
    request = Request(filename, len(payload), is_document, settings.JOB_MEMORY_LIMIT_MB, math.ceil(seconds))
    process = subprocess.Popen(
        [sys.executable, "-m", "contracts.isolated"],
        cwd=settings.BASE_DIR,
        env={name: os.environ[name] for name in _KEPT if name in os.environ} | _ENVIRONMENT,  # no secret of ours beside a stranger's file
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        start_new_session=True,  # so that the programs that it starts (text recognition, LibreOffice) end with it
    )
    assert process.stdin is not None
    assert process.stdout is not None
    deadline = _Deadline(process, seconds)
    try:
        try:
            process.stdin.write(msgspec.json.encode(request) + b"\n" + payload)
            process.stdin.flush()
        except BrokenPipeError:
            pass  # it died before it had read all: its exit, judged below, tells why
        complete = False
        for line in process.stdout:
            answer = msgspec.json.decode(line)
            if "error" in answer:
                raise JobError(answer["error"], retryable=answer["retryable"], **answer["values"])
            ((kind, value),) = answer.items()
            deadline.renew()
            complete = kind == "analysis"
            yield kind, value
        process.stdin.close()
        status = process.wait()
        if not complete:
            if deadline.passed.is_set() or status == -signal.SIGXCPU:
                raise JobError("took_too_long", retryable=False, seconds=seconds)
            # An exception of ours comes back on every try; a signal may have come from a machine short of memory.
            raise JobError("reader_crashed", retryable=status < 0, status=status)
    finally:
        deadline.cancel()
        _kill(process)
        process.wait()
        process.stdout.close()


class _Deadline:
    """Ends a process that gives no sign for so many seconds: a long scan may go on as long as its pages come one by one.

    The process limits its own computing time, and Celery that of the whole job.
    """

    def __init__(self, process: "subprocess.Popen[bytes]", seconds: float) -> None:
        self.passed = threading.Event()
        self._process = process
        self._seconds = seconds
        self._until = time.monotonic() + seconds
        self._cancelled = threading.Event()
        threading.Thread(target=self._watch, name="deadline", daemon=True).start()

    def renew(self) -> None:
        self._until = time.monotonic() + self._seconds

    def cancel(self) -> None:
        self._cancelled.set()

    def _watch(self) -> None:
        while not self._cancelled.wait(max(self._until - time.monotonic(), 0)):
            if time.monotonic() >= self._until:
                self.passed.set()
                _kill(self._process)
                return


def _kill(process: "subprocess.Popen[bytes]") -> None:
    """Ends the process and all that it started."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
