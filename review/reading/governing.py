"""The law that a contract chooses, where it is another than the French law on which the playbook's legal bases mostly rest."""

from contracts.analysis import Analysis
from review.reading.values import say

_FRENCH = "FR"


def other_law(analysis: Analysis, language: str) -> str:
    """The chosen law's country in words of "fr" or "en": "Irlande"; "" where none is known for sure or French law may be chosen too."""
    laws = [term for term in analysis.terms if term.key == "governing_law"]
    if any(term.value == _FRENCH for term in laws):
        return ""
    return ", ".join(dict.fromkeys(say(term.key, term.value, language) for term in laws if not term.to_check))
