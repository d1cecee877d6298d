"""On which date the document says that it takes effect."""

import re
from collections.abc import Iterator, Sequence

from contracts.terms.frames.frame import masked
from contracts.terms.labelled import OUTRIGHT
from contracts.terms.passages import Passage
from contracts.terms.sides.roles import Roles
from contracts.terms.types import Term, Value
from contracts.terms.values.of_passages import Values
from contracts.text.sought import Sought

_EFFECTIVE = Sought(
    r"(?:entree? en (?:vigueur|application)|en vigueur|date d'effet|prend(?:ra|ront|nent)? effet|(?:pris|produi\w+(?: \w+){0,2}) effets?|"
    r"prise d'effet|start date|"
    r"commencement date|(?:terms|agreement|conditions|contract)[^§.;]{0,20} appl(?:y|ies) (?:from|as of|since)|effective date|"
    r"effective(?: as of| from| on| since)?|"
    r"applicables? (?:a compter|au|depuis|a partir|des|a dater)|"
    r"^(?:conditions [^§]{0,60})?(?:a compter du|a partir du)|\ben application (?:au|depuis|a compter)|"
    r"made (?:as of|on|with effect (?:from|as of))|"
    r"^(?:on |nous |le service |la prestation |l'abonnement |we |the service |the subscription )(?:demarre|commen\w+|debute|start|begin)s? "
    r"(?:on|le|au)?|entered into (?:as of|on)|\bdated(?: as of)?|"
    r"\b(?:ils?|elles?|textes?|conditions|version|edition|presentes|contrat)\b[^§.;]{0,24}\b(?:vaut|valent|a cours|"
    r"ont cours)\b[^§.;]{0,60}|force obligatoire(?: que)?|"
    r"\b(?:terms|agreement|contract|text|version|edition)\b[^§.;]{0,20}\b(?:counts?|starts?|holds?|binds?) (?:from|on|as of|since)|"
    r"in (?:force|effect) (?:as of|from|since|on)|(?:takes?|took|into) (?:effect|force))[^§.;]{0,45}§|"
    r"§ ?,? ?\(?(?:the )?\"effective date|"
    r"\bappl(?:y|ies) to (?:all|every|each|any) (?:new )?(?:orders?|subscriptions?|contracts?|agreements?)[^§.;]{0,60}\b(?:on or after|"
    r"from|since|as of) (?:the )?§|"
    r"^(?:this )?(?:version|edition|issue|release|revision|v\.|rev\.?) ?\d[\d.]*\W{1,4}[^§;]{0,20}(?:\bfor|\bpour|\bto|\baux?)\b[^§;]{0,60}"
    r"\b(?:on or after|from|since|as of|a compter du|a partir du|depuis le|des le) (?:the )?§|"
    r"\bappli(?:que|quent|cables?) (?:a|aux) (?:toute?s? |tous )?(?:les |nouvelles? )?(?:commandes?|souscriptions?|abonnements?|contrats?)"
    r"[^§.;]{0,60}(?:a compter du|a partir du|depuis le|des le) §|"
    r"(?:conclue?|signee?)[^§.;]{0,20}\ble §[^.;]{0,30}(?:prend(?:ra)? effet|entre(?:ra)? en (?:vigueur|application)) (?:a|le) (?:cette|"
    r"la meme|ce)\b"
)
_NOT_EFFECTIVE = Sought(
    r"(?:\bloi|decret|ordonnance|reglement|directive|arrete|regulation|\bact\b|rgpd|gdpr|code|\blil\b|convention collective|norme|tva|"
    r"taux|bareme|tarif|ancienne|previous|precedente|"
    r"imprime)[^§]{0,70}§|(?:derniere mise a jour|last (?:updated|modified|revised)|"
    r"mise?s? a jour(?! (?:prend|entre|sont|seront)))[^§¤]{0,70}§|"
    r"§[^;]{0,50}(?:relative|portant|sur la)|"
    r"(?:\bending|\bends?|\bexpir\w+|\bprend(?:ra)? fin|\bs'acheve(?:ra)?|\bse termine)(?: on| le)? §|"
    r"2016/679|(?:jusqu'au|\buntil)[^§]{0,12}§|cliquez|click|(?:archiv|old version|anciennes? version)[^§]*§|"
    r"§ ?[,|]? ?\(?(?:archived|archivee?|old version|ancienne version)\b(?! versions)|consulter la version|"
    r"^(?:a compter|a partir) du § ?(?:a \d+ ?h ?\d*[a-z0-9 +]{0,8})?,? "
    r"(?!les presentes|(?:ces|les|nos) conditions|la presente|le (?:present )?contrat)[a-z]|"
    r"(?:remplac|annul|abrog|replac|supersed|annuls|cancels|signed on(?! or after)|signee? le|publiee?s? le|purchase order|"
    r"proposal|proposition|offre)\w*[^§¤]{0,45}§|"
    r"previous version[^§]{0,40}§|"
    # the end of a period, another paper's date, the day from which prices move
    r"(?:\bend(?:s|ing)?\b|expir\w*|\btill\b|\bthrough\b|prend(?:ra)? fin|se termine|\bfixed\b|\bfermes?\b)[^§.;¤]{0,24}§|"
    r"\b(?:rfp|tender\w*|repl(?:y|ies)|response|letters?|invitation|report|policy|certificate|invoice|minutes|consultation|memorandum|"
    r"cahier des charges|questionnaire|appel d'offres|lettre|courrier|proces-verbal|devis)\b[^§.;¤]{0,45}§|"
    r"\b(?:with effect from|from) §[^.;]{0,120}\b(?:raise|increase|review|index|adjust|uplift)|"
    r"(?:a compter|a partir) du §[^.;]{0,120}\b(?:revis|augment|hausse|index|actualis)|"
    r"§ ?,? ?(?:until|jusqu'au)\b|\b(?:du|from) ¤ (?:au|to) §|\b(?:du|from) § (?:au|to) ¤"
)
_YEAR = re.compile(r"(?:19|20)\d\d|deux mille|two thousand|twenty twenty")
_ON_DURATION = Sought(r"vigueur|duree|term|effective")
_SAYS_NO_MORE = re.compile(
    r"(?:this version |version )?(?:effective|in (?:force|effect)|en (?:vigueur|application)|applicables?)(?: date)?\W{0,3}"
    r"(?:(?:as of|from|on|since|depuis le|a compter du|a partir du|au|le)\W{1,3})?"
)  # before the date, in a line of its own
_IN_A_SENTENCE = 0.9  # how sure a date is that stands anywhere
_DATES_ITSELF = re.compile(
    r"(?:date d'|dates of )?(?:(?:date d'|date de prise d')effet|start date|commencement date|entree en vigueur|en vigueur (?:depuis|"
    r"a compter|a partir)|effective (?:date|as of|since))[^;]{0,40}$"
)
# "Fait à Brest, le …": the line that a contract ends with.
_SIGNED = re.compile(
    r"\W*(?:fait|signee?s?|conclue?)(?: et (?:signee?|passee?|paraphee?))?(?: (?:en|par|a|au|sur|avec|electroniquement|numeriquement|"
    r"via|pour|chez)\b"
    r"[^.;§¤]{0,70})?,? ?(?:le|ce|au|du) §\W*|"
    r"\W*(?:signed|executed|done|made)(?: (?:electronically|digitally|online|at|in|by|via|and (?:signed|delivered))\b[^.;§¤]{0,70})?,? ?"
    r"(?:on |this |the |dated )*§\W*"
)
_BY_SIGNATURE = 0.7  # how sure the day of signature is, where no other day is said
# Headings of dates that older texts took effect on.
OF_HISTORY = re.compile(r"(?:change|version|revision)s? history|historique|previous versions|versions (?:precedentes|anterieures)")
_LEGAL_TEXT_REACH = 4000  # characters from the start in which a document dates itself


