"""Numbers that count the items of a list in a sentence, told from those that number clauses by the series they stand in."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from contracts.structure.candidates import Candidate
from contracts.structure.numbering import Label, Rank
from contracts.structure.rows import Row
from contracts.structure.vocabulary import has_verb, heads_recitals

SURELY = 5.0  # taken off what counts the items of a list
LIKELY = 3.0
MOSTLY = 0.6  # of a run's items are sentences of their own: they are clauses
ROWS_OF_ITEM = 4  # lines in which an item's verb is looked for
WORDS_OF_SENTENCE = 8

_AND_OR = (";", ",", "; et", "; ou", "; and", "; or")
_Kind = tuple[str, str, bool]  # style, closing mark, opened


@dataclass(frozen=True, slots=True)
class _Run:
    """Candidates whose numbers count on: what their words and their places say of them. Shares are from 0 to 1."""

    members: tuple[int, ...]
    kind: _Kind
    plain: bool
    headed: float
    announced: bool  # the line above ends with a colon or a comma
    goes_on: bool  # most items start in lower case, or end as the parts of one sentence do
    sentences: float  # items that start and end as sentences do, and have a verb
    bare: bool  # most items are a few words, with nothing between them
    across: bool  # it goes through half of the document
    recitals: bool  # letters below the preamble's heading

    @property
    def of_clauses(self) -> bool:
        """Whether its own items say that they are clauses."""
        return not self.goes_on and (self.headed >= 0.5 or (self.sentences >= MOSTLY and not self.announced))


def without_lists(rows: Sequence[Row], found: Sequence[Candidate]) -> list[Candidate]:
    """found, with little said for the items of lists: runs of one kind of number that enumerate what a sentence announces.

    Where a run's own items leave it open, the runs of its kind elsewhere in the document decide.
    """
    runs = [_described(rows, found, kind, members) for kind, members in _runs(found)]
    clauses: dict[_Kind, int] = defaultdict(int)  # kind -> how many more items are clauses than items of lists
    for run in runs:
        if len(run.members) > 1:
            clauses[run.kind] += len(run.members) * (1 if run.of_clauses else -1 if run.goes_on else 0)
    costs: dict[int, tuple[int, float]] = {}  # candidate -> length and cost of its longest run: "i)" may be the ninth letter
    for run in runs:
        cost = _likeness(run, clauses[run.kind] > 0)
        for i in run.members:
            length, known = costs.get(i, (0, 0.0))
            if len(run.members) > length or (len(run.members) == length and cost > known):
                costs[i] = (len(run.members), cost)
    return [replace(c, score=c.score - costs[i][1]) if i in costs and costs[i][1] else c for i, c in enumerate(found)]


def _runs(found: Sequence[Candidate]) -> list[tuple[_Kind, list[int]]]:
    """The runs of single numbers of one kind that start at one and count on."""
    runs: list[tuple[_Kind, list[int]]] = []
    open_runs: dict[_Kind, list[int]] = {}
    for i, candidate in enumerate(found):
        for label in candidate.labels:
            if label.rank is not Rank.NONE or len(label.parts) != 1:
                continue
            kind = (label.styles, label.mark, label.opened)
            run = open_runs.get(kind)
            if run and any(other.styles == label.styles and other.parts[0] + 1 == label.parts[0] for other in found[run[-1]].labels):
                run.append(i)
            elif label.parts[0] == 1:
                open_runs[kind] = [i]
                runs.append((kind, open_runs[kind]))
            elif run and candidate.headed and label.parts[0] < found[run[-1]].labels[0].parts[0]:
                del open_runs[kind]  # the articles go on: 6. below a list of fourteen items, so that 15. is none of them
    return runs


def _described(rows: Sequence[Row], found: Sequence[Candidate], kind: _Kind, members: Sequence[int]) -> _Run:
    run = [found[i] for i in members]
    first = run[0]
    nexts = [*run[1:], None]
    above = rows[first.row - 1].folded if first.row else ""
    below_title = members[0] > 0 and found[members[0] - 1].headed and found[members[0] - 1].last == first.row - 1
    lower = sum(rows[c.row].text[c.labels[0].end : c.labels[0].end + 1].islower() for c in run) / len(run)
    ends = [rows[(after.row if after else c.row + 1) - 1].folded for c, after in zip(run, nexts, strict=True)]
    open_ends = sum(end.endswith(_AND_OR) for end in ends) / len(run)
    bare = sum(not rows[c.row].terminal for c in run) > 0.5 * len(run) and len(run) > 1
    return _Run(
        members=tuple(members),
        kind=kind,
        plain=first.labels[0].plain,
        headed=sum(c.headed and not _adjacent(c, after) for c, after in zip(run, nexts, strict=True)) / len(run),
        announced=above.endswith((":", ",")) and not (below_title and above.endswith(":") and _is_marked(found[members[0] - 1])),
        goes_on=lower > 0.5 or open_ends > 0.4,
        sentences=sum(_is_said(rows, c, after) for c, after in pairwise(run)) / (len(run) - 1) if len(run) > 1 else 0.0,
        bare=bare and all(_adjacent(c, d) for c, d in pairwise(run)),
        across=run[-1].row - first.row > 0.5 * len(rows) and len(run) > 4,
        recitals=below_title and kind[0] in "aA" and heads_recitals(above),
    )


def _is_marked(heading: Candidate) -> bool:
    """Whether a heading has a number or is declared one: a label above a list, "Steps:", is neither."""
    return bool(heading.labels) or heading.look.level is not None


def _likeness(run: _Run, clauses_elsewhere: bool) -> float:
    """0 for a run of numbers that number clauses, up to SURELY for one that numbers the items of a list."""
    if run.across:
        return 0.0
    if run.goes_on or (run.recitals and run.headed < 0.5) or (run.announced and run.bare):
        return SURELY
    if run.headed < 0.5 and (run.announced or run.plain):
        return 0.0 if run.of_clauses or clauses_elsewhere else SURELY
    if run.announced and run.headed < 1.0 and run.kind[1] != ".":
        return LIKELY
    return LIKELY if run.headed < 0.5 and run.bare else 0.0


def _is_said(rows: Sequence[Row], item: Candidate, following: Candidate) -> bool:
    """Whether an item starts as a sentence does, ends as one, and has a verb that is known or as many words as a sentence."""
    label: Label = item.labels[0]
    if rows[item.row].text[label.end : label.end + 1].islower() or not rows[following.row - 1].terminal:
        return False
    words = " ".join(row.folded for row in rows[item.row : min(following.row, item.row + ROWS_OF_ITEM)])
    return len(words.split()) >= WORDS_OF_SENTENCE or has_verb(words)


def _adjacent(candidate: Candidate, following: Candidate | None) -> bool:
    """True where nothing stands between a candidate's heading and the next item."""
    if candidate.title and candidate.title.run_in:
        return False
    return following is not None and following.row == candidate.last + 1
