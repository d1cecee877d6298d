"""Courts and arbitration institutions as contracts name them, French and English: "commerce:Paris", "courts:FR", "arbitration:ICC"."""

import re
from collections.abc import Iterator

from contracts.terms.types import Value
from contracts.terms.values.gazetteer import french_town_at
from contracts.terms.values.places import find_places

_COMMERCE = (
    r"tribun(?:al|aux) (?:de|des) (?:commerce|activites economiques)|tribunal du commerce|tribun(?:al|aux) ?: ?(?:de )?commerce|"
    r"commercial courts?|economic activities courts?|"
    r"court of commerce|tribun(?:al|aux) de l'entreprise|t\.?a\.?e\b\.?|tc(?= (?:d|[a-z]+-))|juridictions? commerciales?"
)
_CIVIL = r"tribun(?:al|aux)(?: ?:)? (?:judiciaires?|de grande instance|d'instance)|t\.?g\.?i\b\.?|tj(?= d)|judicial court"
_ANY = (
    r"tribun(?:al|aux)|juges?(?= (?:competents? a|a) [a-z][\w' -]{2,30}(?:[.,;]|$| et| ou))|juges?(?= d[e'] ?[\w' -]{2,30}(?:[.,;]|$|"
    r" (?:qui|est|sera|et|seul)))|juridictions?|cours? (?:et|"
    r"ou) (?:des )?tribunaux|(?<=\bla )cour(?= d[e'] ?(?!justice|cassation|commerce|appel|recreation|l'|la ))|cours d'appel|courts?|"
    r"cours? competentes?"
)
_COURT = re.compile(rf"\b(?:(?P<commerce>{_COMMERCE})|(?P<civil>{_CIVIL})|(?P<any>{_ANY}))(?!\w)")
# What may stand between the court and its place: "competents dans le ressort de la cour d'appel de", "located in".
_BETWEEN = re.compile(
    r"(?P<between>(?: ?[(,] ?(?:ou |or )?(?:du |de |le |tribunal )?(?:des activites economiques|de commerce|tae|tribunal judiciaire|"
    r"si applicable|le cas echeant)[^),]{0,30}\)?,?|"
    r" (?:materiellement |territorialement |exclusivement |seuls? )?competent(?:s|e|es)?(?: materiellement)?|"
    r" (?:etatiques?|federales?|federaux|provincia(?:ux|les)|cantona(?:ux|les)|ordinaires|civi(?:ls|les)|de droit commun)"
    r"(?: (?:ou|et) (?:etatiques?|federales?|federaux|provincia(?:ux|les)|cantona(?:ux|les)|d'etat))?| dans l'etat| (?:dans le|du) comte|"
    r" de la republique(?: federale)?|"
    r" (?:francais(?:es)? )?(?:situe|sis|etabli|localise)(?:e|s|es)?| siegeant| administrati(?:f|fs|ve|ves)| de premiere instance|"
    r" (?:de l'|d')arrondissement(?: judiciaire)?| of (?:session|justice|appeal|chancery|first instance|law)| and (?:the )?laws?|"
    r" of general jurisdiction|"
    r" (?:du|de l') ?(?:district|canton|arrondissement)(?= (?:de |d'|du ))|"
    r"(?: dans le| du| relevant du)? ressort(?: territorial)?|"
    r" (?:de |d'appel |a )?(?:la |les )?cours? d'appel| de la ville| dans la ville| (?:having|with) jurisdiction| located| sitting|"
    r" situated| of competent jurisdiction|"
    r" exclusifs?| (?:with)?in the (?:state and )?(?P<county>county)| (?:with)?in the (?:city|district|state)|"
    r" of the (?:(?:[a-z]+ )?district|city|state|county|commonwealth|republic)|"
    r" for the (?:[a-z]+ )?district)*)"
    r" ?,?(?P<link> (?:de la ville de |de |d'|du |des |a |a l'|au |of |at |in |in and for |in, respectively, |within |for )(?:the )?)"
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
    "session", "justice", "appeal", "chancery", "clause", "proper", "district", "un", "une", "lieu", "republique", "comte",
}  # fmt: skip
# In a sentence in capitals, the words of a name: up to its "COUNTY", behind a word that begins names of several, else the first alone.
_SHOUTED = re.compile(
    r"(?:[^ ]+ ){1,3}?(?:COUNTY|CITY|PARISH)\b|(?:SANTA|SAN|SAINTE?|STE?|NEW|LOS|LAS|FORT|PORT|MOUNT|EL|SALT|PALM|LONG|LA|LE|"
    r"LES) [^ ]+(?: LAKE| BEACH)?|[^ ]+"
)
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
_MEDIATORS = frozenset({"CMAP", "NAM"})  # they mediate as well, so their names alone make no arbitration
_ARBITRATES = re.compile(r"arbitra|\btranch|\bsentence|definitiv|\bfinal|\bbinding")
_INSTITUTION_OF = [(name, re.compile(words)) for name, words in _INSTITUTIONS]
_TOWNS = {
    "parisien": "Paris", "lyonnais": "Lyon", "marseillais": "Marseille", "lillois": "Lille", "bordelais": "Bordeaux", "nantais": "Nantes",
    "toulousain": "Toulouse", "strasbourgeois": "Strasbourg", "rennais": "Rennes", "nicois": "Nice", "grenoblois": "Grenoble",
    "montpellierain": "Montpellier",
}  # fmt: skip
_OF_TOWN = re.compile(rf" (?P<stem>{'|'.join(_TOWNS)})(?:ne)?(?:e?s)?\b")
# A place said of the court by other means than "court of".
_AHEAD = re.compile(  # "Paris Commercial Court", "the London courts", "Oslo District Court"
    r"(?P<place>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)??)(?P<rank> (?:District|Regional|Municipal|City))? $"
)
_NOT_AHEAD = {
    "competent", "federal", "state", "none", "united", "states", "these", "such", "all", "any", "either", "local", "civil", "national",
    "ordinary", "small", "district", "high", "supreme", "superior", "relevant", "appropriate", "applicable", "exclusive", "other",
    "those", "both", "no", "only", "our", "claims", "english", "european", "foreign", "most", "many", "some", "when", "where", "if",
    "county", "arbitration", "domestic",
}  # fmt: skip
_POSSESSIVE = re.compile(r"[’']s?$")  # "London's courts"
_IN_BRACKETS = re.compile(r"(?P<place>[A-ZÀ-Þ][\w’'-]+) \($")  # "celui de Lyon (tribunal judiciaire)"
_THAT_OF = re.compile(
    r"(?:c'est-a-dire|a savoir|soit|en l'occurrence),? (?:celui|celle|ceux|celles)(?P<link> de | d'| du )|"
    r"^(?: \w+){0,2} (?:est|sera|sont|seront) (?:celui|celle|ceux|celles)(?P<link_fr> de | d'| du )|"
    r"^(?: \w+){0,2} (?:is|are|shall be|will be) (?:that|those)(?P<link_en> of )"
)
_SAME_TOWN = re.compile(r" (?:de la meme|de cette|of the same|of that|in the same) (?:ville|city|town|place)\b")
_TOWN_OF_NAMES = re.compile(r" (?:County|City)$")  # "New York County" is no state
# The place alone: "Venue: Hamburg", "place of jurisdiction is Munich", "le for est à Lausanne", "Courts: Barcelona".
_SEAT = re.compile(
    r"\b(?:(?:(?:legal )?venue|place of jurisdiction|seat of jurisdiction|(?:le |du )for(?: exclusif)?|for juridique|lieu de juridiction)"
    r"(?: exclusif| unique)?(?: (?:for|in respect of|pour) [a-z ,'()-]{3,140}?)?"
    r"(?: (?:is|lies|shall be|will be|est|sera)(?: (?:in|at|a|au|celui de))?| ?[:|])|"
    r"jurisdiction (?:and venue )?[a-z ,()-]{0,80}\b(?:reside|lie)s? (?:exclusively |solely )?in|"
    r"(?:(?:competent )?courts?|jurisdiction|tribun(?:al|aux)(?: competents?)?|juridictions?(?: competentes?)?) ?:) "
)
_SEAT_ENDS = re.compile(r" ?(?:[.;,|)(]|$)")
_STATES_OF_ONE_TOWN = {"Monaco"}
_TWICE = re.compile(
    r"(?P<town>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?), (?:(?P=town)|N\.?Y\.?)(?!\w)"
)  # "New York, New York": the town, then its state
_SEATED = re.compile(  # behind "courts of the United States"
    r",? (?:located |sitting |situated |sited |for )?(?:(?:with)?in )?(?:the )?(?:(?:state|commonwealth|(?:[a-z]+ )?district) of )?"
)
_SHORT = re.compile(r"t\.?[acgj]\.?[ei]?\.?")
_SPAN_ENDS = re.compile(r"[.;]\s|\n|$")


