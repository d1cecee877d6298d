"""Feeds the readers damaged and hostile files: python -m tests.text.fuzz --inputs 5000 [--seed 1] [--keep FOLDER]

Real files of every kind are damaged (as bytes, as members of their archive, as objects of a PDF) and read under limits of time and
memory. A file may be read, or refused with an error of contracts.text.errors; whatever else happens is a crash. The table printed at the
end counts both by kind; --keep stores each file that crashed.
"""

import argparse
import copy
import hashlib
import io
import os
import random
import re
import resource
import signal
import sys
import time
import traceback
import zipfile
import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from types import FrameType

from lxml import etree
from markdown_it import MarkdownIt

from contracts.analysis import analyse
from contracts.samples.build import FOLDER, SOURCES
from contracts.text.errors import ReadError
from contracts.text.read import read
from tests.quality.renderings import odt
from tests.text.invariants import broken_invariants, broken_tree

SECONDS = 30  # for one file, before it counts as hanging
_MEMORY = 3 << 30  # bytes of address space
_ANALYSED = 12  # every so many readable files go through the whole analysis
_NUMBERS = (b"0", b"-1", b"1", b"255", b"65536", b"2147483647", b"-2147483648", b"99999999999999999999", b"1e308", b"0.00000001")
_INSERTED = (b"\x00" * 64, b"\xff" * 64, b"<" * 200, b"(" * 400, b"[" * 400, b"&lol;" * 50, b"1." * 300, "é«»\u202e\u200b".encode() * 40)

Mutation = Callable[[random.Random, bytes], bytes]


@cache
def originals() -> dict[str, bytes]:
    """A sound file of every kind, by a name with its extension."""
    source = (SOURCES / "ondine-contrat-saas.md").read_text(encoding="utf-8")
    page = MarkdownIt().enable("table").render(source)
    plain = re.sub(r"[#*|]+ ?", "", source)
    files = {path.name: path.read_bytes() for path in sorted(FOLDER.iterdir()) if path.suffix in {".pdf", ".docx"}}
    files["ondine.odt"] = odt(plain)
    files["ondine.html"] = f"<html><body><nav>Menu</nav><main>{page}</main></body></html>".encode()
    files["ondine.md"] = source.encode()
    files["ondine.txt"] = plain.encode()
    files["ondine-1252.txt"] = plain.encode("cp1252", "replace")
    message = EmailMessage()
    message["From"], message["To"], message["Message-ID"] = "a@example.org", "b@example.org", "<1@example.org>"
    message.set_content(plain)
    message.add_alternative(page, subtype="html")
    files["ondine.eml"] = message.as_bytes()
    return files


# --- damage to bytes ---


def _flip(rng: random.Random, data: bytes) -> bytes:
    changed = bytearray(data)
    for _ in range(rng.choice((1, 3, 20, 200))):
        changed[rng.randrange(len(changed))] = rng.randrange(256)
    return bytes(changed)


def _truncate(rng: random.Random, data: bytes) -> bytes:
    return data[: rng.randrange(len(data))]


def _cut(rng: random.Random, data: bytes) -> bytes:
    start = rng.randrange(len(data))
    return data[:start] + data[start + rng.choice((1, 10, 1000, 20000)) :]


def _double(rng: random.Random, data: bytes) -> bytes:
    start = rng.randrange(len(data))
    return data[:start] + data[start : start + rng.choice((5, 100, 3000))] * rng.choice((2, 10, 50)) + data[start:]


def _insert(rng: random.Random, data: bytes) -> bytes:
    start = rng.randrange(len(data))
    return data[:start] + rng.choice(_INSERTED) * rng.choice((1, 1, 30)) + data[start:]


def _splice(rng: random.Random, data: bytes) -> bytes:
    other = rng.choice(list(originals().values()))
    start = rng.randrange(len(other))
    return data[: rng.randrange(len(data))] + other[start:]


