"""The numbers that a page's style sheet prints before its headings and list items: "Article 3 – ", "2.1"."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from bs4 import BeautifulSoup
from bs4.element import Tag
from soupsieve import SelectorSyntaxError

from contracts.text.office.docx_numbering import letters, roman

_MOST_STYLE = 1_000_000  # characters of style sheets that are read
_MOST_RULES = 400
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"(?P<selectors>[^{}@;]{1,2000})\{(?P<declarations>[^{}]*)\}")
_BEFORE = re.compile(r"::?before\s*$", re.IGNORECASE)
_DYNAMIC = re.compile(r":(?:after|hover|focus|active|visited|target|marker|first-l)|::", re.IGNORECASE)
_CLASS = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
_DECLARATION = re.compile(
    r"(?:^|;)\s*(?P<name>counter-(?:reset|increment)|content)\s*:\s*(?P<value>(?:\"[^\"]*\"|'[^']*'|[^;\"'])*)", re.IGNORECASE
)
_COUNTERS = re.compile(r"(?P<name>-?[A-Za-z_][\w-]*)(?:\s+(?P<number>-?\d{1,4}))?")
_PART = re.compile(
    r"\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|counter(?P<all>s?)\(\s*(?P<name>[\w-]+)\s*"
    r"(?:,\s*(?:\"(?P<glue>[^\"]*)\"|'(?P<glue1>[^']*)')\s*)?(?:,\s*(?P<style>[\w-]+)\s*)?\)",
    re.IGNORECASE,
)
_ESCAPE = re.compile(r"\\([0-9a-fA-F]{1,6})\s?|\\(.)")


@dataclass
class _Declared:
    """What style sheets say of one element."""

    reset: str = ""
    increment: str = ""
    before: str = ""  # what is printed before it
    before_increment: str = ""


def counted(soup: BeautifulSoup) -> dict[int, str]:
    """What is printed before elements, by their id(): only where counters make it, and stand in the page's own style sheet."""
    css = "\n".join(style.get_text() for style in soup.find_all("style"))[:_MOST_STYLE]
    if "counter" not in css:
        return {}
    declared = _declared(soup, _COMMENT.sub("", css))
    if not any(of.before for of in declared.values()):
        return {}
    printed: dict[int, str] = {}
    _Counting(declared, printed).walk(soup.body or soup)
    return printed


def _declared(soup: BeautifulSoup, css: str) -> dict[int, _Declared]:
    classes = {name for tag in soup.find_all(class_=True) for name in tag.get_attribute_list("class")}
    declared: dict[int, _Declared] = defaultdict(_Declared)
    rules = 0
    for rule in _RULE.finditer(css):
        if "counter" not in rule["declarations"]:
            continue
        for selector in rule["selectors"].split(","):
            before = bool(_BEFORE.search(selector))
            plain = _BEFORE.sub("", selector).strip()
            if not plain or _DYNAMIC.search(plain) or not classes.issuperset(_CLASS.findall(plain)) or rules >= _MOST_RULES:
                continue
            rules += 1
            for tag in _selected(soup, plain if plain[-1] not in ">+~ " else f"{plain} *"):
                _declare(declared[id(tag)], rule["declarations"], before)
    return declared


def _selected(soup: BeautifulSoup, selector: str) -> list[Tag]:
    try:
        return list(soup.select(selector))
    except (SelectorSyntaxError, NotImplementedError, ValueError):  # a selector that is not known
        return []


def _declare(of: _Declared, declarations: str, before: bool) -> None:
    for declaration in _DECLARATION.finditer(declarations):
        name, value = declaration["name"].lower(), declaration["value"].strip()
        if name == "content":
            if before:
                of.before = value if "counter" in value else ""
        elif name == "counter-increment":
            if before:
                of.before_increment = value
            else:
                of.increment = value
        elif not before:
            of.reset = value


@dataclass
class _Counting:
    """Goes through a page in order with the counters that are in force; each has the element in whose children it counts."""

    declared: Mapping[int, _Declared]
    printed: dict[int, str]
    _open: dict[str, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))  # the element and the number

    def walk(self, tag: Tag) -> None:
        self._enter(tag)
        for inner in tag.children:
            if isinstance(inner, Tag):
                self.walk(inner)
        for counters in self._open.values():
            while counters and counters[-1][0] == id(tag):
                counters.pop()

    def _enter(self, tag: Tag) -> None:
        of = self.declared.get(id(tag))
        if not of:
            return
        scope = id(tag.parent)
        for match in _COUNTERS.finditer(of.reset):
            self._begin(match["name"], scope, int(match["number"] or 0))
        for match in (*_COUNTERS.finditer(of.increment), *_COUNTERS.finditer(of.before_increment)):
            if not self._open[match["name"]]:
                self._begin(match["name"], scope, 0)
            within, number = self._open[match["name"]][-1]
            self._open[match["name"]][-1] = (within, number + int(match["number"] or 1))
        if of.before and (text := "".join(map(self._part, _PART.finditer(of.before)))).strip():
            self.printed[id(tag)] = text

    def _begin(self, name: str, scope: int, number: int) -> None:
        counters = self._open[name]
        if counters and counters[-1][0] == scope:
            counters.pop()
        counters.append((scope, number))

    def _part(self, match: re.Match[str]) -> str:
        if not match["name"]:
            return _ESCAPE.sub(_unescaped, match["double"] or match["single"] or "")
        numbers = [number for _, number in self._open.get(match["name"], ())] or [0]
        glue = match["glue"] if match["glue"] is not None else match["glue1"] or ""
        return glue.join(written(match["style"] or "", number) for number in (numbers if match["all"] else numbers[-1:]))


def written(style: str, number: int) -> str:
    """A number in a list style of CSS."""
    style = style.lower()
    if number > 0 and style in {"lower-alpha", "lower-latin", "upper-alpha", "upper-latin"}:
        word = letters(number)
    elif number > 0 and style in {"lower-roman", "upper-roman"}:
        word = roman(number)
    else:
        return f"{number:02}" if style == "decimal-leading-zero" else str(number)
    return word.upper() if style.startswith("upper") else word.lower()


def _unescaped(match: re.Match[str]) -> str:
    if match[2]:
        return match[2]
    code = int(match[1], 16)
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
