"""Files that are embedded in a PDF: a portfolio may hold the annexes of a contract."""

from typing import Any

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdftypes import resolve1
from pdfminer.utils import decode_text

_MOST = 1000  # nodes of the tree of names
_NAMED = 10  # files that are named to the user


def attachment_names(document: PDFDocument) -> list[str]:
    """The names of the embedded files, the first ten of them."""
    found: list[str] = []
    waiting: list[Any] = [_entry(_entry(document.catalog, "Names"), "EmbeddedFiles")]
    for _ in range(_MOST):
        if not waiting or len(found) == _NAMED:
            break
        node = resolve1(waiting.pop())
        waiting += _items(_entry(node, "Kids"))
        for file in map(resolve1, _items(_entry(node, "Names"))[1::2]):
            name = _entry(file, "UF") or _entry(file, "F")
            if isinstance(name, bytes):
                found.append(decode_text(name).strip())
    return found[:_NAMED]


def _entry(node: Any, key: str) -> Any:
    return resolve1(node.get(key)) if isinstance(node, dict) else None


def _items(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
