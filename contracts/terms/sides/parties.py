"""Who sells and who buys: the two sides of a contract under every name that the text uses for them."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from contracts.clauses.enrolled import enrolled_names
from contracts.structure.types import Clause
from contracts.terms.sides.acting import accepts_more, serves
from contracts.terms.sides.aliases import ALIAS_GAP, GIVEN, alias_role, aliases_after, aliases_before, called_buyer, gives_alias
from contracts.terms.sides.brands import unintroduced_vendor
from contracts.terms.sides.callings import called_customer, short_names
from contracts.terms.sides.company_names import NOT_NAMES, CompanyName, bare_name, find_company_names, is_a_person, squeezed_name
from contracts.terms.sides.contracting import contracting_entities, other_companies, written
from contracts.terms.sides.declared import declared_name
from contracts.terms.sides.introductions import Introduction, introduced_sides
from contracts.terms.sides.order_forms import labelled_sides
from contracts.terms.sides.others import FINANCES, NOT_VENDOR, WRITTEN_TO, is_host
from contracts.terms.sides.purchases import buys_by_title, is_such_a_title
from contracts.terms.sides.side_nouns import (
    AMBIGUOUS_NOUNS,
    COMPANY_NOUNS,
    CUSTOMER_NOUNS,
    CUSTOMER_PRONOUNS,
    OTHERS_NOUNS,
    PUBLIC_BUYER_NOUNS,
    USER_NOUNS,
    VENDOR_NOUNS,
    VENDOR_PRONOUNS,
    role_nouns,
)
from contracts.terms.sides.without_form import AGAIN, named_without_form
from contracts.terms.types import Parties, Party, Value
from contracts.terms.values.registration import find_sirens, find_vat_numbers
from contracts.text.fold import fold
from contracts.text.sought import Sought
from contracts.text.types import Document, Span

_NOUN = Sought(rf"(?:{'|'.join(sorted(VENDOR_NOUNS + CUSTOMER_NOUNS + PUBLIC_BUYER_NOUNS, key=len, reverse=True))})\b")
_BEFORE_NOUN = re.compile(r"(?:\bl'|\b(?:le|la|du|au|the|by|par|of|to|de)\s|[.;:\"]\s?|^)$")
_HEAD = 6000  # characters in which parties introduce themselves
_OFTEN = 5  # times that "la societe" stands in a text that calls its vendor so
_IN_PASSING = 1  # times that a text names somebody who is no party
_ACTING_ONLY = 0.5  # how sure a name is that only acts as a vendor does
_PRONOUNS = 3  # times that a text says "we" where it speaks as the vendor
_MANY = 3  # plurals of a noun, and singulars for each of them at most, where it names more than one party
_LONG_WORD = re.compile(r"[^\W\d_]{3,}")
_OF_THE_BUYER = re.compile(  # "le numéro SIRET de l'État (…)"
    r"\b(?:siren|siret|tva|rcs|identification)\b[^.;:\n]{0,24} (?:de l'|du |de la |de son |of the )(?:etat|administration|ministere|"
    r"collectivite|acheteur|personne publique|pouvoir adjudicateur|client|abonne|souscripteur|service (?:central|destinataire)|"
    r"etablissement public|commune|customer|buyer)\b[^.;\n]{0,60}$"
)
_REGISTERED = 160  # most characters between a name and the number that it is registered under
_BODY = re.compile(  # the first words of an introduction: "Commune de Rivemont, …", behind "(2)", "et" or "la"
    r"[\W\d_]*(?:(?:(?i:d['’]une part|d['’]autre part)|(?i:les soussign[ée]e?s?)|[eE][tT]|ET|[aA]nd|[lL]['’ae]|[tT]he|[bB]y)\b[\W\d_]*)*"
    r"(?P<name>(?!(?:L[ae]|Les|The) [a-zà-þ]|D['’](?:une|autre) part)[A-ZÀ-Þ][^,(:;\n]{2,80})"
)
_ARTICLE = re.compile(r"^(?:l[ea]s? |l'|the )")
_FIELD = re.compile(r"\b(?:nom|raison|denomination|name|company name|legal name)(?: ?/ ?\w+)?(?: sociale)?$")
_SELLS = re.compile(
    r"edite|editeur|exploite|propose|fourni|commercialis|developpe|concept|service|plateforme|platform|logiciel|software|offer|operate|"
    r"provide|publie|propriet|owner|mentions legales|site|capital|siege|rcs|siren|registered office|terms|conditions"
)
# "… is entered into between Acme Ltd (“Acme”) and the Client", "all services are provided by the company Acme AS": who contracts.
_CONTRACTS = re.compile(
    r"\b(?:entered into|made|concluded|conclue?|passee?)(?: \w+){0,2}? (?:by and )?(?:between|entre)(?: the company| la societe)? $"
)
_WITH_CUSTOMER = re.compile(
    r"(?: ?\([^()\n]{0,80}\))?,? (?:and|et) (?:the |its |any |each |le |la |l'|tout )?(?:customers?|clients?|subscribers?|users?|you|vous|"
    r"abonnes?|utilisateurs?|licensee|merchant)\b"
)
_PROVIDES = re.compile(
    r"\b(?:services?|platform|(?:web)?site|software|application|plateforme|logiciel) (?:is|are|est|sont) (?:\w+ )?(?:provided|operated|"
    r"supplied|offered|fournie?s?|exploitee?s?|editee?s?|proposee?s?) (?:by|par) (?:the company |la societe )?$"
)
# "Edited by Camille B., a sole trader": whose name the text need never write again.
_EDITED_BY = re.compile(
    r"\b(?:edit|exploit|publi|propos|concu|developp|fourni|operat|provid|publish|run\b|cree|commercialis)\w*(?: (?:et|and) \w+)? (?:par|"
    r"by)(?: ?:)?\s"
    r"(?:m\.? |mme |madame |monsieur |mr\.? |mrs\.? |ms\.? )?$|\b(?:editeur|publisher|prestataire|vendeur|responsable)[^.;\n]{0,20} ?: ?$"
)
_PUBLISHES = 4.0  # what that weighs
_ENDS_SENTENCE = re.compile(r"(?<=[a-z]{4})\. ")
_OURSELVES = re.compile(r"\b(?:we are|nous sommes|nous,? c'est|\" (?:,? )?c'est) (?:la (?:societe )?|the )?$")
# "Acme est une marque de Beta, SARL au capital de …": what a page says of its own house at the end.
_BRAND_OF = re.compile(
    r"\best une (?:marque|enseigne)(?: commerciale)? (?:de|exploitee par|editee par)(?: la societe)? $|"
    r"\bis a (?:brand|trading name|trading style) of $"
)
_REGISTERED_AS = re.compile(r"[^.]{0,90}(?:au capital|\brcs\b|r\.c\.s|\bsiren\b|registered|company (?:no|number))")
_OPENS_PARTIES = re.compile(r"soussigne\w*|\bentre ?:|\bbetween ?:|\bparties ?:")  # the title before it says nothing of a company
_TITLE_ABOVE = re.compile(r"[#* ]*(?:conditions (?:generales|particulieres|d'utilisation|de )|terms (?:of|and)|contrat d)[^:.]{0,80}$")
_INTRODUCES = re.compile(
    r"parties\b|mentions legales|legal notice|editeur|qui sommes|about us|who we are|identi(?:fication|te)|presentation|preambule|"
    r"entre les soussigne|contracting"
)
_OF_OTHERS = re.compile(  # headings above companies that process or receive the customer's data
    r"\b(?:sous-traitants?|sous-traitance|destinataires?|hebergeurs?|sub-?processors?|sub-?contractors?|recipients?)\b"
)


def find_parties(document: Document, clauses: Sequence[Clause]) -> Parties:
    """The vendor and the customer of a document, under every name that it gives them.

    Role nouns ("prestataire", "customer") and pronouns are counted in the whole text; a company's name, its SIREN and the alias that
    it takes are read where the parties introduce themselves.
    """
    text, folded = document.text, fold(document.text)
    introductions, strangers = _under(clauses, _INTRODUCES), _under(clauses, _OF_OTHERS)
    contracting = contracting_entities(text, folded)
    sides = introduced_sides(folded)
    sure = 1.0
    if sides:
        seller, buyer = (_introduced_name(text, side) for side in sides)
        given = list(sides[0].names)
    else:
        seller, buyer = _companies(text, folded, introductions, strangers)
        if contracting and (not (seller and seller.with_form) or seller.name in {company.name for company in contracting}):
            seller = contracting[0]
        if seller is None and buyer is None:
            acting = unintroduced_vendor(text, folded, VENDOR_NOUNS + CUSTOMER_NOUNS + USER_NOUNS + COMPANY_NOUNS)
            if acting:
                seller, sure = CompanyName(text[acting.start : acting.end], acting.start, acting.end, False), _ACTING_ONLY
        given = [*aliases_before(folded, seller), *aliases_after(folded, seller)] if seller else []
    if seller and buyer and bare_name(seller.name) == bare_name(buyer.name):
        buyer = None  # nobody buys from itself
    vendor, customer = _names_of_sides(text, folded, seller, {name for name, _ in given})
    if sides and buyer:
        named = sides[1].given | {fold(buyer.name), bare_name(buyer.name)}
        vendor, customer = (vendor | sides[0].given) - named, (customer | named) - sides[0].given
    elif buyer:
        customer |= {fold(buyer.name), bare_name(buyer.name), *called_buyer(text, folded, buyer)} - vendor
    siren = None if buyer and not seller else _siren(text, folded, seller, customer)
    vat = next(
        (v for v in find_vat_numbers(folded[:_HEAD]) if siren is None or siren.value in v.value or not v.value.startswith("FR")), None
    )
    seller_span = Span(seller.start, seller.end) if seller else None
    buyer_span = Span(buyer.start, buyer.end) if buyer else None
    return Parties(
        vendor=Party(
            "vendor",
            written(seller.name) if seller else None,
            frozenset(vendor),
            tuple(span for span in (seller_span, *(span for _, span in given)) if span),
            seller_span,
            other_companies(text, folded, seller)
            or tuple(Value(written(c.name), c.start, c.end) for c in contracting[1:] if seller == contracting[0]),
            siren,
            vat,
            sure,
        ),
        customer=Party(
            "customer",
            written(buyer.name) if buyer else None,
            frozenset(customer),
            (buyer_span,) if buyer_span else (),
            buyer_span,
        ),
    )


def _introduced_name(text: str, side: Introduction) -> CompanyName | None:
    """The company, or the body without a legal form in its name, that introduces itself in a stretch of the text."""
    named = [company for company in find_company_names(text[: side.end]) if company.start >= side.start]
    companies = [company for company in named if not is_host(text, company.start)]
    if named and not companies:
        return None
    if companies:
        introduced = max(companies, key=lambda company: (company.with_form, -company.start))
        same = (other for other in _vendor_candidates(text) if bare_name(other.name) == bare_name(introduced.name))
        return next((other for other in same if other.with_form), introduced)
    body = _BODY.match(text, side.start, side.end)
    if body is None or NOT_NAMES.match(body["name"].strip()):
        return None
    if _FIELD.sub("", _ARTICLE.sub("", fold(body["name"]).strip())).strip() in VENDOR_NOUNS + CUSTOMER_NOUNS:  # labels, and no name
        return None
    return CompanyName(body["name"].strip(), *body.span("name"), False)


def _under(clauses: Sequence[Clause], heading: re.Pattern[str]) -> list[Span]:
    """The clauses with such a heading."""
    return [Span(clause.start, clause.end) for clause in clauses if clause.heading and heading.search(fold(clause.heading))]


def _companies(
    text: str, folded: str, introductions: Sequence[Span], strangers: Sequence[Span]
) -> tuple[CompanyName | None, CompanyName | None]:
    """The company that sells and the one that buys, as far as the text names them."""
    companies = [company for company in _vendor_candidates(text) if not is_such_a_title(company)]
    labelled = labelled_sides(text, folded)
    titled = {c for c in companies if buys_by_title(folded, c) or called_buyer(text, folded, c)}
    roles = {c: "customer" if c in titled else labelled.get(bare_name(c.name)) or alias_role(folded, c) for c in companies}
    buyer = next((c for c, role in roles.items() if role == "customer"), None)
    sellers = [
        c for c in companies if (buyer is None or not c.name.startswith(buyer.name)) and labelled.get(bare_name(c.name)) != "customer"
    ]
    seller = max(sellers, key=lambda c: _vendor_score(text, folded, c, roles[c], introductions, strangers), default=None)
    if seller and _vendor_score(text, folded, seller, roles[seller], introductions, strangers) <= 0:
        seller = None
    seller = _in_full(seller, sellers)
    introduced = seller and (
        seller.start <= _HEAD
        or _is_own_house(folded, seller)
        or any(span.start <= seller.start < span.end for span in introductions)
        or aliases_before(folded, seller)
    )
    if seller is None or not introduced:  # a company named late may be anyone's
        brand = named_without_form(text, folded, 4 * _HEAD)
        if brand and not (seller and squeezed_name(seller.name).startswith(squeezed_name(brand.name))):
            seller = brand
        elif seller and not brand and (folded.count(bare_name(seller.name)) < AGAIN or FINANCES.search(bare_name(seller.name))):
            seller = None
    seller = seller or declared_name(text, folded)
    if (
        seller is None and buyer and buyer not in titled and bare_name(buyer.name) not in labelled
    ):  # the one company of published terms sells
        return buyer, None
    return seller, buyer


def _in_full(seller: CompanyName | None, sellers: Sequence[CompanyName]) -> CompanyName | None:
    """The company under its whole name, where the head of the text has but one that begins with the words it is called by."""
    if seller is None or seller.with_form:
        return seller
    begins = f"{bare_name(seller.name)} "
    longer = [c for c in sellers if c.with_form and c.start < _HEAD and bare_name(c.name).startswith(begins)]
    return longer[0] if len(longer) == 1 else seller


def _names_of_sides(text: str, folded: str, seller: CompanyName | None, given: set[str]) -> tuple[set[str], set[str]]:
    """Names of the vendor and of the customer: nouns, pronouns, the company's name and the aliases that it was given."""
    words = Counter(re.findall(r"[a-z]+", folded))
    nouns = _NOUN.finditer(folded)
    counts = Counter(noun[0] for noun in nouns if _BEFORE_NOUN.search(folded, max(0, noun.start() - 4), noun.start()))
    several = {noun for noun in VENDOR_NOUNS if noun not in given and words[f"{noun}s"] >= max(_MANY, counts[noun] / _MANY)}
    acting = {noun for noun in AMBIGUOUS_NOUNS if counts[noun] and noun not in given and (noun in several or accepts_more(folded, noun))}
    sells, buys = role_nouns(folded)
    enrolled = {name for name in enrolled_names(folded) if name not in given}
    others = {noun for noun in OTHERS_NOUNS if seller and noun not in given and counts[noun] <= _IN_PASSING}
    vendor = (_used(sells, counts) - acting - several - others) | {name for name in given if name not in buys + CUSTOMER_PRONOUNS}
    if seller:
        vendor |= {name for name in (fold(seller.name), bare_name(seller.name)) if name}
        vendor |= {name for name in short_names(text, seller.name[: len(bare_name(seller.name))]) if name not in buys}
    vendor -= enrolled
    public = [noun for noun in buys if noun in PUBLIC_BUYER_NOUNS]
    usual = [noun for noun in buys if noun not in PUBLIC_BUYER_NOUNS]
    customer = (_used(usual, counts) | _used(public, counts) | acting | enrolled) - vendor
    customer |= {noun for noun in USER_NOUNS if noun in folded and noun not in vendor}
    customer |= set(called_customer(folded, frozenset(vendor | customer)))
    if not vendor & set(sells) and not any(serves(folded, name) for name in given - set(COMPANY_NOUNS)):
        vendor |= {noun for noun in COMPANY_NOUNS if words[noun] >= _OFTEN and noun not in customer}
    if sum(words[pronoun] for pronoun in ("nous", "notre", "we", "our")) >= _PRONOUNS:
        vendor |= {pronoun for pronoun in VENDOR_PRONOUNS if words[pronoun]}
    return vendor, customer | {pronoun for pronoun in CUSTOMER_PRONOUNS if words[pronoun]}


