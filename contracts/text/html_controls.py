"""What one clicks on in a page: titles that open the text below them are kept, buttons and ways to elsewhere are not."""

import re
from collections.abc import Iterator, Mapping

from bs4 import BeautifulSoup
from bs4.element import Tag

from contracts.text.fold import fold

_HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"]
_LONGEST_WORDS = 60  # characters on a button or a link to elsewhere
_LEAST_PANEL = 20  # characters that a title opens
_LINKS_SHARE = 0.5  # of a menu that opens
_CLIMB = 6  # elements above the choices of a cookie notice
_MOST_NOTICE = 2500  # characters of one
_CHOICES = 2
# Links and buttons that lead about the page, print it or fold it
_ABOUT = re.compile(
    r"\W*(?:(?:(?:retour|revenir|remonter) )?(?:(?:en|au|vers le) )?haut(?: de (?:la )?page)?"
    r"|retour(?:ner)? (?:au|a la) (?:sommaire|debut|menu|table des matieres|accueil)"
    r"|(?:back|return|go|scroll|jump)(?: up)? to (?:the )?(?:top|contents|table of contents|start|menu)(?: of (?:the )?page)?"
    r"|top(?: of (?:the )?page)?|skip to (?:the )?(?:main )?(?:content|navigation)"
    r"|(?:aller|passer) au (?:contenu|menu)(?: principal)?"
    r"|imprimer(?: (?:la|cette) page)?|print(?: (?:this )?page)?|copier le lien|copy link"
    r"|(?:(?:voir|afficher|lire|en savoir|montrer) )?(?:plus|moins|la suite|le detail)"
    r"|(?:read|show|see|view|learn) (?:more|less|all|details)"
    r"|(?:tout )?(?:deplier|replier|ouvrir|fermer)|(?:expand|collapse|open|close)(?: all)?"
    r"|menu|suivant|precedent|next|previous|share|partager)\W*"
)
_MARK = re.compile(r"[#¶§🔗⚓\s\ufe0f]+|permalink|lien permanent|anchor|link to (?:this )?(?:section|heading)", re.IGNORECASE)
_ICON = re.compile(r"\s*[+\-−–×✕▲▼▾▸►›⌄∨]\s*")  # that opens or closes
_CONSENT = re.compile(
    r"\W*(?:(?:tout |je |j')?(?:accepter?|refuser?|autoriser|interdire)"
    r"(?: (?:tout|tous|et fermer|les|ces|nos) ?(?:les )?(?:cookies)?)?"
    r"|continuer sans accepter|(?:personnaliser|parametrer|gerer)(?: (?:mes|les|vos) (?:choix|cookies|preferences))?"
    r"|ok|d'accord|j'ai compris"
    r"|(?:i )?(?:accept|agree|reject|decline|deny|allow|refuse|got it|understand)"
    r"(?: (?:all|only))?(?: (?:necessary|essential|optional))?(?: cookies)?|(?:only )?necessary (?:only|cookies)"
    r"|(?:manage|customi[sz]e|cookie)(?: my| your)? ?(?:choices|cookies|preferences|settings)?)\W*"
)


def without_controls(soup: BeautifulSoup) -> set[int]:
    """Takes out of a page what is there to click on; the id() of the titles that open a text below them, and of those texts, stay."""
    _drop_notices(soup)
    kept: set[int] = set()
    tags = [tag for tag in soup.descendants if isinstance(tag, Tag)]
    named = {str(tag.attrs["id"]): tag for tag in tags if "id" in tag.attrs}
    for control in tags:
        if not _opens(control) or control.name in {"details", "summary", "nav"} or not _is_title(control):
            continue
        panels = [panel for panel in _panels(named, control) if _holds_text(panel)]
        if panels:
            kept.add(id(control))
            kept.update(map(id, panels))
    for button in soup.find_all("button"):
        if button.decomposed or id(button) in kept or button.find_parent([*_HEADINGS, "summary"]) or button.find(_HEADINGS):
            continue
        button.decompose()
    for icon in tags:
        if icon.decomposed or icon.name not in {"span", "i"} or not (icon.string and _ICON.fullmatch(icon.string)):
            continue
        if id(icon.parent) in kept or icon.find_parent([*_HEADINGS, "summary"]):
            icon.decompose()
    for link in soup.find_all("a"):
        if link.decomposed:
            continue
        words = link.get_text(" ", strip=True)
        if len(words) <= _LONGEST_WORDS and (_ABOUT.fullmatch(fold(words)) or (words and _MARK.fullmatch(words))):
            link.decompose()
    return kept


def _opens(control: Tag) -> bool:
    """Whether an element declares that it opens and closes another."""
    return "aria-expanded" in control.attrs or "collapse" in (control.get("data-toggle"), control.get("data-bs-toggle"))


def _is_title(control: Tag) -> bool:
    words = control.get_text(" ", strip=True)
    return any(map(str.isalpha, words)) and len(words) <= 4 * _LONGEST_WORDS and not _ABOUT.fullmatch(fold(words))


def _panels(named: Mapping[str, Tag], control: Tag) -> Iterator[Tag]:
    """The texts that a title opens: it names them, or they stand right behind it."""
    target = str(control.get("data-bs-target") or control.get("data-target") or control.get("href") or "")
    names = [*str(control.get("aria-controls") or "").split(), *([target[1:]] if target.startswith("#") else [])]
    known = [named[name] for name in names if name in named]
    if known:
        yield from known
        return
    holder: Tag | None = control
    while holder is not None and holder.name not in {"body", "main", "article", "section", "ul", "ol"}:
        behind = holder.find_next_sibling()
        if behind is not None:
            yield behind
            return
        holder = holder.parent


def _holds_text(panel: Tag) -> bool:
    said = len(panel.get_text(" ", strip=True))
    linked = sum(len(link.get_text(" ", strip=True)) for link in panel.find_all("a"))
    return said >= _LEAST_PANEL and linked < _LINKS_SHARE * said


def _drop_notices(soup: BeautifulSoup) -> None:
    """Takes out the notices of cookies with their choices."""
    for choice in soup.find_all(["a", "button"]):
        if choice.decomposed or not _CONSENT.fullmatch(fold(choice.get_text(" ", strip=True)[:_LONGEST_WORDS])):
            continue
        notice: Tag | None = choice.parent
        for _ in range(_CLIMB):
            if notice is None or notice.name in {"body", "main", "article", "html"}:
                break
            words = fold(notice.get_text(" ", strip=True)[: _MOST_NOTICE + 1])
            if len(words) > _MOST_NOTICE:
                break
            choices = sum(
                bool(_CONSENT.fullmatch(fold(one.get_text(" ", strip=True)[:_LONGEST_WORDS]))) for one in notice.find_all(["a", "button"])
            )
            if choices >= _CHOICES and ("cookie" in words or "traceur" in words) and not notice.find("h1"):
                notice.decompose()
                break
            notice = notice.parent
