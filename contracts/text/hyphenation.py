"""Words divided at a line's end: put together again, or left with the hyphen they are written with ("ci-dessus")."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from contracts.text.fold import fold
from contracts.text.team import ALONE, Team, all_of

SOFT_HYPHEN = "\u00ad"
_TYPESET_HYPHEN = "‐"  # U+2010: some programs print it where they divide a word, and never where the author wrote a hyphen
_LETTERS = "a-zœæßðø"
_WORD = re.compile(rf"[{_LETTERS}0-9]+(?:[-'][{_LETTERS}0-9]+)*")
_LAST = re.compile(rf"([{_LETTERS}0-9]+(?:[-'][{_LETTERS}0-9]+)*)-$")
_FIRST = re.compile(rf"[{_LETTERS}0-9]+(?:[-'][{_LETTERS}0-9]+)*")
_ADDRESS = re.compile(r"(?:https?:/|www\.|\w@\w)\S*$")
_ADDRESS_PART = re.compile(r"[\w%~]+[./_=&?#-]\S*\w|\w+/")
_DIVIDES_FROM = 0.02  # share of lines ending in a hyphen from which on a document is taken to divide words

# Words that are written with a hyphen (folded), by their first parts and what may follow: "ci-dessus", "sous-traitant".
_COMPOUND = re.compile(
    r"(?:ci-(?:dess|apr|avant|contre|join|incl|annex|pres)|la-(?:dess|bas|haut)|au-(?:dela|dess|devant|dehors)|par-(?:de|la)"
    r"|(?:celui|celle|ceux|celles)-(?:ci|la)|sous-(?:trait|licen|sect|ensembl|tota|jacen|domain|resea|titr|loca|lou|categ|process|respons|entend)"
    r"|(?:non|quasi|demi|vice|self|mi)-|(?:lui|elle|eux|elles|nous|vous|moi|soi)-meme|peut-etre|c'est-a|vis-a|-a-(?:dire|vis)|rendez-vous"
    r"|savoir-(?:faire|etre)|porte-(?:parole|fort|monnaie)|mots?-cle|quote-part|(?:plus|moins|contre)-(?:value|valeur)|main-d|bien-(?:fond|etre)"
    r"|(?:avant|apres)-(?:vent|derni|proj|contrat)|tiers-(?:pay|de)|libre-(?:serv|echang)|chef-d|e-[a-z]|pro-forma|post-(?:contract|vent)"
    r"|(?:back|front)-(?:office|end|up)|plug-in|(?:opt|log|sign|check)-(?:in|out|up|on)|add-on|follow-up|up-to|to-date|third-part|real-time"
    r"|(?:long|short|full|part)-(?:term|time)|pre-exist|sub-(?:process|licen|contract)|co-(?:contract|trait|respons|found)|so-called"
    r"|(?:hors|auto|micro|multi|inter|extra|intra)-(?:entrep|commun|judic|tax)|open-source|pay-(?:as|per)|(?:two|three)-|joint-vent)"
)
# Numbers in words: "quatre-vingt-dix-neuf", "forty-five".
_UNDER_TEN = "un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|one|two|three|four|five|six|seven|eight|nine"
_NUMBER = re.compile(
    rf"(?:.*-)?(?:dix|vingt|trente|quarante|cinquante|soixante|quatre|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    rf"-(?:{_UNDER_TEN}|et|huit|onze|douze|treize|quatorze|quinze|seize|dix|vingts?)(?![{_LETTERS}])"
)
_INVERTED = re.compile(r"-(?:il|elle|ils|elles|on|t|y|ci|meme|memes)$")  # "doit-il", "celui-ci"


@dataclass(frozen=True)
class Hyphenation:
    """Knows the words of one document."""

    words: Counter[str]  # those that stand inside lines, whole, as far as parts of divided words make them up
    divided: tuple[tuple[str, str], ...]  # (first part, second part) at the ends of lines, folded
    lines: int
    typeset_only: bool  # the typeset hyphen is at the ends of lines and nowhere else

    @classmethod
    def of(cls, paragraphs: Iterable[Sequence[str]], team: Team = ALONE) -> "Hyphenation":
        """The Hyphenation of a document given as paragraphs of lines, or as those of one process of a team."""
        divided: list[tuple[str, str]] = []
        cut: Counter[str] = Counter()  # parts of words
        texts: list[str] = []
        count = inside = 0
        for lines in paragraphs:
            texts += lines
            count += len(lines)
            inside += sum([line.count(_TYPESET_HYPHEN, 0, -1) for line in lines])
            cuts = {i for i in range(len(lines) - 1) if _is_cut(lines[i])}
            divided += [parts for i in sorted(cuts) if (parts := _parts(fold(lines[i]), fold(lines[i + 1])))]
            for i in sorted(cuts | {i + 1 for i in cuts}):
                found = _WORD.findall(fold(lines[i]))
                cut.update(found[:1] if i - 1 in cuts else [])
                cut.update(found[-1:] if i in cuts and (len(found) > 1 or i - 1 not in cuts) else [])
        gathered = team.gather((divided, count, inside), tuple[list[tuple[str, str]], int, int])
        divided = all_of([part[0] for part in gathered])
        wanted = {first + hyphen + second for first, second in divided for hyphen in ("", "-")}
        words: Counter[str] = Counter()
        if wanted:
            words.update(filter(wanted.__contains__, _WORD.findall(fold(" ".join(texts)))))
            words.subtract({word: times for word, times in cut.items() if word in wanted})
            words = sum(map(Counter, team.gather(words, dict[str, int])), Counter())
        return cls(words, tuple(divided), sum(part[1] for part in gathered), not any(part[2] for part in gathered))

    @cached_property
    def divides(self) -> bool:
        """Whether this document divides words at all: known by the same words elsewhere, or by the number of hyphens at line ends."""
        without = sum(1 for first, second in self.divided if self.words[first + second])
        with_hyphen = sum(1 for first, second in self.divided if self.words[f"{first}-{second}"])
        if without == with_hyphen:
            return len(self.divided) > max(2, _DIVIDES_FROM * self.lines)
        return without > with_hyphen

    def join(self, line: str, following: str, opening: str = "") -> tuple[str, str]:
        """line as it is to stand before following in running text, and what to put between them: a space or nothing.

        opening: what stands on earlier lines of the word that line goes on with.
        """
        if line.endswith(SOFT_HYPHEN):
            return line[:-1], ""
        last, first = last_word(line), following.split(None, 1)[0] if following else ""
        address = _ADDRESS.search(opening + last if last == line else last)
        if address and last[-1] in "/_=&?.%" and _ADDRESS_PART.match(first) and not last.endswith((".", "?")):
            return line, ""
        if last.endswith("/") and last[:-1].isalpha() and first[:1].isalpha():
            return line, ""  # "et/" + "ou"
        if not line.endswith(("-", _TYPESET_HYPHEN)) or last in {"-", _TYPESET_HYPHEN}:
            return line, " "
        if line.endswith(_TYPESET_HYPHEN) and self.typeset_only:
            return line[:-1], ""
        if address:
            return line, ""
        parts = _parts(fold(line), fold(following))
        if not parts:
            return line, "" if last[-2:-1].isalnum() and first[:1].isalnum() else " "
        return (line, "") if self._keeps(*parts, last, first) else (line[:-1], "")

    def _keeps(self, first: str, second: str, last_word: str, first_word: str) -> bool:
        """Whether the hyphen between two parts of a word belongs to it."""
        whole, hyphened = self.words[first + second], self.words[f"{first}-{second}"]
        if whole != hyphened:
            return hyphened > whole
        if first[-1].isdigit() or second[0].isdigit() or len(first) == 1:
            return True
        if first_word[0].isupper() and not last_word[-2:-1].isupper():
            return True  # "Saint-" + "Denis"
        if (
            _COMPOUND.match(f"{first.rpartition(chr(39))[2]}-{second}")
            or _COMPOUND.match(f"{first}-{second}")
            or _NUMBER.match(f"{first}-{second}")
            or _INVERTED.search(f"-{second}")
        ):
            return True
        return not self.divides


def _is_cut(line: str) -> bool:
    """Whether a line ends in a hyphen or dash of any kind."""
    return not line[-1:].isalnum() and fold(line[-1:]) == "-"


def last_word(line: str) -> str:
    """What stands behind the last space."""
    return line.rsplit(None, 1)[-1]


def _parts(line: str, following: str) -> tuple[str, str] | None:
    last, first = _LAST.search(line), _FIRST.match(following)
    return (last[1], first[0]) if last and first else None