def find_courts(text: str, folded: str) -> Iterator[Value]:
    """Courts of a sentence: text as written (place names need its capitals) and folded, of the same length."""
    found: list[Value] = []
    for match in _COURT.finditer(folded):
        if found and match.start() < found[-1].end:
            continue
        kind = "commerce" if match.group("commerce") else "judiciaire" if match.group("civil") else "courts"
        same = _SAME_TOWN.match(folded, match.end()) if found else None
        if same:
            court: Value | None = Value(f"{kind}:{found[-1].value.partition(':')[2]}", match.start(), match.end() + len(same.group()))
        else:
            court = _placed(text, folded, match, kind) or _placed_ahead(text, folded, match, kind)
        if court:
            found.append(court)
    for match in _SEAT.finditer(folded):
        seat = _named_place(text, folded, match.end(), " ", "courts", match.start())
        if (
            seat
            and _plain(seat.value[7:]) not in _NOT_AHEAD
            and _SEAT_ENDS.match(folded, seat.end)
            and not any(seat.start < c.end and c.start < seat.end for c in found)
        ):
            found.append(seat)
    yield from sorted(found, key=lambda court: court.start)


def find_arbitration(folded: str) -> Iterator[Value]:
    """Arbitration institutions of a folded sentence that speaks of arbitration."""
    for name, pattern in _INSTITUTION_OF:
        match = pattern.search(folded)
        if match and (name not in _MEDIATORS or _ARBITRATES.search(pattern.sub("", folded))):
            yield Value(f"arbitration:{name}", match.start(), match.end())


