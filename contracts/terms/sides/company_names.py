"""Company names with their legal form, as contracts write them in French and English."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from contracts.terms.values.gazetteer import find_cities
from contracts.text.fold import fold
from contracts.text.sentences import paragraphs
from contracts.text.sought import Sought

# Forms written as part of the name ("Acme SAS", "Acme, Inc.").
_FORM = (
    r"(?:PBC|S\.?A\.?S\.?U|S\.?A\.?S|S\.?A\.? ?R\.?L|E\.?U\.?R\.?L|SCOP|SNC|S\.?A|SELARL|SRL|SPRL|BVBA|"
    r"S\.?à\.? ?r\.?l|S\.?p\.?A|S\.?r\.?l|Inc|Incorporated|INC|L\.?L\.?C|LLP|L\.?P|Ltd|LTD|Limited|LIMITED|PLC|plc|Corp|Corporation|"
    r"GmbH|AG|KG|UG|SE|B\.?V|N\.?V|S\.L\.?U?|SL|AB|A/S|ApS|Oy|OÜ|Kft|Sp\. ?z ?o\.?o|d\.o\.o|s\.r\.o|"
    r"AS(?=,? (?:an? (?:Norwegian|Danish|Estonian|company|limited|private|public|registered)|\(?(?:[Oo]rg|[Rr]eg)|\(?[\"“]))|ASA|"
    r"N\.A(?=\.)|National Association|Pty\.? Ltd|Pte\.? Ltd|Private Limited|Unlimited Company|Co\., Ltd)"
)
_WITH_FORM = re.compile(rf"(?P<gap>(?:,(?<=[\w)®™],)[ \n]| (?<=[\w)®™] )|\n(?<=[\w)®™]\n))\(?)(?=[A-Zpds]){_FORM}\)?(?![\w’@-]|'\w|/)")
_SECOND_FORM = re.compile(rf"(?:,? {_FORM}| & Co\.? (?:KG|KGaA|OHG))(?!\w)")  # "Acme Canada Corp., Inc.", "Acme GmbH & Co. KG"
_SAID_OF = re.compile(r"(?: [A-Z.]{3,8})? (?:au capital|immatricul|inscrit|enregistr|dont le)")  # behind a form on a line of its own
# A form that leads the name behind it, on the same line: "…, SAS Acme fournit …"; what registers a company names nobody.
_LEADS = re.compile(
    r"(?:S\.?A\.?S\.?U?|S\.?A\.?R\.?L\.?|E\.?U\.?R\.?L\.?|SCOP|SNC|SELARL|SA) "
    r"(?!(?:R\.?C\.?S|SIREN|SIRET|TVA|N°|APE|NAF|Capital|CAPITAL|Au|AU|Immat|IMMAT|Inscrit|Soci|Dont|DONT|Et|ET|Ci|CI|Le|La|Les|L['’])\b)"
    r"[A-ZÀ-Þ][\w’'&-]"
)
_LEADING_FORM = re.compile(r"(?:EI|SASU?|SARL|EURL|S\.A\.S\.?U?|S\.A\.R\.L\.?|SA|SCI|SNC) (?=[A-ZÀ-Þ0-9]|[a-z]{1,3}[A-Z])")
_LED = re.compile(rf"(?:(?:La|LA|Le|LE|L['’]) ?)?{_LEADING_FORM.pattern}")
_FORM_WORD = re.compile(rf"{_FORM}|Sarl|Sas|Sasu|Eurl")  # that ends a name which began with "société"
_ABBREVIATED = re.compile(r"(?:Inc|INC|Ltd|LTD|Corp|\.\w+)$")
_FRENCH_FORM = re.compile(r"S\.?A\.?S|S\.?A\.?R\.?L|E\.?U\.?R\.?L|SCOP|SNC|SELARL|\bS\.?A\.?$")
# Forms written before the name ("SAS Acme") or spelled out after it ("Acme, société par actions simplifiée au capital de …").
_FORM_FIRST = Sought(
    r"\b(?:EI|E\.I\.|[Ee]ntreprise individuelle|ENTREPRISE INDIVIDUELLE|"
    r"SASU?|SARL|EURL|SCOP|SCIC|S\.A\.S\.?U?|S\.A\.R\.L\.?|SOCI[ÉE]T[ÉE]|[Ss]ociété(?: par actions? simplifiée| anonyme|"
    r" à responsabilité limitée)?(?: unipersonnelle)?)"
    r"(?: | ?:\s{1,2}(?=[^:\n]{2,60}\s(?:immatricul|inscrite?|au capital|dont le|R\.?C\.?S)))(?=[A-ZÀ-Þ0-9]|[a-z]{1,3}[A-Z])"
)
_OF_A_PERSON = (  # a man or a woman who trades in their own name
    r"entreprise individuelle|(?:micro|auto)?[- ]?entrepreneu(?:r|re|se)s? individuel(?:le)?|(?:micro|auto)[- ]?entrepren(?:eu(?:r|re|"
    r"se)|ant)|"
    r"\bE\.?I\.?(?=[ ,.);\n]|$)|exer[çc]ant (?:en (?:nom propre|son nom|entreprise|qualit[ée]|tant que)|[àa] titre (?:individuel|"
    r"ind[ée]pendant))|"
    r"travailleu(?:r|se) ind[ée]pendante?|sole (?:trader|proprietor(?:ship)?)|self-employed"
)
_STATUS = (
    rf"{_OF_A_PERSON}|"
    r"soci[ée]t[ée]s? (?:anonyme|par actions?|[àa] responsabilit[ée]|de droit|civile|en nom|coop[ée]rative|europ[ée]enne|fran[çc]aise|"
    r"commerciale|unipersonnelle|immatricul[ée]e|au capital|enregistr[ée]e|dont le si[èe]ge|simplifi[ée]e|belge|suisse|luxembourgeoise)|"
    r"entreprise unipersonnelle|"
    r"exer[çc]ant (?:son activit[ée] )?sous (?:le nom|l['’]enseigne|la d[ée]nomination)|"
    r"association (?:loi|r[ée]gie|d[ée]clar[ée]e)|"
    r"(?:S\.?A\.?S\.?U?|S\.?A\.?R\.?L|S\.?A)\.?,? (?:au capital|immat|dont)|au capital (?:social )?de|"
    r"(?:French |Dutch |Belgian |Luxembourg )soci[ée]t[ée]|"
    r"(?:private |public |limited |simplified |single-member |Delaware |California |Nevada |English |Irish |Scottish |Dutch |German |"
    r"Israeli |French |Belgian |Swiss |Luxembourg |Spanish |Italian |Danish |Swedish |Norwegian |Canadian |Australian )*"
    r"(?:limited liability (?:company|partnership)|company (?:duly )?(?:incorporated|registered|organi[sz]ed|limited|existing)|"
    r"corporation\b|limited company|limited partnership|(?:joint[- ])?stock (?:company|corporation)|share company|"
    r"cooperative (?:company|society))"
)
_SPELLED = re.compile(rf"[ ,(–—-](?<=[\w)®™.\"»].)[ ,(–—-]{{0,3}}(?:est )?(?:une |la |an? )?(?:{_STATUS})", re.IGNORECASE)
_SPELLED_OF_A_PERSON = re.compile(
    rf"(?: \([^()\n]{{2,40}}\))?(?:[ ,(–—-]{{1,4}}(?:est )?(?:une? |la |an? )?|\n(?:statut|forme|status|legal form)[^:\n]{{0,20}}: ?)"
    rf"(?:{_OF_A_PERSON})",
    re.IGNORECASE,
)
_STATUS_BELOW = re.compile(  # "Statut : entrepreneur individuel", on the line below the name
    rf"(?P<aside> \([^()\n]{{2,40}}\))?\n(?:statut|forme|status|legal form)[^:\n]{{0,20}}: ?(?:{_OF_A_PERSON})", re.IGNORECASE
)
_TITLE = re.compile(r"(?:Madame|Monsieur|Mademoiselle|Mme|M\.|Mr\.?|Mrs\.?|Ms\.?|MM\.) ", re.IGNORECASE)  # before the name of a person
_FOLDED_STATUS = Sought(fold(_STATUS))  # a line without its words spells nothing out
_ANY = re.compile(r"\b(?:UNE|TOUTE|CHAQUE|AUCUNE|AUTRE|CETTE|QUELQUE) $")
_CAPITALS = 30  # characters behind a form that show whether its sentence is in capitals
_TOKEN = re.compile(r"^(?:[\"«“(*]*(?:[A-ZÀ-Þ0-9][\w’'.+@&\-]*|[a-z]{1,4}[A-Z]\w*|&)[®™]?|\([A-Z][A-Za-z]+\))$")
_QUOTES = '"«“'  # that open a name and end what stands before it
_AT = {"à", "au", "aux"}  # in names ("Fil à Plomb"), or before the town of one
_LINKS = _AT | {"&", "et", "and", "de", "du", "des", "of", "the", "for", "la", "le", "les", "en", "by", "+"}
_LEAD_WORDS = (
    r"By|Par|PAR|Entre|ENTRE|Between|BETWEEN|Soci[ée]t[ée]|SOCI[EÉ]T[EÉ]|soci[ée]t[ée]|Company|Ci|Article|ARTICLE|et|and|&|de|du|of|"
    r"by|for|en|des|les|the|la|le|"
    r"Présentation|Site|[EÉ]diteur|[EÉ]DITEUR|Agreement|AGREEMENT|Contract|ET|Et|AND|And|With|This|These|Our|Les|Des|De|Du|Copyright|"
    r"©|Vendor|"
    r"Provider|Supplier|Customer|Client|Address|Name|In|If|You|YOU|We|WE|Dénomination|Raison|[Ss]ociale|For|Of|To|From|Nous|NOUS|Vous|"
    r"VOUS|Notre|À|"
    r"Prestataire|Fournisseur|Either|Both|Each|Any|When|Where|While|Contact|\w+['’](?:s|re|m)|\d{4,}|\d{1,2}[.)]?|\d+(?:\.\d+)+\.?"
)
_LEAD = re.compile(rf"^(?:(?:{_LEAD_WORDS}) |(?:La|Le|LA|LE|L|The|THE) (?=(?:{_LEAD_WORDS}) ))+")
_ARTICLE = re.compile(r"(?:Les|La|Le|The) (?=[A-ZÀ-Þ])")
_INTRODUCES = re.compile(r"\b(?:soci[ée]t[ée]|par|chez|by|company) $")
_NUMBERING = re.compile(r"^\d+(?:\.\d+)+\.?(?=[A-Z])")
NOT_NAMES = re.compile(
    r"^(?:l[ae] |les |l['’]|the |notre |our )?(?:soci[ée]t[ée]|prestataire|fournisseur|[ée]diteur|h[ée]bergeur|vendeur|client|abonn[ée]|"
    r"provider|supplier|vendor|company|licensor|licensee|customer|subscriber|contractor|publisher)$|"
    r"^(?:anonyme|(?:par )?actions? simplifi[ée]e?s?|[àa] responsabilit[ée]s? limit[ée]e?s?) |"
    r"^(?:soci[ée]t[ée]|company|client|customer|prestataire|fournisseur|services?|le|la|les|un|une|the|a|an|it|he|registered|rcs|as|is|"
    r"(?:par )?actions? simplifi[ée]e?s?(?: unipersonnelle)?|responsabilit[ée]s? limit[ée]e?s?|anonyme|nom|name|"
    r"forme|si[èe]ge|capital|statut|any|each|entre|between|party|partie|article|section|corporation|limited|incorporated|sarl|sas|sasu|eurl|selarl|snc|scop|inc|llc|ltd|affili[ée]e|m[èe]re|nous|"
    r"vous|we|you|us|our|sellers?|france|paris|delaware|california|[\W\d]+)$|"
    r"^\W*[a-z\d]+(?:_[a-z\d]+)+\W*$",  # a blank to be filled in: "[VENDOR_NAME]"
    re.IGNORECASE,
)
# What a document calls itself: "les présentes CGU Vendeur".
_OF_DOCUMENT = r"(?:CG[A-Z]{1,3}|C\.G\.[A-Z]\.?|Conditions|CONDITIONS|Contrat|CONTRAT|Charte|CHARTE|Politique|POLITIQUE|Terms|TERMS)"
_DOCUMENT_NAME = re.compile(rf"(?:^|[\s«“\"(]){_OF_DOCUMENT}(?: [\w’'&-]+){{0,6}}$")
_NAMES_DOCUMENT = re.compile(rf"{_OF_DOCUMENT}(?: (?i:g[ée]n[ée]rales|particuli\w+|d['’eu]|of)|$)|CG[UVSA]\b")
_SHOUTED_LINKS = {
    "BY",
    "THE",
    "OF",
    "OR",
    "TO",
    "AS",
    "IN",
    "IF",
    "WITH",
    "FROM",
    "BETWEEN",
    "PAR",
    "AVEC",
    "ENTRE",
    "CHEZ",
    "SERVICE",
    "SERVICES",
}
_REACH = 80  # characters that a name takes at most
_FIXED_SPACES = "\u00a0\u2009\u202f"


@dataclass(frozen=True, slots=True)
class CompanyName:
    """A company name as written and where it stands; with_form where the legal form belongs to the name."""

    name: str
    start: int
    end: int
    with_form: bool


def find_company_names(text: str, start: int = 0, end: int | None = None) -> Iterator[CompanyName]:
    """Company names of text[start:end] that a legal form gives away: forms in the name first, then forms spelled out beside it."""
    end = len(text) if end is None else end
    folded = fold(text)
    for space in _FIXED_SPACES:
        text = text.replace(space, " ")
    for match in _WITH_FORM.finditer(text, start, end):
        name = None if _leads(text, match) else _name_before(text, match.start())
        if name is None or _is_shouted_word(text, name.start, match):
            continue
        if "(" in match.group("gap") or (
            (match.group("gap").startswith(",") or ("\n" in match.group("gap") and _is_said_below(text, name, match)))
            and _FRENCH_FORM.search(match.group())
        ):  # "Acme, SARL au capital de …": said of Acme
            yield name
        else:
            end_of_name = _with_its_dot(text, match)
            second = _SECOND_FORM.match(text, end_of_name, end)
            end_of_name = _with_its_dot(text, second) if second else end_of_name
            if text[end_of_name - 1] == ")" and "(" not in text[name.start : end_of_name]:  # "(formerly Acme Ltd)"
                end_of_name -= 1
            yield CompanyName(text[name.start : end_of_name], name.start, end_of_name, True)
    for match in _STATUS_BELOW.finditer(text, start, end):
        name = _name_before(text, match.start())
        if name:
            yield _without_title(text, name)
    for line in paragraphs(text, start, end):
        if _FOLDED_STATUS.stands_in(folded[line.start : line.end]):
            for match in _SPELLED.finditer(text, line.start, line.end):
                name = _name_before(text, match.start())
                if name and _SPELLED_OF_A_PERSON.match(text, match.start()):
                    name = _without_title(text, name)
                if name:
                    yield name
    for match in _FORM_FIRST.finditer(text, start, end):
        name = None if _is_any_company(text, match) else _name_after(text, match.end())
        if name:
            yield name


def _leads(text: str, form: re.Match[str]) -> bool:
    """Whether a form belongs to the name behind it rather than to the words that a comma, a line or a title parts it from."""
    gap = form.group("gap")
    if "(" in gap or not _LEADS.match(text, form.start() + len(gap)):
        return False
    return gap != " " or bool(_DOCUMENT_NAME.search(text, max(0, form.start() - _REACH), form.start()))


def _is_said_below(text: str, name: CompanyName, form: re.Match[str]) -> bool:
    """Whether a form on the line below a name is said of it, rather than the end of it that a page's width cut off."""
    if _SAID_OF.match(text, form.end()):
        return True
    alone = not text[text.rfind("\n", 0, name.start) + 1 : name.start].strip()
    return alone and text[form.end() : form.end() + 1] in ("", "\n", " ")


