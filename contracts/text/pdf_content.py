"""A fast interpreter of PDF page content: pdfminer's, with a tokenizer by regular expression and without what only drawing needs.

Content that the tokenizer does not understand (inline images, odd operands) is left to pdfminer's own parser, page by page.
"""

import contextlib
import re
import zlib
from collections.abc import Callable, Sequence

from pdfminer.pdfinterp import PDFGraphicState, PDFPageInterpreter, PDFResourceManager, PDFTextState
from pdfminer.pdftypes import LITERALS_FLATE_DECODE, PDFStream, dict_value, resolve1, stream_value
from pdfminer.psparser import LIT, PSLiteral, literal_name
from pdfminer.utils import Matrix

from contracts.text.errors import TooLarge
from contracts.text.pdf_runs import Kerning, RunDevice

MAX_CONTENT = 50_000_000  # bytes of one page's content, unpacked

_SPACE = rb"\x00\t\n\x0c\r "
_DELIMITER = _SPACE + rb"\[\]<>(/{}%)"
_NUMBER = rb"[+-]?(?:\d+\.?\d*|\.\d+)(?=[" + _DELIMITER + rb"]|$)"
_STRING = rb"\((?:[^()\\]++|\\.|\((?:[^()\\]++|\\.)*+\))*+\)"
_HEX = rb"<[0-9A-Fa-f\s]*+>"
_TOKEN = re.compile(
    rb"[" + _SPACE + rb"]++|%[^\r\n]*+"
    rb"|(?P<number>" + _NUMBER + rb")"
    rb"|(?P<array>\[(?:[" + _SPACE + rb"]++|" + _NUMBER + rb"|" + _STRING + rb"|" + _HEX + rb")*+\])"
    rb"|(?P<string>" + _STRING + rb")"
    rb"|(?P<hex>" + _HEX + rb")"
    rb"|/(?P<name>[^" + _DELIMITER + rb"]*+)"
    rb"|(?P<open>\[|<<)|(?P<close>\]|>>)"
    rb"|(?P<operator>[A-Za-z'\"][A-Za-z0-9*'\"]*+)",
    re.DOTALL,
)
_ELEMENT = re.compile(rb"(" + _NUMBER + rb")|(" + _STRING + rb")|<([0-9A-Fa-f\s]*+)>", re.DOTALL)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b""}
_HEX_STRING = re.compile(_HEX)
_DIGITS = re.compile(rb"<([^>]*)>")
_WORD_GAP = re.compile(rb"(-\d{3,}+(?:\.\d*+)?)(?=[\s<\]]|$)")  # a number that moves far enough to the right to part two words
_CONSTANTS = {b"true": True, b"false": False, b"null": None}

# Operators that do not move, choose or hold text, nor draw the rules of a table: their operands are dropped unread.
_IGNORED = frozenset(b"w J j M d ri i gs CS cs G g RG rg K k SCN scn SC sc sh W W* MP DP BX EX d0 d1 c v y h".split())


class _NotUnderstood(Exception):
    """Content for pdfminer's own parser."""


class _Op:
    """An operator in the stream of tokens."""

    __slots__ = ("name",)

    def __init__(self, name: bytes) -> None:
        self.name = name


def _unescape(match: re.Match[bytes]) -> bytes:
    group = match[1]
    if group[:1] in b"01234567":
        return bytes((int(group, 8) & 255,))
    return _ESCAPED.get(group, group)


def _string(token: bytes) -> bytes:
    return _ESCAPE.sub(_unescape, token[1:-1]) if b"\\" in token else token[1:-1]


def _hex(digits: bytes) -> bytes:
    try:
        return bytes.fromhex(digits.decode("ascii"))
    except ValueError:  # an odd number of digits: the last one is the first half of a byte
        return bytes.fromhex(digits.decode("ascii").rstrip() + "0")


def _number(token: bytes) -> float:
    return float(token) if b"." in token else int(token)


def _array(token: bytes) -> list[object]:
    if b"(" in token:
        elements = _ELEMENT.findall(token)
        return [_number(number) if number else _string(string) if string else _hex(digits) for number, string, digits in elements]
    if b"<" not in token:
        return [_number(number) for number in token[1:-1].split()]
    found: list[object] = []
    for i, part in enumerate(_WORD_GAP.split(token[1:-1])):
        if i % 2:
            found.append(_number(part))
        else:
            found.append(_hex(b"".join(_DIGITS.findall(part))))
            found.append(Kerning(sum(map(float, _HEX_STRING.sub(b" ", part).split()))))
    return found