def _used(nouns: Iterable[str], counts: Counter[str]) -> set[str]:
    """The nouns that the text uses for a party: those with an article, as often as a fifth of the most used one."""
    most = max((counts[noun] for noun in nouns), default=0)
    return {noun for noun in nouns if counts[noun] and counts[noun] * 5 >= most}


def _vendor_candidates(text: str) -> list[CompanyName]:
    """Company names of the introduction and, where it has none, of the whole text; one for each name, the first place it stands."""
    seen: dict[str, CompanyName] = {}
    for company in find_company_names(text):
        key = bare_name(company.name)
        known = seen.get(key)
        if known is None or (company.start < _HEAD and (known.start >= _HEAD or _names_better(text, company, known))):
            seen[key] = company
    return list(seen.values())


def _names_better(text: str, company: CompanyName, known: CompanyName) -> bool:
    """Whether a later mention in the head writes the name with its form, or in mixed case where the known one is a title in capitals."""
    return company.with_form and (not known.with_form or (not company.name.isupper() and _is_shouted_title(text, known)))


def _is_shouted_title(text: str, company: CompanyName) -> bool:
    """Whether a name in capitals is a line of its own, as letterheads and title pages set it: how it is written is told further on."""
    begin, end = text.rfind("\n", 0, company.start) + 1, text.find("\n", company.end)
    return company.name.isupper() and text[begin : end if end >= 0 else len(text)].strip(" #*.") == company.name.strip(" .")


