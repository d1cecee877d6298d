"""Paragraph and character styles of a Word file, with what they inherit."""

from dataclasses import dataclass
from functools import cached_property

from contracts.text.office.archive import Element, child, children, value

_DEFAULT_SIZE = 10.0  # points, where a file says nothing


def on(properties: Element | None, name: str) -> bool | None:
    """A switch such as b or vanish: True, False, or None where it is not set."""
    element = child(properties, name)
    if element is None:
        return None
    return value(element) not in {"0", "false", "off", "none"}


_LARGEST = 100_000


def number(element: Element | None, name: str = "val") -> float | None:
    """A numeric attribute, None where it is missing, no number, or larger than any that Word writes."""
    try:
        found = float(value(element, name) or "")
    except ValueError:
        return None
    return found if abs(found) < _LARGEST else None


@dataclass(frozen=True)
class Styles:
    """The style sheet: word/styles.xml, or None."""

    root: Element | None

    @cached_property
    def _by_id(self) -> dict[str, Element]:
        return {value(style, "styleId") or "": style for style in children(self.root, "style")}

    @cached_property
    def default_paragraph(self) -> str:
        """Id of the style of paragraphs that name none."""
        for style_id, style in self._by_id.items():
            if value(style, "type") == "paragraph" and value(style, "default") in {"1", "true", "on"}:
                return style_id
        return "Normal"

    def chain(self, style_id: str | None) -> list[Element]:
        """The style and those that it is based on, the nearest first."""
        found: list[Element] = []
        while style_id in self._by_id and self._by_id[style_id] not in found:
            style = self._by_id[style_id]
            found.append(style)
            style_id = value(child(style, "basedOn"))
        return found

    def name(self, style_id: str | None) -> str:
        """The name that Word shows, in lower case: "heading 1" in every language."""
        style = self._by_id.get(style_id or "")
        return (value(child(style, "name")) or "").lower()

    def paragraph_property(self, style_id: str, *path: str) -> Element | None:
        """The nearest definition of a paragraph property."""
        for style in self.chain(style_id):
            found = child(style, "pPr", *path)
            if found is not None:
                return found
        return child(self.root, "docDefaults", "pPrDefault", "pPr", *path)

    def outline_level(self, style_id: str) -> int | None:
        """Heading level from 1 that the style declares."""
        level = number(self.paragraph_property(style_id, "outlineLvl"))
        if level is not None:
            return int(level) + 1 if level < 9 else None
        name = self.name(style_id)
        if name.startswith("heading ") and name[8:].isdigit():
            return int(name[8:])
        return None

    def switch(self, name: str, paragraph_style: str, properties: Element | None) -> bool:
        """Whether a run is bold, in capitals, hidden …: by its own properties, its character style or its paragraph's style."""
        own = on(properties, name)
        if own is not None:
            return own
        for style_id in (value(child(properties, "rStyle")), paragraph_style):
            for style in self.chain(style_id):
                found = on(child(style, "rPr"), name)
                if found is not None:
                    return found
        return bool(on(child(self.root, "docDefaults", "rPrDefault", "rPr"), name))

    def size(self, paragraph_style: str, properties: Element | None) -> float:
        """Font size of a run in points."""
        candidates = [properties]
        for style_id in (value(child(properties, "rStyle")), paragraph_style):
            candidates += [child(style, "rPr") for style in self.chain(style_id)]
        candidates.append(child(self.root, "docDefaults", "rPrDefault", "rPr"))
        for candidate in candidates:
            half_points = number(child(candidate, "sz"))
            if half_points:
                return half_points / 2
        return _DEFAULT_SIZE