def _renumber(rng: random.Random, data: bytes) -> bytes:
    numbers = list(re.finditer(rb"-?\d+(?:\.\d+)?", data))
    for match in sorted(rng.sample(numbers, min(len(numbers), rng.choice((1, 4, 30)))), key=lambda m: -m.start()):
        data = data[: match.start()] + rng.choice(_NUMBERS) + data[match.end() :]
    return data


# --- damage to structure ---


def _tags(rng: random.Random, data: bytes) -> bytes:
    """Tags of a markup file deleted, doubled, swapped or nested without end."""
    tags = list(re.finditer(rb"<[^<>]+>", data))
    if not tags:
        return _double(rng, data)
    for match in sorted(rng.sample(tags, min(len(tags), rng.choice((1, 5, 40)))), key=lambda m: -m.start()):
        tag = match[0]
        put = rng.choice((b"", tag * 2, rng.choice(tags)[0], tag.replace(b"</", b"<"), tag * 300))
        data = data[: match.start()] + put + data[match.end() :]
    return data


def _elements(rng: random.Random, data: bytes) -> bytes:
    """Elements of an XML file deleted, doubled, moved or nested, attributes changed; the file stays well-formed."""
    try:
        root = etree.fromstring(data)
    except etree.XMLSyntaxError:
        return _tags(rng, data)
    for _ in range(rng.choice((1, 3, 15, 60))):
        element = rng.choice([found for found in root.iter() if isinstance(found.tag, str)])
        parent = element.getparent()
        action = rng.randrange(5)
        if action == 0 and element.attrib:
            element.attrib[rng.choice(list(element.attrib))] = rng.choice(_NUMBERS).decode()
        elif parent is None:
            continue
        elif action == 1:
            parent.remove(element)
        elif action == 2:
            parent.insert(rng.randrange(len(parent) + 1), copy.deepcopy(element))
        elif action == 3:
            rng.choice(list(parent)).append(copy.deepcopy(element))
        else:
            for _ in range(rng.choice((3, 400))):
                parent.replace(element, wrapped := etree.Element(parent.tag))
                wrapped.append(element)
                parent = wrapped
    return bytes(etree.tostring(root))


def _member(rng: random.Random, data: bytes) -> bytes:
    """One member of an archive damaged, dropped or stored twice; the archive itself is sound."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, EOFError, NotImplementedError, RuntimeError):
        return _flip(rng, data)
    name = rng.choice([name for name in members if name.endswith(".xml")] or list(members))
    if rng.random() < 0.1:
        del members[name]
    else:
        damage = rng.choice((_elements, _elements, _elements, _tags, _renumber, _flip, _truncate, _insert))
        members[name] = damage(rng, members[name] or b" ")
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for member, content in members.items():
            archive.writestr(member, content)
    return target.getvalue()


def _object(rng: random.Random, data: bytes) -> bytes:
    """References of a PDF crossed, names exchanged, or the content of a stream damaged and packed again."""
    if rng.random() < 0.4:
        found = list(re.finditer(rb"\d+ 0 R", data))
        put = [match[0] for match in found]
    elif rng.random() < 0.5:
        found = list(re.finditer(rb"/[A-Za-z]{2,}", data))
        put = [match[0] for match in found]
    else:
        return _stream(rng, data)
    for match in sorted(rng.sample(found, min(len(found), rng.choice((1, 3, 10)))), key=lambda m: -m.start()):
        data = data[: match.start()] + rng.choice(put) + data[match.end() :]
    return data


def _stream(rng: random.Random, data: bytes) -> bytes:
    streams = list(re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL))
    if not streams:
        return _flip(rng, data)
    match = rng.choice(streams)
    try:
        content = zlib.decompress(match[1])
    except zlib.error:
        content = match[1]
    content = rng.choice((_renumber, _flip, _double, _cut, _insert))(rng, content or b" ")
    return data[: match.start(1)] + zlib.compress(content) + data[match.end(1) :]


_BYTES: tuple[Mutation, ...] = (_flip, _truncate, _cut, _double, _insert, _splice, _renumber)
_STRUCTURE: dict[str, tuple[Mutation, ...]] = {
    ".pdf": (_object, _object, _stream, _stream),
    ".docx": (_member,) * 8,
    ".odt": (_member,) * 8,
    ".html": (_tags,) * 3,
}


def inputs(count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """So many damaged files, each with its name; the same ones for the same seed."""
    rng = random.Random(seed)
    files = list(originals().items())
    for number in range(count):
        name, data = files[number % len(files)]
        for _ in range(rng.choice((1, 1, 1, 2, 4))):
            data = rng.choice(_BYTES + _STRUCTURE.get(Path(name).suffix, ()))(rng, data) or b" "
        yield name, data


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: "read", an error's code, or "crash" with its traceback."""

    name: str
    result: str
    seconds: float
    crash: str = ""