def _vendor_score(
    text: str, folded: str, company: CompanyName, role: str | None, introductions: Sequence[Span], strangers: Sequence[Span]
) -> float:
    """How much speaks for a company being the vendor: its place, its role, how often it is named, what stands around it."""
    before = folded[max(_below_title(text, folded, company.start), company.start - 90) : company.start]
    before = _ENDS_SENTENCE.split(_OPENS_PARTIES.split(before)[-1])[-1]
    around = folded[max(0, company.start - 160) : company.end + 200]
    introduced = any(span.start <= company.start < span.end for span in introductions)
    score = 2.5 if introduced else 2.0 if company.start < 1500 else 1.0 if company.start < _HEAD else 0.0
    score += {"vendor": 3.0, "customer": -6.0, None: 0.0}[role]
    bare = bare_name(company.name)
    score += min(3.0, folded.count(bare) / 4) if len(bare) > 2 else 0.0
    score += 0.6 if company.with_form else 0.3
    if _SELLS.search(around):
        score += 0.7
    if _OURSELVES.search(before):
        score += 1.5
    if (_CONTRACTS.search(before) and _WITH_CUSTOMER.match(folded, company.end)) or (
        _PROVIDES.search(before) and GIVEN.match(folded, company.end)
    ):
        score += 3.0
    if _EDITED_BY.search(before):
        score += _PUBLISHES if is_a_person(text, company) else 0.0
    if WRITTEN_TO.search(before):
        score -= 1.0
    if _is_own_house(folded, company):
        score += 3.0
    elif NOT_VENDOR.search(before) or (role is None and any(span.start <= company.start < span.end for span in strangers)):
        score -= 5.0
    return score - company.start / 1e6


