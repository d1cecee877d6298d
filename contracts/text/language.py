"""The main language of a contract: French or English; others are refused."""

from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from contracts.text.errors import UnsupportedLanguage

# The languages that a vendor's contract is likely to come in; a short list keeps legal Latin and brand names from exotic guesses.
_LANGUAGES = ["fr", "en", "de", "es", "it", "nl", "pt", "pl"]

_SAMPLE = 5_000  # characters, from four places

_FEWEST_WORDS = 20  # by which to know a language


@cache
def _identifier() -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(_LANGUAGES)
    return identifier


def differ(text: str, other: str) -> bool:
    """Whether two texts are surely in different languages; not where one of them has but a few words."""
    if min(len(text.split()), len(other.split())) < _FEWEST_WORDS:
        return False
    return bool(_identifier().classify(text[:_SAMPLE])[0] != _identifier().classify(other[:_SAMPLE])[0])


def language_of(text: str) -> str:
    """ "fr" or "en". Raises UnsupportedLanguage with the language's code where the text is in another one."""
    sample = " ".join(text[start : start + _SAMPLE] for start in range(0, len(text), max(_SAMPLE, len(text) // 4 + 1)))
    language = str(_identifier().classify(sample)[0])
    if language not in {"fr", "en"}:
        raise UnsupportedLanguage(language=language)
    return language
