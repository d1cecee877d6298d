"""The same sentence in other words: with an opening or a remark that says nothing, a right given in another way, a wish of both parties."""

import re
from collections.abc import Iterator

OPENINGS = {
    "fr": (
        "Toutefois, ", "Par ailleurs, ", "En conséquence, ", "À ce titre, ", "En tout état de cause, ", "De convention expresse, ",
        "Il est expressément convenu que ", "Il est rappelé que ", "Les parties conviennent que ", "7.2 ", "a) ", "- ",
    ),
    "en": (
        "However, ", "In addition, ", "Accordingly, ", "In any event, ", "For the avoidance of doubt, ", "It is agreed that ",
        "The parties acknowledge and agree that ", "7.2 ", "(a) ", "- ",
    ),
}  # fmt: skip
REMARKS_AT_THE_END = {
    "fr": (
        ", sauf accord contraire et écrit des parties", ", ce que les parties reconnaissent",
        ", dans le respect de la réglementation applicable", ", sans préjudice de tout autre droit",
    ),
    "en": (
        ", unless the parties agree otherwise in writing", ", which the parties acknowledge", ", in accordance with applicable law",
        ", without prejudice to any other right",
    ),
}  # fmt: skip
REMARKS_BEHIND_A_SIDE = {
    "fr": (", le cas échéant,", ", en cours de contrat,", ", sans préjudice de ses autres droits,"),
    "en": (", where applicable,", ", during the term,", ", without prejudice to its other rights,"),
}
RIGHTS = {
    "fr": (
        (
            re.compile(r"\bpeut (?=[bcdfgjklmnpqrstvxz]\w+(?:er|ir|re)\b)"),
            ("pourra ", "a la faculté de ", "se réserve le droit de ", "est libre de "),
        ),
        (re.compile(r"\bà tout moment\b"), ("à toute époque", "en tout temps", "à n'importe quel moment")),
    ),
    "en": (
        (
            re.compile(r"(?<=er )may (?!not)"),
            ("can ", "is entitled to ", "has the right to ", "shall be free to ", "may, where applicable, "),
        ),
        (re.compile(r"\bat any time\b"), ("at any moment",)),
    ),
}  # fmt: skip
_SIDE = {
    "fr": re.compile(r"(?:Le Prestataire|Le Client|L'Éditeur|Le Fournisseur|L'Hébergeur|La Société)(?= )"),
    "en": re.compile(r"(?:The )?(?:Provider|Customer|Supplier|Vendor|Company|Client)(?= )"),
}
_SHORTEST = 40  # characters of a sentence that says something by itself


def rewordings(sentence: str, language: str) -> Iterator[tuple[str, str]]:
    """(kind, other wording) of one sentence in "fr" or "en"; none of what is a list, a row or several sentences."""
    if len(sentence) < _SHORTEST or not sentence.endswith(".") or sentence.count(".") > 1 or re.search(r"[\n\t|:]", sentence):
        return
    for opening in OPENINGS[language]:
        yield "opening", _opened(opening, sentence)
    for remark in REMARKS_AT_THE_END[language]:
        yield "remark at the end", f"{sentence[:-1]}{remark}."
    if side := _SIDE[language].match(sentence):
        for remark in REMARKS_BEHIND_A_SIDE[language]:
            yield "remark behind a side", f"{side[0]}{remark}{sentence[side.end() :]}"
    for written, others in RIGHTS[language]:
        if written.search(sentence):
            for other in others:
                yield "right", written.sub(other, sentence, count=1)


def _opened(opening: str, sentence: str) -> str:
    if not opening[-2].isalpha() and opening[-2] != ",":  # a number or the mark of an item
        return opening + sentence
    small = sentence if sentence[1].isupper() else sentence[0].lower() + sentence[1:]
    return f"{opening[:-2]}'{small}" if opening.endswith("que ") and small[0] in "aeéèêiouyh" else opening + small
