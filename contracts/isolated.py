"""The processes that read files: each can be limited and killed without harm to the worker that it works for.

Run as python -m contracts.isolated FD, it is a fork server: it loads all that reading needs, which takes longer than the reading of most
contracts, and forks a process for each file. A file that comes before all is loaded does not wait: its process loads what is missing.
FD is the server's end of a socket pair with the worker: each message there carries the two ends of pipes that the process is to read its
request from and to write its answers to. The server says the process's number and, once it has ended, its exit status, a line each, and
keeps the number from meaning another process until the worker says that it is done with it.

A request is one line of JSON, {"filename", "size", "is_document", "memory_mb", "cpu_seconds", "attachments_at_most"}, then size bytes: the
file, or the JSON of a Document that was read before. Answers are lines of JSON, {"stage": name}, {"progress": [done, total]},
{"document": …}, {"analysis": …}, {"mail": {"attachments", "left_out"}} of an e-mail that is to be taken apart, or
{"error": code, "values": {…}, "retryable": bool}.
"""

import contextlib
import gc
import os
import re
import resource
import select
import signal
import socket
import sys
import threading
import traceback
from dataclasses import replace
from typing import BinaryIO, NoReturn

import msgspec

from contracts.text.errors import ReadError, SeveralContracts
from contracts.text.types import Document

# PostgreSQL stores no NUL, and no encoding writes half a surrogate pair: a stand-in of the same length keeps every offset true.
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


LARGEST_FILE = 512 * 1024 * 1024  # bytes: that reading may write, such as the picture of a scanned page


class Request(msgspec.Struct):
    filename: str
    size: int
    is_document: bool
    memory_mb: int
    cpu_seconds: int
    attachments_at_most: int = 0  # of an e-mail that is to be taken apart; 0 where it is read as it is


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
    threading.Thread(target=_die_with_worker, args=(source.fileno(),), daemon=True).start()
    _limit(request)
    try:
        # Imported here, since the worker imports this module too: the readers are heavy.
        from contracts.analysis import analyse
        from contracts.text.forks import cores
        from contracts.text.mail import open_mail
        from contracts.text.read import read
        from contracts.text.sniff import is_mail

        if request.is_document:
            document = msgspec.json.decode(payload, type=Document)
        else:
            answer(stage="read")
            if request.attachments_at_most and is_mail(payload):
                mail = open_mail(payload, with_body=False)
                if len(mail.attachments) > request.attachments_at_most:
                    raise SeveralContracts(files=", ".join(attachment.name for attachment in mail.attachments))
                if mail.attachments:
                    answer(mail={"attachments": mail.attachments, "left_out": mail.left_out})
                    return
            document = storable(read(payload, request.filename, lambda done, total: answer(progress=(done, total)), cores()))
            answer(document=document)
        analysis = analyse(document, lambda stage: answer(stage=stage), cores())
        answer(analysis={name: getattr(analysis, name) for name in ("clauses", "definitions", "references", "parties", "types", "terms")})
    except ReadError as error:
        answer(error=error.code, values=error.values, retryable=error.retryable)
    except MemoryError:
        answer(error="out_of_memory", values={}, retryable=False)


def serve_forks(connection: socket.socket) -> None:
    """Forks a process for each request until the worker's end of the connection closes."""
    from contracts.text import language  # as above

    loading = threading.Thread(target=language.load)
    loading.start()
    from contracts.readiness import CalledAway, make_ready

    loading.join()  # a process with threads is not forked
    ready = False
    with contextlib.suppress(ConnectionError):  # the worker has gone
        while True:
            if not ready:
                with contextlib.suppress(CalledAway):
                    make_ready(lambda: bool(select.select([connection], [], [], 0)[0]))
                    gc.freeze()  # no fork goes through what all of them share to look for garbage
                    ready = True
            _, pipes, _, _ = socket.recv_fds(connection, 1, 2)
            if not pipes:
                return
            pid = os.fork()
            if not pid:
                _serve_in_fork(connection, *pipes)
            for pipe in pipes:
                os.close(pipe)
            with contextlib.suppress(ProcessLookupError, PermissionError):  # whoever comes first: the number must lead to the group
                os.setpgid(pid, pid)
            connection.sendall(b"%d\n" % pid)
            ended = os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)
            assert ended
            connection.sendall(b"%d\n" % (ended.si_status if ended.si_code == os.CLD_EXITED else -ended.si_status))
            connection.recv(1)
            os.waitpid(pid, 0)


def _serve_in_fork(connection: socket.socket, request: int, answers: int) -> NoReturn:
    """The life of a fork. Its group, not it alone, is ended with it: the programs that it starts (text recognition, LibreOffice)."""
    status = 1
    try:
        os.setpgid(0, 0)
        connection.close()
        with os.fdopen(request, "rb") as source, os.fdopen(answers, "wb") as sink:
            serve(source, sink)
        status = 0
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(status)


def _limit(request: Request) -> None:
    size = request.memory_mb * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (size, size))
    resource.setrlimit(resource.RLIMIT_CPU, (request.cpu_seconds, request.cpu_seconds + 5))
    resource.setrlimit(resource.RLIMIT_FSIZE, (LARGEST_FILE, LARGEST_FILE))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _die_with_worker(descriptor: int) -> None:
    """The worker keeps its end of the request's pipe open for as long as it waits for answers: once it closes, nobody does.

    The whole process group goes, so that no program that was started here (text recognition, LibreOffice) is left behind.
    """
    os.read(descriptor, 1)
    os.killpg(0, signal.SIGKILL)


if __name__ == "__main__":
    serve_forks(socket.socket(fileno=int(sys.argv[1])))
