"""Places in a text compared by its letters and digits only, so that spaces, case, accents and punctuation do not count."""

import unicodedata
from bisect import bisect_left
from collections.abc import Iterator


def squeeze(text: str) -> tuple[str, list[int]]:
    """The letters and digits of text, in lower case and without accents, and the offset in text of each of them."""
    kept, offsets = [], []
    for offset, char in enumerate(text):
        for part in unicodedata.normalize("NFKD", char):
            if part.isalnum():
                kept.append(part.lower())
                offsets.append(offset)
    return "".join(kept), offsets


class SqueezedText:
    """A text in squeezed coordinates."""

    def __init__(self, text: str) -> None:
        self.letters, self._offsets = squeeze(text)

    def at(self, offset: int) -> int:
        """How many letters and digits stand before the offset."""
        return bisect_left(self._offsets, offset)

    def find(self, words: str, start: int = 0) -> int | None:
        """Where the words stand, at or after start; where they are not there whole, where their first 40 letters stand."""
        letters = squeeze(words)[0]
        for needle in (letters, letters[:40]):
            found = self.letters.find(needle, start)
            if found >= 0:
                return found
        return None

    def overlaps(self, start: int, end: int, words: str) -> bool:
        """True where the stretch [start, end) of the text shares a letter with an occurrence of the words."""
        letters = squeeze(words)[0]
        first, last = self.at(start), max(self.at(end), self.at(start) + 1)
        return any(found < last and first < found + len(letters) for found in self._occurrences(letters))

    def places(self, words: str | None) -> Iterator[tuple[int, int]]:
        """[start, end) in the text of every place where the words stand whole; none for no words."""
        letters = squeeze(words or "")[0]
        for found in self._occurrences(letters) if letters else ():
            yield self._offsets[found], self._offsets[found + len(letters) - 1] + 1

    def _occurrences(self, letters: str) -> Iterator[int]:
        found = self.letters.find(letters)
        while found >= 0:
            yield found
            found = self.letters.find(letters, found + 1)
