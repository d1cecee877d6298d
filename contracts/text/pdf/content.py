"""A fast interpreter of PDF page content: pdfminer's, with a tokenizer by regular expression and without what only drawing needs.

Content that the tokenizer does not understand (inline images, odd operands) is left to pdfminer's own parser, page by page.
"""

import contextlib
import zlib
from collections.abc import Callable, Sequence

from pdfminer.pdfinterp import PDFGraphicState, PDFPageInterpreter, PDFResourceManager, PDFTextState
from pdfminer.pdftypes import LITERALS_FLATE_DECODE, PDFStream, dict_value, resolve1, stream_value
from pdfminer.psparser import LIT, PSLiteral, literal_name
from pdfminer.utils import Matrix

from contracts.text.errors import TooLarge
from contracts.text.pdf.runs import RunDevice
from contracts.text.pdf.tokens import NotUnderstood, Op, tokens

MAX_CONTENT = 50_000_000  # bytes of one page's content, unpacked

# Operators that do not move, choose or hold text, nor draw the rules of a table: their operands are dropped unread.
_IGNORED = frozenset(b"w J j M d ri i gs CS cs G g RG rg K k SCN scn SC sc sh W W* MP DP BX EX d0 d1 c v y h".split())


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
        except (NotUnderstood, ValueError):
            super().execute(streams)
            return
        self.stream_ids = {stream.objid for stream in valid if stream.objid is not None}
        operands: list[object] = []
        for token in content:
            if type(token) is not Op:
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
