"""Labels that the sides get where a contract introduces them: "ci-après « la Mutuelle »", (the "Operator"), "(ci-après SRG)"."""

import re
from collections.abc import Collection, Iterator

_INTRODUCTION = 15_000  # characters from the start in which the sides are introduced
_OFTEN = 5  # times that a label must stand in the text
# A quoted word or two behind words that give a name, or in brackets; or a name in brackets behind such words.
_QUOTED = re.compile(
    r"(?:(?:ci-apres|ci-dessous|plus bas|par la suite|design\w+|denomm\w+|appel\w+|nomm\w+|called|"
    r"referred to as|hereinafter|hereafter)\b[^.;«»\"]{0,40}?|"
    r"\((?:ci-apres )?(?:the |collectively )?)[«\"]\s*(?:l[ea]s? |l'|the )?(?P<label>[^\W\d_][\w'-]{2,30}(?: [^\W\d_][\w-]{1,20})?)\s*[»\"]"
    r"|\((?:ci-apres|hereinafter),? (?:l[ea]s? |l'|the )?(?P<bare>[^\W\d_][\w-]{1,30})\)"
)
_THINGS = re.compile(
    r"(?:plateforme|services?|contrat|solution|logiciels?|application|site|progiciel|outils?|documentation|abonnement|licences?|donnees?|"
    r"marche|"
    r"accord|convention|commandes?|orders?|agreement|terms|platform|software|website|products?|dora|rgpd|gdpr|part(?:ie|y)s?|parties|"
    r"prestations?|"
    r"conditions?|cgu|cgv|cgs|annexes?|contenus?|content|data|fees|redevances?|utilisateurs?|users?|nous|vous|we|us|you|dpa|sla|module|"
    r"compte|"
    r"reglement|directive|loi|act|regulations?|effective date|territoire|materiel|equipements?|api|vendeurs?|sellers?|"
    r"marketplace|(?:[\w-]+ )?\w+ers|\w+ users|[\w-]+ api)\b"
)
# What tells that a company or a body has just been named.
_COMPANY = re.compile(
    r"\b(?:societe|sas|sarl|s\.a\.|immatricul\w+|registre|siren|siret|siege|mutuelle|association|etablissement public|represent\w+|"
    r"registered|incorporated|company no|company number|corporation|principal place)\b"
)
_PLURAL = r"(?<!\w)(?:les|des|aux|ces|ses|vos|nos|these|those|any|all|our|your|other) (?:\w+ )?"  # before more than one of what is no side
_PRONOUNS = frozenset({"nous", "notre", "nos", "we", "us", "our", "ours"})
_OR_WE = re.compile(r"\W{0,6}(?:ou|et|or|and) \W{0,3}(?:nous|we|us)\b")  # "« la Société », ou « nous »"
_NEAR, _FAR = 400, 1000  # characters


def labels_of(folded: str, vendor: Collection[str], customer: Collection[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The labels of the vendor and of the customer that stand often in a folded text, beside the names already known.

    A label is the vendor's where one of its names stands between the label before and this one; the customer's is looked for only where
    the known names of the customer hardly stand in the text.
    """
    ours: set[str] = set()
    theirs: set[str] = set()
    last = 0
    names = [name for name in vendor if name not in _PRONOUNS]
    for label, start, end in _introduced(folded[:_INTRODUCTION]):
        between, last = folded[max(last, start - _FAR) : start], end
        if label not in vendor and label not in customer:
            (ours if _names_any(names, between) or _OR_WE.match(folded, end) else theirs).add(label)
    ours, theirs = ({label for label in labels if not _names_many(label, folded)} for labels in (ours, theirs))
    known = _times(customer, folded)
    return (
        frozenset(label for label in ours if _times((label,), folded) >= _OFTEN),
        frozenset(label for label in theirs - ours if _times((label,), folded) >= max(_OFTEN, 2 * known)),
    )


def _introduced(folded: str) -> Iterator[tuple[str, int, int]]:
    for match in _QUOTED.finditer(folded):
        label = match["label"] or match["bare"]
        bracketed = match[0].startswith("(") and not match["bare"]
        if not _THINGS.match(label) and (not bracketed or _COMPANY.search(folded, max(0, match.start() - _NEAR), match.start())):
            yield label, match.start(), match.end()


def _names_any(names: Collection[str], words: str) -> bool:
    return any(len(name) > 3 and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words) for name in names)


def _names_many(label: str, folded: str) -> bool:
    """Whether the text speaks of several: of "les Produits", never of "les Mutuelle"."""
    return label.endswith("s") and re.search(rf"{_PLURAL}{re.escape(label)}(?!\w)", folded) is not None


def _times(names: Collection[str], folded: str) -> int:
    if not names:
        return 0
    return len(re.findall(rf"(?<![\w-])(?:{'|'.join(map(re.escape, names))})(?![\w-])", folded))
