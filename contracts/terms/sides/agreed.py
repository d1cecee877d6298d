"""Words by which both sides agree to what binds one of them: "les parties conviennent que le Prestataire peut …"."""

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


def impersonal(folded: str) -> str:
    """Folded text in which nobody agrees: "il est convenu que le prestataire peut …", length kept."""
    return _REMARK.sub(lambda remark: " " * len(remark[0]), _AGREED.sub(_without_parties, folded)) if "part" in folded else folded


def _without_parties(agreed: re.Match[str]) -> str:
    said = "il est convenu" if agreed["that"].startswith("qu") else "it is agreed"
    return said.ljust(len(agreed[0]) - len(agreed["that"])) + agreed["that"]
