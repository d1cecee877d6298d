"""What tells the CUAD categories of a contract passage apart: patterns on text made alike (see semantics), any white space as one space."""

import re
from collections.abc import Sequence

from contracts.clauses.training.published.features import patterns_found
from contracts.clauses.training.published.labelled import Matrix

_MONTH = r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
_ENDS = r"\b(?:terminat|expir)\w*"
_SPAN = r"\b(?:days?|months?|years?)\b"

PATTERNS: dict[str, tuple[str, ...]] = {
    "Parties": (
        r"\b(?:inc|llc|ltd|l\.?p|corp(?:oration)?|company|gmbh|s\.?a|n\.?v|limited|b\.?v)\b\.?\W*$",
        r"\bhereinafter\b|\bcollectively\b|\(\W*(?:the )?\W*[\w ]{2,25}\W*\)\W*$",
    ),
    "Document Name": (r"^[^.,;:]{0,80}\b(?:agreement|contract|amendment|addendum|exhibit)\b[^.,;:]{0,40}$",),
    "Agreement Date": (
        r"^\W*(?:the )?(?:\w+ ){0,4}(?:day of )?\w* ?0?\w*,? ?0?\W*$",  # a date and nothing else
        r"\b(?:dated|made|entered|executed)\b.{0,40}\b(?:as of|this|on)\b",
        r"\b0(?:st|nd|rd|th)? day of\b",
        _MONTH + r".{0,10}0",
        r"[_\[]{2,}|\[ ?\*",  # left blank, or blackened
    ),
    "Effective Date": (
        r"\beffective (?:date|as of|on)\b",
        r"\b(?:commenc\w*|begin\w*|come\w* into (?:force|effect)|take\w* effect|become\w* effective)\b",
        r"\b(?:date of|upon) (?:\w+ ){0,3}(?:execution|signature|signing)\b",
    ),
    "Expiration Date": (
        r"\b(?:initial )?(?:term|period)\b.{0,100}\b(?:year|month|until|through|expir|end|commenc|begin)",
        r"\b(?:expir\w*|continu\w*|remain\w*|terminat\w*)\b.{0,80}\b(?:until|through|for|on)\b.{0,60}\b0\b",
        r"\bunless\b.{0,40}\b(?:terminat|sooner|earlier)",
        r"\bfull force and effect\b",
        r"\bexpiration date\b|\binitial term\b",
    ),
    "Renewal Term": (
        r"\b(?:automatic\w*|successive|additional|subsequent|further)\b.{0,100}\b(?:renew\w*|exten\w+|terms?|periods?|years?)\b",
        r"\b(?:renew(?:ed|s|al|als|able)?|extend(?:ed|s)?)\b.{0,100}\b(?:terms?|periods?|years?|months?)\b",
        r"\brenewal terms?\b",
        r"\b(?:year|month)[- ]to[- ](?:year|month)\b|\bevergreen\b",
    ),
    "Notice Period To Terminate Renewal": (
        r"\b(?:not(?:ice|ify|ifies)|advis)\w*\b.{0,160}\b(?:not (?:to )?(?:renew|extend)|non-?renew\w*|intent\w*|terminat\w*)\b",
        r"\b(?:unless|until)\b.{0,160}\b(?:notice|notif)\b.{0,160}\b(?:prior|before|least)\b",
        r"\b0\b.{0,30}\b(?:days?|months?)\b.{0,40}\b(?:prior|before)\b.{0,60}\b(?:end|expir\w*|terminat\w*|renewal|anniversary)\b",
    ),
    "Governing Law": (r"\b(?:govern|constru|interpret|enforc)\w*\b.{0,120}\blaws?\b", r"\blaws? of\b"),
    "Most Favored Nation": (r"\bmost[- ]favou?red\b|\b(?:no|not) less favou?rable\b|\bmore favou?rable\b|\blowest price",),
    "Exclusivity": (
        r"(?<!non-)(?<!non)(?<!non )\bexclusiv\w+\b",
        r"\bnon-? ?exclusiv\w+\b",
        r"\bsole(?:ly)?\b.{0,40}\b(?:right|licen[sc]e|supplier|distributor|provider|agent|source)\b",
        r"\b(?:only|solely|exclusively) from\b|\ball (?:of )?(?:its|their) requirements\b",
        r"\bnot (?:\w+ ){0,4}(?:appoint|grant|licen[sc]e|engage|authori[sz]e|permit|purchase|sell|supply|provide|distribute)\b"
        r".{0,120}\b(?:other|third|person|entity|else)\b",
    ),
    "Non-Compete": (r"\bcompet(?:e|es|ing|itive|itors?)\b", r"\bnot\b.{0,200}\bcompet(?:e|es|ing|itive|itors?)\b"),
    "Competitive Restriction Exception": (
        r"\b(?:notwithstanding|nothing|except|foregoing|shall not (?:apply|prevent|prohibit|restrict|limit|preclude))\b"
        r".{0,200}\b(?:compet\w+|exclusiv\w+|other|third)\b",
        r"\b(?:free to|not (?:prohibited|precluded|prevented|restricted))\b",
        r"\bnothing\b.{0,80}\b(?:prevent|prohibit|restrict|limit|preclude)",
    ),
    "No-Solicit Of Customers": (r"\b(?:solicit|divert|call on|entice)\w*\b.{0,120}\b(?:customers?|clients?|accounts?|business)\b",),
    "No-Solicit Of Employees": (
        r"\b(?:solicit|hire|recruit|employ|entice|induce|engage)\w*\b.{0,160}\b(?:employees?|personnel|staff|employ(?:ed|ment)|consultants?)\b",
    ),
    "Non-Disparagement": (r"\bdisparag|\bderogat|\bdefam|\breputation\b|\bdisrepute\b",),
    "Termination For Convenience": (
        r"\bterminat\w*\b.{0,120}\b(?:at any time|without cause|(?:for any|any or no|no) reason|for convenience|sole discretion)\b",
        r"\b(?:at any time|without cause|for any reason|for convenience)\b.{0,120}\b(?:terminat|cancel)",
        r"\b(?:either party|theprovider|company|client|customer|licensee|licensor|it|they)\b.{0,60}\b(?:may|right to)\b"
        r".{0,40}\b(?:terminat|cancel)\w*\b.{0,120}\b0\b.{0,40}\bnotice\b",
        r"\b(?:breach|default|insolv|bankrupt|material)",  # for cause
    ),
    "Rofr/Rofo/Rofn": (
        r"\bright of first\b|\bfirst (?:right|offer|refusal|option|negotiation|opportunity)\b|\boption to\b"
        r"|\bmatch(?:ing)?\b.{0,40}\b(?:offer|price|terms)\b",
    ),
    "Change Of Control": (
        r"\bchange (?:of|in) control\b",
        r"\b(?:merger|acqui(?:red|sition|res)|consolidat\w+|sale of)\b.{0,80}\b(?:all|substantially|control|stock|assets|shares)\b",
        r"\b(?:0%|majority|percent)\b.{0,60}\b(?:voting|stock|shares|securities|equity|ownership)\b",
    ),
    "Anti-Assignment": (
        r"\b(?:not|neither|nor|no)\b.{0,80}\b(?:assign|transfer|delegat)",
        r"\b(?:assign|transfer|delegat)\w*\b.{0,200}\b(?:consent|approval|permission)\b",
        r"\bmay (?:\w+ ){0,3}assign\b",
        r"\bassign\w*\b.{0,120}\b(?:void|successors?|null)\b",
    ),
    "Revenue/Profit Sharing": (
        r"\b(?:0%|percent\w*|share)\b.{0,100}\b(?:net|gross|revenue|sales|profits?|royalt\w+|commission\w*|proceeds|receipts)\b",
        r"\b(?:royalt\w+|commissions?|revenues?|profits?)\b",
    ),
    "Price Restrictions": (r"\b(?:prices?|fees?|rates?|royalt\w+)\b.{0,120}\b(?:increas|rais|exceed|adjust|chang|fixed|reduc)",),
    "Minimum Commitment": (
        r"\b(?:minimum|at least|not? (?:less|fewer) than)\b.{0,80}"
        r"(?:\b(?:purchase|order|units?|quantit\w+|amount|commit\w*|sales|royalt\w*)|\$)",
        r"\bminimum\b",
    ),
    "Volume Restriction": (
        r"\b(?:maximum|up to|not? more than|exceed\w*|limit(?:ed)? to)\b.{0,80}"
        r"\b(?:units?|quantit\w+|copies|number|users?|volume|times|hours)\b",
        r"\b(?:excess of|in excess|additional charge|overage)\b",
    ),
    "Ip Ownership Assignment": (
        r"\b(?:hereby )?assigns?\b.{0,160}\b(?:right|title|interest)\b",
        r"\bworks?[- ](?:made[- ])?for[- ]hire\b",
        r"\b(?:shall|will) (?:be |become |remain )?(?:the )?(?:sole |exclusive )?(?:and exclusive )?(?:own(?:ed)?|property|belong|vest)\b",
        r"\b(?:intellectual property|inventions?|improvements?|copyrights?|works?|deliverables|developments?|patents?|trademarks?|data)\b"
        r".{0,120}\b(?:own(?:ed|s)?\b|property of|belong|vest|title|assign)",
    ),
    "Joint Ip Ownership": (
        r"\bjoint(?:ly)?\b.{0,60}\b(?:own|property|invent|develop|title|patents?)|\bco-?own|\bown\w* jointly\b|\bequal(?:ly)? undivided\b",
    ),
    "License Grant": (
        r"\b(?:grants?|granted|granting|licen[sc]es?)\b.{0,120}\b(?:licen[sc]e|right|permission|sublicen[sc]e)\b.{0,80}\b(?:to|under|for)\b",
        r"\bmay (?:\w+ ){0,3}(?:use|copy|reproduce|distribute|display|sublicen[sc]e)\b",
        r"\b(?:right|entitled|permitted|authori[sz]ed)\b.{0,40}\b(?:use|reproduce|copy|distribute|display|market|sublicen[sc]e)\b",
        r"\bno (?:\w+ ){0,3}(?:licen[sc]e|right)s?\b",
    ),
    "Non-Transferable License": (
        r"\bnon-? ?(?:transferr?|assign)able\b",
        r"\bnot (?:\w+ ){0,3}(?:transfer|assign|sublicen[sc]e)\w*\b.{0,60}\b(?:licen[sc]e|rights?|software|sublicen[sc]e)\b",
    ),
    "Affiliate License-Licensor": (r"\b(?:on behalf of|cause)\b.{0,60}\baffiliates\b.{0,120}\b(?:grant|licen[sc])",),
    "Affiliate License-Licensee": (
        r"\b(?:grants?|granted|licen[sc]es?)\b.{0,160}\b(?:affiliates|subsidiaries|group)\b",
        r"\bits affiliates\b.{0,120}\blicen[sc]e",
    ),
    "Unlimited/All-You-Can-Eat-License": (
        r"\bunlimited\b.{0,60}\b(?:number|users?|licen[sc]e|use|copies)\b|\b(?:enterprise|site)-? ?(?:wide)? licen[sc]e",
    ),
    "Irrevocable Or Perpetual License": (r"\birrevocabl[ey]\b", r"\bperpetual(?:ly)?\b|\bin perpetuity\b"),
    "Source Code Escrow": (r"\bescrow\b", r"\bsource (?:code|materials)\b"),
    "Post-Termination Services": (
        r"\b(?:upon|following|after|on|in the event of)\b.{0,60}" + _ENDS,
        _ENDS + r"\b.{0,200}\b(?:shall|will|must|may|agrees?)\b.{0,60}"
        r"\b(?:return|destroy|deliver|cease|continue|pay|cooperat|assist|transfer|provide|purchase|transition|sell)",
        r"\b(?:surviv\w+|thereafter|wind[- ]?down|sell[- ]?off|transition|phase[- ]?out|run-?off)\b",
        r"\b(?:period of |for )?(?:\w+ )?\(?0\)? " + _SPAN + r".{0,40}\b(?:after|following|thereafter)\b",
    ),
    "Audit Rights": (
        r"\b(?:audit|inspect|examin)",
        r"\b(?:books|records)\b",
        r"\b(?:right|may|entitled|permit|allow)\w*\b.{0,100}\b(?:audit|inspect|examine|access|visit|review)\b",
    ),
    "Uncapped Liability": (
        r"\b(?:except|other than|excluding|notwithstanding|not (?:apply|limit))\b"
        r".{0,200}\b(?:gross negligence|wil+ful|fraud|indemni\w+|breach|confidential\w*|death|injury)\b",
        r"\b(?:foregoing|above|limitations?)\b.{0,60}\bnot apply\b",
        r"\bwithout limit",
    ),
    "Cap On Liability": (
        r"\b(?:liab\w+|damages)\b.{0,160}\b(?:exceed|limited to|greater|amount|aggregate|maximum)\b",
        r"\b(?:no event|not|neither|no)\b.{0,80}\bliable\b",
        r"\b(?:indirect|consequential|incidental|punitive|special|exemplary)\b.{0,60}\b(?:damages?|loss\w*)\b",
        r"\b(?:claim|action|suit)s?\b.{0,100}\b(?:within|after|more than)\b.{0,60}" + _SPAN,
        r"\bsole (?:and exclusive )?remed",
    ),
    "Liquidated Damages": (
        r"\bliquidated damages?\b|\bnot (?:as )?a penalty\b",
        r"\b(?:terminat\w*|cancel\w*)\b.{0,120}\b(?:fee|charge|pay|penalt)",
        r"\b(?:pay|owe|credit)\w*\b.{0,120}\b(?:penalt\w+|per day|each day|late delivery|liquidated|stipulated)\b",
        r"\b(?:interest|late (?:fee|charge|payment)s?)\b.{0,60}(?:\b0%|\bper ?cent\b|\bper month\b|\brate\b)",
    ),
    "Warranty Duration": (
        r"\bwarrant\w*\b.{0,160}\b(?:days?|months?|years?|period)\b",
        r"\bwarranty period\b",
        _SPAN + r".{0,100}\bwarrant",
        r"\b(?:defect|repair|replac|conform)",
    ),
    "Insurance": (
        r"\binsur(?:ance|ed|ers?|e)\b",
        r"\b(?:policy|policies|coverage|certificates?)\b.{0,60}\b(?:insur|per occurrence|aggregate|limits?|liability)\b",
        r"\badditional insured|\bcertificates? of insurance\b|\bworkers'? compensation\b",
    ),
    "Covenant Not To Sue": (
        r"\b(?:not|never|neither)\b.{0,80}\b(?:contest|challeng|attack|dispute|question|sue|assert|oppose)",
        r"\b(?:releases?|waives?|covenants?)\b.{0,120}\b(?:claims?|suit|sue|actions?)\b",
    ),
    "Third Party Beneficiary": (
        r"\bthird[- ]party beneficiar",
        r"\b(?:inure|benefit of)\b.{0,80}\b(?:third|successors?|beneficiar)",
    ),
}
_ALL = [re.compile(pattern) for patterns in PATTERNS.values() for pattern in patterns]
_SPACE = re.compile(r"\s+")


def signs(texts: Sequence[str]) -> Matrix:
    """1 where a pattern is found; shape (texts, patterns), in the order of PATTERNS."""
    return patterns_found(_ALL, [_SPACE.sub(" ", text) for text in texts])