def kind_of_court(folded: str) -> str:
    """The kind of the first court that a folded text names: "commerce", "judiciaire" or "courts"."""
    match = _COURT.search(folded)
    return "commerce" if match and match.group("commerce") else "judiciaire" if match and match.group("civil") else "courts"


def town_at(text: str, folded: str, at: int) -> str | None:
    """The town whose name stands at an offset, None for none."""
    named = _town(text, folded, at) or _place_name(text, at, " ")
    return named[0] if named else None


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
        linked_state = _BETWEEN.match(after) if ahead[-1].value == "US" else None
        state = linked_state and next(find_places(after[linked_state.end() :][:30]), None)
        if linked_state and state and state.value.startswith("US-") and state.start == 0:  # "US federal courts of … Ohio": of the State
            return Value(f"courts:{state.value}", match.start(), match.end() + linked_state.end() + state.end)
        return Value(f"courts:{ahead[-1].value}", match.start() - len(before) + ahead[-1].start, match.end())
    townsfolk = _OF_TOWN.match(after)
    if kind == "courts" and townsfolk:  # "juridictions lyonnaises"
        return Value(f"courts:{_TOWNS[townsfolk.group('stem')]}", match.start(), match.end() + townsfolk.end())
    for linked in filter(None, (_BETWEEN.match(after), _THAT_OF.search(after))):
        of_town = bool(re.search(r"\b(?:city|ville)\b", linked.group()))
        court = _named_place(text, folded, match.end() + linked.end(), _link(linked), kind, match.start(), of_town)
        if court:
            court = _of_its_state(folded, court)
            of_county = linked.groupdict().get("county") and court.value.startswith("courts:") and not _TOWN_OF_NAMES.search(court.value)
            return Value(f"{court.value} County", court.start, court.end) if of_county else court
    if _SHORT.fullmatch(match.group()) and after.startswith(" "):  # "TC Saint-Malo"
        return _named_place(text, folded, match.end() + 1, " ", kind, match.start())
    return None


def _link(linked: re.Match[str]) -> str:
    return next(words for name, words in linked.groupdict().items() if name.startswith("link") and words)