def tokens(data: bytes) -> list[object]:
    """Operands and operators (_Op) of a content stream. Raises _NotUnderstood."""
    found: list[object] = []
    outer: list[list[object]] = []
    match = _TOKEN.scanner(data).match  # type: ignore[attr-defined]
    end = 0
    while token := match():
        kind = token.lastgroup
        end = token.end()
        if kind is None:
            continue
        text = token[kind]
        if kind == "number":
            found.append(_number(text))
        elif kind == "operator":
            if text in _CONSTANTS:
                found.append(_CONSTANTS[text])
            elif text == b"BI":
                raise _NotUnderstood
            else:
                found.append(_Op(text))
        elif kind == "array":
            found.append(_array(text))
        elif kind == "string":
            found.append(_string(text))
        elif kind == "hex":
            found.append(_hex(text[1:-1]))
        elif kind == "name":
            if b"#" in text:
                raise _NotUnderstood
            found.append(LIT(text.decode("utf-8", "replace")))
        elif kind == "open":
            outer.append(found)
            found = []
        else:
            if not outer:
                raise _NotUnderstood
            inner, found = found, outer.pop()
            found.append(inner if text == b"]" else _dictionary(inner))
    if end != len(data) or outer:
        raise _NotUnderstood
    return found


def _dictionary(items: list[object]) -> dict[object, object]:
    if len(items) % 2:
        raise _NotUnderstood
    return {literal_name(key): value for key, value in zip(items[::2], items[1::2], strict=True)}


def _unpacked(stream: PDFStream, tell_damage: Callable[[], None]) -> bytes:
    """The data of a content stream; of a damaged one, as much as can be had. Raises TooLarge where it unpacks without end."""
    filters = stream.get_filters()
    if (
        stream.rawdata is not None
        and not stream.decipher
        and len(filters) == 1
        and filters[0][0] in LITERALS_FLATE_DECODE
        and not filters[0][1]
    ):
        unpacking = zlib.decompressobj()
        with contextlib.suppress(zlib.error):  # damaged: pdfminer takes what it can
            data = unpacking.decompress(stream.rawdata, MAX_CONTENT + 1)
            if len(data) > MAX_CONTENT:
                raise TooLarge(limit=MAX_CONTENT)
            if unpacking.eof:
                return data
        tell_damage()
    return bytes(stream.get_data())


class ContentInterpreter(PDFPageInterpreter):
    """pdfminer's page interpreter, for a RunDevice."""

    def __init__(self, manager: PDFResourceManager, device: RunDevice) -> None:
        super().__init__(manager, device)
        self.device: RunDevice = device
        self._handlers: dict[bytes, tuple[Callable[..., None], int] | None] = dict.fromkeys(_IGNORED)

    def dup(self) -> "ContentInterpreter":
        return ContentInterpreter(self.rsrcmgr, self.device)

    def execute(self, streams: Sequence[object]) -> None:
        valid = [stream_value(stream) for stream in streams]
        valid = [stream for stream in valid if stream.objid is not None and stream.objid not in self.parent_stream_ids]
        try:
            content = tokens(b"\n".join(_unpacked(stream, self.device.tell_damage) for stream in valid))
        except (_NotUnderstood, ValueError):
            super().execute(streams)
            return
        self.stream_ids = {stream.objid for stream in valid if stream.objid is not None}
        operands: list[object] = []
        for token in content:
            if type(token) is not _Op:
                operands.append(token)
                continue
            handler = self._handler(token.name)
            if handler:
                function, count = handler
                if len(operands) >= count:
                    function(*operands[len(operands) - count :])
            operands.clear()

    def _handler(self, name: bytes) -> tuple[Callable[..., None], int] | None:
        if name not in self._handlers:
            text = name.decode("latin-1").replace("*", "_a").replace('"', "_w").replace("'", "_q")
            function = getattr(self, f"do_{text}", None)
            self._handlers[name] = (function, function.__code__.co_argcount - 1) if function else None
        return self._handlers[name]

    def get_current_state(self) -> tuple[Matrix, PDFTextState, PDFGraphicState]:
        return self.ctm, self.textstate.copy(), self.graphicstate  # colours and pens are not looked at: no copy

    def do_TJ(self, seq: object) -> None:
        if self.textstate.font is not None and isinstance(seq, list):
            self.device.render_string(self.textstate, seq, self.graphicstate.ncs, self.graphicstate)

    def do_BMC(self, tag: object) -> None:
        self.do_BDC(tag, None)

    def do_BDC(self, tag: object, props: object) -> None:
        if isinstance(props, PSLiteral):
            named = resolve1(dict_value(self.resources.get("Properties", {})).get(literal_name(props)))
            props = named if isinstance(named, dict) else None
        self.device.begin_tag(tag if isinstance(tag, PSLiteral) else LIT(""), props)  # type: ignore[arg-type]
