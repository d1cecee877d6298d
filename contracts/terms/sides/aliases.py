"""The names that a company takes where it is introduced: "… ci-après « le Prestataire » ou « Acme »"."""

import re
from collections.abc import Iterable

from contracts.terms.sides.acting import PRODUCTS, serves
from contracts.terms.sides.company_names import CompanyName, bare_name, find_company_names
from contracts.terms.sides.side_nouns import (
    AMBIGUOUS_NOUNS,
    COMPANY_NOUNS,
    CUSTOMER_NOUNS,
    CUSTOMER_PRONOUNS,
    HOLDER,
    ORDERING_NOUNS,
    VENDOR_NOUNS,
    VENDOR_PRONOUNS,
    role_nouns,
)
from contracts.text.types import Span

ALIAS_GAP = 700  # most characters between a company's name and the alias given to it ("… ci-après le Prestataire")
_LINKING = re.compile(
    r"(?:ci|apres|denommee?|designee?|appelee?|ensemble|egalement|ainsi|aussi|ou|et|la|le|les|l|une?|hereinafter|hereafter|referred|"
    r"to|as|"
    r"collectively|individually|or|and|the|together|with|in|this|agreement|these|terms|dans|present|contrat)"
)  # words between two aliases of one company
_CLUSTER = 60  # most characters between two aliases of one company
_QUOTE = r"[\"'*_ ]{0,5}"
_ALIAS = re.compile(
    r"(?:ci[- ]?(?:apres|dessous)|denommee?s?|designee?s?|appelee?s?|hereinafter|hereafter|referred to as|collectively|individually|\()"
    rf"[^.()\n]{{0,60}}?{_QUOTE}(?P<alias>(?:le |la |l'|les |the )?[a-z0-9&.@'-]+(?: [a-z0-9&.@'-]+){{0,3}}?){_QUOTE}"
    r"(?=[\"'),;.]| ou | or | et | and |$)"
)
_QUOTED = re.compile(r"\"[ *_]*(?P<alias>(?:le |la |l'|les |the )?[^\"*\n]{2,40}?)[ *_]*\"")
GIVEN = re.compile(  # the alias in brackets right behind a name, the only one or the first of several
    r" ?\((?:ci[- ]?apres|hereinafter)?[ ,:]*(?:denommee?|designee?|appelee?|referred to as)?[ ,:]*[\"* ]*(?:le |la |l'|the )?"
    r"(?P<alias>[a-z][a-z0-9&.'-]+(?: [a-z0-9&.'-]+){0,2}?)[\"* ]*(?:\)|(?<=[\"*]),? ?(?:(?:or|ou|and|et) )?[\"*])"
)
_ARTICLE = re.compile(r"^(?:le |la |les |l'|the |un |une |an? |notre |nos |our )")
# A name given to whoever reads the text: "By signing, you (the “Customer”) agree …" introduces nobody.
TO_THE_READER = re.compile(r"\b(?:you|your organi[sz]ation|vous|votre (?:entreprise|organisation|societe))[,*]? ?\([^()\n]{0,60}$")
_BUYING = "|".join(sorted(map(re.escape, {*CUSTOMER_NOUNS, *ORDERING_NOUNS} - {HOLDER}), key=len, reverse=True))
_IN_BRACKETS = re.compile(rf"(?P<between>[ *_]*)\((?:le |la |l'|the )?(?P<nouns>(?P<noun>{_BUYING})\b[^()\n]{{0,40}})\)")
_CALLED_BUYER = re.compile(
    r"(?P<between>(?:(?!ci[- ]?apres|hereinafter|hereafter|\n *\n)[^\"]){0,400}?)(?:ci[- ]?apres|hereinafter|hereafter)[^.\n\"]{0,40}"
    rf"(?P<nouns>\"[*_ ]*(?:le |la |l'|the )?(?P<noun>{_BUYING})[*_ ]*\"[^\n;]{{0,40}})"
)
_READER = 80  # characters before a name in which the reader is addressed by it
_DEFINED_BY = 110  # most characters between a term and the company that its definition names
_IS_MEANT = re.compile(
    r"(?:\"|\b(?:we|us|our|nous|notre))[ ,\"*]{0,6}(?:(?:dans|in) (?:le cadre de )?(?:l[ae]s?|ces?|cette|the|these|this) [a-z ]{2,30})?"
    r"(?:means?|designe|refers? to|s'entend)[^.;\n]{0,40}$"
)  # "“Acme”, “we” means …", "« nous » dans ces conditions désigne …"
# A quoted word that a sentence of its own goes on to define: "“Member” refers to …", "« vous » ou « votre » vous désigne".
_DEFINED = re.compile(
    r"[\"* ]*(?:[ ,]*(?:ou|et|or|and)?[ ,]*\"[^\"\n]{1,30}\")*[ *:]*(?:(?:vous|nous) )?"
    r"(?:designe\w*|signifie\w*|s'enten\w+|(?:shall )?(?:refers?|means?))\b"
)
# Where somebody else is spoken of before the name is given: "la société Acme et tout client (ci-après le « Client »)".
_OTHERS = re.compile(
    r"\b(?:et|and) (?:d'autre part,? )?(?:les?|la|l'|tou(?:te?|s)(?: les?)?|chaque|the|any|each|its|ses|des|une?|an?)(?: \w+){0,2}? ?"
    r"(?:clients?|customers?|personnes?|persons?|individuals?|utilisateurs?|users?|consommateurs?|acheteurs?|internautes?|"
    r"professionnels?|abonnee?s?|entit(?:e|y)|entreprise|visiteurs?|visitors?|members?|membres?|adherents?)\b|"
    r"\b(?:its|ses|our|nos|their|leurs) (?:\w+ )?(?:clients|customers|users|utilisateurs|abonnes)\b"
)


