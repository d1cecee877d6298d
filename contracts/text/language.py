"""The languages of a contract: French or English is read, and other languages are refused or told of."""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import groupby
from threading import Lock

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from contracts.text.errors import UnsupportedLanguage
from contracts.text.types import Block, ReadWarning, Stretch

# The languages that a vendor's contract is likely to come in; a short list keeps legal Latin and brand names from exotic guesses.
_LANGUAGES = ["fr", "en", "de", "es", "it", "nl", "pt", "pl"]
READ = frozenset({"fr", "en"})
PARTLY = {"fr": "partly_french", "en": "partly_english"}  # warnings; of other languages "partly_other"

SAMPLE = 5_000  # characters, by which the language of a whole text is told
_PLACES = 8  # that they are taken from
_TELLING = 10  # words from which on a block's language can be told
_ENOUGH = 240  # characters by which the language of a block is told: of 13,000 blocks, more would tell another of none
_STRETCH = 40  # words: a quotation or a firm's statement of its purpose in another language is none
_PART, _PART_SHARE = 80, 0.04  # words, and share of the document, from which on users are told of a part in another language
_WHOLE_SHARE = 0.4  # of the words: so much French or English is a version of the contract, and not an annex
_FEWEST_WORDS = 20  # by which to know a language
_LOADING = Lock()


def load() -> None:
    """Loads the model, most of it without Python's lock: a thread can do so while other modules are imported."""
    _identifier()


def _identifier() -> LanguageIdentifier:
    with _LOADING:
        return _loaded()


@cache
def _loaded() -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(_LANGUAGES)
    return identifier


def likeliest(text: str) -> str:
    """The language (ISO 639-1) that text is most likely in, among those that contracts come in."""
    return str(_identifier().classify(_as_written_small(text))[0])


def _as_written_small(text: str) -> str:
    """Text in capitals in small letters: the model knows few words in capitals. The library does so where there are no others."""
    if sum(map(str.isupper, text)) > sum(map(str.islower, text)):
        return text.lower()
    return text


def differ(text: str, other: str) -> bool:
    """Whether two texts are surely in different languages; not where one of them has but a few words."""
    if min(len(text.split()), len(other.split())) < _FEWEST_WORDS:
        return False
    return likeliest(text[:SAMPLE]) != likeliest(other[:SAMPLE])


def language_of(text: str, stretches: Sequence[Stretch] = ()) -> str:
    """ "fr" or "en". Of a contract in one of them and another language, the one; stretches: the languages of its parts.

    Raises UnsupportedLanguage with the language's code where the text is in another one.
    """
    part = SAMPLE // _PLACES
    language = likeliest(" ".join(text[start : start + part] for start in range(0, len(text), max(part, len(text) // _PLACES + 1))))
    if language in READ:
        return language
    words = _words(text, stretches)
    best = max(READ & words.keys(), key=lambda key: words[key], default=None)
    if best is None or words[best] < _WHOLE_SHARE * words.total():
        raise UnsupportedLanguage(language=language)
    return best


def language_told(words: str) -> str | None:
    """The language of a block with these words; None where they are too few."""
    return likeliest(words[:_ENOUGH]) if len(words.split()) >= _TELLING else None


def stretches_of(text: str, blocks: Sequence[Block], told: Sequence[str | None]) -> tuple[Stretch, ...]:
    """The stretches of text in one language each, in order, from its first block to its last; short ones go with what stands before.

    told: the language of each block, where it can be told.
    """
    first = next((language for language in told if language), None)
    if first is None:
        return ()
    language, filled = first, []
    for found in told:
        language = found or language
        filled.append(language)
    runs = [(language, list(run)) for language, run in groupby(zip(filled, blocks, strict=True), key=lambda pair: pair[0])]
    long = [run for run in runs if sum(len(text[block.start : block.end].split()) for _, block in run[1]) >= _STRETCH] or runs[:1]
    merged = [(language, [block for _, part in group for _, block in part]) for language, group in groupby(long, key=lambda run: run[0])]
    starts = [blocks[0].start, *(part[0].start for _, part in merged[1:])]
    ends = [*starts[1:], blocks[-1].end]
    return tuple(Stretch(start, end, language) for start, end, (language, _) in zip(starts, ends, merged, strict=True))


def _words(text: str, stretches: Sequence[Stretch]) -> Counter[str]:
    words: Counter[str] = Counter()
    for stretch in stretches:
        words[stretch.language] += len(text[stretch.start : stretch.end].split())
    return words


def language_warnings(text: str, language: str, stretches: Sequence[Stretch]) -> tuple[ReadWarning, ...]:
    """A warning for each other language in which a part of a contract in language is."""
    words = _words(text, stretches)
    least = max(_PART, _PART_SHARE * words.total())
    codes = {PARTLY.get(other, "partly_other") for other, count in words.items() if other != language and count >= least}
    return tuple(ReadWarning(code) for code in sorted(codes))
