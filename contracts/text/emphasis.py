"""Emphasis marks of Markdown ("**Prix**", "_Prix_") where no parser takes them for such: mended in Markdown, taken off plain text."""

import re
from bisect import bisect_right

_FEW = 4  # paragraphs that one emphasis may go through
_MOST = 400  # characters between two marks of one pair
# "**Fees\n**": converters leave the white space behind the words inside the marks, where CommonMark 0.31 (6.2) knows no closing one.
_SLIPPED_STARS = re.compile(
    rf"(?<![\w*])(?P<mark>\*{{1,3}})(?=[^\s*).,;:!?\]»”])(?P<words>[^*]{{1,{_MOST}}}?)(?P<space>\s{{1,20}})(?P=mark)(?![\w*])"
)
_SLIPPED_LINES = re.compile(
    rf"(?<![\w_])(?P<mark>_{{1,2}})(?=[^\s_).,;:!?\]»”])(?P<words>[^_]{{1,{_MOST}}}?)(?P<space>\s{{1,20}})(?P=mark)(?![\w_])"
)
_AROUND_MARKS = re.compile(r"(?<=[^\W_])_(?P<words>[^\w\s/\\@]{1,3})_(?!\w)")  # "« Offre Pro_»_": nothing but punctuation in italics
_BLANK_LINE = re.compile(r"\n\s*\n")
_OPENS = re.compile(r"(?m)^(?:[ \t]*(?:(?:[-+>•▪]|\d{1,2}[.)])[ \t]+)?)\*\*(?=[\w«\"“•▪])")
_AT_END = re.compile(r"[ \t]*(?:\n\s*\n|\s*\Z)")  # of a paragraph
_STARS = re.compile(r"(?<!\*)\*\*(?!\*)")
_PAIRED = (
    re.compile(rf"(?<![\w*])(?P<mark>\*{{1,3}})(?=[\w«\"“(•▪])(?P<words>[^*\n]{{0,{_MOST}}}?[^\s*(])(?P=mark)(?![\w*])"),
    re.compile(rf"(?<![\w_])(?P<mark>_{{1,2}})(?=[\w«\"“(•▪])(?P<words>[^_\n]{{0,{_MOST}}}?[^\s_(])(?P=mark)(?![\w_])"),
)
# An address or a path, in which marks are letters as others; not "_Client_/_Vendeur_", which opens with a mark
_ADDRESS = re.compile(r"(?<!\S)[^\w\s*/\\~.]{0,3}(?=[^\s*_])\S*(?:[/\\@]|www\.)\S*")
_AT_ITS_END = re.compile(r"[^\w\s/\\]*(?:\s|$)")
_GOES_ON = re.compile(r"@\w|[/\\][\w./\\-]{0,100}\.[a-z]{2,4}\b")  # "_jean_@poste.fr", "_build_/index.html"
_FACTOR = re.compile(r"\d \*\w{1,3}\* \d")  # "3 *x* 4"
_OVER_LINES = re.compile(rf"(?<![\w*])\*\*(?=[\w«\"“(•▪])(?P<words>[^*]{{0,{_MOST}}}?[^\s*(])\*\*(?![\w*])")


def mended_emphasis(source: str) -> str:
    """Markdown in which marks that CommonMark would leave in the text are set right, or left out where they have lost the other one."""
    if "_" in source:
        source = _AROUND_MARKS.sub(r"\g<words>", _SLIPPED_LINES.sub(_moved, source))
    if "*" not in source:
        return source
    return _without_lone_stars(_SLIPPED_STARS.sub(_moved, source))


def one_line_emphasis(text: str) -> str:
    """Plain text in which no emphasis goes over a line's end; the marks that do are left out."""
    mended = mended_emphasis(text)
    if "**" not in mended:
        return mended
    return _OVER_LINES.sub(lambda match: match["words"] if "\n" in match[0] and not _BLANK_LINE.search(match[0]) else match[0], mended)


def without_emphasis(line: str) -> str:
    """A line of plain text without its pairs of emphasis marks."""
    if "*" not in line and "_" not in line:
        return line
    for pattern in _PAIRED:
        line = pattern.sub(_taken_off, line)
    return line


def is_strong(line: str) -> bool:
    """Whether a line of plain text stands between one pair of strong marks, but for a colon or a full stop behind them."""
    return line[:2] in ("**", "__") and (match := _PAIRED[line[0] == "_"].match(line)) is not None and line[match.end() :] in ("", ":", ".")


def _taken_off(match: re.Match[str]) -> str:
    """The words of a pair; the pair as it is where its marks are letters of an address or a path, or signs of a product."""
    line, start, end = match.string, match.start(), match.end()
    if _GOES_ON.match(line, end) or _FACTOR.match(line, max(0, start - 2)):
        return match[0]
    for address in _ADDRESS.finditer(line, max(0, start - _MOST), end + _MOST):
        if address.start() < start < address.end():
            return match[0]
        if address.start() < end <= address.end() and not _AT_ITS_END.match(line, end):
            return match[0]
    return match["words"]


def _moved(match: re.Match[str]) -> str:
    """A pair with its closing mark right behind the words; as it is where a blank line stands between the marks."""
    if _BLANK_LINE.search(match[0]):
        return match[0]
    return f"{match['mark']}{match['words']}{match['mark']}{match['space']}"


def _without_lone_stars(source: str) -> str:
    """source without "**" that have lost their other mark: CommonMark ends emphasis with the paragraph, editors may not.

    They stay where such marks stand behind words alone: "149 € HT**" refers to a note, which the mark opens.
    """
    openings = {match.end() for match in _OPENS.finditer(source)}
    if not openings:
        return source
    ends = [match.end() for match in _BLANK_LINE.finditer(source)]
    marks: dict[int, list[re.Match[str]]] = {}
    for mark in _STARS.finditer(source):
        marks.setdefault(bisect_right(ends, mark.start()), []).append(mark)
    lone: list[re.Match[str]] = []
    opened: int | None = None  # the paragraph of the last mark that was not closed
    for paragraph, found in marks.items():
        if all(mark.end() in openings for mark in found):
            lone, opened = lone + found, paragraph
        elif len(found) % 2:
            if opened is None or paragraph > opened + _FEW or len(found) > 1 or not _AT_END.match(source, found[0].end()):
                return source
            lone, opened = lone + found, None
    edges = [0, *(edge for mark in lone for edge in mark.span()), len(source)]
    return "".join(source[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))
