"""Which passages may state a value of which kind: each kind has plain words without which it is never stated."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from contracts.terms.frames.frame import Frame, Statement
from contracts.terms.passages import Passage
from contracts.terms.values.money import CURRENCY_WORDS
from contracts.text.cues import Cues, Held, groups_of, numbers
from contracts.text.expressions import Needs

DURATION = (
    "net ", "net-", "jour", "day", "mois", "month", "annee", "year", "semain", "week", "heure", "hour", "minute", "trimestre",
    "semestre", "quarter", "fortnight", "annivers", "half-year", "decenn", "decade", "bimestre",
    "quinzaine", "huitaine", "j+", "j +", "d+", "d +", "j-", "j -", "la veille", "avant-veille",
)  # fmt: skip
FREQUENCY = (
    "sauvegard", "backup", "back-up", "backed", "back up", "backs up", "snapshot", "accessib", "disponib", "availab", "uptime",
    "renouvel", "recondu", "renew", "poursui", "rolls over", "copions", "copie", "operation", " up ", "rpo", "%", "copy", "copies",
    "prolong", "proroge", "carries on", "continu", "extend", "toutes les heures", "every hour", "dump", "periode", "period", "calcul",
    "indisponib", "minutes", "mesur", "measur", "half-year", "semestre", "quarter by",
    "clich", "decompt", "appreci", "hebdo", "hourly", "daily", "weekly", "nightly", "taux", "every second",
    "twice a day", "fois par", "every night", "every day", "chaque nuit", "chaque jour", "tous les jours",
)  # fmt: skip
MONEY = CURRENCY_WORDS
PERCENT = ("%", "cent", "pct")
RATE = ("%", "‰", "taux", "rate", "legal", "441", "cent", "interest", "interet", "points")
CAP = (
    "limit", "s'arrete", "plafon", "exced", "exceed", "depass", "superieur", "maxim", "cap", "egal", "more than", "greater", "jusqu",
    "hauteur",
    "dela d", "plus que", "beyond", "concurrence", "borne", "bounded",
    "elevee des", "confined", "higher", "most", "below", "no more", "davantage",
    "cantonn", "circonscri", "inferieur", "atteindra", "plus de", "liability:", "liability :", "responsabilite :", "max",
    "hook", "ends at", "end at", "doubl", "tripl", "twice", " fois", " times",
)  # fmt: skip
LAW = ("droit", "loi", "legislat", "law")
COURT = (
    "tribun",
    "juge",
    "jurid",
    "jurisd",
    "cour",
    "tae",
    "tgi",
    "t.a.e",
    "t.g.i",
    "tc ",
    "tj ",
    "venue",
    "for est",
    "for juridique",
    "for exclusif",
    "lieu de jur",
)
ARBITRATION = ("arbit",)
HOSTING = (
    "centre de donnees", "centres de donnees",
    "heberg", "stock", "localis", "serveur",
    "server", "region", "baies", "infrastructures", "facilities", "data cent", "data-cent", "datacent", "conserv", "hosted",
    "hosting", "stored", "storage",
    "keep", "kept", "held", "located", "reside", "traite", "processed", "quitt", "sort", "leave",
    "store", "remain", "at rest", " live", "machine", "loge", "install", "place", "lieu", " sol ", "soil",
    "run from", "operated from", "mailbox", "demeur", "trouve", "situe", "process the", "site:", "site :", "look after",
    "baies", "salle", "locaux", "rack", "dorment", "dormir", "data sit", "files sit", "records sit", "copy sits", "copies sit",
    "machines sit", "backups sit", "tourne", "armoire", "coffre",
)  # fmt: skip
# The machines judge more places than the frames know wordings for.
KEPT = ("data hall", "conten", "sauvegard", "backup", "copie", "copy", "archiv", "region", "zone", "site", "sejour", "repos", "record")
_LABELLED = 40  # characters of a line that has only a place, below the line that says of what
HOURS = (
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "jour",
    "day", "week", "l-v", "l-s", "l-j", "l-d", "l - v", "lun", "ven", "sam", "dim", "7", "24", "365", "vingt-quatre", "twenty-four",
    "heure", "hour", "horaire", "clock",
)  # fmt: skip
DATE = ("199", "200", "201", "202", "203", "204", "deux mille", "two thousand", "twenty twenty")
# Sentences in which none of these stands state no key by a word of its own ("yes", "on_receipt").
TELLING = (
    "renou", "recond", "reconduit", "prolong", "prorog", "poursui", "tacit", "renew", "roll", "extend", "continu", "succeed",
    "avance", "advance", "echoir", "prepa", "prealable", "up front", "upfront", "debut de", "comptant", "anticip",
    "indirect", "consequen", "profit", "benefice", "manque", "revenu", "chance", "goodwill", "immaterie",
    "suspen", "interromp", "bloqu", "coup", "desactiv", "restrei", "disabl", "cut off", "restrict", "ferm", "block",
    "recept", "receipt", "recouvr", "recover", "441", "compensation", "indetermin", "indefinit", "until", "jusqu",
    "bon de commande", "order", "particul", "devis", "quot", "gratuit", "free", "charge", "frais", "cout", "tarif",
    "repart", "recommenc", "redemarr", "d'elle-meme", "de lui-meme", "tout seul", "ainsi de suite", "again by", "carries on", "goes on for",
    "runs on", "keeps going", "followed by another", "at a time",
    "eteint", "eteign", "debranch", "gele ", "geler", "switch", "turn off", "turned off", "shut", "freez", "pull the plug", "take down",
    "offline",
    "sur-le-champ", "seance tenante", "aussitot", "on the spot", "at once", "straight away", "instantly",
    "due des", "dues des", "presentation", "as soon as you", "the day you",
    "month ahead", "year ahead", "a son ouverture", "a venir", "mois qui", "annee qui", "trimestre qui", "it covers", "before it begins",
    "knock-on", "second hand", "ricochet", "for nothing", "no fee", "costs nothing", "no added", "rien payer", "remuner",
)  # fmt: skip
_KINDS = (DURATION, FREQUENCY, MONEY, PERCENT, RATE, CAP, LAW, COURT, ARBITRATION, HOSTING, KEPT, HOURS, DATE, TELLING)
# "un an", "48 h", "30j": too short to be looked for as plain words alone.
_SHORT = (" an", "'an", "(an", "-an", *(f"{digit}{gap}{unit}" for digit in range(10) for gap in ("", " ") for unit in "hj"))
_SIGNS = re.compile(r"@[vc]|[§¤ ]")  # that a frame's patterns see in the place of words
_SHORT_UNIT = re.compile(r"\d ?[hj]\b|\bans?\b")


class Sieve:
    """Of the passages of one document, those worth reading for a kind of value. Numbers are those of the sequence of passages."""

    def __init__(self, cues: Cues, passages: Sequence[Passage]) -> None:
        self._passages = passages
        self._held = Held(cues, [passage.text for passage in passages])

    def holding(self, kind: tuple[str, ...]) -> frozenset[int]:
        """The passages that hold one of the kind's words."""
        return frozenset(numbers(self._held.holding(kind)))

    def durations(self) -> frozenset[int]:
        """The passages that may state a length of time."""
        short = (i for i in self.holding(_SHORT) if _SHORT_UNIT.search(self._passages[i].text))
        return self.holding(DURATION).union(short)

    def valued(self) -> dict[str, frozenset[int]]:
        """For each kind of value (contracts.terms.candidates), the passages that may state one."""
        return {
            "duration": self.durations(),
            "frequency": self.holding(FREQUENCY),
            "money": self.holding(MONEY),
            "percent": self.holding(PERCENT),
            "place": self._places(),
            "date": self.holding(DATE),
            "hours": self.holding(HOURS),
            "rate": self.holding(RATE),
        }

    def _places(self) -> frozenset[int]:
        """The passages that may state a place, and the short lines below them."""
        speaking = self.holding(HOSTING) | self.holding(LAW) | self.holding(KEPT)
        below = (i + 1 for i in speaking if i + 1 < len(self._passages) and len(self._passages[i + 1].text) <= _LABELLED)
        return speaking.union(below)

    def telling(self) -> frozenset[int]:
        """The passages that may state a key by a word of its own."""
        return self.holding(TELLING)

    def statements(self, statements: Iterable[Statement]) -> list[list[Statement]]:
        """For each passage, the statements that it may make, in the order given."""
        wanted: list[list[Statement]] = [[] for _ in self._passages]
        for statement in statements:
            for i in numbers(self._held.holding(statement.cues) & self._held.standing(statement.says)):
                wanted[i].append(statement)
        return wanted

    def frames(self, frames: Iterable[Frame]) -> list[list[Frame]]:
        """For each passage, the frames that may say something there, in the order given."""
        wanted: list[list[Frame]] = [[] for _ in self._passages]
        for frame in frames:
            worth = self._held.all
            for ways in ways_of(frame):
                worth &= self._held.meeting_one(ways)
            for i in numbers(worth):
                wanted[i].append(frame)
        return wanted


@cache
def ways_of(frame: Frame) -> tuple[tuple[Needs, ...], ...]:
    """Needs of which, of each sequence, all of one are met in every passage that the frame says something of.

    Their words are plain: no spaces, and nothing of the signs that stand for values and parties.
    """
    elsewhere = frame.wide or frame.after  # what it is about may stand around the passage
    return tuple(
        tuple(map(_plain, ways)) for part in (frame.says, *(() if elsewhere else (frame.about,))) for ways in ((part.needs,), part.ways)
    )


def _plain(needs: Needs) -> Needs:
    plain = ({max(_SIGNS.split(word), key=len) for word in words} for words in needs)
    return tuple(tuple(sorted(words)) for words in plain if "" not in words)


def cues_for(statements: Iterable[Statement], frames: Iterable[Frame]) -> Cues:
    """All words that a Sieve of these statements and frames looks for."""
    of_statements = (words for statement in statements for words in (statement.cues, *groups_of(statement.says)))
    of_frames = (words for frame in frames for ways in ways_of(frame) for needs in ways for words in needs)
    return Cues((*_KINDS, _SHORT, *of_statements, *of_frames))
