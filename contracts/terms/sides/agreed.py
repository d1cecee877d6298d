"""Words by which both sides agree to what binds one of them, or may: "les parties conviennent que le Prestataire peut …"."""

import re

_BOTH = r"\b(?:les (?:deux )?parties|chaque partie|the parties|both parties|each party) (?:aux presentes |hereto |hereby )?"
_AGREED = re.compile(
    rf"{_BOTH}(?:\w+ly |ont |sont |have )?(?:conviennent|convenue?s?|reconnai(?:t|ssent)|admet(?:tent)?|accepte(?:nt)?|declare(?:nt)?|"
    r"prennent acte|agrees?|agreed|acknowledges?|understands?|accepts?|recogni[sz]es?|confirms?)"
    r"(?: (?!que\b|that\b)[a-z]+){0,4} (?P<that>que |qu'|that )"
)
_REMARK = re.compile(
    rf", (?:ce |chose )?(?:que|which) {_BOTH}(?:reconnai|admet|accept|declar|acknowledg|agree|confirm|understand)[^,.;]{{0,30}}(?=[.,;]|$)"
)
# "…, unless the parties agree otherwise in writing": every contract can be changed by those who made it.
_OTHERWISE = re.compile(
    r",? (?:sauf|a moins d'un) (?:accord|convention)(?: \w+){0,3} (?:des|entre les) parties(?=[ .,;]|$)"
    r"|,? (?:unless|except (?:as|where)) (?:the|both) parties (?:have )?(?:otherwise )?agree[sd]?(?: otherwise)?(?: in writing)?"
    r"(?=[ .,;]|$)"
)


def impersonal(folded: str) -> str:
    """Folded text in which no sides agree: "il est convenu que le prestataire peut …", length kept."""
    folded = folded.replace("il est rappele q", "il est precise q")  # nobody is reminded
    if "parti" not in folded:
        return folded
    for remark in (_REMARK, _OTHERWISE):
        folded = remark.sub(lambda match: " " * len(match[0]), folded)
    return _AGREED.sub(_without_parties, folded)


def _without_parties(agreed: re.Match[str]) -> str:
    said = "il est convenu" if agreed["that"].startswith("qu") else "it is agreed"
    return said.ljust(len(agreed[0]) - len(agreed["that"])) + agreed["that"]
