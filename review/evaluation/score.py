"""Compares one analysis with its gold annotations and counts what agrees."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from contracts.text.squeezed import SqueezedText, squeeze
from review.evaluation.gold import Gold, GoldClause

_SLACK = 6  # letters by which two starts of a clause may differ
_NEAR = 200  # characters from the words that a lawyer names: their sentence, mostly


@dataclass(slots=True)
class Count:
    """Hits, entries found and entries wanted."""

    hit: int = 0
    found: int = 0
    wanted: int = 0

    def __iadd__(self, other: "Count") -> "Count":
        self.hit, self.found, self.wanted = self.hit + other.hit, self.found + other.found, self.wanted + other.wanted
        return self

    @property
    def precision(self) -> float:
        return self.hit / self.found if self.found else float(not self.wanted)

    @property
    def recall(self) -> float:
        return self.hit / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        return 2 * self.precision * self.recall / (self.precision + self.recall) if self.precision + self.recall else 0.0


@dataclass(slots=True)
class Score:
    """What one analysis, or several added up, has right. fields and evidence count hits of found; errors are for reading."""

    boundaries: Count = field(default_factory=Count)
    fields: dict[str, Count] = field(default_factory=lambda: {name: Count() for name in ("number", "heading", "level")})
    types: defaultdict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    terms: defaultdict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    findings: defaultdict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    term_evidence: Count = field(default_factory=Count)
    finding_evidence: Count = field(default_factory=Count)
    finding_places: Count = field(default_factory=Count)
    errors: list[str] = field(default_factory=list)

    def __iadd__(self, other: "Score") -> "Score":
        self.boundaries += other.boundaries
        for name, count in other.fields.items():
            self.fields[name] += count
        for mine, theirs in ((self.types, other.types), (self.terms, other.terms), (self.findings, other.findings)):
            for key, count in theirs.items():
                mine[key] += count
        self.term_evidence += other.term_evidence
        self.finding_evidence += other.finding_evidence
        self.finding_places += other.finding_places
        self.errors += other.errors
        return self

    def figures(self) -> dict[str, float]:
        """The figures by name, each from 0 to 1: F1 of boundaries, types (micro and macro), terms and findings; shares of the rest."""
        wanted = [count for count in self.types.values() if count.wanted]
        return {
            "boundaries": self.boundaries.f1,
            **{name: count.precision for name, count in self.fields.items()},
            "types_micro": total(self.types.values()).f1,
            "types_macro": sum(count.f1 for count in wanted) / len(wanted) if wanted else 0.0,
            "terms": total(self.terms.values()).f1,
            "term_evidence": self.term_evidence.precision,
            "findings": total(self.findings.values()).f1,
            "finding_evidence": self.finding_evidence.precision,
            "finding_places": self.finding_places.precision,
        }


def total(counts: Iterable[Count]) -> Count:
    """The counts added up."""
    added = Count()
    for count in counts:
        added += count
    return added


def score(gold: Gold, analysis: Mapping[str, Any]) -> Score:
    """The Score of an analysis (the dict of schemas/analysis.schema.json) against its gold."""
    text = SqueezedText(analysis["document"]["text"])
    result = Score()
    starts = _gold_starts(gold.clauses, text)
    _score_clauses(gold.clauses, starts, analysis["clauses"], text, result)
    _score_types(gold.clauses, starts, analysis["clauses"], text, result)
    _score_terms(gold, analysis["terms"], text, result)
    _score_findings(gold, analysis["findings"], text, result)
    return result


def _gold_starts(clauses: Sequence[GoldClause], text: SqueezedText) -> list[int | None]:
    """Where each gold clause starts, searched in order; None where its words are not in the text."""
    starts: list[int | None] = []
    cursor = 0
    for clause in clauses:
        found = text.find(clause.at, cursor)
        starts.append(found)
        cursor = cursor if found is None else found + 1
    return starts


def _score_clauses(
    gold: Sequence[GoldClause], starts: Sequence[int | None], clauses: Sequence[Mapping[str, Any]], text: SqueezedText, result: Score
) -> None:
    begins = [text.at(clause["start"]) for clause in clauses]
    free, matched = set(range(len(clauses))), 0
    for wanted, start in zip(gold, starts, strict=True):
        if start is None:
            result.errors.append(f"clause text not read: {wanted.at!r}")
            continue
        distance, nearest = min(((abs(begins[i] - start), i) for i in free), default=(_SLACK + 1, -1))
        if distance > _SLACK:
            result.errors.append(f"clause missed: {wanted.at!r}")
            continue
        free.discard(nearest)
        matched += 1
        for name, want in (("number", wanted.number), ("heading", wanted.heading), ("level", wanted.level)):
            got = clauses[nearest][name]
            same = squeeze(str(want or ""))[0] == squeeze(str(got or ""))[0]
            result.fields[name] += Count(same, 1, 1)
            if not same:
                result.errors.append(f"{name} {want!r} read as {got!r}")
    named = {i for i, clause in enumerate(clauses) if clause["number"] or clause["heading"]}
    for i in sorted(named & free):
        result.errors.append(f"clause invented: {clauses[i]['number']} {clauses[i]['heading']}")
    result.boundaries += Count(matched, len(named | (set(range(len(clauses))) - free)), len(gold))


def _score_types(
    gold: Sequence[GoldClause], starts: Sequence[int | None], clauses: Sequence[Mapping[str, Any]], text: SqueezedText, result: Score
) -> None:
    """A gold clause's types against those found on clauses in its span. A type of a gold clause around or inside it is free."""
    for i, (wanted, start) in enumerate(zip(gold, starts, strict=True)):
        found: set[str] = set()
        if start is not None:
            end = next((s for s in starts[i + 1 :] if s is not None), len(text.letters))
            found = {key for clause in clauses for key in _types_within(clause, start, end, text)}
        free = wanted.also | {"other"} | _types_around(gold, i)
        for key in wanted.types | (found - free):
            hit = key in wanted.types and key in found
            result.types[key] += Count(hit, key in found, key in wanted.types)
            if not hit:
                result.errors.append(f"type {'missed' if key in wanted.types else 'too many'}: {key} on {wanted.at[:50]!r}")


