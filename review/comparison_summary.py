"""The readable summary of a comparison that the compare command prints."""

import textwrap
from collections import Counter
from collections.abc import Container, Iterable

from contracts.analysis import Analysis
from contracts.structure.clause_names import ClauseNames
from review.compare.reasons import reason
from review.compare.summary import Point, summarise
from review.compare.types import Change, Comparison, Effect, FindingChange, Nature, Op, Pair, TermChange
from review.reading.values import say
from review.rules.drafting import word
from review.rules.playbook import Playbook
from review.rules.themes import term_label

_WIDTH = 100
_WORDS = {
    "fr": {
        "kin": "deux versions d’un même texte", "strangers": "deux textes différents", "clauses": "clauses", "none": "–",
        "worse": "Moins favorable", "better": "Plus favorable", "new": "Nouvelles clauses", "other": "Autres changements",
        "raised": "relevé", "lifted": "levé", "moot": "sans objet : pas de clause", "document": "Ensemble du document", "pairs": "Clauses",
        Change.FORMAL: "forme", Change.REWORDED: "réécrite", Change.RENUMBERED: "renumérotée", Change.MOVED: "déplacée",
        Change.ADDED: "ajoutée", Change.REMOVED: "supprimée", Change.SPLIT: "scindée", Change.MERGED: "fusionnée",
    },
    "en": {
        "kin": "two versions of one text", "strangers": "two different texts", "clauses": "clauses", "none": "–",
        "worse": "Less favourable", "better": "More favourable", "new": "New clauses", "other": "Other changes",
        "raised": "raised", "lifted": "lifted", "moot": "not applicable: no clause", "document": "Whole document", "pairs": "Clauses",
        Change.FORMAL: "form", Change.REWORDED: "reworded", Change.RENUMBERED: "renumbered", Change.MOVED: "moved",
        Change.ADDED: "added", Change.REMOVED: "removed", Change.SPLIT: "split", Change.MERGED: "merged",
    },
}  # fmt: skip
_EFFECTS = {
    "fr": {Effect.WORSE: "  (moins bien)", Effect.BETTER: "  (mieux)", Effect.NEUTRAL: ""},
    "en": {Effect.WORSE: "  (worse)", Effect.BETTER: "  (better)", Effect.NEUTRAL: ""},
}


def comparison_lines(comparison: Comparison, left: Analysis, right: Analysis, playbook: Playbook, language: str) -> list[str]:
    """Lines of plain text, 100 columns where they can be, that tell what changed; language "fr" or "en"."""
    return _Lines(left, right, playbook, language).of(comparison)


class _Lines:
    def __init__(self, left: Analysis, right: Analysis, playbook: Playbook, language: str) -> None:
        self._documents = left.document, right.document
        self._clauses = {clause.id: clause for clause in left.clauses}, {clause.id: clause for clause in right.clauses}
        self._names = [ClauseNames(side.document.text, side.clauses) for side in (left, right)]
        self._playbook = playbook
        self._language = language
        self._words = _WORDS[language]

    def of(self, comparison: Comparison) -> list[str]:
        words = self._words
        # That two vendors word, number and cut their clauses differently goes without saying.
        shown = tuple(Change) if comparison.kin else (Change.ADDED, Change.REMOVED)
        counts = Counter(change for pair in comparison.pairs for change in pair.changes if change in shown)
        names = " → ".join(document.title or document.filename for document in self._documents)
        facts = [
            words["kin" if comparison.kin else "strangers"],
            " → ".join(str(len(side)) for side in self._clauses) + f" {words['clauses']}",
        ]
        lines = [names, " · ".join(facts + [f"{words[change]} × {counts[change]}" for change in Change if counts[change]])]
        summary = summarise(comparison)
        for name, points in (("worse", summary.worse), ("better", summary.better), ("new", summary.new), ("other", summary.other)):
            if points:
                lines += ["", f"{words[name]} :", *self._whole(points)]
                lines += [line for point in points if point.pair for line in self._point(point, point.pair)]
        lines += ["", f"{words['pairs']} :"]
        lines += [self._pair(pair, shown) for pair in comparison.pairs]
        return lines

    def _whole(self, points: Iterable[Point]) -> list[str]:
        """What is missing from a whole document."""
        found = [line for point in points if not point.pair for line in self._said(point)]
        return [f"  {self._words['document']}", *found] if found else []

    def _said(self, point: Point) -> list[str]:
        return self._findings("raised", point.raised) + self._findings("lifted", point.lifted)

    def _point(self, point: Point, pair: Pair) -> list[str]:
        lines = [f"  {self._place(pair)}"]
        lines += self._said(point)
        lines += [f"    {self._term(change)}" for change in point.terms]
        if not (point.raised or point.lifted or point.terms):
            changed = " … ".join(
                ("– " if step.op is Op.DELETE else "+ ") + " ".join(step.text.split())
                for step in pair.operations
                if step.op is not Op.EQUAL and step.nature is Nature.WORDING
            )
            lines.append("    " + textwrap.shorten(changed, _WIDTH - 4, placeholder=" …"))
        return lines

    def _findings(self, fate: str, changes: Iterable[FindingChange]) -> list[str]:
        said = []
        for change in changes:
            title = word((change.right or change.left)[0], self._playbook, self._language, self._language).title
            said.append(f"    {self._words[fate]} : {title}" + (f" ({self._words['moot']})" if change.is_moot else ""))
        return said

    def _term(self, change: TermChange) -> str:
        before, after = (
            ", ".join(say(change.key, value, self._language) for value in values) or self._words["none"]
            for values in (change.left_values, change.right_values)
        )
        return f"{term_label(change.key, self._language)} : {before} → {after}{_EFFECTS[self._language][change.effect]}"

    def _pair(self, pair: Pair, shown: Container[Change]) -> str:
        changes = ", ".join(self._words[change] for change in pair.changes if change in shown)
        why = reason(pair.reason, self._language)
        return f"  {self._place(pair)}" + (f"  [{changes}]" if changes else "") + f"  — {why}"

    def _place(self, pair: Pair) -> str:
        before, after = self._name(0, pair.left), self._name(1, pair.right)
        return before if before == after else f"{before or '∅'} → {after or '∅'}"

    def _name(self, side: int, key: str | None) -> str:
        return textwrap.shorten(self._names[side].name(self._clauses[side][key]) or key, 44, placeholder="…") if key else ""
