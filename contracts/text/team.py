"""The processes that read one long document side by side, each a stretch of it: what concerns the whole document they gather."""

from collections.abc import Callable, Sequence
from typing import Any

Progress = Callable[[int, int], None]  # (pages done, pages in all)


class Team:
    """A team as one of its processes knows it; this one is a process that reads alone.

    All processes of a team gather the same things in the same order. Whatever goes wrong in one of them ends the team's work, and the
    document is read alone.
    """

    size = 1  # processes
    place = 0  # of this process among them, in the order of the document

    def __init__(self, total: int = 0, progress: Progress | None = None) -> None:
        self.total = total  # pages
        self._progress = progress
        self._done = 0

    @property
    def first(self) -> bool:
        return self.place == 0

    @property
    def last(self) -> bool:
        return self.place == self.size - 1

    def gather(self, mine: Any, kind: object) -> list[Any]:
        """What each process says, in the order of the document; mine: what this one says, of a type kind that msgspec can send."""
        return [mine]

    def before(self, mine: Any, kind: object) -> list[Any]:
        """What the processes of the stretches before say."""
        return self.gather(mine, kind)[: self.place]

    def others(self, mine: Any, kind: object) -> list[Any]:
        """What the other processes say."""
        return [said for place, said in enumerate(self.gather(mine, kind)) if place != self.place]

    def page_read(self) -> None:
        """Counts a page, and tells how many there are."""
        self._done += 1
        self._tell(self._done)

    def _tell(self, done: int) -> None:
        if self._progress:
            self._progress(done, self.total)

    def share(self, count: int) -> range:
        """The indexes of this process's stretch of so many pages or lines."""
        return range(count * self.place // self.size, count * (self.place + 1) // self.size)


class Disband(Exception):
    """Something that a team cannot do: the document is to be read alone."""


ALONE = Team()


def all_of(parts: Sequence[Sequence[Any]]) -> list[Any]:
    """What was gathered as sequences, as one list."""
    return [item for part in parts for item in part]
