"""Headings recovered from text alone: python -m tests.quality.measure_headings SHARED [--errors]

The terms of SHARED/corpus are set as plain text without their marks, in each layout, and read. Prints F1 of the starts of headings over
all files, by language, and for the half that rules and weights were made with (developed) and the half that was held out, then what the
missed and the invented headings of the developed half have in common. A heading that has a number, or is in bold, and that nobody marked
up counts neither way, nor does a defined term in quotes or a title with which a paragraph opens: no mark could tell of it. --errors lists
what was missed and invented in the developed half.
"""

import argparse
import textwrap
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from contracts.structure.segment import segment
from contracts.structure.vocabulary import has_verb
from contracts.text.errors import ReadError
from contracts.text.fold import fold
from contracts.text.read import read
from contracts.text.squeezed import SqueezedText, squeeze
from review.evaluation.score import Count
from tests.structure.marked_up import Paragraph, corpus, paragraphs

MAX_WORDS = 24  # a longer one is a sentence that was marked up for its looks
LAYOUTS: dict[str, Callable[[Sequence[Paragraph]], str]] = {
    "a line a paragraph": lambda content: "\n\n".join(_lines(content)),
    "no blank lines": lambda content: "\n".join(_lines(content)),
    "wrapped at 80": lambda content: "\n\n".join(_wrapped(words, 80) for words in _lines(content)),
    "wrapped at 34": lambda content: "\n\n".join(_wrapped(words, 34) for words in _lines(content)),
}


@dataclass
class Found:
    """The count of one file, and the headings missed and invented, each with the words after it."""

    count: Count = field(default_factory=Count)
    missed: list[str] = field(default_factory=list)
    invented: list[str] = field(default_factory=list)
    kinds: Counter[str] = field(default_factory=Counter)  # of what was missed and invented


def _lines(content: Sequence[Paragraph]) -> Iterator[str]:
    return (" ".join(paragraph.text.split()) for paragraph in content)


def _wrapped(words: str, width: int) -> str:
    return textwrap.fill(words, width, break_long_words=False, break_on_hyphens=False)


def measure(content: Sequence[Paragraph], layout: str) -> Found:
    """The headings found in marked-up terms that are set in a layout. Squeezed offsets compare, since reading joins lines."""
    found, wanted, free, opened, at = Found(), {}, set(), {}, 0
    for paragraph in content:
        if paragraph.heading and len(paragraph.text.split()) <= MAX_WORDS and paragraph.text[0] not in '"«“':
            wanted[at] = paragraph.text
        elif paragraph.heading or paragraph.bold:
            free.add(at)
        length = len(squeeze(paragraph.text)[0])
        opened[at] = length
        at += length
    try:
        document = read(LAYOUTS[layout](content).encode(), "terms.txt")
    except ReadError:
        found.count, found.missed = Count(0, 0, len(wanted)), list(wanted.values())
        return found
    squeezed = SqueezedText(document.text)
    starts = {}
    for clause in segment(document):
        starts[squeezed.at(clause.start)] = clause
        if clause.number and clause.heading:  # the number may stand alone on the line above
            starts.setdefault(squeezed.at(clause.body_start) - len(squeeze(clause.heading)[0]), clause)
    missed = {start: heading for start, heading in wanted.items() if start not in starts}
    found.missed = [_context(document.text, heading) for heading in missed.values()]
    found.kinds.update(f"missed: {_kind(heading, start == min(wanted))}" for start, heading in missed.items())
    for start, clause in starts.items():
        run_in = clause.heading and len(squeeze(clause.heading)[0]) < opened.get(start, 0)
        if clause.heading and not clause.number and not run_in and start not in wanted and start not in free:
            found.invented.append(document.text[clause.start : clause.start + 160])
            found.kinds[f"invented: {_kind(clause.heading, start == 0)}"] += 1
    hits = len(wanted) - len(found.missed)
    found.count = Count(hits, hits + len(found.invented), len(wanted))
    return found


def _kind(heading: str, first: bool) -> str:
    """What may have made a heading hard to see, or words look like one."""
    folded, words = fold(heading), len(heading.split())
    kinds = {
        "first line": first,
        "question": folded.endswith("?"),
        "ends with a colon": folded.endswith(":"),
        "ends with a full stop": folded.endswith("."),
        "sentence": has_verb(folded) and words > 5,
        "more than ten words": words > 10,
        "starts with a number": heading[0].isdigit(),
        "one word": words == 1,
    }
    return next((kind for kind, holds in kinds.items() if holds), "two to ten words")


def _context(text: str, heading: str) -> str:
    at = text.find(heading)
    return text[max(0, at - 60) : at] + ">>>" + text[at : at + len(heading) + 80] if at >= 0 else heading


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--errors", action="store_true", help="list them, those of the developed half alone")
    options = parser.parse_args()
    halves = {"developed": corpus(options.shared, held_out=False), "held out": corpus(options.shared, held_out=True)}
    names = ["all", "fr", "en", *halves]
    print(f"{'':22}" + "".join(f"{name:>11}" for name in names))
    kinds: Counter[str] = Counter()
    for layout in LAYOUTS:
        counts = {name: Count() for name in names}
        for half, files in halves.items():
            for path in files:
                content = paragraphs(path)
                found = measure(content, layout) if content else Found()
                for name in ("all", path.parent.name, half):
                    counts[name] += found.count
                kinds += found.kinds if half == "developed" else Counter()
                if options.errors and half == "developed":
                    for kind, examples in (("missed", found.missed), ("invented", found.invented)):
                        for example in examples:
                            print(f"{layout}\t{path.stem}\t{kind}\t{example!r}")
        print(f"{layout:22}" + "".join(f"{counts[name].f1:11.3f}" for name in names), flush=True)
    for kind, times in kinds.most_common():
        print(f"{times:6} {kind}")


if __name__ == "__main__":
    main()
