"""python -m contracts.data_layout FILE ...

Lays the long patterns of YAML files out over several lines, alternatives below each other, without changing what they say.

A pattern of a thousand characters on one line can be neither reviewed nor compared with what it was. In a double-quoted scalar a backslash
at the end of a line joins it to the next one, whose indentation does not count (YAML 1.2, 7.3.1); so groups can be indented like code.
"""

import json
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

WIDTH = 140  # characters of a line
_STEP = 2  # spaces by which what stands in a group is indented

_LINE = re.compile(
    r"(?P<lead>(?>\s*(?:(?:- )+(?:[\w.+-]+: +)?|[\w.+-]+: +)(?:&\w+ +)?))"
    r"(?P<value>\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'|\[.*\]|[^\s\"'\[{&*!|>#%@`,-].*?)"
    r"(?P<comment>\s+#.*)?"
)
_OPEN_LIST = re.compile(r"\s*(?:- )*[\w.+-]+: +\[[^\]]*$")
_TOKEN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]|[^()|\\\[]+|.", re.DOTALL)
_OPENING = re.compile(r"\((?:\?(?:[:>=!]|<[=!]|P<\w+>))?")
_CLOSING = re.compile(r"\)(?:[*+?]|\{\d*,?\d*\})?[?+]?")


@dataclass(frozen=True, slots=True)
class _Group:
    """A group of a pattern: "(?:", the alternatives, ")?"."""

    opening: str
    alternatives: Sequence[Sequence["str | _Group"]]
    closing: str


_Sequence = Sequence[str | _Group]


def laid_out(text: str) -> str:
    """A YAML text whose lines longer than WIDTH are broken where a pattern or a list allows it."""
    lines: list[str] = []
    for joined in _joined_lines(text):
        lines += _laid_out_line("".join(_unbroken(joined))) if max(map(len, joined)) > WIDTH else joined
    return "\n".join(lines)


def _joined_lines(text: str) -> Iterator[list[str]]:
    """The lines of a text, those together that a backslash at their end or a list that is still open joins."""
    kept: list[str] = []
    for line in text.split("\n"):
        kept.append(line)
        if not line.endswith("\\") and not (_OPEN_LIST.match(kept[0]) and not line.endswith("]")):
            yield kept
            kept = []
    if kept:
        yield kept


def _unbroken(joined: Sequence[str]) -> Iterator[str]:
    for number, line in enumerate(joined):
        words = line.lstrip() if number else line
        yield words if number == len(joined) - 1 else words[:-1] if words.endswith("\\") else f"{words} "


def _laid_out_line(line: str) -> list[str]:
    match = _LINE.fullmatch(line)
    if not match:
        return [line]
    lead, value, comment = match["lead"], match["value"], match["comment"]
    margin = len(lead) - len(lead.lstrip())
    above = [" " * margin + comment.strip()] if comment else []
    indent = margin + 2 * _STEP
    if value.startswith("["):
        return above + _filled(lead + "[", re.split(r"(?<=,) (?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", value[1:-1]), "]", indent)
    try:
        pattern = yaml.safe_load(value)
    except yaml.YAMLError:  # a part of something that goes on below
        return [line]
    if not isinstance(pattern, str) or "\n" in pattern:
        return [line]
    rows = list(_rows(_parsed(pattern), indent))
    joined = [" " * by + (rf"\{words}" if words.startswith(" ") else words) for by, words in rows]
    return [*above, f'{lead}"\\', *(f"{row}\\" for row in joined[:-1]), f'{joined[-1]}"']


def _filled(start: str, words: Sequence[str], end: str, indent: int) -> list[str]:
    lines = [start]
    for word in words:
        if len(lines[-1]) + len(word) + 1 > WIDTH:
            lines.append(" " * (indent - 1))
        lines[-1] += word if lines[-1] == start else f" {word}"
    return [*lines[:-1], lines[-1] + end]


def _parsed(pattern: str) -> Sequence[_Sequence]:
    """The alternatives of a pattern, in the form that a double-quoted scalar gives them."""
    at = 0

    def alternatives() -> list[list[str | _Group]]:
        nonlocal at
        found: list[list[str | _Group]] = [[]]
        while at < len(pattern) and pattern[at] != ")":
            if pattern[at] == "|":
                at += 1
                found.append([])
            elif pattern[at] == "(":
                found[-1].append(group())
            else:
                token = _TOKEN.match(pattern, at)
                assert token  # the expression takes any character
                at = token.end()
                found[-1].append(_quoted(token.group()))
        return found

    def group() -> _Group:
        nonlocal at
        opening = _OPENING.match(pattern, at)
        assert opening
        at = opening.end()
        inside = alternatives()
        closing = _CLOSING.match(pattern, at)
        if not closing:
            raise ValueError(f"a group without its end: {pattern}")
        at = closing.end()
        return _Group(_quoted(opening.group()), inside, _quoted(closing.group()))

    found = alternatives()
    if at < len(pattern):
        raise ValueError(f"a group without its beginning: {pattern}")
    return found


def _quoted(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)[1:-1]


def _flat(words: _Sequence) -> str:
    return "".join(part if isinstance(part, str) else _on_one_line(part) for part in words)


def _on_one_line(group: _Group) -> str:
    return group.opening + "|".join(map(_flat, group.alternatives)) + group.closing


def _rows(alternatives: Sequence[_Sequence], indent: int) -> Iterator[tuple[int, str]]:
    """The lines of some alternatives, each with its indentation: short ones share a line, of a long one the groups are opened."""
    room = WIDTH - indent - 2
    kept = ""
    for number, words in enumerate(alternatives):
        bar = "|" if number else ""
        flat = bar + _flat(words)
        if kept and len(kept + flat) > room:
            yield indent, kept
            kept = ""
        if len(flat) <= room:
            kept += flat
        else:
            if kept:
                yield indent, kept
                kept = ""
            yield from _opened(bar, words, indent)
    if kept:
        yield indent, kept


def _opened(start: str, words: _Sequence, indent: int) -> Iterator[tuple[int, str]]:
    """The lines of one alternative that is longer than a line."""
    room = WIDTH - indent - 2
    kept = start
    for part in words:
        flat = part if isinstance(part, str) else _on_one_line(part)
        if len(kept + flat) <= room:
            kept += flat
        elif isinstance(part, str):
            for word in re.findall(r"\S+ ?| ", flat):
                if kept and len(kept + word) > room:
                    yield indent, kept
                    kept = ""
                kept += word
        elif len(flat) <= room and len(part.alternatives) == 1:
            yield indent, kept
            kept = flat
        else:
            if len(kept + part.opening) > room:
                before, space, kept = kept.rpartition(" ")
                yield indent, before + space
            yield indent, kept + part.opening
            yield from _rows(part.alternatives, indent + _STEP)
            kept = part.closing
    if kept:
        yield indent, kept


def main(paths: Sequence[str]) -> None:
    for path in map(Path, paths):
        text = path.read_text(encoding="utf-8")
        new = laid_out(text)
        if yaml.safe_load(new) != yaml.safe_load(text):
            raise ValueError(f"{path} would not say the same")
        if new != text:
            path.write_text(new, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
