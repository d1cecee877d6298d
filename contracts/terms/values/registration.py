"""Company identifiers: SIREN and SIRET (called so, or with a right check digit) and VAT numbers."""

import re
from collections.abc import Iterator

from contracts.terms.types import Value

_NINE = re.compile(r"\d(?<![\d.,].)\d\d[ .]?\d{3}[ .]?\d{3}(?:[ .]?\d{5}|[ .]?\d{3}[ .]?\d{2})?(?![\d%€]|[.,]\d)")
_CUE = re.compile(r"rcs|r\.c\.s|siren|siret|registre du commerce|registry|regist|immatricul|numero|n°|identifi|inscrit")
_VAT = re.compile(
    r"(?<![a-z])(?:fr ?[0-9a-z]{2} ?\d{3} ?\d{3} ?\d{3}|(?:de|dk|fi|lu|mt|hu|si|at ?u|be|pt|ie|es|it|se|pl|gb|"
    r"nl) ?[0-9a-z]{8,12})(?![a-z0-9])"
)
_VAT_CUE = re.compile(r"tva|vat\b|intracom")
# A number that is called a SIREN counts as written, even where its check digit is wrong.
_LABEL = re.compile(
    r"(?:\brcs\b|r\.c\.s|\bsiren\b|registre du commerce|compan(?:y|ies) regist(?:er|ry))[^.\d]{0,50}(?:no\. ?)?$|"
    r"(?:incorporated|registered|immatricul)[^.;\d]{0,60}(?:number|"
    r"numero|n°) ?$"
)
_FRENCH = re.compile(  # "Trade and Companies Register" is how English texts call the RCS, and Luxembourg's
    r"\brcs\b|r\.c\.s|\bsire[nt]\b|registre du commerce|(?<!luxembourg )\b(?:trade|commerc\w+) (?:and|&) compan(?:y|ies) regist"
)
_ABROAD = re.compile(  # the number that another country's register gives
    r"\bde droit (?!francais|prive|public|commun|local)\w+[^.;]{0,80}$|"
    r"\b(?:handelsregister|foretaksregist\w+|registre (?:des entreprises|norvegien|suedois|danois|finlandais)|companies house|"
    r"compan(?:y|ies) regist\w+)\b[^.;]{0,60}$"
)
_REACH = 90  # characters before a number in which its cue stands


def luhn_valid(digits: str) -> bool:
    """Whether a string of digits passes the Luhn check, which every SIREN and SIRET (La Poste's apart) does."""
    total = 0
    for i, digit in enumerate(reversed(digits)):
        n = int(digit) * (2 if i % 2 else 1)
        total += n - 9 if n > 9 else n
    return total % 10 == 0


def find_sirens(folded: str) -> Iterator[Value]:
    """SIREN of nine digits, read from SIREN, SIRET and RCS numbers and from French VAT numbers of the folded text, in order."""
    for match in _NINE.finditer(folded):
        digits = re.sub(r"\D", "", match.group())
        before = folded[max(0, match.start() - _REACH) : match.start()]
        if not luhn_valid(digits[:9]) and not (len(digits) == 9 and _LABEL.search(before)):
            continue
        if _ABROAD.search(before) and not _FRENCH.search(before):
            continue
        after = folded[match.end() : match.end() + 30]
        if _CUE.search(before) or re.match(r"[ ,]*\(?(?:au )?r\.?c\.?s", after):
            yield Value(digits[:9], match.start(), match.end())
    for vat in find_vat_numbers(folded):
        if vat.value.startswith("FR") and luhn_valid(vat.value[4:]):
            yield Value(vat.value[4:], vat.start, vat.end)


def find_vat_numbers(folded: str) -> Iterator[Value]:
    """VAT numbers of the folded text, without spaces. French ones need a valid SIREN, others the word VAT or TVA nearby."""
    for match in _VAT.finditer(folded):
        number = match.group().replace(" ", "").upper()
        if number.startswith("FR"):
            if not luhn_valid(number[4:]):
                continue
        elif not _VAT_CUE.search(folded[max(0, match.start() - 60) : match.start()]):
            continue
        yield Value(number, match.start(), match.end())
