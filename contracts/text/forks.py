"""A team of forks of this process, each of which reads a stretch of a document; they talk by pipes.

Whatever goes wrong in one of them, the work is left for the caller to do alone. Forks keep to the limits of memory and computing time of
this process.
"""

import contextlib
import fcntl
import os
import resource
import select
import signal
import struct
from collections.abc import Callable, Iterator
from typing import Any, NoReturn, TypeVar

import msgspec

from contracts.text.team import Progress, Team

_PIPE = 1 << 20  # bytes: a fork may be so far ahead
_LENGTH = struct.Struct("<I")
_PAGE_READ = b""  # a message that says so

Result = TypeVar("Result")


def cores() -> int:
    """How many processes this machine lets us run side by side."""
    return len(os.sched_getaffinity(0))


def side_by_side(
    work: Callable[[Team], Result], kind: type[Result], processes: int, total: int = 0, progress: Progress | None = None
) -> list[Result] | None:
    """What work gives in each process of a team, in their order; None where something went wrong in one of them.

    kind: what work gives, a type that msgspec can send. total: pages, for progress.
    """
    forks: list[_Fork] = []
    try:
        with _memory_shared(processes):
            for place in range(1, processes):
                forks.append(_Fork(work, place, processes))  # one by one: those that were started are to be ended
            mine = work(_Lead(forks, total, progress))
            return [mine, *(msgspec.msgpack.decode(fork.receive(), type=kind) for fork in forks)]
    except Exception:  # alone, the caller meets the same error, and tells it
        return None
    finally:
        for fork in forks:
            fork.end()


class _Lead(Team):
    """The team as this process knows it, which reads the first pages and passes on what the others say."""

    def __init__(self, forks: list["_Fork"], total: int, progress: Progress | None) -> None:
        super().__init__(total, progress)
        self.size = len(forks) + 1
        self._forks = forks
        for fork in forks:
            fork.on_page = self._tell_all

    def gather(self, mine: Any, kind: object) -> list[Any]:
        messages = [msgspec.msgpack.encode(mine), *(fork.receive() for fork in self._forks)]
        for place, fork in enumerate(self._forks, 1):
            for other, message in enumerate(messages):
                if other != place:
                    _send(fork.sink, message)
        decoder: msgspec.msgpack.Decoder[Any] = msgspec.msgpack.Decoder(kind)
        return [mine, *map(decoder.decode, messages[1:])]

    def page_read(self) -> None:
        for fork in self._forks:
            fork.take()
        super().page_read()

    def _tell(self, done: int) -> None:
        super()._tell(done + sum(fork.pages_read for fork in self._forks))

    def _tell_all(self) -> None:
        self._tell(self._done)


class _Member(Team):
    """The team as a fork knows it."""

    def __init__(self, place: int, size: int, source: int, sink: int) -> None:
        super().__init__()
        self.place, self.size = place, size
        self._source, self._sink = source, sink

    def gather(self, mine: Any, kind: object) -> list[Any]:
        _send(self._sink, msgspec.msgpack.encode(mine))
        decoder: msgspec.msgpack.Decoder[Any] = msgspec.msgpack.Decoder(kind)
        return [mine if place == self.place else decoder.decode(self._receive()) for place in range(self.size)]

    def page_read(self) -> None:
        _send(self._sink, _PAGE_READ)

    def _receive(self) -> bytes:
        (length,) = _LENGTH.unpack(_exactly(self._source, _LENGTH.size))
        return _exactly(self._source, length)


class _Fork:
    """A forked process of the team."""

    def __init__(self, work: Callable[[Team], Any], place: int, size: int) -> None:
        self.pages_read = 0
        self.on_page: Callable[[], None] = lambda: None
        self._messages: list[bytes] = []
        self._received = bytearray()
        self._source, sink = _pipe()
        source, self.sink = _pipe()
        self._process = os.fork()
        if self._process == 0:
            os.close(self._source)
            os.close(self.sink)
            _serve(work, _Member(place, size, source, sink), sink)
        os.close(sink)
        os.close(source)

    def receive(self) -> bytes:
        """The next message that is more than a count of pages. Raises EOFError where the fork ended before."""
        while not self._messages:
            self.take(wait=True)
        return self._messages.pop(0)

    def take(self, *, wait: bool = False) -> None:
        """Takes what the fork has sent; with wait at least something."""
        while select.select([self._source], [], [], None if wait else 0)[0]:
            data = os.read(self._source, _PIPE)
            if not data and self._messages:
                return  # its last word was read in the same go as its end
            if not data:
                raise EOFError
            wait = False
            self._received += data
            before = self.pages_read
            self._messages += self._complete()
            if self.pages_read > before:
                self.on_page()

    def _complete(self) -> Iterator[bytes]:
        while len(self._received) >= _LENGTH.size:
            end = _LENGTH.size + _LENGTH.unpack_from(self._received)[0]
            if len(self._received) < end:
                return
            message = bytes(self._received[_LENGTH.size : end])
            del self._received[:end]
            if message == _PAGE_READ:
                self.pages_read += 1
            else:
                yield message

    def end(self) -> None:
        os.close(self._source)
        os.close(self.sink)
        with contextlib.suppress(ProcessLookupError):
            os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)


def _serve(work: Callable[[Team], Any], member: _Member, sink: int) -> NoReturn:
    """What a fork does: nothing of this process's own may run in it, neither now nor at its exit."""
    try:
        _limit_time(member.size)
        _send(sink, msgspec.msgpack.encode(work(member)))
    finally:
        os._exit(0)


def _pipe() -> tuple[int, int]:
    source, sink = os.pipe()
    with contextlib.suppress(OSError):  # above the system's limit
        fcntl.fcntl(sink, fcntl.F_SETPIPE_SZ, _PIPE)
    return source, sink


def _send(sink: int, message: bytes) -> None:
    rest = memoryview(_LENGTH.pack(len(message)) + message)
    while rest:
        rest = rest[os.write(sink, rest) :]


def _exactly(source: int, length: int) -> bytes:
    found = bytearray()
    while len(found) < length:
        data = os.read(source, length - len(found))
        if not data:
            raise EOFError
        found += data
    return bytes(found)


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
