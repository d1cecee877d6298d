"""Courts and arbitration institutions as contracts name them, French and English: "commerce:Paris", "courts:FR", "arbitration:ICC"."""

import re
from collections.abc import Iterator

from contracts.terms.places import find_places
from contracts.terms.types import Value

_COMMERCE = (
    r"tribun(?:al|aux) (?:de|des) (?:commerce|activites economiques)|tribunal du commerce|commercial courts?|"
    r"court of commerce|\bt\.?a\.?e\b|juridictions? commerciales?"
)
_CIVIL = r"tribun(?:al|aux) (?:judiciaires?|de grande instance|d'instance)|\btgi\b|judicial court|tribunal de premiere instance"
_ANY = r"tribun(?:al|aux)|juridictions?|cours? (?:et|ou) (?:des )?tribunaux|cours d'appel|courts?|cours? competentes?"
_COURT = re.compile(rf"\b(?:(?P<commerce>{_COMMERCE})|(?P<civil>{_CIVIL})|(?P<any>{_ANY}))\b")
# What may stand between the court and its place: "competents dans le ressort de la cour d'appel de", "located in".
_BETWEEN = re.compile(
    r"(?P<between>(?: ?[(,] ?(?:ou |or )?(?:du |de |le |tribunal )?(?:des activites economiques|de commerce|tae|tribunal judiciaire|"
    r"si applicable|le cas echeant)[^),]{0,30}\)?,?|"
    r" (?:materiellement |territorialement |exclusivement |seuls? )?competent(?:s|e|es)?(?: materiellement)?|"
    r" (?:etatiques?|federales?|federaux)(?: (?:ou|et) (?:etatiques?|federales?|federaux))?| dans l'etat| dans le comte|"
    r" (?:francais(?:es)? )?(?:situe|sis|etabli|localise)(?:e|s|es)?|(?: dans le| du| relevant du)? ressort(?: territorial)?|"
    r" (?:de |d'appel |a )?(?:la |les )?cours? d'appel| de la ville| dans la ville| (?:having|with) jurisdiction| located| sitting|"
    r" situated| of competent jurisdiction|"
    r" exclusifs?| in the (?:city|district|county|state)| of the (?:city|district|state|county|commonwealth|republic)|"
    r" for the [a-z]+ district)*)"
    r" ?,?(?P<link> (?:de la ville de |de |d'|du |des |a |a l'|au |of |in |in, respectively, |within |for )(?:the )?)"
)
_PLACE = re.compile(
    r"(?:[A-ZÀ-Þ][\w’'-]*|l[ae]s?(?=[- ][A-ZÀ-Þ])|de(?= [A-ZÀ-Þ])|sur(?= [A-ZÀ-Þ]))(?: ?- ?(?:en|sur|sous|la|le|les|de|aux|"
    r"lès)(?= ?- ?[A-ZÀ-Þ])| ?[ -] ?(?:[A-ZÀ-Þ][\w’'-]*|(?:la|le|les|sur|en|de|sous|d’|d')(?=[ -][A-ZÀ-Þ])))*"
)
_STOP_WORDS = {
    "france", "sera", "seront", "est", "sont", "seul", "seule", "seuls", "qui", "et", "ou", "pour", "auquel", "auxquels", "a", "the",
    "and", "or", "client", "prestataire", "societe", "partie", "parties", "droit", "siege", "nonobstant", "meme", "y", "dans", "en",
    "competent", "competents", "for", "shall", "having", "over", "to", "as", "defendeur", "domicile", "fournisseur", "editeur",
    "vendeur", "provider", "customer", "company", "supplier", "plaintiff", "defendant", "courts", "court", "law", "state", "cour",
    "appel", "tribunal", "tribunaux", "juridiction", "juridictions", "conformement", "where", "ayant", "sauf", "article", "etat",
}  # fmt: skip
_SHOUTED = re.compile(r"(?<!^LA)(?<!^LE)(?<!^LES) .*")  # in a sentence in capitals, what follows the first word of a name
_INSTITUTIONS = (
    ("ICC", r"\bicc\b|\bcci\b|international chamber of commerce|chambre de commerce internationale"),
    ("LCIA", r"\blcia\b|london court of international arbitration"),
    ("AAA", r"\baaa\b|american arbitration association|\bicdr\b"),
    ("JAMS", r"\bjams\b|judicial arbitration and mediation"),
    ("SIAC", r"\bsiac\b|singapore international arbitration"),
    ("HKIAC", r"\bhkiac\b|hong kong international arbitration"),
    ("CMAP", r"\bcmap\b|centre de mediation et d'arbitrage de paris"),
    ("CEPANI", r"\bcepani\b"),
    ("DIS", r"\bdis\b(?= arb| rules)|german (?:arbitration institute|institution of arbitration)"),
    ("SCC", r"\bscc\b|stockholm chamber of commerce"),
    ("NAM", r"\bnam\b|national arbitration and mediation"),
    ("UNCITRAL", r"\buncitral\b|\bcnudci\b"),
    ("WIPO", r"\bwipo\b|\bompi\b"),
    ("CIETAC", r"\bcietac\b"),
    ("SCAI", r"swiss (?:chambers|arbitration)"),
    ("NAI", r"\bnai\b|netherlands arbitration institute"),
    ("VIAC", r"\bviac\b|vienna international arbitral"),
    ("DIAC", r"\bdiac\b|dubai international arbitration"),
)
_INSTITUTION_OF = [(name, re.compile(words)) for name, words in _INSTITUTIONS]
_TOWNS = {
    "parisien": "Paris", "lyonnais": "Lyon", "marseillais": "Marseille", "lillois": "Lille", "bordelais": "Bordeaux", "nantais": "Nantes",
    "toulousain": "Toulouse", "strasbourgeois": "Strasbourg", "rennais": "Rennes", "nicois": "Nice", "grenoblois": "Grenoble",
    "montpellierain": "Montpellier",
}  # fmt: skip
_OF_TOWN = re.compile(rf" (?P<stem>{'|'.join(_TOWNS)})(?:ne)?(?:e?s)?\b")
_SPAN_ENDS = re.compile(r"[.;]\s|\n|$")


