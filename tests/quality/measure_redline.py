"""Times redlines of long contracts beside difflib and diff-match-patch on the same texts: python -m tests.quality.measure_redline.

A page is 2,700 characters. Times are the best of three, of the processor; lengths are the characters shown as inserted or deleted.
"""

import time
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher

from diff_match_patch import diff_match_patch

from contracts.analysis import Analysis
from review.compare.align import align
from review.compare.compare import compare
from review.compare.redline import redline
from review.compare.types import Nature, Op, Operation
from review.compare.words import words
from tests.quality.edited_contracts import STRENGTHS, long_pair

_PAGE = 2700
_RUNS = 3


def _timed(run: Callable[[], int]) -> tuple[float, int]:
    best, shown = float("inf"), 0
    for _ in range(_RUNS):
        start = time.process_time()
        shown = run()
        best = min(best, time.process_time() - start)
    return best, shown


def _aligned(left: Analysis, right: Analysis) -> int:
    """Aligns; shows nothing."""
    align(left, right)
    return 0


def _shown(steps: Sequence[Operation]) -> int:
    return sum(len(step.text) for step in steps if step.op is not Op.EQUAL and step.nature not in (Nature.MOVED, Nature.REPEATED))


def _difflib(left: str, right: str) -> int:
    sides = [[text[word.gap : word.end] for word in words(text)] for text in (left, right)]
    steps = SequenceMatcher(None, *sides, autojunk=False).get_opcodes()
    return sum(len("".join(sides[0][a:b])) + len("".join(sides[1][c:d])) for kind, a, b, c, d in steps if kind != "equal")


def _diff_match_patch(left: str, right: str) -> int:
    engine = diff_match_patch()
    steps = engine.diff_main(left, right)
    engine.diff_cleanupSemantic(steps)
    return sum(len(text) for kind, text in steps if kind)


def main() -> None:
    print("pages  clauses  strength   method                       seconds    shown")
    for pages, strength in ((40, STRENGTHS[0]), (40, STRENGTHS[2]), (150, STRENGTHS[0]), (150, STRENGTHS[2])):
        one, other = long_pair("fr", pages * _PAGE, strength)
        left, right = one.document.text, other.document.text
        methods: dict[str, Callable[[], int]] = {
            "redline of the whole text": lambda: _shown(redline(left, right)),  # noqa: B023  (called before the loop goes on)
            "alignment alone": lambda: _aligned(one, other),  # noqa: B023
            "alignment and redlines": lambda: sum(_shown(pair.operations) for pair in compare(one, other, (), ()).pairs),  # noqa: B023
            "diff-match-patch": lambda: _diff_match_patch(left, right),  # noqa: B023
        }
        if pages == 40:  # minutes beyond that
            methods["difflib, by words"] = lambda: _difflib(left, right)  # noqa: B023
        for name, run in methods.items():
            seconds, shown = _timed(run)
            print(f"{pages:5}  {len(one.clauses):7}  {strength.name:9}  {name:26} {seconds:9.3f} {shown:8}")


if __name__ == "__main__":
    main()
