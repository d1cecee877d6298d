"""Countries, US states, the EU and the EEA as ISO 3166 codes, under their French and English names and adjectives."""

from collections.abc import Iterator

from contracts.terms.types import Value
from contracts.terms.values.gazetteer import find_cities, find_countries
from contracts.text.sought import Choice, Sought

# code: (names of the place, adjectives of its law and courts), folded, as regular expressions
_PLACES: dict[str, tuple[str, str]] = {
    "EU": (r"union europ[e]+n+e|european union|communaute europeenne|\bu\.?e\b\.?|\be\.?u\b\.?|pays membres? de l'union|"
           r"etats membres de l'union", r""),
    "EEA": (r"espace economique europeen|european economic area|\beee\b|\be\.?e\.?a\b\.?", r""),
    "FR": (r"france(?: metropolitaine)?|republique francaise", r"francais(?:e|es)?|french"),
    "BE": (r"belgique|belgium", r"belges?|belgian"),
    "LU": (r"(?:grand[- ]duche de |grand duchy of )?luxembourg", r"luxembourgeois(?:e|es)?"),
    "CH": (r"suisse|switzerland", r"suisses?|swiss|helvetiques?"),
    "DE": (r"allemagne|germany", r"allemand(?:e|s|es)?|german"),
    "GB-NIR": (r"northern ireland|irlande du nord", r"northern[- ]irish|nord-irlandais(?:e|es)?"),  # before what its names end in
    "IE": (r"(?:republic of |republique d'|l')?ireland|irlande(?! du nord)", r"irlandais(?:e|es)?|irish"),
    "NL": (r"(?:les )?pays-bas|(?:the )?netherlands|hollande|holland", r"neerlandais(?:e|es)?|dutch"),
    "GB-ENG": (r"england(?:,? (?:and|&) wales)?|angleterre(?: et (?:du |le |au )?pays de galles)?", r"anglais(?:e|es)?|english"),
    "GB-SCT": (r"scotland|ecosse", r"ecossais(?:e|es)?|scottish|scots"),
    "GB": (r"(?:the )?united kingdom|royaume-uni|great britain|grande-bretagne|\bu\.?k\b\.?", r"britanniques?|british"),
    "ES": (r"espagne|spain", r"espagnol(?:e|s|es)?|spanish"),
    "IT": (r"italie|italy", r"italien(?:ne|s|nes)?|italian"),
    "PT": (r"portugal", r"portugais(?:e|es)?|portuguese"),
    "AT": (r"autriche|austria", r"autrichien(?:ne|s|nes)?|austrian"),
    "DK": (r"danemark|denmark", r"danois(?:e|es)?|danish"),
    "SE": (r"suede|sweden", r"suedois(?:e|es)?|swedish"),
    "NO": (r"norvege|norway", r"norvegien(?:ne|s|nes)?|norwegian"),
    "FI": (r"finlande|finland", r"finlandais(?:e|es)?|finnish"),
    "PL": (r"pologne|poland", r"polonais(?:e|es)?|polish"),
    "CZ": (r"republique tcheque|tchequie|czech republic|czechia", r"tcheques?|czech"),
    "RO": (r"roumanie|romania", r"roumain(?:e|s|es)?|romanian"),
    "BG": (r"bulgarie|bulgaria", r"bulgares?|bulgarian"),
    "EE": (r"estonie|estonia", r"estonien(?:ne|s|nes)?|estonian"),
    "LT": (r"lituanie|lithuania", r"lituanien(?:ne|s|nes)?|lithuanian"),
    "LV": (r"lettonie|latvia", r"letton(?:ne|s|nes)?|latvian"),
    "MT": (r"malte|malta", r"maltais(?:e|es)?|maltese"),
    "CY": (r"chypre|cyprus", r"chypriotes?|cypriot"),
    "MC": (r"monaco", r"monegasques?"),
    "US": (r"etats-unis(?: d'amerique)?|(?:the )?united states(?: of america)?|\bu\.?s\.?a\b\.?|\bu\.s\b\.?", r"americain(?:e|s|es)?|"
        r"american|federal u\.s\."),
    "CA": (r"canada", r"canadien(?:ne|s|nes)?|canadian"),
    "AU": (r"australie|australia", r"australien(?:ne|s|nes)?|australian"),
    "NZ": (r"nouvelle-zelande|new zealand", r"neo-zelandais(?:e|es)?"),
    "SG": (r"singapour|singapore", r"singaporean"),
    "HK": (r"hong[- ]kong", r""),
    "JP": (r"japon|japan", r"japonais(?:e|es)?|japanese"),
    "IN": (r"\binde\b|\bindia\b", r"indien(?:ne|s|nes)?|indian"),
    "CN": (r"\bchine\b|people's republic of china|\bchina\b|\bp\.?r\.?c\b\.?", r"chinois(?:e|es)?|chinese"),
    "IL": (r"israel", r"israelien(?:ne|s|nes)?|israeli"),
    "MA": (r"maroc|morocco", r"marocain(?:e|s|es)?|moroccan"),
    "TN": (r"tunisie|tunisia", r"tunisien(?:ne|s|nes)?|tunisian"),
    "BR": (r"bresil|brazil", r"bresilien(?:ne|s|nes)?|brazilian"),
    "AE": (r"united arab emirates|emirats arabes unis|\bu\.?a\.?e\b", r""),
    "ZA": (r"afrique du sud|south africa", r"sud-africain(?:e|s|es)?|south african"),
    "RU": (r"(?:federation de )?russie|federation (?:de russie|russe)|russian federation|\brussia\b", r"russes?|russian"),
    "TR": (r"turquie|turkey|turkiye", r"turque?s?|turkish"),
    "MX": (r"mexique|\bmexico\b(?! city)", r"mexicain(?:e|s|es)?|mexican"),
    "AR": (r"argentine|argentina", r"argentin(?:e|s|es)?"),
    "KR": (r"coree(?: du sud)?|(?:republic of |south )korea", r"coreen(?:ne|s|nes)?|korean"),
    "GR": (r"grece|greece", r"grecque?s?|greek"),
    "HU": (r"hongrie|hungary", r"hongrois(?:e|es)?|hungarian"),
    "HR": (r"croatie|croatia", r"croates?|croatian"),
    "SI": (r"slovenie|slovenia", r"slovenes?|slovenian"),
    "SK": (r"slovaquie|slovakia|slovak republic|republique slovaque", r"slovaques?|slovak"),
    "IS": (r"islande|iceland", r"islandais(?:e|es)?|icelandic"),
    "UA": (r"\bukraine\b", r"ukrainien(?:ne|s|nes)?|ukrainian"),
    "SN": (r"senegal", r"senegalais(?:e|es)?"),
    "CI": (r"cote d'ivoire|ivory coast", r"ivoirien(?:ne|s|nes)?"),
    "CM": (r"cameroun|cameroon", r"camerounais(?:e|es)?|cameroonian"),
    "DZ": (r"algerie|algeria", r"algerien(?:ne|s|nes)?|algerian"),
    "BJ": (r"republique du benin|\bbenin\b", r"beninois(?:e|es)?"),
    "TG": (r"republique togolaise|\btogo\b", r"togolais(?:e|es)?"),
    "BF": (r"burkina faso", r"burkinabes?"),
    "ML": (r"\bmali\b", r"malien(?:ne|s|nes)?"),
    "NE": (r"republique du niger", r"nigerien(?:ne|s|nes)?"),
    "GN": (r"republique de guinee", r"guineen(?:ne|s|nes)?"),
    "GA": (r"\bgabon\b", r"gabonais(?:e|es)?"),
    "CG": (r"republique du congo", r"congolais(?:e|es)?"),
    "CD": (r"republique democratique du congo|democratic republic of (?:the )?congo", r""),
    "MG": (r"madagascar", r"malgaches?"),
    "MU": (r"(?:ile|republique de) maurice|\bmauritius\b", r"mauricien(?:ne|s|nes)?|mauritian"),
    "LB": (r"\bliban\b|lebanon", r"libanais(?:e|es)?|lebanese"),
    "EG": (r"egypte|egypt", r"egyptien(?:ne|s|nes)?|egyptian"),
    "NG": (r"nigeria", r"nigerian"),
    "KE": (r"\bkenya\b", r"kenyan"),
    "GH": (r"\bghana\b", r"ghanaian"),
    "SA": (r"arabie saoudite|saudi arabia", r"saoudien(?:ne|s|nes)?"),
    "QA": (r"\bqatar\b", r"qatari"),
    "RS": (r"serbie|\bserbia\b", r"serbes?|serbian"),
    "AD": (r"andorre|andorra", r"andorran(?:e|s|es)?"),
    "LI": (r"liechtenstein", r""),
    "MY": (r"malaisie|malaysia", r"malaysian"),
    "VN": (r"viet ?nam", r"vietnamien(?:ne|s|nes)?|vietnamese"),
    "TH": (r"thailande|thailand", r"thailandais(?:e|es)?"),
    "CL": (r"\bchile\b", r"chilien(?:ne|s|nes)?|chilean"),
    "CO": (r"colombie(?!-britannique)|\bcolombia\b", r"colombien(?:ne|s|nes)?|colombian"),
    "TW": (r"taiwan", r"taiwanais(?:e|es)?|taiwanese"),
    "CA-QC": (r"quebec", r"quebecois(?:e|es)?"),
    "CA-ON": (r"ontario", r""),
    "CA-BC": (r"british columbia|colombie-britannique", r""),
    "CA-AB": (r"alberta", r""),
    "CA-MB": (r"manitoba", r""),
    "CA-NS": (r"nova scotia|nouvelle-ecosse", r""),
    "AU-NSW": (r"new south wales|nouvelle-galles du sud", r""),
    "AU-VIC": (r"state of victoria|victoria, australia", r""),
    "AU-QLD": (r"queensland", r""),
    "AU-WA": (r"western australia|australie-occidentale", r""),
}  # fmt: skip
_STATES = {
    "alabama": "AL", "alaska": "AK", "arizona": "AZ", "arkansas": "AR", "california": "CA", "californie": "CA", "colorado": "CO",
    "connecticut": "CT", "delaware": "DE", "florida": "FL", "floride": "FL", "georgia": "GA", "hawaii": "HI", "idaho": "ID",
    "illinois": "IL", "indiana": "IN", "iowa": "IA", "kansas": "KS", "kentucky": "KY", "louisiana": "LA", "maine": "ME",
    "maryland": "MD", "massachusetts": "MA", "michigan": "MI", "minnesota": "MN", "mississippi": "MS", "missouri": "MO",
    "montana": "MT", "nebraska": "NE", "nevada": "NV", "new hampshire": "NH", "new jersey": "NJ", "new mexico": "NM",
    "new york": "NY", "north carolina": "NC", "north dakota": "ND", "ohio": "OH", "oklahoma": "OK", "oregon": "OR",
    "pennsylvania": "PA", "rhode island": "RI", "south carolina": "SC", "south dakota": "SD", "tennessee": "TN", "texas": "TX",
    "utah": "UT", "vermont": "VT", "virginia": "VA", "virginie": "VA", "washington": "WA", "district of columbia": "DC",
    "west virginia": "WV", "wisconsin": "WI",
    "wyoming": "WY",
}  # fmt: skip