def aliases_after(folded: str, company: CompanyName) -> list[tuple[str, Span]]:
    """Names given to a company in the sentences that introduce it ("… ci-après « le Prestataire » ou « Acme »")."""
    window_end = min(len(folded), company.end + ALIAS_GAP)
    following = re.search(r"\n *\n|(?<=[a-z0-9)])\. (?=[a-z])", folded[company.end : window_end])
    window_end = min(window_end, company.end + following.start() + 160) if following else window_end
    found: list[tuple[str, Span]] = []
    for pattern in (_ALIAS, _QUOTED):
        for match in pattern.finditer(folded, company.end, window_end):
            alias = _ARTICLE.sub("", match.group("alias").strip(" '\"*_,.;"))
            if TO_THE_READER.search(folded, max(company.end, match.start("alias") - _READER), match.start("alias")):
                continue
            if _DEFINED.match(folded, match.end("alias")) or _OTHERS.search(folded, company.end, match.start("alias")):
                continue
            if alias and len(alias) < 40 and alias not in ("parties", "partie", "party", "conditions", "contrat", "services", "service"):
                found.append((alias, Span(match.start("alias"), match.end("alias"))))
        if found and any(a in VENDOR_NOUNS + CUSTOMER_NOUNS + COMPANY_NOUNS for a, _ in found):
            break
    nouns = VENDOR_NOUNS + CUSTOMER_NOUNS + COMPANY_NOUNS + VENDOR_PRONOUNS + CUSTOMER_PRONOUNS
    sure = {*VENDOR_NOUNS, *VENDOR_PRONOUNS} - set(AMBIGUOUS_NOUNS)
    bare = bare_name(company.name)
    given = GIVEN.match(folded, company.end)
    kept: list[tuple[str, Span]] = []
    for alias, span in sorted(found, key=lambda x: x[1].start):
        right_behind = given is not None and given.span("alias")[0] <= span.start < given.end() and alias not in PRODUCTS
        if (
            alias not in nouns
            and not (len(alias) > 2 and (alias in bare or bare in alias) and alias not in PRODUCTS)
            and not right_behind
            and not serves(folded, alias)
        ):
            continue
        if kept and span.start - kept[-1][1].end > _CLUSTER:  # the next alias is the other party's
            break
        if kept and alias not in sure and alias not in bare and not _adjoin(folded, kept[-1][1].end, span.start):
            continue
        kept.append((alias, span))
    return kept


def aliases_before(folded: str, company: CompanyName) -> list[tuple[str, Span]]:
    """Names in quotes that a definition explains by a company ("« Acme » ou « nous » désigne …")."""
    start = max(company.start - _DEFINED_BY, folded.rfind(". ", 0, company.start) + 1)
    meant = _IS_MEANT.search(folded, start, company.start)
    if not meant:
        return []
    found = [
        (match.group("alias").strip(" '\"*_,.;"), Span(*match.span("alias"))) for match in _QUOTED.finditer(folded, start, meant.end())
    ]
    return [(alias, span) for alias, span in found if len(alias) > 1 and alias not in PRODUCTS]


def _adjoin(folded: str, end: int, start: int) -> bool:
    """Whether an alias of no sure role, which starts at start, still belongs to the company whose alias before it ended at end."""
    return all(map(_LINKING.fullmatch, re.findall(r"[a-z]+", folded[end:start])))


def alias_role(folded: str, company: CompanyName) -> str | None:
    """The role that the company's own alias gives it."""
    sells, buys = role_nouns(folded)
    for alias, _ in (*aliases_before(folded, company), *aliases_after(folded, company)):
        if alias in buys or alias in CUSTOMER_PRONOUNS:
            return "customer"
        if alias in sells or alias in COMPANY_NOUNS or alias in VENDOR_PRONOUNS:
            return "vendor"
    return None


def called_buyer(text: str, folded: str, company: CompanyName) -> list[str]:
    """The nouns of a buyer by which a company is called where it is introduced, and by none of a vendor: "Acme SAS (Donneur d'ordre)"."""
    called = _IN_BRACKETS.match(folded, company.end) or _CALLED_BUYER.match(folded, company.end)
    if not called or _OTHERS.search(called["between"]) or TO_THE_READER.search(folded, company.end, called.start("noun")):
        return []
    if next(find_company_names(text, *called.span("between")), None):
        return []  # the other party's
    return [noun for noun in (*CUSTOMER_NOUNS, *ORDERING_NOUNS) if re.search(rf"\b{re.escape(noun)}\b", called["nouns"])]


def gives_alias(folded: str, names: Iterable[str]) -> bool:
    """Whether the words behind a number give its company one of the names ("…, ci-après « l'acheteur »")."""
    return any(_ARTICLE.sub("", match["alias"].strip(" '\"*_,.;")) in names for match in _QUOTED.finditer(folded))
