"""Why two clauses stand beside each other, in words."""

from collections.abc import Iterable

from contracts.clauses.taxonomy import taxonomy
from review.compare.types import Clue
from review.rules.themes import term_label

_SENTENCES = {
    "same_text": {"fr": "même texte", "en": "same text"},
    "similar_text": {"fr": "{0} % des mots en commun", "en": "{0}% of the words in common"},
    "same_heading": {"fr": "même intitulé", "en": "same heading"},
    "similar_heading": {"fr": "intitulé proche", "en": "similar heading"},
    "same_number": {"fr": "même numéro ({0})", "en": "same number ({0})"},
    "same_place": {"fr": "même place dans le plan", "en": "same place in the outline"},
    "same_children": {"fr": "mêmes sous-clauses", "en": "same sub-clauses"},
    "same_subject": {"fr": "même sujet : {0}", "en": "same subject: {0}"},
    "same_terms": {"fr": "mêmes termes clés : {0}", "en": "same key terms: {0}"},
    "part": {"fr": "une partie de ses mots s’y retrouve", "en": "part of its words is found there"},
    "nearest": {"fr": "clause la plus proche", "en": "nearest clause"},
    "by_hand": {"fr": "rapprochées par une personne", "en": "paired by a person"},
    "alone_by_hand": {"fr": "laissée seule par une personne", "en": "left alone by a person"},
    "only_left": {"fr": "sans équivalent dans l’autre document", "en": "nothing like it in the other document"},
    "only_right": {"fr": "sans équivalent dans l’autre document", "en": "nothing like it in the other document"},
}
_BETWEEN = {"fr": " ; ", "en": "; "}


def reason(clues: Iterable[Clue], language: str) -> str:
    """The grounds of a pair as one line of "fr" or "en", the strongest first."""
    said = [_SENTENCES[clue.code][language].format(_values(clue, language)) for clue in clues]
    line = _BETWEEN[language].join(said)
    return line[:1].upper() + line[1:]


def _values(clue: Clue, language: str) -> str:
    if clue.code == "same_subject":
        return ", ".join(taxonomy()[key].label(language) for key in clue.values)
    if clue.code == "same_terms":
        return ", ".join(term_label(key, language) for key in clue.values)
    return ", ".join(clue.values)
