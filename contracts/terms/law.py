"""Which law governs the contract, and which courts or arbitrators decide."""

import re
from collections.abc import Iterator

from contracts.terms.frames.frame import masked
from contracts.terms.passages import Passage
from contracts.terms.sides.roles import Roles
from contracts.terms.types import Value
from contracts.terms.values.courts import find_arbitration, find_courts
from contracts.terms.values.places import find_places
from contracts.text.sought import Sought

_LAW_ABOUT = Sought(
    r"regie?s?\b|soumise?s?\b|soumet|gouvern|govern|(?:loi|droit|law)s? applicable|applicables?,? (?:est|sera|is)|(?:est|sont|sera|"
    r"seront)(?: \w+)? applicables?|s'appliqu|appliqueront|applicables? en|applicable law|interpret|construed|subject to|exclusi|"
    r"executee?s?|choose|choisi|relev(?:e|ent|era|eront)\b|obei|decided|determined|est le droit|is the law|applies|apply|(?:loi|"
    r"droit) applicable|(?:loi|droit|law) (?:d[eu]s? |of )(?:the |la |l')?(?:contrat|contract|agreement|accord|marche|presentes)|"
    r"\bread (?:according|in accordance|under)"
)
SETTLES_DISPUTES = Sought(  # headings under which contracts name their law and their courts
    r"(?:droit|loi)s? applicable|litige|differend|juridictions? competente|attribution de|tribun|governing law|applicable law|"
    r"jurisdiction|dispute|\blaw\b"
)
_LAW_CUE = Sought(r"droit|\bloi|legislation|\blaws?\b|legislat")
_LAW = Sought(
    r"(?:droit|loi)s? applicables?[^§.;]{0,40}(?:est|sera|sont) (?:celui|celle|celles) (?:de la |de l'|du |des |de |d')?§|"
    r"applicable law[^§.;]{0,40}(?:is|shall be|will be) that of §|"
    r"(?:loi|droit) applicable ?: ?(?:(?:le |la )?(?:droit |loi ))?§|"
    r"(?:droit|lois?|legislations?|reglementation)s? (?:materielle?s? |positif |interne |substantiel |belge et |exclusivement |"
    r"en vigueur (?:en |au |aux |dans )?|applicables? (?:en |au |aux )|"
    r"(?:de l'|d')etat (?:de |d'|du )?(?:la |le )?|"
    r"de la (?:republique|confederation|principaute|region administrative)(?: (?:federale|speciale))? (?:d'|de |du )?|de la |de l'|"
    r"du |des |de |d')?(?:l')?§"
    r"|\blaws?(?: and (?:regulations?|decisions))?(?: in force| applicable| in effect)? (?:of|in) (?:the )?(?:(?:state|province|republic|"
    r"commonwealth|country|federal republic|kingdom|grand duchy|mainland|special administrative region) of (?:the )?)?§"
    r"|(?:loi|droit|law) (?:d[eu]s? |of )(?:the |la |l')?(?:contrat|contract|agreement|accord|marche|presentes) ?: ?(?:(?:le |"
    r"la )?(?:droit |loi ))?§"
    r"|(?:contract|agreement) is an? § law|§'?s? (?:substantive |federal |state |contract |civil )?laws?\b|§ legislation"
)
_NOT_LAW = Sought(
    r"\bsccs?\b|clause 1[78]|contractual clauses|clauses contractuelles types|\bgdpr\b|\brgpd\b|as it forms part|statutory rights|"
    r"state law data|"
    r"donnees (?:a caractere )?personnel|personal data|protection des donnees|data protection|consommateur residant|export|"
    r"conditions de reference|"
    r"conforme (?:a la|aux) (?:loi|reglementation|legislation)|copyright|droits? d'auteur|trade ?mark|protege|protected|securities|"
    r"en votre faveur|forbidden|unpublished|permitted by(?! (?:applicable |the )?law\b(?! of))|"
    r"en violation|tva\b|fiscal|hors du territoire|\bimplement(?:ed|s|ing) (?:in|into|by)\b|transpos\w+|embargo|\bcriminal\b|penales?\b|"
    r"\bbarred from|(?:country|national|person)s? (?:that|who|which) (?:is|are) subject to|purposes? prohibited|"
    r"\bis defined\b|est defini|\boption [12]\b|"
    r"tel(?:le)?s? que definie?s? par|jurisprudence|\bcase[- ]law\b|"
    r"societe (?:de droit|regie)|company (?:incorporated|organi[sz]ed|existing)|"
    r"organi[sz]ed (?:and existing )?under|incorporated|"
    r"immatricul|au sens d[eu]|within the meaning|as defined|licites? au regard|au regard de la|sanctions|infraction|entitled under"
)
_CONTRACT = Sought(
    r"contrat|convention|conditions|presente?s?|\bcgu|\bcgv|accord|agreement|\bterms\b|relation|litige|differend|document|dispute|"
    r"clause|policy|"
    r"contract|courts?\b|jurisdiction|droit applicable|loi applicable|governing law|commande|services?|politique|charte|dpa\b|licence|"
    r"license"
)
_COURT_CUE = Sought(
    r"tribun|juridiction|\bjuges?\b|\bcours?\b|\bcourts?\b|\bt\.?a\.?e\b|\bt\.?g\.?i\b|\bt[cj] |venue|(?:place|seat) of jurisdiction|"
    r"lieu de juridiction|"
    r"\bfor (?:est|juridique|exclusif)\b"
)
_COURT_ABOUT = Sought(
    r"competen|jurisdiction|soumi|porte|venue|exclusi|saisi|attribu|resol|litige|differend|contestation|dispute|action|claim|"
    r"proceeding|tranche|releve|ressort|conflit|submit|juridiction|desaccord|disagreement|difficulte|proces\b|\bsuit\b|decid|\bjuges?\b|"
    r"\bhear\b|\brule\b|judicial route|judiciaire|\baffaire|connait|conciliat|mediat|amiable|(?:law|droit|loi)\b|first instance|"
    r"premiere instance|quarrel|fall out|\battorn|\bprorogat|sort it out"
)
_ITS_COURTS = Sought(
    r"\bjurisdiction of (?:its|those|that country's) courts\b|\bcompetence (?:exclusive )?de ses (?:tribunaux|juridictions)\b|"
    r"\b(?:whose|its|(?:the )?courts? (?:of|in) that) (?:country|place|state|own )?(?:courts?)?(?<=ourts)(?= (?:alone |also |shall |"
    r"will )?(?:have|has|decide|hear|are|settle|rule))|"
    r"\b(?:ses|dont les|leurs) (?:tribunaux|juridictions|juges)(?= (?:sont|ont|seront|connaissent|tranchent|decident|restent))"
)
_NOT_COURT = Sought(
    r"\bsccs?\b|contractual clauses|clauses contractuelles types|jurisprudence|\bcase[- ]law\b|\b(?:rulings?|judge?ments|precedents) of\b|"
    r"\b(?:as|sens) (?:interpreted|understood|defined|applied|construed|recogni[sz]ed|donne|retenu) (?:by|par)\b|"
    r"habituellement (?:retenue?|reconnue?)|decision (?:d'un|"
    r"de|rendue)|jugee? (?:nulle|invalide)|ordonnance|injonction|"
    r"requisition|court order|"
    r"retenue?s? par les|reconnue?s? par les|subpoena|greffe|rcs |registre du commerce|"
    r"\bportant [^.;()]{0,70}$|"  # "(loi portant organisation des juridictions de commerce)"
    r"small[- ]claims? $|petites? creances|(?:au-dela|en dehors|\bhors) de (?:la )?$"
)
# The courts of the clauses under which personal data leave the Union, which are not the contract's.
_OF_TRANSFERS = Sought(
    r"\bsccs?\b|(?<!subject to )(?<!notwithstanding )(?<!prejudice to )\bclause 1[78]\b|contractual clauses|clauses contractuelles types|"
    r"\boption [12]\b"
)
_NOTHING_ELSE = 80  # characters of a passage that only names a court
_LAW_NEAR = 160  # characters before a law in which its own words stand
_NEAR, _FAR = 110, 240  # characters before a court in which its own words stand, and those of the list that it is an item of
_COURT_ALONE = re.compile(
    r"(?:-|\*)? ?(?:(?:the |competent )?courts?|tribunal|tribunaux|then|puis) ?:? ?(?:the |le )?\.?|(?:-|\*)? ?(?:the |le )?\.?"
)
_DISPUTE = Sought(r"desaccord|disagree|litige|differend|dispute|claim|controvers|settled|tranche")


