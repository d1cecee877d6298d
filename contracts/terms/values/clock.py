"""Times of day in French and English words and figures, in minutes since midnight."""

import re

from contracts.terms.values.numbers import parse_words

HALF_DAY = r"(?: ?(?:a\.?m\b\.?|p\.?m\b\.?)| (?:in the (?:morning|afternoon|evening)|at night|o'clock|du (?:matin|soir)|de l'apres-midi))"
_MINUTES = {"trente": 30, "quinze": 15, "quarante-cinq": 45, "et demie": 30, "et quart": 15}


def clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def minutes_of(words: str) -> int | None:
    """Minutes since midnight, None for no time of day: "8 h 15", "4.30pm", "dix-sept heures trente", "half past eight", "midi"."""
    if words in ("midi", "noon"):
        return 12 * 60
    if words in ("minuit", "midnight"):
        return 24 * 60
    half = re.search(HALF_DAY, words)
    after_noon = bool(half and re.search(r"p\.?m|afternoon|evening|night|soir|apres-midi", half.group()))
    before_noon = bool(half and re.search(r"a\.?m\b|morning|matin", half.group()))
    if words[0].isalpha():
        past = 30 if words.startswith("half past ") else 0
        hours, _, minutes = words[: half.start() if half else None].removeprefix("half past ").partition(" heure")
        worded, minute = parse_words(hours), _MINUTES.get(minutes.removeprefix("s").strip(), past)
        if worded is None:
            return None
        hour = worded
    else:
        match = re.match(r"(\d{1,2})(?: ?(?:heures?|h|:|\.) ?(\d\d)?)?", words)
        if not match:
            return None
        hour, minute = int(match.group(1)), int(match.group(2) or 0)
    if after_noon or before_noon:
        hour = hour % 12 + (12 if after_noon else 0)
    return hour * 60 + minute if hour <= 24 else None