class _Hanging(BaseException):
    """Raised by the alarm: no reader may catch it."""


def check(name: str, data: bytes, *, whole: bool = False) -> Outcome:
    """Reads one file and looks at what comes of it; whole: analyses it too. To be called in a main thread."""

    def ring(signum: int, frame: FrameType | None) -> None:
        raise _Hanging

    signal.signal(signal.SIGALRM, ring)
    signal.alarm(SECONDS)
    start = time.perf_counter()
    result, crash = "read", ""
    try:
        document = read(data, name)
        broken = broken_invariants(document)
        if whole:
            broken += broken_tree(document, analyse(document).clauses)
        if broken:
            result, crash = "crash", "\n".join(broken)
    except ReadError as error:
        result = error.code
    except (Exception, _Hanging):
        result, crash = "crash", traceback.format_exc(limit=-12)
    finally:
        signal.alarm(0)
    return Outcome(name, result, time.perf_counter() - start, crash)


def _start() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    os.environ["PATH"] = ""  # neither Tesseract nor LibreOffice: they are not what is tested here


def _one(numbered: tuple[int, tuple[str, bytes]]) -> tuple[Outcome, bytes]:
    number, (name, data) = numbered
    outcome = check(name, data, whole=number % _ANALYSED == 0)
    return outcome, data if outcome.crash else b""


def _table(outcomes: Sequence[Outcome]) -> Iterator[str]:
    kinds: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        kinds[Path(outcome.name).suffix[1:]].append(outcome)
    yield f"{'kind':6}{'inputs':>8}{'read':>8}{'refused':>9}{'crashes':>9}{'slowest':>10}  refused as"
    for kind, found in kinds.items():
        results = Counter(outcome.result for outcome in found)
        read_, crashes = results.pop("read", 0), results.pop("crash", 0)
        slowest = max(outcome.seconds for outcome in found)
        codes = ", ".join(f"{code} {count}" for code, count in results.most_common())
        yield f"{kind:6}{len(found):8}{read_:8}{results.total():9}{crashes:9}{slowest:9.1f}s  {codes}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inputs", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="folder for the files that crashed")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    options = parser.parse_args()
    outcomes: list[Outcome] = []
    with get_context("spawn").Pool(options.processes, _start, maxtasksperchild=500) as pool:
        for outcome, data in pool.imap(_one, enumerate(inputs(options.inputs, options.seed)), chunksize=8):
            outcomes.append(outcome)
            if outcome.crash:
                sys.stdout.write(f"\n{outcome.name}: {outcome.crash}\n")
                if options.keep:
                    options.keep.mkdir(parents=True, exist_ok=True)
                    kept = hashlib.sha256(data).hexdigest()[:12] + Path(outcome.name).suffix
                    (options.keep / kept).write_bytes(data)
    sys.stdout.write("\n".join(_table(outcomes)) + "\n")
    return int(any(outcome.crash for outcome in outcomes))


if __name__ == "__main__":
    sys.exit(main())
