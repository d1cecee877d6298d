"""Sentences on indirect damage that spare the vendor nothing: the customer alone is let off, or the vendor makes good all of it."""

from contracts.terms.frames.frame import pattern

# Only the customer is let off: "@c shall not be liable for indirect loss".
_CUSTOMER_LET_OFF = pattern(
    r"@c (?:(?:shall|will|is|are|may|can)(?: in no event)? (?:not|never|in no event)|(?:shall|will) in no event|"
    r"ne (?:repond|sera|saurait|peut|pourra|est|encourt)|n'(?:est|encourt|assume))\b[^@]*$",
    r"in no event (?:is|shall|will|may) @c (?:be )?(?:held )?liable\b[^@]*$",
    r"@c (?:ne |n')(?:repond|encourt)\w*[^@]{0,120}(?:envers|a l'egard d[eu]|vis-a-vis d[eu]) @v",
)
# The vendor makes good all damage, "direct or indirect".
_MAKES_ALL_GOOD = pattern(
    r"(?:@v|\bil|\belle|\bit) (?:shall |will |lui )?(?:indemnis|repar|repond|garanti|compensat|indemnif|answer|make good)\w*"
    r"[^.;]{0,60}\b(?:tou(?:t|s|te|tes)|l'ensemble|l'integralite|any|all)\b[^.;]{0,40}"
    r"(?:direct\w* (?:ou|et|or|and) indirect|(?:y compris|including)[^.;]{0,30}(?:indirect|consequential|manque|pertes?|profit|image))",
)


def spares_the_vendor_nothing(marked: str) -> bool:
    """Whether a marked sentence on indirect damage excludes what the customer alone would owe, or has the vendor make good all of it."""
    return _CUSTOMER_LET_OFF.stands_in(marked) or _MAKES_ALL_GOOD.stands_in(marked)