def _types_within(clause: Mapping[str, Any], start: int, end: int, text: SqueezedText) -> Iterable[str]:
    first = text.at(clause["start"])
    last = max(text.at(clause["end"]), first + 1)
    shared = min(last, end) - max(first, start)
    if shared > 0.5 * min(last - first, max(end - start, 1)):
        return [found["key"] for found in clause["types"]]
    return ()


def _types_around(gold: Sequence[GoldClause], i: int) -> set[str]:
    free: set[str] = set()
    for inner in gold[i + 1 :]:
        if inner.level <= gold[i].level:
            break
        free |= inner.types
    level = gold[i].level
    for outer in reversed(gold[:i]):
        if outer.level < level:
            free |= outer.types
            level = outer.level
    return free


def _same_value(a: str, b: str) -> bool:
    """Equal as canonical values; names also where they differ in case, accents or punctuation only."""
    return a.strip() == b.strip() or (squeeze(a)[0] == squeeze(b)[0] and not any(char in a for char in ":/%+*"))


def _score_terms(gold: Gold, terms: Sequence[Mapping[str, Any]], text: SqueezedText, result: Score) -> None:
    accepted = set()
    for (key, value), places in gold.terms.items():
        matching = [i for i, term in enumerate(terms) if term["key"] == key and _same_value(term["value"], value)]
        result.terms[key] += Count(bool(matching), bool(matching), 1)
        if not matching:
            result.errors.append(f"term missed: {key} = {value}")
            continue
        accepted.update(matching)
        shown = not places or any(text.overlaps(terms[i]["start"], terms[i]["end"], at) for i in matching for at in places)
        result.term_evidence += Count(shown, 1, 1)
        if not shown:
            result.errors.append(f"term shown in the wrong place: {key} = {value}")
    invented = {
        (term["key"], term["value"])
        for i, term in enumerate(terms)
        if i not in accepted and not any(term["key"] == key and _same_value(term["value"], value) for key, value in gold.also_terms)
    }
    for key, value in sorted(invented):
        result.terms[key] += Count(0, 1, 0)
        result.errors.append(f"term invented: {key} = {value}")


def _score_findings(gold: Gold, findings: Sequence[Mapping[str, Any]], text: SqueezedText, result: Score) -> None:
    raised = defaultdict(list)
    for finding in findings:
        raised[finding["rule"]].append(finding)
    for rule, places in gold.findings.items():
        result.findings[rule] += Count(rule in raised, rule in raised, 1)
        if rule not in raised:
            result.errors.append(f"finding missed: {rule}")
            continue
        located = [f for f in raised[rule] if f["start"] is not None]
        shown = not places or any(text.overlaps(f["start"], f["end"], at) for f in located for at in places)
        result.finding_evidence += Count(shown, 1, 1)
        if not shown:
            result.errors.append(f"finding shown in the wrong place: {rule}")
        _score_places(located, places, text, result)
    for rule in sorted(set(raised) - set(gold.findings) - gold.also_findings):
        result.findings[rule] += Count(0, 1, 0)
        result.errors.append(f"finding invented: {rule}")


def _score_places(findings: Sequence[Mapping[str, Any]], places: Sequence[str], text: SqueezedText, result: Score) -> None:
    """Every place of a rule that the lawyer raises must be near one that the lawyer names, or say the very same words (a term's uses)."""
    if not places:
        return
    said = [text.letters[text.at(f["start"]) : text.at(f["end"])] for f in findings]
    near = [any(text.overlaps(max(0, f["start"] - _NEAR), f["end"] + _NEAR, at) for at in places) for f in findings]
    named = {words for words, hit in zip(said, near, strict=True) if hit}
    for finding, words in zip(findings, said, strict=True):
        result.finding_places += Count(words in named, 1, 1)
        if words not in named:
            result.errors.append(f"finding shown in one place too many: {finding['rule']} ({words[:60]})")
