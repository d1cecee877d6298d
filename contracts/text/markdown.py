"""Markdown: its marks are layout (headings, lists, bold), its words are the text."""

from markdown_it import MarkdownIt
from markdown_it.token import Token

from contracts.text.compose import Paragraph, PrintedLine, Reading
from contracts.text.plain import decode
from contracts.text.types import BlockKind


def read_markdown(data: bytes) -> Reading:
    """The paragraphs of a Markdown file, with its headings."""
    paragraphs: list[Paragraph] = []
    kind, level = BlockKind.PARAGRAPH, None
    depth = 0
    marker = ""
    for token in MarkdownIt("commonmark").enable("table").parse(decode(data)):
        if token.type == "heading_open":
            kind, level = BlockKind.HEADING, int(token.tag[1:])
        elif token.type == "heading_close":
            kind, level = BlockKind.PARAGRAPH, None
        elif token.type in {"bullet_list_open", "ordered_list_open"}:
            depth += 1
        elif token.type in {"bullet_list_close", "ordered_list_close"}:
            depth -= 1
        elif token.type == "list_item_open":
            marker = f"{token.info}{token.markup} " if token.info else f"{token.markup} "
        elif token.type == "inline":
            paragraphs += _inline(token, kind, level if kind is BlockKind.HEADING else (depth or None), marker)
            marker = ""
        elif token.type in {"fence", "code_block", "html_block"}:
            paragraphs += [Paragraph((PrintedLine(row.strip()),)) for row in token.content.split("\n") if row.strip()]
    return Reading(tuple(paragraphs))


def _inline(token: Token, kind: BlockKind, level: int | None, marker: str) -> list[Paragraph]:
    text = marker + "".join(" " if child.type in {"softbreak", "hardbreak"} else child.content for child in token.children or [])
    text = " ".join(text.split(" ")).strip()
    if marker and kind is BlockKind.PARAGRAPH:
        kind = BlockKind.LIST_ITEM
    return [Paragraph((PrintedLine(text, blank_before=True),), kind, level)] if text else []
