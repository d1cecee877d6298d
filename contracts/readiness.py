"""Makes a process ready for documents: loads and compiles all that reading one may need, in steps of less than half a second.

What a document needs is loaded as it is first needed; a process that forks one for each document does well to have it before.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from contracts.analysis import analyse
from contracts.clauses.lexicon import lexicon
from contracts.text.read import read
from contracts.text.sought import compile_all

_SAMPLES = Path(__file__).parent / "samples"
_REHEARSED = {"fr": "kalidor-cgs-v1.pdf", "en": "northlight-msa.pdf"}


class CalledAway(Exception):
    """There is something else to do; what was made ready stays so."""


def make_ready(called: Callable[[], bool]) -> None:
    """Reads a sample in each language, then compiles what no sample asks for. Raises CalledAway at the next step once called says so."""

    def step(*_: object) -> None:
        if called():
            raise CalledAway

    import contracts.text.html
    import contracts.text.markdown  # noqa: F401  # read imports these two when a file needs them

    for name in _REHEARSED.values():
        step()
        document = read((_SAMPLES / name).read_bytes(), name)
        step()
        analyse(document, step)
    for _ in _compiled():
        step()


def _compiled() -> Iterator[object]:
    for language in _REHEARSED:
        words = lexicon(language)
        for cue in (*words.headings.cues, *words.sentences.cues):
            yield cue.pattern.regex
    yield from compile_all()