_APPOSED = re.compile(r" ?[,(]? ?(?:(?:au|aux|en|in) )?(?:the |l')?")
_OF_A_PROVINCE = Sought(r"°,? ?\(?(?:au|aux|en|in) (?:the |l')?§")  # "aux lois de l'Ontario, au Canada"
# "the law of A, and not that of B"
_REJECTED = Sought(r"\b(?:et non|et pas|non pas|plutot que|a l'exclusion|and not|rather than|to the exclusion of|excluding)\b[^§¤;]{0,40}§")


def find_governing_law(passage: Passage, roles: Roles) -> Iterator[Value]:
    """Places whose law governs the contract, offsets in the passage's text."""
    if not _LAW_CUE.stands_in(passage.text) or not _LAW_ABOUT.stands_in(passage.setting):
        return
    if not _CONTRACT.stands_in(passage.setting):
        return
    places = list(find_places(passage.text, adjectives=True))
    for place in places:
        if place.value in ("EU", "EEA") or any(_is_apposed(passage.text, part, place) for part in places):
            continue
        shown = masked(passage, place, places, roles)
        found = _LAW.search(shown)
        if not found and re.search(r"¤ ?(?:,|and|et|&)? ?(?:the )?§ (?:substantive )?law", shown):
            continue
        if _REJECTED.stands_in(shown):
            continue
        if found and not _NOT_LAW.stands_in(shown[max(0, found.start() - _LAW_NEAR) : found.end() + 30]):
            yield place


