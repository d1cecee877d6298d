"""What a lawyer looks for in a sentence of each kind of potentially unfair clause: patterns on text made alike (see semantics)."""

import re
from collections.abc import Sequence

from contracts.clauses.training.published.features import patterns_found
from contracts.clauses.training.published.labelled import Matrix
from contracts.clauses.training.published.semantics import PROVIDER

_MAY = rf"\b{PROVIDER}\b.{{0,80}}\b(?:may|can|could|might|reserves?|entitled|right to|will|shall)\b.{{0,120}}"

RULES: dict[str, tuple[str, ...]] = {
    "ltd": (  # limitation of liability
        r"\b(?:not|no|nor|neither|never|without|disclaims?|exclud\w+)\b.{0,80}\b(?:liab\w+|responsib\w+|accountable)\b",
        r"\bdisclaim",
        r"\bas[- ]is\b|\bas available\b",
        r"\b(?:at|assume) (?:your|all|the|any)?\s?(?:own|sole)?\s?risks?\b",
        r"\bin no (?:event|case|way)\b|\bunder no circumstances?\b",
        r"\b(?:fullest|maximum|greatest|full) (?:extent|scope)\b|\bto the extent (?:permitted|allowed|permissible)\b",
        r"\b(?:limited to|exceed|greater of|maximum)\b.{0,100}(?:amount|fees|paid|price|usd|eur|dollars|\$|€|£)",
        r"\b(?:indirect|consequential|incidental|punitive|special|exemplary)\b.{0,40}\b(?:damages?|loss\w*)\b",
        rf"\b(?:release|hold harmless|waive)\b.{{0,80}}\b(?:{PROVIDER}|claims?|liab\w+)\b",
        r"\b(?:no|not|without|any) (?:\w+ ){0,3}(?:warrant\w+|guarante\w+|promises?)\b",
        r"\b(?:sole|solely|exclusive|only) (?:remedy|recourse|liability|responsib\w+)\b",
        r"\bno refunds?\b|\bnon-?refundable\b|\bnot (?:be )?(?:entitled|provide|required|obliged)\b.{0,30}\b(?:refund|compensation)",
        r"\b(?:except|unless|nothing|not (?:limit|exclude))\b.{0,80}\b(?:death|personal injury|fraud|negligence|wil+ful)\b",
        r"\b(?:some|certain) (?:states|jurisdictions|countries)\b.{0,60}\bnot allow\b",
        r"^\W*\(?[a-z0-9]{1,3}[.)]\s",  # an item of a list of what one is not liable for
        rf"\b{PROVIDER}\b.{{0,40}}\bliability\b",
    ),
    "ter": (  # termination by one side
        _MAY + r"\b(?:terminat|suspend|cancel|disabl|block|deactivat|clos|ban|discontinu|stop providing|restrict|revok|refus|den[iy])",
        r"\byou (?:may|can|have the right|are entitled|wish|choose)\b.{0,40}\b(?:terminat|cancel|clos|delet|deactivat)",
        r"\bany (?:or no )?reason\b|\bno reason\b|\bwith or without cause\b|\bfor convenience\b",
        r"\bwithout (?:any )?(?:prior |advance |further )?(?:notice|warning|cause|liability)\b",
        r"\b(?:sole|absolute|own|its|our) (?:and absolute )?discretion\b",
        r"\bat any time\b",
        r"\bimmediate.{0,60}\b(?:terminat|suspen|effect)",
        r"\byour (?:account|access|right|licen[sc]e|membership|use)\b.{0,60}"
        r"\b(?:terminat|suspend|cancel|disabl|block|deactivat|clos|revok)",
        r"\binactiv|\bnot (?:log|sign)\w* in\b",
    ),
    "ch": (  # change by one side
        _MAY + r"\b(?:chang|modif|amend|updat|revis|alter|replac|add|adjust|vary|increase)",
        r"\b(?:chang|modif|amend|updat|revis)\w*\b.{0,60}\b(?:terms|agreement|polic\w+|conditions|services?|features|fees|prices?|rates)\b",
        r"\bfrom time to time\b",
        r"\b(?:effective|posting|posted|post)\b.{0,60}\b(?:chang\w+|terms|website|site|page|immediately|date)\b",
        r"\bcontinu\w+\b.{0,20}\b(?:use|using|access\w*)\b.{0,100}\b(?:accept|agree|consent|bound|constitut)",
        r"\b(?:check|review|visit|look at)\b.{0,60}\b(?:terms|page|periodically|regularly|from time to time|changes)\b",
        rf"\b{PROVIDER}\b.{{0,60}}\b(?:notify|inform|notice|tell)\b.{{0,60}}\b(?:chang|amend|updat|modif)",
        r"\bdiscontinu",
    ),
    "cr": (  # content removal
        _MAY + r"\b(?:remov|delet|screen|edit|block|refus|reject|monitor|take down|moderate|disable access).{0,80}"
        r"\b(?:content|material|post|information|data|submission|review|message)",
        r"\b(?:content|material\w*|posts?|information|submissions?)\b.{0,80}\b(?:remov|delet|rejected|blocked|taken down)",
        r"\bno obligation to\b.{0,40}\b(?:monitor|screen|review|store|keep)\b",
    ),
    "use": (  # contract by using
        r"\bby\b.{0,80}\b(?:us|access|creat|click|download|install|regist|visit|brows|sign|continu|submit|play|open|order|subscrib|book)ing\b"
        r".{0,200}\b(?:you|user)\b.{0,60}\b(?:agree|accept|acknowledg|consent|bound|confirm|represent)",
        r"\b(?:use|using|access\w*)\b.{0,80}\b(?:constitut|signif|indicat|mean|deemed|subject to|confirm).{0,80}"
        r"\b(?:accept|agree|consent|terms|assent)",
        r"\bif you (?:do not|don't|disagree)\b.{0,120}\b(?:not|stop|cannot|must)\b.{0,30}\b(?:us(?:e|ing)|access\w*)\b",
        r"\byou (?:agree|accept)\b|\bagree to be bound\b|\blegally bind|\bbinding (?:agreement|contract)\b",
    ),
    "law": (  # choice of law
        r"\b(?:govern|constru|interpret)\w+\b.{0,100}\blaws?\b",
        r"\blaws? of\b.{0,60}\b(?:govern|appl)",
        r"\bconflicts? of laws?\b|\bchoice of laws?\b",
        r"\b(?:mandatory|consumer protection)\b.{0,60}\b(?:country|law|provisions|residen)",
        r"\bif you (?:live|reside|are (?:a )?(?:resident|consumer))\b",
    ),
    "j": (  # jurisdiction
        r"\b(?:exclusive|non-?exclusive|personal|sole)\b.{0,20}\b(?:jurisdiction|venue)\b",
        r"\bcourts? (?:of|in|located|at|having)\b",
        r"\bjurisdiction\b",
        r"\b(?:bring|file|litigat\w+|resolv\w+|proceedings?)\b.{0,80}\bcourts?\b",
        r"\blocal courts\b|\bsmall claims\b|\bwhere you (?:live|reside)\b|\byour home country\b|\bcountry of residence\b",
    ),
    "a": (  # arbitration
        r"\barbitrat",
        r"\bclass (?:action|arbitration)s?\b|\bjury trial\b|\btrial by jury\b",
        r"\b(?:aaa|jams|icc|lcia)\b",
        r"\bopt[- ]?out\b",
    ),
    "pinc": (  # privacy policy included
        r"\b(?:privacy|cookies?) (?:policy|notice|statement)\b",
        r"\b(?:agree|accept|consent|acknowledge|read|understood)\b.{0,120}\b(?:privacy|cookies?)\b",
        r"\b(?:privacy|cookie) (?:policy|notice|statement)\b.{0,120}\b(?:incorporat\w+|part of|by reference|agree|accept|consent|terms)",
    ),
}
KINDS = tuple(RULES)
_PATTERNS = [re.compile(pattern, re.DOTALL) for patterns in RULES.values() for pattern in patterns]


def signs(texts: Sequence[str]) -> Matrix:
    """1 where a pattern is found; shape (texts, patterns), in the order of RULES."""
    return patterns_found(_PATTERNS, texts)
