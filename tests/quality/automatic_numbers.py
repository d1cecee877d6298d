"""Typed clause numbers as the automatic numbering of a word processor: lists with levels, and places where they start anew."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from contracts.structure.numbering import Label, labels

_FORMATS = {"1": "decimal", "I": "upperRoman", "i": "lowerRoman", "A": "upperLetter", "a": "lowerLetter"}


@dataclass(frozen=True, slots=True)
class Level:
    """How a level of a list numbers. text: "%1" in it is the counter of the first level; legal: all in digits, as lawyers number."""

    format: str
    text: str
    legal: bool = False


@dataclass(frozen=True, slots=True)
class Instance:
    """A list that is counted on from start at one of its levels (depth from 0)."""

    list: int
    depth: int
    start: int


@dataclass(frozen=True, slots=True)
class Numbered:
    """Where a paragraph takes its number from."""

    instance: int
    depth: int


@dataclass(slots=True)
class Plan:
    """places has one entry for each label: None where the number has to be typed."""

    lists: dict[int, list[Level]] = field(default_factory=dict)
    instances: list[Instance] = field(default_factory=list)
    places: list[Numbered | None] = field(default_factory=list)


def numbered(printed: Sequence[str]) -> Plan:
    """The plan for labels in document order, "" for clauses without one. What no program counts ("Article premier") is typed."""
    plan = Plan()
    counters: dict[int, list[int]] = {}
    current: dict[int, int] = {}  # list -> instance in use
    for text in printed:
        label = _likeliest(text, plan, counters)
        if label is None:
            plan.places.append(None)
            continue
        key, depth = _list_of(text, label, plan, counters)
        value = label.parts[-1]
        before = counters[key][depth] if depth < len(counters[key]) else 0
        counters[key][depth:] = [value]
        if value != before + 1 or key not in current:
            plan.instances.append(Instance(key, depth, value))
            current[key] = len(plan.instances) - 1
        plan.places.append(Numbered(current[key], depth))
    return plan


def _likeliest(text: str, plan: Plan, counters: dict[int, list[int]]) -> Label | None:
    """The reading of a label that goes on with a list, else the first ("i)" is a letter or a Roman number)."""
    readings = [label for label in labels(text + " x") if label.number and "-" not in label.styles and label.number in text] if text else []
    for label in readings:
        levels, prefix = _level(text, label), list(label.parts[:-1])
        for key, counter in counters.items():
            if levels in plan.lists[key] and counter == [*prefix, label.parts[-1] - 1]:
                return label
    return next((label for label in readings if label.parts[-1] == 1), readings[0] if readings else None)


def _level(text: str, label: Label) -> Level:
    pieces = re.split(r"([.\-–])", label.number or "")
    pattern = "".join(piece if i % 2 else f"%{i // 2 + 1}" for i, piece in enumerate(pieces))
    legal = len(label.styles) > 1 and set(label.styles) == {"1"}  # "2.1" below "II"
    return Level(_FORMATS[label.styles[-1]], text.replace(label.number or "", pattern, 1), legal)


def _list_of(text: str, label: Label, plan: Plan, counters: dict[int, list[int]]) -> tuple[int, int]:
    """The list and depth at which label counts: below the numbers that it starts with, or in a list of its own."""
    level, prefix = _level(text, label), list(label.parts[:-1])
    for key in reversed(plan.lists):
        levels = plan.lists[key]
        if prefix and counters[key][: len(prefix)] != prefix:
            continue
        if len(levels) > len(prefix) and levels[len(prefix)] == level:
            return key, len(prefix)
        if prefix and len(levels) == len(prefix):
            levels.append(level)
            return key, len(prefix)
    if prefix:  # numbers that nothing above it has: they are typed into the list's pattern
        shown = re.split(r"[.\-–]", label.number or "")
        for i, part in enumerate(shown[:-1]):
            level = replace(level, text=level.text.replace(f"%{i + 1}", part))
        level = replace(level, text=level.text.replace(f"%{len(shown)}", "%1"))
    key = len(plan.lists)
    plan.lists[key], counters[key] = [level], []
    return key, 0