def is_another_date(shown: str) -> bool:
    """Whether the words around a date, shown as "§" in its sentence, speak of something else than the document's taking effect."""
    return _NOT_EFFECTIVE.stands_in(shown.replace("¥", "¤"))


def find_effective_dates(passage: Passage, roles: Roles, values: Values) -> Iterator[tuple[Value, float]]:
    """Dates on which the document says that it takes effect, offsets in the passage's text, each with how sure it is."""
    if not _YEAR.search(passage.text):
        return
    late = passage.start > _LEGAL_TEXT_REACH and not _ON_DURATION.stands_in(passage.heading)
    if late and not _DATES_ITSELF.match(passage.text):
        return
    dates = values.of("date", passage.text)
    for value in dates:
        shown = masked(passage, value, dates, roles)
        if _EFFECTIVE.stands_in(shown) and not _NOT_EFFECTIVE.stands_in(shown):
            yield value, OUTRIGHT if _SAYS_NO_MORE.fullmatch(passage.text, 0, value.start) else _IN_A_SENTENCE


def find_signature_date(passages: Sequence[Passage], roles: Roles, values: Values) -> Term | None:
    """The day on which a contract was signed, which is that of its taking effect where it names none."""
    for passage in passages:
        if not _YEAR.search(passage.text):
            continue
        dates = values.of("date", passage.text)
        for value in dates:
            if _SIGNED.fullmatch(masked(passage, value, dates, roles)):
                start, end = passage.start + value.start, passage.start + value.end
                return Term("document.effective_date", value.value, passage.clause, start, end, _BY_SIGNATURE)
    return None
