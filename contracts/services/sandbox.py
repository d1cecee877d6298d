"""Runs the reading of a file in a process of its own, under limits of time, memory and output."""

import contextlib
import math
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Generator
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

LONGEST_ANSWER = 256 * 1024 * 1024  # bytes: the largest file that is taken, were it all text, five times over

_server: "_ForkServer | None" = None


def prepare() -> None:
    """Has all loaded that reading needs, so that the next file need not wait for it. Workers do so as they start."""
    global _server
    environment = _environment()
    if _server is None or not _server.serves(environment):
        if _server and not _server.busy:
            _server.close()
        _server = _ForkServer(environment)


def _environment() -> dict[str, str]:
    return {name: os.environ[name] for name in _KEPT if name in os.environ} | _ENVIRONMENT  # no secret of ours beside a stranger's file


class _ForkServer:
    """contracts.isolated, which forks a process for each file. It ends with the process that it was started by.

    A process is forked for one file at a time.
    """

    def __init__(self, environment: dict[str, str]) -> None:
        self.busy = False
        self._environment = environment
        self._connection, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "contracts.isolated", str(theirs.fileno())],
                cwd=settings.BASE_DIR,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=2,  # what a library prints
                pass_fds=[theirs.fileno()],
                start_new_session=True,
            )
        self._lines = self._connection.makefile("rb")

    @property
    def pid(self) -> int:
        return self._process.pid

    def serves(self, environment: dict[str, str]) -> bool:
        """Whether it is free, alive, and would be started alike today: programs installed since must be found."""
        return not self.busy and self._process.poll() is None and self._environment == environment

    def fork(self) -> "_Reader":
        """A process for one file; one that ended before it began, where the server has died."""
        self.busy = True
        request, to_reader = os.pipe()
        from_reader, answers = os.pipe()
        try:
            socket.send_fds(self._connection, [b"."], [request, answers])
        except ConnectionError:
            pass  # no number will come
        finally:
            os.close(request)
            os.close(answers)
        return _Reader(self, self.number(), to_reader, from_reader)

    def number(self) -> int | None:
        """The next number that it says; None if it has died."""
        try:
            line = self._lines.readline()
        except ConnectionError:
            line = b""
        return int(line) if line else None

    def release(self) -> None:
        """The process that was forked is over and its number free."""
        self.busy = False
        with contextlib.suppress(ConnectionError):
            self._connection.sendall(b".")
        if self is not _server:
            self.close()

    def close(self) -> None:
        self._lines.close()
        self._connection.close()
        self._process.kill()
        self._process.wait()


class _Reader:
    """A process that reads one file, and the pipes to it."""

    def __init__(self, server: _ForkServer, pid: int | None, to_reader: int, from_reader: int) -> None:
        self.request = os.fdopen(to_reader, "wb")
        self.answers = os.fdopen(from_reader, "rb")
        self._server = server
        self._pid = pid
        self._status: int | None = None

    def wait(self) -> int:
        """Its exit status; minus the signal that ended it."""
        if self._status is None:
            number = self._server.number()
            self._status = -signal.SIGKILL if number is None else number
        return self._status

    def kill(self) -> None:
        """Ends it and all that it started."""
        if self._pid:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._pid, signal.SIGKILL)

    def close(self) -> None:
        self.kill()
        self.wait()
        self._server.release()
        for pipe in (self.request, self.answers):
            with contextlib.suppress(BrokenPipeError):  # what it did not read any more
                pipe.close()


def answers(payload: bytes, filename: str, *, is_document: bool, attachments_at_most: int = 0) -> Generator[tuple[str, Any]]:
    """What contracts.isolated says about payload, as (kind, value): "stage", "progress", "document" and "analysis", parsed from JSON;
    of an e-mail with so many attachments at most, "mail" alone.

    payload is the file's bytes, or with is_document the JSON of a Document read before. Raises JobError for a file that cannot be read
    and where a limit was reached.
    """
    seconds = settings.JOB_TIME_LIMIT_SECONDS
    request = Request(filename, len(payload), is_document, settings.JOB_MEMORY_LIMIT_MB, math.ceil(seconds), attachments_at_most)
    prepare()
    assert _server
    reader = _server.fork()
    deadline = _Deadline(reader, seconds)
    try:
        try:
            reader.request.write(msgspec.json.encode(request) + b"\n" + payload)
            reader.request.flush()
        except BrokenPipeError:
            pass  # it died before it had read all: its exit, judged below, tells why
        complete = False
        while line := reader.answers.readline(LONGEST_ANSWER):
            if len(line) == LONGEST_ANSWER:
                raise JobError("too_large", retryable=False)
            answer = msgspec.json.decode(line)
            if "error" in answer:
                raise JobError(answer["error"], retryable=answer["retryable"], **answer["values"])
            ((kind, value),) = answer.items()
            deadline.renew()
            complete = kind in ("analysis", "mail")
            yield kind, value
        if not complete:
            status = reader.wait()
            if deadline.passed.is_set() or status == -signal.SIGXCPU:
                raise JobError("took_too_long", retryable=False, seconds=seconds)
            # An exception of ours comes back on every try; a signal may have come from a machine short of memory.
            raise JobError("reader_crashed", retryable=status < 0, status=status)
    finally:
        deadline.cancel()
        reader.close()


class _Deadline:
    """Ends a process that gives no sign for so many seconds: a long scan may go on as long as its pages come one by one.

    The process limits its own computing time, and Celery that of the whole job.
    """

    def __init__(self, reader: _Reader, seconds: float) -> None:
        self.passed = threading.Event()
        self._reader = reader
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
                self._reader.kill()
                return