def find_courts(text: str, folded: str) -> Iterator[Value]:
    """Courts of a sentence: text as written (place names need its capitals) and folded, of the same length."""
    last_end = -1
    for match in _COURT.finditer(folded):
        if match.start() < last_end:
            continue
        kind = "commerce" if match.group("commerce") else "judiciaire" if match.group("civil") else "courts"
        found = _placed(text, folded, match, kind)
        if found:
            last_end = found.end
            yield found


def find_arbitration(folded: str) -> Iterator[Value]:
    """Arbitration institutions of a folded sentence that speaks of arbitration."""
    for name, pattern in _INSTITUTION_OF:
        match = pattern.search(folded)
        if match:
            yield Value(f"arbitration:{name}", match.start(), match.end())


def _placed(text: str, folded: str, match: re.Match[str], kind: str) -> Value | None:
    """The court that a match names with its place, None where no place follows or precedes it."""
    end = _SPAN_ENDS.search(folded, match.end())
    stop = min(end.start() if end else len(folded), match.end() + 160)
    after = folded[match.end() : stop]
    before = folded[max(0, match.start() - 30) : match.start()]
    country = next(find_places(after[:30], adjectives=True), None)
    if country and country.start <= 2 and kind == "courts":  # "tribunaux francais"
        return Value(f"courts:{country.value}", match.start(), match.end() + country.end)
    ahead = list(find_places(before, adjectives=True))
    if ahead and kind == "courts" and re.fullmatch(r" (?:state |federal |and |or )*", before[ahead[-1].end :]):  # "English courts"
        return Value(f"courts:{ahead[-1].value}", match.start() - len(before) + ahead[-1].start, match.end())
    townsfolk = _OF_TOWN.match(after)
    if kind == "courts" and townsfolk:  # "juridictions lyonnaises"
        return Value(f"courts:{_TOWNS[townsfolk.group('stem')]}", match.start(), match.end() + townsfolk.end())
    linked = _BETWEEN.match(after)
    if not linked:
        return None
    at = match.end() + linked.end()
    place = _place_name(text, at, linked.group("link"))
    named = next(find_places(folded[at : at + 60]), None)
    of_town = re.search(r"\b(?:city|ville)\b", linked.group())
    if named and not (of_town and place) and (named.start <= 3 or (place is None and named.start <= 12)):
        return Value(f"{kind}:{named.value}", match.start(), at + named.end)
    if place is None:
        return None
    name, place_end = place
    return Value(f"{kind}:{name}", match.start(), place_end)


def _place_name(text: str, at: int, link: str) -> tuple[str, int] | None:
    """The proper name at an offset, in title case, and its end; "du Mans" gives "Le Mans"."""
    match = _PLACE.match(text, at)
    if not match:
        return None
    words = match.group()
    shouting = words.isupper() and len(words) > 1
    if shouting:
        words = _SHOUTED.sub("", words)
    kept: list[str] = []
    width = len(words)
    words = re.sub(r" ?- ?", "-", words)
    width -= len(words)
    for word in words.split(" "):
        if _plain(word) in _STOP_WORDS:
            break
        kept.append(word)
    name = " ".join(kept).strip(" ’'-")
    if len(name) < 2 or _plain(name) in _STOP_WORDS:
        return None
    end = at + len(name) + (width if "-" in name else 0)
    name = re.sub(r" (?:County|Division)$", lambda m: m.group(), name)
    if shouting:
        name = "-".join(
            p if p in ("en", "sur", "de", "la", "le", "les", "sous") and i else p.capitalize()
            for i, p in enumerate(name.lower().split("-"))
        )
        name = " ".join(p[:1].upper() + p[1:] for p in name.split(" "))
    if link.strip() == "du" and not name.startswith("Le "):
        name = f"Le {name}"
    elif link.strip() == "des":
        name = f"Les {name}"
    return name, end


def _plain(word: str) -> str:
    return word.lower().replace("é", "e").replace("è", "e").replace("à", "a").strip("’'.,")
