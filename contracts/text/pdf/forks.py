"""Pages of a PDF file read by forks of this process beside it: each sends the pages that it has read by a pipe.

Pages are dealt out in turn, so that each process gets its share of dense and of empty ones. Whatever goes wrong in a fork, its pages
are left for the caller to read. Forks keep to the limits of memory and computing time of this process.
"""

import contextlib
import fcntl
import os
import resource
import select
import signal
import struct
from collections.abc import Callable, Iterator
from typing import NoReturn

import msgspec

from contracts.text.pdf.runs import Page

_PIPE = 1 << 20  # bytes: a fork may be so far ahead
_LENGTH = struct.Struct("<I")

Progress = Callable[[int, int], None]


def cores() -> int:
    """How many processes this machine lets us run side by side."""
    return len(os.sched_getaffinity(0))


def read_in_forks(read: Callable[[int], Page], count: int, processes: int, progress: Progress | None) -> dict[int, Page]:
    """The pages from 0 to count - 1 that could be read, by their indexes; read gives one page, and is called in all processes."""
    found: dict[int, Page] = {}
    forks: list[_Fork] = []

    def tell() -> None:
        if progress:
            progress(len(found) + sum(len(fork.messages) for fork in forks), count)

    try:
        with _memory_shared(processes):
            forks += [_Fork(read, range(i, count, processes), processes) for i in range(1, processes)]
            for index in range(0, count, processes):
                found[index] = read(index)
                for fork in forks:
                    fork.take()
                tell()
            for fork in forks:
                more = True
                while more:
                    more = fork.take(wait=True)
                    tell()
            for fork in forks:
                found.update(fork.pages())
    except Exception:  # noqa: S110 (reading page after page meets the same error, and tells it in its order)
        pass
    finally:
        for fork in forks:
            fork.end()
    return found


class _Fork:
    """A forked process that reads the pages of these indexes."""

    def __init__(self, read: Callable[[int], Page], indexes: range, processes: int) -> None:
        self.messages: list[bytes] = []  # one for each page
        self._indexes = indexes
        self._received = bytearray()
        self._source, sink = os.pipe()
        with contextlib.suppress(OSError):  # above the system's limit
            fcntl.fcntl(sink, fcntl.F_SETPIPE_SZ, _PIPE)
        self._process = os.fork()
        if self._process == 0:
            _serve(read, indexes, sink, processes)
        os.close(sink)

    def take(self, *, wait: bool = False) -> bool:
        """Takes what the fork has sent; with wait at least something. False where it has nothing more to say."""
        before = len(self.messages)
        while select.select([self._source], [], [], None if wait and len(self.messages) == before else 0)[0]:
            data = os.read(self._source, _PIPE)
            if not data:
                return False
            self._received += data
            self.messages += self._complete()
        return True

    def _complete(self) -> Iterator[bytes]:
        while len(self._received) >= _LENGTH.size:
            end = _LENGTH.size + _LENGTH.unpack_from(self._received)[0]
            if len(self._received) < end:
                return
            yield bytes(self._received[_LENGTH.size : end])
            del self._received[:end]

    def pages(self) -> Iterator[tuple[int, Page]]:
        """The pages that it has read, each with its index."""
        decoder = msgspec.msgpack.Decoder(Page)
        return ((index, decoder.decode(message)) for index, message in zip(self._indexes, self.messages, strict=False))

    def end(self) -> None:
        os.close(self._source)
        with contextlib.suppress(ProcessLookupError):
            os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)


def _serve(read: Callable[[int], Page], indexes: range, sink: int, processes: int) -> NoReturn:
    """What a fork does: nothing of this process's own may run in it, neither now nor at its exit."""
    try:
        _limit_time(processes)
        encoder = msgspec.msgpack.Encoder()
        with os.fdopen(sink, "wb", buffering=0) as pipe:
            for index in indexes:
                page = encoder.encode(read(index))
                message = memoryview(_LENGTH.pack(len(page)) + page)
                while message:
                    message = message[pipe.write(message) :]
    finally:
        os._exit(0)


@contextlib.contextmanager
def _memory_shared(processes: int) -> Iterator[None]:
    """Gives each of the processes its share of the memory that this one may still take."""
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    if soft == resource.RLIM_INFINITY:
        yield
        return
    with open("/proc/self/statm", encoding="ascii") as sizes:
        taken = int(sizes.read().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (taken + max(0, soft - taken) // processes, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def _limit_time(processes: int) -> None:
    """A fork's computing time: its share of what is left."""
    soft, hard = resource.getrlimit(resource.RLIMIT_CPU)
    if soft != resource.RLIM_INFINITY:
        used = resource.getrusage(resource.RUSAGE_SELF)
        resource.setrlimit(resource.RLIMIT_CPU, (max(1, (soft - int(used.ru_utime + used.ru_stime)) // processes), hard))
