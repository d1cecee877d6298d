"""Values that a label or a column heading gives to a key: "Délai de paiement : 30 jours", a row below "Niveau | Disponibilité | …"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from contracts.terms.passages import Passage
from contracts.terms.types import Value
from contracts.terms.values.of_passages import Values
from contracts.text.sought import Choice, Sought

_DURATION, _FREQUENCY, _MONEY, _PERCENT, _RATE, _PLACE, _DATE = "duration", "frequency", "money", "percent", "rate", "place", "date"
# Key, kind of its values, the labels that give them as a whole, folded.
_LABELS = (
    ("quote.validity", _DURATION,
     r"(?:duree de )?validite(?: d[eu] (?:l'offre|la (?:proposition|presente offre)|devis))?|(?:offre|devis|proposition|quote|offer|"
     r"quotation|proposal) "
     r"(?:valables?|valides?|valid)(?: pendant| for)?|validity(?: of (?:this |the )?(?:quote|quotation|offer|proposal))?|valid(?: for)?|"
     r"offer validity"),
    ("term.initial", _DURATION,
     r"duree(?: (?:initiale|ferme|minimale|d'engagement|du contrat|de l'abonnement|de l'engagement|d'abonnement|contractuelle))?|"
     r"engagement(?: (?:initial|ferme|"
     r"minimum|minimal))?|periode (?:initiale|d'engagement)|(?:(?:initial|contract|subscription|minimum|committed) )?(?:term|"
     r"commitment)(?: once ordered)?|"
     r"duration|contract (?:length|duration|period)|minimum period"),
    ("renewal.period", _DURATION, r"(?:tacite )?reconduction|renouvellement|periode de (?:reconduction|renouvellement)|"
                                  r"renewal(?: (?:period|term))?"),
    ("renewal.notice", _DURATION,
     r"preavis de (?:non[- ]?(?:reconduction|renouvellement)|denonciation)|denonciation|notice of non-renewal|non-renewal(?: notice)?|"
     r"opt-out(?: (?:window|"
     r"notice))?"),
    ("termination.convenience_notice", _DURATION,
     r"preavis(?: de (?:resiliation|sortie|depart))?(?: anticipee)?(?: (?:par le|du|a l'initiative du) client)?|notice period|"
     r"(?:termination )?notice"
     r"(?: of termination)?(?: by (?:the )?customer)?"),
    ("termination.cure_period", _DURATION,
     r"delai (?:pour (?:y )?(?:remedier|regulariser)|de (?:remede|regularisation|mise en conformite))(?: [a-z' ]{2,30})?|(?:cure|"
     r"remedy) period|time to (?:cure|"
     r"remedy)"),
    ("suspension.notice", _DURATION, r"(?:preavis (?:de|avant) )?suspension(?: (?:du compte|de l'acces|pour impaye))?|notice (?:of|"
                                     r"before) suspension"),
    ("payment.term", _DURATION,
     r"(?:delai|conditions|modalites|delai global) de (?:paiement|reglement)|paiement|reglement|echeance(?: des factures)?|"
     r"payment(?: terms?)?|settlement|due|"
     r"terms of payment|invoices (?:due|payable)|factures payables"),
    ("price.revision_notice", _DURATION,
     r"preavis (?:de |d'|avant )(?:revision|hausse|augmentation)(?: (?:de prix|des prix|tarifaire))?|notice of (?:uplift|increase|"
     r"price (?:change|increase))"),
    ("price.increase_cap", _PERCENT,
     r"(?:plafond (?:de |d')|)(?:hausse|revision|augmentation|indexation)(?: (?:maximale|annuelle|max\.?))+|plafond (?:de |d')(?:hausse|"
     r"revision|augmentation|"
     r"indexation)|(?:maximum |annual )?uplift(?: cap)?|price cap|cap on increases"),
    ("payment.recovery_fee", _MONEY, r"(?:indemnite|frais)(?: forfaitaires?)? de recouvrement|(?:debt )?recovery (?:fee|charge)"),
    ("payment.late_interest", _RATE,
     r"(?:penalites?|interets?)(?: (?:de retard|moratoires?))?|retard(?: de paiement)?|late (?:payment(?: interest)?|interest)|"
     r"default interest|"
     r"interest(?: on late payment)?"),
    ("payment.incident_fee", _MONEY,
     r"(?:frais (?:de |d'|par ))?(?:rejet|impaye)(?: de prelevement)?|prelevement rejete|incident de paiement|(?:returned|rejected|"
     r"bounced) (?:debits?|payments?|"
     r"direct debits?|cheques?)"),
    ("sla.availability", _PERCENT,
     r"(?:taux de )?disponibilite(?: (?:garantie|engagee|mensuelle|annuelle|contractuelle))?|(?:guaranteed |committed |"
     r"service )?(?:availability|uptime)"
     r"(?: commitment)?|taux garanti"),
    ("sla.measurement_period", _FREQUENCY, r"(?:periode|fenetre) (?:d'observation|d'appreciation|"
     r"de releve)(?: de la disponibilite| du taux)?|"
        r"(?:observation|measurement|measuring) (?:period|window)(?: for availability)?|"
        r"(?:periode de )?mesure|counted (?:over|per|by)|measured(?: (?:per|over))?|"
        r"measurement(?: period)?|(?:periode|"
                                           r"base) de (?:reference|calcul)"),
    ("sla.max_interruption", _DURATION,
     r"(?:duree (?:maximale |max\.? )?d')?(?:interruption|indisponibilite|coupure)(?: (?:max\w*\.?|la plus longue))?|"
     r"plus longue (?:coupure|interruption)|"
     r"longest(?: (?:outage|interruption))?|max\w*\.? (?:outage|downtime|interruption)|gtr|rto|dima|"
     r"time to restore(?: (?:service|\([^()]{1,24}\)))?|restoration time(?: \([^()]{1,24}\))?"),
    ("maintenance.notice", _DURATION,
     r"(?:preavis|annonce|information) (?:de |d'|avant )?(?:maintenance|travaux|intervention)(?: (?:planifiee?s?|programmee?s?))?|"
     r"maintenance notice|notice of "
     r"(?:maintenance|planned (?:work|outages?))"),
    ("data.location", _PLACE,
     r"(?:lieux?|site|pays) de (?:stockage|conservation)(?: des donnees)?|"
     r"(?:lieu d'|site d')?hebergement(?: (?:des donnees|du service))?(?: et des copies)?|localisation(?: des (?:donnees|serveurs))?|"
     r"data (?:location|residency)|"
     r"hosting(?: (?:location|region|country))?|pays d'hebergement"),
    ("data.return_period", _DURATION,
     r"(?:delai de |periode de )?(?:restitution|reversibilite|recuperation)(?: des (?:donnees|fichiers))?|(?:data )?(?:return|export|"
     r"retrieval) (?:period|window)|"
     r"data (?:return|retrieval)"),
    ("data.return_fee", _MONEY, r"(?:cout |frais |prix )(?:de |d')(?:la )?(?:restitution|reversibilite|export)(?: des donnees)?|"
                                r"reversibilite|restitution des donnees|export (?:final|de sortie)(?: des donnees)?|"
                                r"(?:(?:data )?(?:return|export) fee)|exit (?:data )?export|data (?:return|export)(?: at exit)?"),
    ("data.backup_frequency", _FREQUENCY, r"(?:frequence des )?(?:sauvegardes?|copies)|backups?(?: frequency)?|(?:rythme|"
                                          r"frequence) de sauvegarde"),
    ("data.backup_retention", _DURATION,
     r"(?:retention|conservation|duree de conservation) des (?:sauvegardes|copies)|sauvegardes? conservees?|backup retention|backups kept"),
    ("data.log_retention", _DURATION,
     r"(?:conservation des )?(?:journaux|traces|logs)(?: (?:d'administration|de connexion|d'acces|techniques))?|log retention|"
     r"logs(?: kept)?"),
    ("data.breach_notification", _DURATION,
     r"(?:notification (?:d'une |des |de )?)?violations? de donnees(?: personnelles)?|(?:data )?breach (?:notice|notification)|"
     r"notification des? violations?"),
    ("confidentiality.duration", _DURATION, r"(?:duree (?:de |du )(?:la )?)?(?:confidentialite|secret)|confidentiality(?: (?:period|"
                                            r"term))?"),
    ("non_solicitation.duration", _DURATION, r"non[- ](?:sollicitation|debauchage)(?: (?:de|du) personnel)?|non[- ]solicit(?:ation)?(?: "
                                             r"(?:period|of (?:personnel|staff|employees)))?"),
    ("force_majeure.termination_after", _DURATION, r"force majeure(?: (?:prolongee|longstop))?"),
    ("acceptance.deemed_after", _DURATION, r"(?:recette|acceptation|reception)(?: tacite)?|deemed acceptance|acceptance(?: (?:period|"
                                           r"test))?"),
    ("dispute.amicable_period", _DURATION,
     r"(?:phase |periode |reglement )?amiable|conciliation|(?:delai de )?negociation|(?:amicable|negotiation|settlement|amicable "
     r"(?:settlement|resolution)) (?:phase|"
     r"period)|escalation"),
    ("document.effective_date", _DATE, r"(?:date d')?(?:effet|prise d'effet|entree en vigueur)|(?:date )?effective(?: date)?|"
                                       r"start(?: date)?|"
                                       r"commencement(?: date)?"),
)  # fmt: skip
# What stands in a list or below a heading of its own says only of what a length is: "Backups – retention: 90 days".
_PARTS = (
    ("data.backup_frequency", _FREQUENCY, r"sauvegard|back-?ups?\b", r"frequence|frequency|rythme|periodicite|how often"),
    (
        "data.backup_retention",
        _DURATION,
        r"sauvegard|back-?ups?\b",
        r"(?:duree de )?(?:conservation|retention)(?: period)?|gardees?(?: pendant)?|kept(?: for)?|retained(?: for)?",
    ),
    (
        "data.log_retention",
        _DURATION,
        r"journaux|journalisation|\blogs?\b|logging",
        r"(?:duree de )?(?:conservation|retention)(?: period)?|gardes?(?: pendant)?|kept(?: for)?|retained(?: for)?",
    ),
)
_PART_OF = [(key, kind, re.compile(whole), re.compile(labels)) for key, kind, whole, labels in _PARTS]
_LABEL_OF = [(key, kind, re.compile(labels)) for key, kind, labels in _LABELS]
_SOUGHT = Choice([Sought(labels) for _, _, labels in _LABELS])  # without one of them in a text, none of its labels is known
_LINE = re.compile(r"[^\n]+")
_MARK = re.compile(r"(?::|\||\t| – | — )\s*")
_MARKS = (":", "|", "\t", " – ", " — ")
_WORD = re.compile(r"(?<![\w'])[a-z]")
_BARE = re.compile(r"[\W_]{0,4}(?P<label>[a-z][^:|\t.;,?!]{2,70})$")
_BETWEEN_CELLS = ("|", "\t", " / ")
_BAR, _SLASH = re.compile(r"[|\t]"), re.compile(r"\s/\s")  # between the cells of a row; slashes where it has no bars
_UNIT = re.compile(
    r"\((?:en |in )?(?P<unit>jours(?: ouvres)?|days|mois|months|heures|hours|minutes|%|€|eur|euros)\)$|"
    r"^(?P<sign>[a-z ]+) (?P<last>%)$"
)
_HOURS_OF_SUPPORT = re.compile(
    r"(?:horaires?|heures|plages? horaires?|disponibilite)(?: d'ouverture)? (?:du |de |de l'|d')(?:support|assistance|hotline|astreinte|"
    r"centre de services?)|(?:support|help ?desk|service desk|hotline|assistance)(?: (?:hours|coverage|times|window))?|hours of support"
)
_RENEWS = re.compile(r"^(?!.*(?:resili|terminat|convenance|convenience)).*\b(?:reconduc|recondui|renouvel|tacite|renew)", re.DOTALL)
_NOTICE_ALONE = re.compile(r"(?:preavis|notice(?: period)?)")
_PLAN = re.compile(r"\bplan\b")  # of how the data will be handed over, once they are
_SPACE = re.compile(r" *")
_LINE_BEGINS = re.compile(r"(?:^|[\n:;|]|[-*•–]) *[-*•–]? *$")
_SUBJECT = 140  # most characters of what stands above a part
_NUMBER = re.compile(r"\s*\d+(?:[.,]\d+)?\s*$")
_AHEAD, _AT_ONCE = 24, 4  # characters of a text before its value, beside its label and below it
_LABEL, _BESIDE = 70, 90  # most characters of a label, and of what is looked at beside it
_SHORT = 70  # most characters of a line that has only a value
_COLUMNS = 3  # fewest of a table
OUTRIGHT = 0.97  # how sure a label is: nothing around the value has a say
_PERIOD_ALONE = re.compile(
    r"\s*(?:(?:par|per|each|chaque|calendar) )?(?:(?P<P1M>mois|month|mensuelle?|monthly)|(?P<P3M>trimestre|"
    r"quarter|trimestrielle?|quarterly)|"
    r"(?P<P6M>semestre|half-year)|(?P<P1Y>ans?\b|annee|year|annuelle?|yearly))(?: (?:civile?|calendaire))?\s*\.?$"
)
_OPEN_ENDED = re.compile(r"\s*(?:a )?(?:duree )?(?:indeterminee|open[- ]ended|indefinite|sans (?:limitation|terme)|rolling)\b")
_AUTOMATIC = re.compile(r"tacite|automati")
_AS_LONG_AS_THE_CONTRACT = re.compile(  # what the label names lasts as long as the contract; a length behind that is another thing's
    r"\s*(?:(?:pendant|pour|for|during) )?(?:(?:toute )?(?:celle|la duree)|(?:that|the (?:whole )?(?:duration|term|"
    r"life))) (?:of (?:the |this )|"
    r"d[eu] |des |de la |de l'|de ce )?(?:\w+ )?(?:contrat|abonnement|agreement|contract|subscription|services?|presentes|convention)\b"
)
_REFUSED = re.compile(r"\b(?:non|sans|aucune?|none|no|not|pas|expres\w*|manual)\b")
_OTHERS = re.compile(
    r"\b(?:vendor|provider|prestataire|editeur|fournisseur|supplier|support|garantie|warranty|livraison|delivery|colis|essai|"
    r"trial|formation|training)"
)
_LONG = re.compile(r"P(?:\d+[MY]|(?:2[89]|[3-9]\d|\d{3})D|[4-9]W|\d\dW)")
_PLAUSIBLE = {
    "sla.availability": re.compile(r"(?:9\d|100)(?:\.\d+)?%"),
    "sla.max_interruption": re.compile(r"PT\d+[HM]|P[1-5](?:BD|D)"),
    "term.initial": _LONG,
    "renewal.period": _LONG,
    "data.backup_frequency": re.compile(r"PT\d+[HM]|P(?:\d|1\d)(?:BD|D)|P[12]W|P[1-3]M"),  # a longer time is how long copies are kept
}
_NO_PROMISE = re.compile(r"objectif|sans engagement|indicati|\btarget|\bgoal|not guaranteed")
_BEFORE_ITS_END = re.compile(
    r" (?:\w+ ){0,2}?(?:before|prior to|avant) (?:\w+ |l'){0,3}?(?:expir|renew|anniversar|end\b|echeance|terme\b|renouvel|reconduc|"
    r"date anniv|fin\b)"
)
_PROMISED = re.compile(r"(?:9\d|100)(?:\.\d+)?%")  # what availability is promised to be; other rows are measured too
_OF_COLUMNS = ("sla.", "maintenance.", "data.")  # keys that the heading of a column may name


@dataclass(frozen=True, slots=True)
class Table:
    """The column headings of a table that goes on, with the clause that it stands in."""

    clause: str
    headings: tuple[str, ...]


def in_cells(passage: Passage, written: str) -> Passage:
    """The passage with the tabs between its cells, which folding takes for blanks; written: as the document has it."""
    if "\t" not in written:
        return passage
    text = "".join("\t" if there == "\t" else char for char, there in zip(passage.text, written, strict=True))
    return replace(passage, text=text)


def topic_of(passage: Passage, known: str) -> str:
    """What the lines below a short line without a value are about ("Backups"): that line, or the one known, as long as its list goes on."""
    marked = any(mark in passage.text for mark in _MARKS)
    if len(passage.text) <= _LABEL and not marked and not passage.text.endswith((".", ";", ",")):
        return passage.text
    return known if marked and len(passage.text) <= _SUBJECT else ""


def find_labelled(passage: Passage, written: str, values: Values, topic: str = "") -> Iterator[tuple[str, Value, float]]:
    """Key, value and confidence of each line "label: value" and of each value alone below its label.

    written: the passage as the document has it, with its capitals; topic: the short line that its list stands below.
    """
    yield from _parts(passage, topic, values)
    above = passage.before
    marked = any(mark in passage.text for mark in _MARKS)
    if not marked and not (len(passage.text) <= _SHORT and len(above) <= _SHORT) and "\n" not in written:
        return
    if not (_SOUGHT.stands_in(passage.text) or (len(above) <= _SHORT and _SOUGHT.stands_in(above))):
        return
    for line in _LINE.finditer(written):
        text = passage.text[line.start() : line.end()]
        marks = list(_MARK.finditer(text))
        for mark in marks:
            label = _label_before(text, line.group(), mark.start())
            beside = text[mark.end() : mark.end() + _BESIDE]
            renews = _RENEWS.search(f"{passage.before} {text[: mark.start()]}") is not None
            yield from _moved(_of_renewal(_of_label(label, beside, values), label, renews), line.start() + mark.end())
        if not marks and len(text) <= _SHORT:
            alone = _BARE.match(above)
            if alone and len(above) <= _SHORT and not _BARE.match(text):
                yield from _moved(_of_label(alone["label"], text, values, _AT_ONCE), line.start())
        above = text


def _parts(passage: Passage, topic: str, values: Values) -> Iterator[tuple[str, Value, float]]:
    """Key, value and confidence of each line "retention: value" that the heading or the line above says the subject of."""
    if not any(mark in passage.text for mark in (":", "|", "\t")):
        return
    for key, kind, whole, labels in _PART_OF:
        for label in labels.finditer(passage.text):
            mark = _MARK.match(passage.text, _SPACE.match(passage.text, label.end()).end())  # type: ignore[union-attr]
            begins = _LINE_BEGINS.search(passage.text, 0, label.start())
            if not mark or not begins:
                continue
            subject = passage.text[: label.start()].rstrip(" -*•–\n") or f"{topic} {passage.before} {passage.lead} {passage.heading}"
            if len(subject) > _SUBJECT or not whole.search(subject):
                continue
            beside = passage.text[mark.end() : mark.end() + _BESIDE]
            first = next((v for v in values.of(kind, beside) if v.start <= _AT_ONCE), None)
            if first is None and kind == _FREQUENCY:
                first = next((v for v in values.of(_DURATION, beside) if v.start <= _AHEAD), None)
            if first and not _NO_PROMISE.search(beside):
                yield key, replace(first, start=first.start + mark.end(), end=first.end + mark.end()), OUTRIGHT


def _label_before(text: str, written: str, end: int) -> str:
    """The longest label that ends at an offset of a line, "" for none. Lines run together begin labels with capitals."""
    least = max(0, end - _LABEL)
    starts = (match.start() for match in _WORD.finditer(text, least, end))
    return next((text[at:end] for at in starts if (at <= _AT_ONCE or written[at].isupper()) and _keys(text[at:end])), "")


def table_below(passage: Passage, table: Table | None) -> Table | None:
    """The table of which the passage is the row of headings, or that it goes on; None where there is none."""
    if not any(mark in passage.text for mark in _BETWEEN_CELLS):
        return table if table and table.clause == passage.clause else None
    cells = tuple(text.strip() for text, _ in _cells(passage.text))
    if (
        len(cells) >= _COLUMNS
        and not any(char.isdigit() for char in passage.text)
        and sum(bool(_keys(_bare(cell)) or _HOURS_OF_SUPPORT.fullmatch(_bare(cell))) for cell in cells)
    ):
        return Table(passage.clause, cells)
    return table if table and table.clause == passage.clause else None


def find_in_row(passage: Passage, table: Table, values: Values) -> Iterator[tuple[str, Value, float]]:
    """Key, value and confidence of each cell of a row, by the headings of its table."""
    cells = list(_cells(passage.text))
    if len(cells) != len(table.headings):
        return
    shares = values.of(_PERCENT, passage.text)
    promised = any(_PROMISED.fullmatch(share.value) for share in shares) and not _NO_PROMISE.search(passage.text)
    for (text, at), heading in zip(cells, table.headings, strict=True):
        unit, bare = _UNIT.search(heading), _bare(heading)
        if _HOURS_OF_SUPPORT.fullmatch(bare):
            yield from (("support.hours", value, OUTRIGHT) for value in _shifted(values.of("hours", text), at))
            continue
        keys = [key for key, _ in _keys(bare)]
        if not any(key.startswith(_OF_COLUMNS) for key in keys) or ("sla.measurement_period" in keys and not promised):
            continue
        if unit and _NUMBER.match(text):  # "30" below "Préavis (jours)"
            counted = f"{text.rstrip()} {unit['unit'] or unit['last']}"
            for key, value, sure in _of_label(bare, counted, values):
                yield key, Value(value.value, at + value.start, at + len(text.rstrip())), sure
        else:
            yield from _moved(_of_label(bare, text, values), at)


def _cells(text: str) -> Iterator[tuple[str, int]]:
    """The cells of a row that hold words, each with its offset."""
    start = 0
    for end, following in (*((bar.start(), bar.end()) for bar in _between(text).finditer(text)), (len(text), len(text))):
        cell = text[start:end]
        if words := cell.strip(" /"):
            yield words, start + cell.index(words)
        start = following


def _between(text: str) -> re.Pattern[str]:
    return _BAR if "|" in text or "\t" in text else _SLASH


def _bare(heading: str) -> str:
    unit = _UNIT.search(heading)
    return (unit["sign"] or heading[: unit.start()] if unit else heading).strip(" .*")


def _keys(label: str) -> Sequence[tuple[str, str]]:
    label = label.strip(" .*-").removeprefix("le ").removeprefix("la ").removeprefix("the ")
    return [(key, kind) for key, kind, pattern in _LABEL_OF if pattern.fullmatch(label)]


def _of_label(label: str, text: str, values: Values, ahead: int = _AHEAD) -> Iterator[tuple[str, Value, float]]:
    """What a label makes of the text beside it; offsets in that text. ahead: most characters before the value."""
    if _NO_PROMISE.search(text):
        return
    for key, kind in _keys(label):
        near = text[: _AHEAD * 2].partition(",")[0] if key == "termination.convenience_notice" else text[: _AHEAD * 2]
        if _OTHERS.search(near) and key not in ("payment.term", "data.location"):
            continue
        if key == "term.initial" and (ended := _OPEN_ENDED.match(text)):
            yield key, Value("indefinite", ended.start(), ended.end()), OUTRIGHT
            continue
        if key == "renewal.period" and not _REFUSED.search(text) and _AUTOMATIC.search(f"{label} {text}"):
            yield "renewal.automatic", Value("yes", 0, len(text.rstrip(" ."))), OUTRIGHT
        if kind == _DURATION and _AS_LONG_AS_THE_CONTRACT.match(text):
            continue
        first = next((value for value in sorted(values.of(kind, text), key=lambda v: v.start) if value.start <= ahead), None)
        if first is None and kind == _FREQUENCY:
            first = next((value for value in values.of(_DURATION, text) if value.start <= ahead), None)
        alone = _PERIOD_ALONE.match(text) if kind == _FREQUENCY and first is None else None
        if alone and alone.lastgroup:
            first = Value(alone.lastgroup, alone.start(alone.lastgroup), alone.end(alone.lastgroup))
        if first and key == "termination.convenience_notice" and _BEFORE_ITS_END.match(text, first.end):
            key = "renewal.notice"
        if not first:
            continue
        if key == "data.return_period" and _PLAN.search(text, 0, first.start):
            continue
        choice = [first, *(v for v in values.of(kind, text) if (v.start, v.end) == (first.start, first.end) and v != first)]
        for value in choice:  # "12, 24 ou 36 mois"
            if key not in _PLAUSIBLE or _PLAUSIBLE[key].fullmatch(value.value):
                yield key, value, OUTRIGHT


def _of_renewal(found: Iterator[tuple[str, Value, float]], label: str, renews: bool) -> Iterator[tuple[str, Value, float]]:
    """The same, where the label says "notice" and no more behind a renewal as the notice that stops this."""
    for key, value, sure in found:
        bare = renews and key == "termination.convenience_notice" and _NOTICE_ALONE.fullmatch(label.strip(" .*-"))
        yield "renewal.notice" if bare else key, value, sure


def _shifted(found: Sequence[Value], by: int) -> Iterator[Value]:
    return (replace(value, start=value.start + by, end=value.end + by) for value in found)


def _moved(found: Iterator[tuple[str, Value, float]], by: int) -> Iterator[tuple[str, Value, float]]:
    for key, value, sure in found:
        yield key, replace(value, start=value.start + by, end=value.end + by), sure
