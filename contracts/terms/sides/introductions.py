"""Two parties that introduce themselves, whatever they call each other: "la Banque" and "le Titulaire". What each does tells who sells."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from operator import itemgetter

from contracts.terms.sides.acting import PRODUCTS
from contracts.terms.sides.aliases import TO_THE_READER
from contracts.terms.sides.callings import USUAL_CUSTOMER, USUAL_VENDOR
from contracts.terms.sides.side_nouns import ORDERING_NOUNS
from contracts.text.types import Span

_HEAD = 6000  # characters in which parties introduce themselves
_LONGEST = 1500  # characters of one introduction
_CLUSTER = 60  # most characters between two names given to one party
_OFTEN = 5  # times that a text goes on to use a name that it gives in brackets without quotes
_SURE = 3  # how much more one party must act as a vendor than the other

_OPENING = re.compile(r"\b(?:entre|soussigne\w*|between|parties)\b")
_OPENINGS = 4  # places at which the introductions may begin
_APART = r"(?:(?!ensemble|together|collectively|chacun)[^\"().])"  # what may stand between the words that give a name and the name
_NAME = re.compile(
    rf"(?:ci[- ]?(?:apres|dessous)|denommee?s?|designee?s?|appelee?s?|hereinafter|hereafter|referred to as|\(){_APART}{{0,50}}"
    r"\"[ *_]*(?:le |la |l'|les |the )?(?P<name>[^\"*\n]{2,40}?)[ *_]*\"|"
    r"(?:ci[- ](?:apres|dessous) (?:(?:denommee?|designee?|appelee?)[ ,]+(?:[^\W_][^,;()\"\n]{1,40} ou )?)?(?:le |la |l')|"
    r"(?:hereinafter|hereafter) (?:(?:called|named|referred to as) )?the )(?P<bare>[a-z][a-z-]+)\b|"
    r"\((?:le |la |l'|the )?(?P<bracket>[a-z][a-z-]+(?: [a-z-]+)?)\)"
)
_ALSO = re.compile(
    rf"{_APART}{{0,30}}?\b(?:ou|or|et|and)\b{_APART}{{0,20}}\"[ *_]*(?:le |la |l'|les |the )?(?P<name>[^\"*\n]{{2,40}}?)[ *_]*\""
)
_TOGETHER = re.compile(r"\b(?:ensemble|together|collectively|conjointement|individuellement|individually)\b|\b(?:chacune|each)\b")
_NO_PARTY = PRODUCTS | {"partie", "parties", "party", "convention", "accord"}
_DOCUMENT = re.compile(
    r"(?:conditions|terms|c\.?g\.?[a-z]{1,3}\.?|polic(?:y|ies)|usage|produits?|commandes?|site|website|gdpr|rgpd|eula|eu|ii)\b"
)
# "Conditions Générales d'Hébergement (CGH)": the short name of a document
_OF_DOCUMENT = re.compile(
    r"\b(?:conditions|contrat|accord|agreement|terms|politique|policy|charte|convention)\b(?P<title>[^().,;:\"]{0,70}) \([\"*_ ]*"
    r"(?:le |la |les |l'|the )?$"
)
_DOCUMENT_REACH = 110  # characters before a name in which the title of its document stands
# What introduces a legal person or a public body rather than a document: its form, its seat, its number, who signs for it.
_PERSON = re.compile(
    r"au capital|\bsiege\b|\brcs\b|r\.c\.s|\bsiren\b|\bsiret\b|represente|domicilie|dont l'adresse|registered|"
    r"whose (?:registered|principal|office)|"
    r"(?:with|having) (?:its )?(?:\w+ )?offices?\b|body (?:politic|corporate)|public body|\buniversit|\bcouncil\b|\bauthority\b|"
    r"\bhospital\b|\btrust\b|\bbank(?=,| \(| of )|\bbanque\b|\bn\.a\.|national association|etablissement|"
    r"\bcommune\b|\bdepartement\b|\bregion\b|\bministere\b|\bmutuelle\b|\bassociation\b|\bsyndicat\b|"
    r"\bof \d|\b(?:street|road|rue|avenue)\b|incorporated|company (?:no|number)|principal place|organi[sz]ed under|"
    r"\b(?:corporation|limited|ltd|plc|inc|llc|gmbh|sas|sarl|sa)\b"
)

_VENDOR_DEEDS = re.compile(
    r"(?:ne |n')?(?:concede|octroie|fournit|heberge|assure|maintient|corrige|exploite|developpe|propose|garantit|sauvegarde|restitue|"
    r"facture|notifie|previent|livre|installe|execute|realise|indemnise|deploie|administre|intervient|repond|prend en charge|"
    r"met (?:a (?:la )?disposition|a jour|en (?:oeuvre|place|production|ligne))|adresse (?:ses|sa|une|la) factures?|"
    r"est tenue? d'une obligation|s'interdit de sous-traiter|peut (?:sous-traiter|facturer|suspendre|reviser|interrompre)|"
    r"ne peut (?:ni )?(?:sous-traiter|ceder|reviser|augmenter|suspendre)|emploie des sous-traitants)\b|"
    r"(?:(?:shall|will|must|may|does|do)(?: not)? )?(?:grants?|provides?|hosts?|suppl(?:y|ies)|maintains?|corrects?|ensures?|"
    r"notif(?:y|ies)|"
    r"returns?|delivers?|performs?|supports?|invoices?|warrants?|indemnif(?:y|ies)|suspends?|subcontracts?|increases?|backs? up|"
    r"(?:make|makes) (?:[\w ]{1,30} )?available|increase its)\b"
)
_CUSTOMER_DEEDS = re.compile(
    r"(?:ne |n')?(?:paie|paiera|regle|reglera|verse|acquitte|passe (?:une )?commande|confie|souscrit (?:au|a l'|aux|un)|"
    r"beneficie|utilise|recette|valide|souhaite|emet (?:un|des|les) (?:bons? de )?commandes?|a (?:retenu|choisi|selectionne|lance)|"
    r"demeure (?:seule? )?proprietaire (?:de ses|des) donnees|reste (?:seule? )?proprietaire (?:de ses|des) donnees|"
    r"dispose (?:d'un delai|de \w+(?: \w+)? (?:jours|mois)|d'un droit d'acces)|"
    r"peut (?:(?:faire )?auditer|resilier|exiger|refuser|prolonger|controler|demander|renoncer|annuler|appliquer|exporter|mettre fin))\b|"
    r"(?:shall|will|must) (?:pay|use)\b|(?:pays|uses|orders|accepts|wishes)\b|has (?:selected|chosen)\b|"
    r"may (?:terminate|audit|order|request|extend|require|export|inspect|withhold|reject|renew)\b"
)
_ARTICLES = r"(?:le |la |l'|les |the )"
_OF = rf"(?:du |de la |de l'|d'|de |{_ARTICLES})?"
_TO = r"(?:au |a la |a l'|a |to (?:the )?)"
_BY = rf"(?:par|by) {_ARTICLES}?"
# What stands around a party that sells, and around one that buys. NAME stands for the party.
_ABOUT_VENDOR = (
    rf"(?:prix|tarifs?|factures?|sous-traitants?|offre|serveurs) {_OF}NAME",
    r"NAME(?:'s|') (?:fees|charges|invoices|subcontractors|servers)\b",
    r"(?:fournie?s?|hebergee?s?|editee?s?|exploitee?s?|concue?s?|developpee?s?|commercialisee?s?|provided|hosted|supplied|operated) "
    rf"{_BY}NAME",
)
_ABOUT_CUSTOMER = (
    rf"(?:donnees|besoins|systeme d'information) {_OF}NAME",
    r"NAME(?:'s|') (?:data|premises|instructions)\b",
    r"(?:concede|fourni\w*|notifie|restitue|remet|livre|propose|garantit|facture\w*|grants?|provides?|supplies|notif(?:y|ies)|returns?)"
    rf"(?: (?!par |by )[\w'-]+){{0,3}}? {_TO}NAME",
    r"\b(?:grants?|notify) (?:the )?NAME|\bprovide (?:the )?NAME with",
    rf"(?:dues?|payee?s?|reglee?s?|versee?s?|commandee?s?|payable|paid|owed|ordered) {_BY}NAME",
)


@dataclass(frozen=True, slots=True)
class Introduction:
    """A party where it introduces itself: the stretch of the text, and the folded names that it takes there, each with its place."""

    start: int
    end: int
    names: tuple[tuple[str, Span], ...]

    @property
    def given(self) -> frozenset[str]:
        return frozenset(name for name, _ in self.names)


def introduced_sides(folded: str) -> tuple[Introduction, Introduction] | None:
    """The vendor and the customer of a text in which two parties introduce themselves; None where it has no such two, or none sells."""
    found = _introductions(folded)
    if len(found) != 2:
        return None
    one, other = found
    sells, buys = ({side for side in found if side.given & usual} for usual in (USUAL_VENDOR, USUAL_CUSTOMER.union(ORDERING_NOUNS)))
    if len(sells) == 1 and not sells & buys:
        return (one, other) if one in sells else (other, one)
    if len(buys) == 1 and not sells:
        return (other, one) if one in buys else (one, other)
    if any(name in known or known in name for name in one.given for known in other.given):
        return None  # one party, introduced twice
    (least, lesser), (most, greater) = sorted(((_selling(folded, side), side) for side in found), key=itemgetter(0))
    return (greater, lesser) if most > 0 and most - least >= _SURE else None


def _introductions(folded: str) -> Sequence[Introduction]:
    """The two parties that take names one after the other in the head of the text; none where there are no such two."""
    openings = islice(_OPENING.finditer(folded, 0, _HEAD // 2), _OPENINGS)
    for begin in (*(opening.end() for opening in openings), 0):
        found = _introduced_from(folded, begin)
        if len(found) == 2:
            return found
    return ()


def _introduced_from(folded: str, begin: int) -> Sequence[Introduction]:
    found: list[Introduction] = []
    for names in _clusters(folded, begin):
        last = names[-1][1].end
        words = folded[begin : names[0][1].start]
        if TO_THE_READER.search(words[-80:]):
            break
        document = _OF_DOCUMENT.search(words[-_DOCUMENT_REACH:])
        if document and not _PERSON.search(document["title"]):
            begin = last
            continue
        if not _TOGETHER.search(words[-80:]) and not any(name in _NO_PARTY or _DOCUMENT.match(name) for name, _ in names):
            if len(words) > _LONGEST or not _PERSON.search(words):
                break
            found.append(Introduction(begin, last, tuple(names)))
            if len(found) == 2:
                break
        begin = last
    return found


def _clusters(folded: str, begin: int) -> Iterator[list[tuple[str, Span]]]:
    """The names given in the head of the text, those of one party together: "(« Acme » ou le « Fournisseur »)"."""
    cluster: list[tuple[str, Span]] = []
    at = begin
    while match := (cluster and _ALSO.match(folded, at)) or _NAME.search(folded, at, begin + _HEAD):
        group = match.lastgroup or "name"
        if group == "bracket" and folded.count(match[group], match.end()) < _OFTEN:
            at = match.end()
            continue  # "(Paris)"
        span = Span(*match.span(group))
        between = folded[cluster[-1][1].end : span.start] if cluster else ""
        if cluster and (len(between) > _CLUSTER or _PERSON.search(between) or _TOGETHER.search(between)):
            yield cluster
            cluster = []
        cluster.append((match[group].strip(" '.,"), span))
        at = match.end()
    if cluster:
        yield cluster


def _selling(folded: str, side: Introduction) -> int:
    """How much a party acts as one that sells in the text behind the introductions, less than nothing for one that buys."""
    names = "|".join(re.escape(name) for name in sorted(side.given, key=len, reverse=True))
    party = rf"(?<![\w-])(?:{names})(?![\w-])"
    text = folded[side.end :]
    lead = 0
    for match in re.finditer(rf"{_ARTICLES}?{party}(?: \([^()\n]{{1,30}}\)|, [^,.;\n]{{1,60}},)? ", text):
        lead += bool(_VENDOR_DEEDS.match(text, match.end())) - bool(_CUSTOMER_DEEDS.match(text, match.end()))
    for sign, patterns in ((1, _ABOUT_VENDOR), (-1, _ABOUT_CUSTOMER)):
        lead += sign * sum(len(re.findall(pattern.replace("NAME", party), text)) for pattern in patterns)
    return lead
