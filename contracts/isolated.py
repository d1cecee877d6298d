"""The process that reads one file: it can be limited and killed without harm to the worker that started it.

Standard input: one line of JSON, {"filename", "size", "is_document", "memory_mb", "cpu_seconds"}, then size bytes: the file, or the JSON
of a Document that was read before. Standard output: one line of JSON per answer, {"stage": name}, {"progress": [done, total]},
{"document": …}, {"analysis": …} or {"error": code, "values": {…}, "retryable": bool}. Run it as python -m contracts.isolated.
"""

import os
import re
import resource
import signal
import sys
import threading
from dataclasses import replace
from typing import BinaryIO

import msgspec

from contracts.text.errors import ReadError
from contracts.text.types import Document

# PostgreSQL stores no NUL, and no encoding writes half a surrogate pair: a stand-in of the same length keeps every offset true.
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


class Request(msgspec.Struct):
    filename: str
    size: int
    is_document: bool
    memory_mb: int
    cpu_seconds: int


def storable(document: Document) -> Document:
    """The document without characters that a database cannot store."""
    title = _UNSTORABLE.sub("\ufffd", document.title) if document.title else document.title
    return replace(document, text=_UNSTORABLE.sub("\ufffd", document.text), title=title)


def serve(source: BinaryIO, sink: BinaryIO) -> None:
    """Answers the one request that stands in source."""

    def answer(**fields: object) -> None:
        sink.write(msgspec.json.encode(fields) + b"\n")
        sink.flush()

    request = msgspec.json.decode(source.readline(), type=Request)
    payload = source.read(request.size)
    threading.Thread(target=_die_with_parent, args=(source.fileno(),), daemon=True).start()
    _limit(request)
    try:
        # Imported under the limits, and after the parent has been served: the readers are heavy.
        from contracts.analysis import analyse
        from contracts.text.pdf.forks import cores
        from contracts.text.read import read

        if request.is_document:
            document = msgspec.json.decode(payload, type=Document)
        else:
            answer(stage="read")
            document = storable(read(payload, request.filename, lambda done, total: answer(progress=(done, total)), cores()))
            answer(document=document)
        analysis = analyse(document, announce=lambda stage: answer(stage=stage))
        answer(analysis={name: getattr(analysis, name) for name in ("clauses", "definitions", "references", "parties", "types", "terms")})
    except ReadError as error:
        answer(error=error.code, values=error.values, retryable=error.retryable)
    except MemoryError:
        answer(error="out_of_memory", values={}, retryable=False)


def _limit(request: Request) -> None:
    size = request.memory_mb * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (size, size))
    resource.setrlimit(resource.RLIMIT_CPU, (request.cpu_seconds, request.cpu_seconds + 5))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _die_with_parent(descriptor: int) -> None:
    """The parent keeps its end of standard input open for as long as it lives: its end is the parent's end.

    The whole process group goes, so that no program that was started here (text recognition, LibreOffice) is left behind.
    """
    os.read(descriptor, 1)
    os.killpg(0, signal.SIGKILL)


if __name__ == "__main__":
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints must not stand between the answers
    serve(sys.stdin.buffer, answers)
