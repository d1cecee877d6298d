"""What a site's pages say of themselves above their text: "title: …", between lines of hyphens or plus signs."""

import re

_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
_MOST_LINES = 80
# An entry (in small letters: the head of a contract has capitals, "Date : …"), the next item or line of one, or a remark
_LINE = re.compile(r"[a-z_][a-zA-Z0-9_.-]{0,40}\s?[:=](?:\s.*)?|(?:\s+|-\s|#|\[|\]|\{|\}).*|")
_TITLE = re.compile(r"(?:title|titre)\s?[:=]\s*(?P<quote>[\"']?)(?P<title>.*?)(?P=quote)\s*")
_KNOWN = re.compile(
    r"(?:title|titre|layout|permalink|slug|date|lang|locale|language|description|tags|categor(?:y|ies)|author|auteur|draft|weight|aliases|"
    r"id|url|template|sidebar\w*|last\w*|updated?|updated[-_]at|version|type|published|keywords|hide\w*|toc|nav\w*|order)\s?[:=]"
)


def front_matter(text: str) -> tuple[str, str | None]:
    """text without the front matter that it opens with, and the title that stands there."""
    lines = text.lstrip("\ufeff \n").split("\n", _MOST_LINES)
    closing = _FENCES.get(lines[0].rstrip())
    end = next((i for i, line in enumerate(lines[1:], 1) if line.rstrip() in closing), None) if closing else None
    if end is None:
        return text, None
    inside = lines[1:end]
    if not any(map(_KNOWN.match, inside)) or not all(map(_LINE.fullmatch, inside)):
        return text, None
    titles = (match["title"].strip() for line in inside if (match := _TITLE.fullmatch(line)))
    return "\n".join(lines[end + 1 :]), next(titles, None) or None