def _is_apposed(text: str, part: Value, whole: Value) -> bool:
    """Whether a country only says where its own province or state lies: "the laws of Ontario, Canada"."""
    return part.value.startswith(f"{whole.value}-") and bool(_APPOSED.fullmatch(text, part.end, max(part.end, whole.start)))


def is_another_law(shown: str) -> bool:
    """Whether the words around a place, shown as "§" in its sentence, speak of a law that is not the contract's."""
    at = shown.find("§")
    if _OF_A_PROVINCE.stands_in(shown):
        return True
    return at >= 0 and _NOT_LAW.stands_in(shown[max(0, at - _LAW_NEAR) : at + 30])


def find_jurisdiction(text: str, passage: Passage) -> Iterator[Value]:
    """Courts and arbitration institutions that decide disputes; text is the passage as written."""
    own = _ITS_COURTS.search(passage.text)
    if own:  # "the law of Wales, whose courts decide"
        named = [place for place in find_places(passage.text[: own.start()], adjectives=True) if place.value not in ("EU", "EEA")]
        if named and not _NOT_COURT.stands_in(passage.text):
            yield Value(f"courts:{named[-1].value}", own.start(), own.end())
    if _COURT_CUE.stands_in(passage.text):
        of_disputes = _COURT_ABOUT.stands_in(passage.setting)
        for court in find_courts(text, passage.text) if of_disputes or len(passage.text) <= _NOTHING_ELSE else ():
            if not of_disputes and not _COURT_ALONE.fullmatch(passage.text[: court.start] + passage.text[court.end :]):
                continue
            before = passage.text[: court.start]
            if not _NOT_COURT.stands_in(before[-_NEAR:]) and not _OF_TRANSFERS.stands_in(before[-_FAR:]):
                yield court
    if "arbitra" in passage.text and _DISPUTE.stands_in(passage.setting):
        yield from find_arbitration(passage.text)
