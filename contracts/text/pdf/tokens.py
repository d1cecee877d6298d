"""Tokens of PDF syntax, told by one regular expression: operands and operators of page contents, and objects."""

import re
from binascii import unhexlify
from collections.abc import Callable

from pdfminer.psparser import LIT, PSLiteral, literal_name

_SPACE = rb"\x00\t\n\x0c\r "
_DELIMITER = _SPACE + rb"\[\]<>(/{}%)"
_NUMBER = rb"[+-]?(?:\d+\.?\d*|\.\d+)(?=[" + _DELIMITER + rb"]|$)"
_STRING = rb"\((?:[^()\\]++|\\.|\((?:[^()\\]++|\\.)*+\))*+\)"
_HEX = rb"<[0-9A-Fa-f\s]*+>"
_TOKEN = re.compile(
    rb"[" + _SPACE + rb"]*+(?:(?P<numbers>" + _NUMBER + rb"(?:[ \r\n]++" + _NUMBER + rb")*+)"
    rb"|(?P<operator>[A-Za-z'\"][A-Za-z0-9*'\"]*+)"
    rb"|(?P<plain>\[[0-9A-Fa-f<>+.\s-]*+\])"  # an array of numbers and hexadecimal strings: most of the text of most files
    rb"|(?P<array>\[(?:[" + _SPACE + rb"]++|" + _NUMBER + rb"|" + _STRING + rb"|" + _HEX + rb")*+\])"
    rb"|(?P<string>" + _STRING + rb")"
    rb"|(?P<hex>" + _HEX + rb")"
    rb"|/(?P<name>[^" + _DELIMITER + rb"]*+)"
    rb"|(?P<open>\[|<<)|(?P<close>\]|>>)|%[^\r\n]*+|\Z)",
    re.DOTALL,
)
_ELEMENT = re.compile(rb"(" + _NUMBER + rb")|(" + _STRING + rb")|<([0-9A-Fa-f\s]*+)>", re.DOTALL)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b""}
_HEX_CHAR = re.compile(rb"#([0-9A-Fa-f]{2})")
_UNEVEN = re.compile(rb"<(?:[0-9A-Fa-f]{2})*+(?:\s|[0-9A-Fa-f][\s>])")  # hexadecimal strings that cannot be put together
_WORD_GAP = re.compile(rb"(-\d{3,}+(?:\.\d*+)?)(?=[\s<\]]|$)")  # a number that moves far enough to the right to part two words


class NotUnderstood(Exception):
    """Syntax for pdfminer's own parser."""


class Kerning(float):
    """A shift between glyphs of one word, or the sum of several: in thousandths of an em, to the left. Never a space."""


class Op:
    """An operator in the stream of tokens."""

    __slots__ = ("name",)

    def __init__(self, name: bytes) -> None:
        self.name = name


_VALUES: dict[bytes, object] = {b"true": True, b"false": False, b"null": None}
# Made once, since a page has thousands of them.
_OPERATORS: dict[bytes, object] = {
    name: Op(name)
    for name in (
        *b"q Q cm Do BT ET Tc Tw Tz TL Tf Tr Ts Td TD Tm T* Tj TJ ' \" BMC BDC EMC m l c v y h re n S s f F f* B B* b b* W W*".split(),
        *b"w J j M d ri i gs CS cs G g RG rg K k SCN scn SC sc sh MP DP BX EX d0 d1".split(),
    )
} | _VALUES


def _unescape(match: re.Match[bytes]) -> bytes:
    group = match[1]
    if group[:1] in b"01234567":
        return bytes((int(group, 8) & 255,))
    return _ESCAPED.get(group, group)


def _string(token: bytes) -> bytes:
    return _ESCAPE.sub(_unescape, token[1:-1]) if b"\\" in token else token[1:-1]


def _hex(digits: bytes) -> bytes:
    try:
        return unhexlify(digits)
    except ValueError:  # white space, or an odd number of digits: the last one is the first half of a byte
        digits = b"".join(digits.split())
        return unhexlify(digits + b"0" if len(digits) % 2 else digits)


def _number(token: bytes) -> float:
    return float(token) if b"." in token else int(token)


def _array(token: bytes) -> list[object]:
    if b"<" not in token and b"(" not in token:
        return [_number(number) for number in token[1:-1].split()]
    elements = _ELEMENT.findall(token)
    return [_number(number) if number else _string(string) if string else _hex(digits) for number, string, digits in elements]


def _shown(token: bytes) -> list[object]:
    """An array of numbers and hexadecimal strings, as the operator TJ takes it: the parts of words are put together."""
    if b"<" not in token or _UNEVEN.search(token):
        return _array(token)
    found: list[object] = []
    token = token.replace(b">0<", b"")
    for i, part in enumerate(_WORD_GAP.split(token[1:-1])):
        if i % 2:
            found.append(_number(part))
        elif part.find(b">") == len(part) - 1 and part[:1] == b"<":
            found.append(_hex(part[1:-1]))
        else:
            pieces = part.replace(b">", b"<").split(b"<")  # numbers and digits by turns
            found.append(_hex(b"".join(pieces[1::2])))
            found.append(Kerning(sum(map(float, b" ".join(pieces[::2]).split()))))
    return found


def tokens(data: bytes, reference: Callable[[int], object] | None = None) -> list[object]:
    """Operands and operators (Op) of a content stream, or with reference (which makes the object "5 0 R" of 5) objects one after another.

    Raises NotUnderstood or ValueError.
    """
    found: list[object] = []
    outer: list[list[object]] = []
    match = _TOKEN.scanner(data).match  # type: ignore[attr-defined]
    operators = _OPERATORS if reference is None else _VALUES
    plain_array = _shown if reference is None else _array
    end = -1
    while token := match():
        kind = token.lastgroup
        if kind is None:  # a comment, or the end
            end = token.end()
            continue
        text = token[kind]
        if kind == "numbers":
            found += [float(number) if b"." in number else int(number) for number in text.split()]
        elif kind == "operator":
            if text in operators:
                found.append(operators[text])
            elif reference is not None:
                found[-2:] = [_referred(text, found[-2:], reference)]
            elif text == b"BI":
                raise NotUnderstood  # an inline image: its bytes are no tokens
            else:
                found.append(Op(text))
        elif kind == "plain":
            if b"<<" in text:
                raise NotUnderstood
            found.append(plain_array(text))
        elif kind == "array":
            found.append(_array(text))
        elif kind == "string":
            found.append(_string(text))
        elif kind == "hex":
            found.append(_hex(text[1:-1]))
        elif kind == "name":
            found.append(_name(text))
        elif kind == "open":
            outer.append(found)
            found = []
        else:
            if not outer:
                raise NotUnderstood
            inner, found = found, outer.pop()
            found.append(inner if text == b"]" else _dictionary(inner))
    if end != len(data) or outer:
        raise NotUnderstood
    return found


def _referred(operator: bytes, operands: list[object], reference: Callable[[int], object]) -> object:
    if operator != b"R" or len(operands) != 2 or type(operands[0]) is not int:
        raise NotUnderstood
    return reference(operands[0])


def _name(text: bytes) -> PSLiteral:
    if b"#" in text:
        text = _HEX_CHAR.sub(lambda match: unhexlify(match[1]), text)
    try:
        return LIT(text.decode())
    except UnicodeDecodeError:
        return LIT(text)


def _dictionary(items: list[object]) -> dict[object, object]:
    if len(items) % 2:
        raise NotUnderstood
    pairs = zip(items[::2], items[1::2], strict=True)
    return {literal_name(key): value for key, value in pairs if value is not None}
