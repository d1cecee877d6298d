"""Companies that a contract names and that are no party to it: hosts, banks, insurers, mediators, subsidiaries, partners."""

import re

from contracts.text.fold import fold

_BEFORE = 80  # characters before a name that tell whether it is a host's
_ONLY_HOSTED = r"(?<!edite et )(?<!edites et )(?<!editee et )(?<!exploite et )(?<!exploitee et )"  # before "hébergé par"
_HOSTS = re.compile(  # before the name of who is no party: "Hébergeur :", "le site est hébergé par la société"
    rf"hebergeur[^.;\n]{{0,30}}$|{_ONLY_HOSTED}heberge[^.;\n]{{0,40}}\b(?:par|chez|aupres de)(?: la societe)? $|"
    r"\bhosted (?:by|at|with) $"
)
NOT_VENDOR = re.compile(
    rf"{_ONLY_HOSTED}heberg\w*(?: \w+){{0,4}} par|hebergement[^\n;]{{0,80}}: ?$|"
    r"(?:hosted|stored) (?:by|on|at|with)|(?:stocke|conserve)e?s? (?:par|chez|aupres d[eu]) (?:la societe )?$|"
    rf"{_ONLY_HOSTED}heberge[^.]{{0,60}}$|"
    r"hosting (?:provider|services)[^.]{0,40}$|mediat|"
    r"paiement[^.]{0,60}$|"
    r"payment[^.]{0,60}$|sous-traitant[^.]{0,60}$|sub-?processor|sub-?contractor[^.]{0,60}$|"
    r"par exemple|such as|tels? que|powered by|prestataire de (?:paiement|"
    r"service)|"
    r"\b(?:partenaires?|partners?)\b[^.]{0,20}$|"
    r"\b(?:our|nos|its|their|ses|des|some) (?:\w+ )?(?:customers|clients|references)\b[^.]{0,20}$|"
    r"appartien\w+ a |\bbelongs? to |\b(?:bailleur|lessor)\b[^.]{0,20}$|"
    r"tiers|third part|filiale|groupe|subsidiar|affiliat|trademark|marques? (?:de|deposee)|assur(?:eur|ance)|insur(?:er|ance)[^.]{0,30}$|"
    r"\b(?:bank|banque|landlord|auditors?|carrier|transporteur) (?:is|est) $|"
    r"\bformerly (?:known as |named |called )?(?:\S+ ){0,2}$|\banciennement (?:\S+ ){0,2}$|mandatee? par (?:la societe )?$|"
    r"\b(?:compte|inscri\w+|souscri\w+)\b[^.]{0,40} aupres de (?:la societe )?$|\b(?:processed by|traitee?s? par) $|"
    r"\b(?:download\w*|available|telecharg\w*)\b[^.]{0,80}\b(?:from|on|through|via|sur|depuis) (?:the |l'|la |le )?$"
)
# The address of a post or of an officer: an affiliate may well keep it.
WRITTEN_TO = re.compile(
    r"\b(?:by|via|par) (?:postal mail|post|mail|courrier|voie postale)[^.]{0,30}$|\b(?:data protection officer|dpo|delegue a la protection)"
    r"[^.]{0,60}: ?$"
)
FINANCES = re.compile(r"\b(?:banque|bank|assurances?|insurance)\b")  # who pays or insures for the vendor, where named late


def is_host(text: str, start: int) -> bool:
    """Whether the name that starts there is introduced as that of who hosts the vendor's site."""
    return bool(_HOSTS.search(fold(text[max(0, start - _BEFORE) : start])))