_STATE = Sought(r"\b(?P<state>" + "|".join(sorted(_STATES, key=len, reverse=True)) + r")\b(?! mutual)")
_NAME_OF = {Sought(rf"(?<![\w-])(?:{names})(?![\w-])"): code for code, (names, _) in _PLACES.items()}
_LAW_OF = {Sought(rf"\b(?:{words})\b"): code for code, (_, words) in _PLACES.items() if words}
_CODE_OF = _NAME_OF | _LAW_OF
_NAMES, _NAMES_AND_LAWS = (Choice(list(those)) for those in (_NAME_OF, _CODE_OF))
_OF_THE_CITY = 25  # characters behind a city or state in which its country stands


def find_places(folded: str, *, adjectives: bool = False, cities: bool = False) -> Iterator[Value]:
    """Countries, unions and US states named in a folded text, in order. A US state wins over "United States" that follows it.

    adjectives: adjectives of a country count too ("droit francais", "french courts").
    cities: cities and towns count where no country is named before or right behind them.
    """
    found: list[Value] = []
    for match in _STATE.finditer(folded):
        found.append(Value(f"US-{_STATES[match.group('state')]}", match.start(), match.end()))
    states = [state.end for state in found]
    for pattern in (_NAMES_AND_LAWS if adjectives else _NAMES).likely(folded):
        code = _CODE_OF[pattern]
        for match in pattern.finditer(folded):
            if code == "US" and any(0 <= match.start() - end < _OF_THE_CITY for end in states):
                continue
            if not any(match.start() < f.end and f.start < match.end() for f in found):
                found.append(Value(code, match.start(), match.end()))
    for country in find_countries(folded):
        if country.value not in _PLACES and not any(country.start < f.end and f.start < country.end for f in found):
            found.append(country)
    if cities:
        named = [place.start for place in found]
        for city in find_cities(folded):
            if not any(start < city.end + _OF_THE_CITY for start in named) and not any(
                c.start < city.end and city.start < c.end for c in found
            ):
                found.append(city)
    yield from sorted(found, key=lambda v: v.start)


def mark_places(folded: str) -> str:
    """The text with every country, union, state, city and town written as a run of P; same length."""
    marked = folded
    for place in (*find_places(folded), *find_cities(folded)):
        marked = marked[: place.start] + "P" * (place.end - place.start) + marked[place.end :]
    return marked