def _of_its_state(folded: str, court: Value) -> Value:
    """The courts of a State for the courts of the United States that sit there."""
    seated = _SEATED.match(folded, court.end) if court.value == "courts:US" else None
    state = seated and next(find_places(folded[seated.end() : seated.end() + 30]), None)
    if seated and state and state.value.startswith("US-") and state.start == 0:
        return Value(f"courts:{state.value}", court.start, seated.end() + state.end)
    return court


def _placed_ahead(text: str, folded: str, match: re.Match[str], kind: str) -> Value | None:
    """The court whose place stands before it: "Paris Commercial Court", "London courts", "Lyon (tribunal judiciaire)"."""
    before = text[max(0, match.start() - 40) : match.start()]
    bracketed = _IN_BRACKETS.search(before)
    if bracketed and folded[match.end() : match.end() + 1] == ")":
        return Value(f"{kind}:{bracketed['place']}", match.start() - len(before) + bracketed.start(), match.end())
    english = re.match(r"commercial court|economic activities court|courts?", match.group())
    named = _AHEAD.search(before) if english else None
    if named and not (named["rank"] or kind == "commerce" or text.startswith("courts", match.start())):
        return None
    words = _POSSESSIVE.sub("", named["place"].removeprefix("The ")).split(" ") if named else []
    if not named or not words or any(_plain(word) in _NOT_AHEAD | _STOP_WORDS for word in words):
        return None
    return Value(f"{kind}:{' '.join(words)}", match.start() - len(before) + named.start(), match.end())


def _named_place(text: str, folded: str, at: int, link: str, kind: str, start: int, of_town: bool = False) -> Value | None:
    """The court from start whose place stands at an offset: a country or state, else a proper name; None for neither."""
    place = _town(text, folded, at) or _place_name(text, at, link)
    named = next(find_places(folded[at : at + 60]), None)
    town = place is not None and (
        of_town or bool(_TOWN_OF_NAMES.search(place[0])) or place[0] in _STATES_OF_ONE_TOWN or bool(_TWICE.match(text, at))
    )
    if named and not town and (named.start <= 3 or (place is None and named.start <= 12)):
        return Value(f"{kind}:{named.value}", start, at + named.end)
    if place is None:
        return None
    name, place_end = place
    return Value(f"{kind}:{name}", start, place_end)


def _town(text: str, folded: str, at: int) -> tuple[str, int] | None:
    """A known French town whose name is written in small letters, or without its hyphens, and its end."""
    found = french_town_at(folded, at)
    if found is None:
        return None
    name, end = found
    written = text[at:end]
    if not written.islower() and (written.isupper() or written.count("-") >= name.count("-")):
        return None
    accented = (
        letter.upper() if known.isupper() else letter if letter.isalpha() else known for known, letter in zip(name, written, strict=True)
    )
    return "".join(accented), end


def _place_name(text: str, at: int, link: str) -> tuple[str, int] | None:
    """The proper name at an offset, in title case, and its end; "du Mans" gives "Le Mans"."""
    match = _PLACE.match(text, at)
    if not match:
        return None
    words = match.group()
    shouting = words.isupper() and len(words) > 1
    if shouting:
        shouted = _SHOUTED.match(words)
        words = shouted.group() if shouted else words
    kept: list[str] = []
    width = len(words)
    words = re.sub(r" ?- ?", "-", words)
    width -= len(words)
    for word in words.split(" "):
        if _plain(word) in _STOP_WORDS:
            break
        kept.append(word)
    name = _POSSESSIVE.sub("", " ".join(kept).strip(" ’'-"))
    if len(name) < 2 or _plain(name) in _STOP_WORDS | {"le", "la", "les"}:
        return None
    end = at + len(name) + (width if "-" in name else 0)
    name = re.sub(r" (?:County|Division)$", lambda m: m.group(), name)
    if shouting:
        name = "-".join(
            p if p in ("en", "sur", "de", "la", "le", "les", "sous") and i else p.capitalize()
            for i, p in enumerate(name.lower().split("-"))
        )
        name = " ".join(p[:1].upper() + p[1:] for p in name.split(" "))
    name = name[:1].upper() + name[1:]
    if link.strip() == "du" and not name.startswith("Le "):
        name = f"Le {name}"
    elif link.strip() == "des":
        name = f"Les {name}"
    return name, end


def _plain(word: str) -> str:
    return word.lower().replace("é", "e").replace("è", "e").replace("à", "a").strip("’'.,")
