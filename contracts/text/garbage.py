"""Python's search for garbage, held back while a document's many small objects are made: it goes through them all, and nearly all stay."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_SELDOM = (100_000, 20, 20)  # what is garbage all the same (pdfminer's interpreters of figures) is still found before it fills the memory


@contextmanager
def collected_seldom() -> Iterator[None]:
    """As a decorator too: garbage is looked for once in a hundred thousand new objects, and not once in some hundreds.

    Inside another one it changes nothing at its end: what was made so far is not gone through after every part of the work.
    """
    before = gc.get_threshold()
    gc.set_threshold(*_SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)
