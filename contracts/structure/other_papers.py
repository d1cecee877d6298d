"""References to articles of another paper: "l'article 22.5 des CGV" in a contract that is no general conditions itself."""

import re

_HEAD = 400  # characters from the start in which a document says what it is
_PAPER = re.compile(
    r",?\s(?:du|des|de la|de l'|of the|of|aux?|to the)\s?(?:(?:nos|vos|our|your)\s)?(?P<name>"
    r"(?P<conditions>c\.?g\.?(?:u|v|s|a|uv|vu|su|h)\.?\b|conditions generales\b|general (?:terms|conditions)\b)|"
    r"(?P<clauses>ccag(?:-?\s?tic)?\b|ccap\b|cctp\b|cahier des (?:charges|clauses))|"
    r"contrat[- ](?:principal|cadre|de base)\b|accord[- ]cadre\b|convention cadre\b|"
    r"(?:main|master|framework|principal|underlying) (?:\w+ )?agreement\b|msa\b)"
)
_CONDITIONS = re.compile(
    r"conditions (?:generales|d'utilisation|de vente|de services?|d'abonnement|d'acces)|\bterms\b|\bc\.?g\.?[a-z]{1,2}\b"
)
_THESE = re.compile(r"\bpresentes (?:conditions|c\.?g\.?[a-z])|\bthese (?:\w+ )?(?:terms|conditions)\b")


_OF_A_THIRD = re.compile(
    r"\s(?:de |du |d'|of )(?:l'|la |le |les |un |une |the |an? )?(?:hebergeur|sous-traitant|partenaire|tiers|operateur|"
    r"banque|host\b|third|sub-?contractor|carrier|app store)"
)


def of_other_paper(folded: str, at: int) -> bool:
    """Whether the words from offset at on name another paper than the one that the folded text is, as far as its head says."""
    match = _PAPER.match(folded, at)
    if not match:
        return False
    head = folded[:_HEAD]
    if _OF_A_THIRD.match(folded, match.end()):
        return True
    if match["conditions"]:
        return not (_CONDITIONS.search(head) or _THESE.search(folded))
    if match["clauses"]:
        return match["clauses"][:4] not in head and "cahier des" not in head
    return re.sub(r"[- ]", "", match["name"]) not in re.sub(r"[- ]", "", head)
