"""Which part of a web page is its text, and which is its frame: menus, banners, cookie notices, links to elsewhere."""

import re
from collections.abc import Iterator
from itertools import islice, takewhile

from bs4 import BeautifulSoup
from bs4.element import PageElement, Tag

from contracts.text.html_controls import without_controls
from contracts.text.html_edges import edges

_NEVER = [
    "script", "style", "noscript", "template", "nav", "aside", "iframe", "object", "svg", "input", "select", "textarea", "dialog",
    "head",
]  # fmt: skip
_FRAME_ROLES = {"navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar", "complementary"}
_FRAME_NAME = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|cookies?|consent|sidebar|share|sharing|social|site-?footer|footer|site-?header|topbar"
    r"|banner|popup|modal|newsletter|skip-?links?|pagination|related|comments?|toolbar|toc|table-of-contents|sommaire|gdpr|rgpd|tarteaucitron"
    r"|onetrust|ot-sdk|axeptio|didomi|cookie-?bot|cybot|usercentrics|cmplz|cky|klaro|osano|iubenda-cs|complianz|borlabs|qc-cmp2|back-?to-?top)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")  # in "cookieConsent"
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_WITHIN = re.compile(r"^#")  # the address of a place on the same page
_FEWEST_LINKS, _LINKS_SHARE = 4, 0.7  # of a table of contents, and how much of its text they are
_CLIMB = 5  # elements above a link that may be its table of contents
_MAIN_SHARE = 0.6  # of a page's text: what declares itself its main part and holds less is not believed
_FRAME_SHARE = 0.3  # of a page's text: what is named like a menu and holds more is not believed to be one


def main_part(soup: BeautifulSoup) -> tuple[Tag, set[int]]:
    """The element that holds the page's text, from which what is frame is taken out; the id() of the titles that open parts of it."""
    for element in soup.find_all(_NEVER):
        element.decompose()
    body = soup.body or soup
    opened = without_controls(soup)
    for element in body.find_all(True):
        if _stands(element) and _hidden(element) and id(element) not in opened:
            element.decompose()
    main = _declared(body)
    whole = max(_mass(main), 1)
    for element in main.find_all(True):
        if _stands(element) and _frame(element) and _mass(element) < _FRAME_SHARE * whole:
            element.decompose()
    for element in _contents_of(main):
        if _stands(element):
            element.decompose()
    for element in list(edges(main)):
        if _stands(element):
            element.decompose()
    return main, opened


def _stands(element: Tag) -> bool:
    """Whether the element is still in the page: to ask a removed one itself would search all below it."""
    return element.parent is not None


def _mass(element: PageElement) -> int:
    return len(element.get_text(" ", strip=True))


def _attribute(element: Tag, name: str) -> str:
    found = element.get(name)
    return " ".join(found) if isinstance(found, list) else found or ""


def _hidden(element: Tag) -> bool:
    return element.has_attr("hidden") or _attribute(element, "aria-hidden") == "true" or bool(_HIDDEN.search(_attribute(element, "style")))


def _declared(body: Tag) -> Tag:
    """The element that the page declares to be its main part, or its body."""
    whole = _mass(body)
    for candidates in (body.select("main, [role=main]"), body.select("article")):
        largest = max(candidates, key=_mass, default=None)
        if largest is not None and _mass(largest) >= _MAIN_SHARE * whole:
            return largest
    return body


def _frame(element: Tag) -> bool:
    if element.name in {"header", "footer"}:
        return element.find_parent(["article", "section"]) is None and (element.name == "footer" or element.find(["h1", "h2"]) is None)
    if _attribute(element, "role") in _FRAME_ROLES:
        return True
    if element.name in {"h1", "h2", "h3", "h4", "h5", "h6", "p", "td", "th", "tr", "a", "span", "strong", "b", "em", "i"}:
        return False
    return bool(_FRAME_NAME.search(_HUMP.sub("-", f"{_attribute(element, 'class')} {_attribute(element, 'id')}")))


def _contents_of(main: Tag) -> Iterator[Tag]:
    """The tables of contents: elements that hold links to places on the same page, and little else."""
    around: dict[int, tuple[Tag, list[int]]] = {}  # elements, with how much each of the links in them says
    for link in main.find_all("a", href=_WITHIN):
        said = _mass(link)
        for element in islice(takewhile(lambda parent: parent is not main, link.parents), _CLIMB):
            around.setdefault(id(element), (element, []))[1].append(said)
    for element, links in around.values():
        if len(links) >= _FEWEST_LINKS and sum(links) > _LINKS_SHARE * _mass(element):
            yield element
