"""Public terms whose headings are marked up (Markdown), as plain documents with the marks taken away: what the segmenter is measured on."""

import random
import re
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from zlib import crc32

from contracts.text.types import Block, Document, Line

MIN_HEADINGS = 8  # terms with fewer are marked up too poorly to be a measure

_NARROW = frozenset("iljtfrI.,;:'!|()[] ’-")
_WIDE = frozenset("mwMWQOGCDHNUA&%@")


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str
    heading: int  # 0 for none, or its level
    bold: bool
    gap: bool  # white space above


@dataclass(frozen=True, slots=True)
class Layout:
    """How the paragraphs are set. width in letters, None for one line a paragraph."""

    name: str
    width: int | None = None
    even: bool = False  # all letters as wide as each other
    gaps: str = "paragraphs"  # where white space stands: above "paragraphs", "headings" or "none"
    styled: bool = False  # sizes and weights of letters are known


LAYOUTS = (
    Layout("long"),
    Layout("long, no gaps", gaps="none"),
    Layout("long, gaps above headings", gaps="headings"),
    Layout("long, styled", styled=True),
    Layout("80", 80),
    Layout("95, no gaps", 95, gaps="none"),
    Layout("40", 40),
    Layout("70, no gaps, styled", 70, gaps="none", styled=True),
    Layout("100, styled", 100, styled=True),
    Layout("85, even, no gaps", 85, even=True, gaps="none"),
    Layout("32, no gaps", 32, gaps="none"),
    Layout("34, gaps above headings", 34, gaps="headings"),
    Layout("75, gaps above headings", 75, gaps="headings"),
    Layout("90, gaps above headings, styled", 90, gaps="headings", styled=True),
    Layout("60, styled", 60, styled=True),
)


def corpus(shared: Path, held_out: bool) -> list[Path]:
    """The files of the corpus in order of their names: half of them, by a digest of the name, are held out from fitting."""
    files = sorted(path for language in ("en", "fr") for path in (shared / "corpus" / language).glob("*.md"))
    return [path for path in files if (crc32(path.name.encode()) % 2 == 1) == held_out]


def paragraphs(path: Path) -> list[Paragraph]:
    """The paragraphs of a Markdown file, links and marks taken away; [] where too few headings are marked up."""
    found: list[Paragraph] = []
    pending: list[str] = []

    def flush() -> None:
        if pending:
            found.append(Paragraph(" ".join(pending), 0, False, True))
            pending.clear()

    lines = path.read_text(encoding="utf-8").split("\n")
    for raw, following in zip(lines, [*lines[1:], ""], strict=True):
        line = raw.strip()
        marked = re.match(r"(#{1,6})\s+(.*)", line)
        underlined = re.fullmatch(r"=+|-{3,}", following.strip()) and line and not pending and not line.startswith("|")
        if not line or re.fullmatch(r"[\s*_\-]{3,}|=+", line):
            flush()
        elif marked or underlined:
            flush()
            text = _plain(marked[2] if marked else line).strip("*_# ")
            if text:
                found.append(Paragraph(text, len(marked[1]) if marked else 2, True, True))
        elif line.startswith("|"):
            flush()
            cells = [_plain(cell).strip() for cell in line.strip("|").split("|")]
            if any(cell and not re.fullmatch(r":?-+:?", cell) for cell in cells):
                found.append(Paragraph("\t".join(cell for cell in cells if cell), 0, False, False))
        else:
            if re.match(r"[*+-]\s|\d+\.\s", line):
                flush()
            text = re.sub(r"^[*+]\s+", "- ", _plain(line))
            if re.fullmatch(r"\*\*.*\*\*:?|__.*__", line):
                flush()
                found.append(Paragraph(text, 0, True, True))
                continue
            pending.append(text)
            if raw.endswith("  "):
                flush()
    flush()
    found = [paragraph for paragraph in found if paragraph.text.strip()]
    return found if sum(paragraph.heading > 0 for paragraph in found) >= MIN_HEADINGS else []


def _plain(text: str) -> str:
    text = re.sub(r"!\[[^\]]*\]\([^)]*\)|<[^>]+>", "", re.sub(r"<br ?/?>", " ", text))
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    return re.sub(r"\*\*|__", "", re.sub(r"\\([\[\].#*_\-()>+!])", r"\1", text))


def document(content: Sequence[Paragraph], layout: Layout, seed: int) -> tuple[Document, dict[int, Paragraph]]:
    """The paragraphs set in a layout, and the headings by the offset where each starts. In some documents they end with a full stop."""
    chance = random.Random(seed)
    text, lines, blocks = "", [], []
    headings: dict[int, Paragraph] = {}
    for paragraph in content:
        if seed % 5 == 1 and paragraph.heading and re.match(r"\d|art", paragraph.text.lower()) and paragraph.text[-1].isalnum():
            paragraph = replace(paragraph, text=paragraph.text + ".")
        gap = paragraph.gap and layout.gaps != "none"
        if layout.gaps == "headings":
            gap = bool(paragraph.heading) or chance.random() < 0.15
        start = len(text) + bool(text)
        for i, words in enumerate(_set(paragraph, layout, chance)):
            text += "\n" if text else ""
            size = (10 + (5 - min(paragraph.heading, 4) if paragraph.heading else 0)) if layout.styled else None
            bold = paragraph.bold and layout.styled
            lines.append(Line(len(text), len(text) + len(words), size=size, bold=bold, blank_before=gap and i == 0))
            text += words
        blocks.append(Block(start, len(text)))
        if paragraph.heading:
            headings[start] = paragraph
    return Document("terms", "", "text/plain", "fr", text, tuple(lines), tuple(blocks)), headings


def _set(paragraph: Paragraph, layout: Layout, chance: random.Random) -> list[str]:
    """The lines of a paragraph. Headings are often set in larger letters, and so break earlier."""
    text = paragraph.text if "\t" in paragraph.text else re.sub(r"\s+", " ", paragraph.text)
    if layout.width is None:
        return [text]
    if layout.even:
        return textwrap.wrap(text, layout.width, break_long_words=False, break_on_hyphens=False)
    room = layout.width * 0.93 * (chance.choice([1, 1, 0.85, 0.7, 0.6]) if paragraph.heading else chance.uniform(0.95, 1.03))
    lines, used = [""], 0.0
    for word in text.split(" "):
        width = sum(0.5 if c in _NARROW else 1.5 if c in _WIDE else 1.25 if c.isupper() else 1.0 for c in word)
        if lines[-1] and used + 0.5 + width > room:
            lines.append(word)
            used = width
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
            used += 0.5 + width
    return lines