def _below_title(text: str, folded: str, start: int) -> int:
    """Where the line of an offset begins if the document's title stands above it, which says nothing of a company; 0 elsewhere."""
    begin = text.rfind("\n", 0, start) + 1
    above = text.rfind("\n", 0, max(0, begin - 1)) + 1
    return begin if _TITLE_ABOVE.match(folded, above, begin) else 0


def _is_own_house(folded: str, company: CompanyName) -> bool:
    """Whether the text says that its brand is the company's, and where that is registered."""
    return bool(_BRAND_OF.search(folded, max(0, company.start - 60), company.start) and _REGISTERED_AS.match(folded, company.end))


def _siren(text: str, folded: str, company: CompanyName | None, customer: Iterable[str]) -> Value | None:
    """The SIREN nearest after the vendor's name, else one that any later mention of it leads to, else the first that is nobody else's."""
    sirens = [s for s in find_sirens(folded) if not _OF_THE_BUYER.search(folded, max(0, s.start - _REGISTERED), s.start)]
    if not company:
        return sirens[0] if sirens else None
    near = [s for s in sirens if company.start <= s.start <= company.end + ALIAS_GAP]
    name = bare_name(company.name)
    named = [s for s in sirens if name in folded[max(0, s.start - _REGISTERED) : s.start]]
    others = [
        s
        for s in sirens
        if not (s.start < company.start and gives_alias(folded[s.end : company.start], customer)) and not _is_another(text, s, company)
    ]
    return next(iter(near or named or others), None)


def _is_another(text: str, siren: Value, company: CompanyName) -> bool:
    """Whether a number stands behind the name of a company that has no word in common with this one."""
    last = max(find_company_names(text, max(0, siren.start - _REGISTERED), siren.start), key=lambda c: c.start, default=None)
    words = set(_LONG_WORD.findall(bare_name(company.name)))
    return last is not None and bool(words) and not words & set(_LONG_WORD.findall(bare_name(last.name)))