def _with_its_dot(text: str, form: re.Match[str]) -> int:
    """The end of a form, behind the dot of an abbreviation; at the end of a line, which ends a sentence too, if it has a dot elsewhere."""
    end = form.end()
    if text[end : end + 1] != "." or not _ABBREVIATED.search(form.group()):
        return end
    ends_line = text[end + 1 : end + 2] in ("", "\n")
    named = text[text.rfind(" ", 0, max(0, form.start())) + 1 : end]  # with the word before the form
    return end if ends_line and re.search(re.escape(named) + r"(?![\w.])", text) else end + 1


def _is_shouted_word(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether what looks like a form is a word of a sentence in capitals ("SHALL BE LIMITED", "POUR SA PART")."""
    word = match.group()[len(match.group("gap")) :].strip("().")
    around = text[start : match.end() + 30]
    return (
        word in {"SA", "SE", "AG", "AB", "AS", "ASA", "KG", "LIMITED", "CORPORATION", "INCORPORATED"}
        and around.isupper()
        and len(text[match.end() : match.end() + 30].strip()) > 12
    )


def _is_any_company(text: str, form: re.Match[str]) -> bool:
    """Whether a sentence in capitals speaks of companies in general ("POUR LE COMPTE D'UNE SOCIÉTÉ DÉCLARE …")."""
    return bool(_ANY.search(text, max(0, form.start() - 12), form.start())) and text[form.start() : form.end() + _CAPITALS].isupper()


def _name_before(text: str, end: int) -> CompanyName | None:
    """The capitalised words that end at an offset."""
    begin = max(max(0, end - _REACH), *(text.rfind(sign, max(0, end - _REACH), end) + 1 for sign in "\n\t"))
    at, kept = end, end
    while at > begin:
        space = text.rfind(" ", begin, at)
        token = text[space + 1 if space >= 0 else begin : at]
        if _TOKEN.match(token) and not (token.endswith(".") and at < end and len(token) > 3):
            kept = at - len(token)
        elif token not in _LINKS or at == end or (token in _AT and next(find_cities(fold(text[kept:end])), None)):
            break
        if token in _SHOUTED_LINKS and at < end:
            kept = at + 1
            break
        if space < 0 or any(quote in token[:2] for quote in _QUOTES):
            break
        at = space
    return _cleaned(text, kept, end)


def _without_title(text: str, name: CompanyName) -> CompanyName:
    title = _TITLE.match(name.name)
    start = name.start + (title.end() if title else 0)
    return CompanyName(text[start : name.end], start, name.end, False)


def is_a_person(text: str, name: CompanyName) -> bool:
    """Whether the words behind a name say that it is a person's who trades in it: "…, entrepreneur individuel"."""
    return bool(_SPELLED_OF_A_PERSON.match(text, name.end))


def _name_after(text: str, start: int) -> CompanyName | None:
    """The capitalised words that begin at an offset."""
    form = _LEADING_FORM.match(text, start)  # "la société SAS Acme"
    start = end = form.end() if form else start
    for token in re.finditer(r"\S+", text[start : start + _REACH].split("\n")[0]):
        if token.group().startswith("(") and end > start:  # "(RCS Lyon …"
            break
        word = token.group().rstrip(',.;:)"»(')
        if not (_TOKEN.match(word) or (word in _LINKS and end > start)):
            break
        if word not in _LINKS:
            end = start + token.start() + len(word)
        if word != token.group() or _FORM_WORD.fullmatch(word):
            break
    return _cleaned(text, start, end)


def _cleaned(text: str, start: int, end: int) -> CompanyName | None:
    """The name without quotes and the words that lead into it, None where nothing that names is left."""
    own = _ARTICLE.match(text, start, end) and _INTRODUCES.search(text, max(0, start - 12), start)  # "la société Les Ateliers"
    lead = (None if own else _LEAD.match(text[start:end])) or _NUMBERING.match(text[start:end])
    start += lead.end() if lead else 0
    article = re.match(r"[LlDd][’'](?=[A-ZÀ-Þ])", text[start:end])
    start += article.end() if article else 0
    while start < end and text[start] in '"«“(* ':
        start += 1
    while end > start and text[end - 1] in '"»”,.;:* ':
        end -= 1
    form = _LED.match(text, start, end)  # "La SARL Acme, au capital de …"
    start = form.end() if form else start
    name = text[start:end]
    if len(name) < 2 or NOT_NAMES.match(name) or _NAMES_DOCUMENT.match(name):
        return None
    return CompanyName(name, start, end, False)


def bare_name(name: str) -> str:
    """The name folded, without its legal form: what the text calls the company later on."""
    return re.sub(
        r"(?:,? \(?(?:s\.?a\.?s\.?u?|s\.?a\.?r\.?l|eurl|s\.?a|inc|incorporated|l\.?l\.?c|ltd|limited|plc|corp|corporation|gmbh|ag|se|"
        r"b\.?v|n\.?v|n\.a|national association|"
        r"pty ltd|pte\.? ltd)\.?\)?)+$",
        "",
        fold(name),
    ).strip(" ,.")


def squeezed_name(name: str) -> str:
    """The bare name in letters and digits alone: "WP Engine" is "WPEngine, Inc."."""
    return re.sub(r"[^a-z0-9]", "", bare_name(name))
