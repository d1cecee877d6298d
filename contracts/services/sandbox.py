"""Runs the reading of a file in a process of its own, under limits of time and memory."""

import math
import os
import signal
import subprocess
import sys
import threading
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
    )
    assert process.stdin is not None
    assert process.stdout is not None
    late = threading.Event()

    def stop() -> None:
        late.set()
        process.kill()

    timer = threading.Timer(seconds, stop)
    timer.start()
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
            complete = kind == "analysis"
            yield kind, value
        process.stdin.close()
        status = process.wait()
        if not complete:
            if late.is_set() or status == -signal.SIGXCPU:
                raise JobError("took_too_long", retryable=False, seconds=seconds)
            # An exception of ours comes back on every try; a signal may have come from a machine short of memory.
            raise JobError("reader_crashed", retryable=status < 0, status=status)
    finally:
        timer.cancel()
        process.kill()
        process.wait()
        process.stdout.close()
