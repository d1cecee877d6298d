"""Fits the weights of contracts/structure/title_weights.py: CLAUSIER_SHARED=folder python -m tests.structure.fit_title_weights

Logistic regression with an L2 penalty over what can be seen of lines of marked-up terms, each set in some of many layouts.
Prints the weights, to be pasted.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from contracts.structure.numbering import Rank, labels
from contracts.structure.rows import Row, rows
from contracts.structure.title_score import TitleScores
from tests.structure.marked_up import LAYOUTS, Paragraph, corpus, document, paragraphs

PENALTY = 10.0
STEPS = 12
LEAST_WEIGHT = 0.1  # smaller ones are left out


def examples(shared: Path) -> Iterator[tuple[dict[str, float], bool]]:
    """(what is seen, whether it is a heading) of titles, of their first lines alone or with a line too many, and of other lines."""
    for number, path in enumerate(corpus(shared, held_out=False)):
        content = paragraphs(path)
        bold = {paragraph.text for paragraph in content if paragraph.bold}
        for i, layout in enumerate(LAYOUTS):
            if content and (number + i) % 3 == 0:
                text, headings = document(content, layout, number)
                yield from _of_document(rows(text), headings, bold)


def _of_document(lines: list[Row], headings: dict[int, Paragraph], bold: set[str]) -> Iterator[tuple[dict[str, float], bool]]:
    scores = TitleScores(lines)
    for i, row in enumerate(lines):
        if len(row.text) > 200 or row.bullet or row.table or not row.text[0].isalnum():  # a quote starts a defined term
            continue
        number = next((label for label in labels(row.text) if label.rank is not Rank.ANNEX), None)
        if number and (number.plain or number.end >= len(row.text)):
            continue
        start = row.start + (number.end if number else 0)
        heading = headings.get(row.start)
        if heading:
            last = i
            while lines[last].end - row.start < len(heading.text) - 1 and last + 1 < len(lines):
                last += 1
            for end in range(i, min(last + 2, len(lines))):
                if last - i <= 3 and end > last - 2:
                    yield scores.features(i, end, start, bool(number)), end == last
        elif row.text not in bold and not (number and len(row.text) < 90 and row.folded[-1] not in ".;," and row.early):
            # short bold or numbered lines may be headings that nobody marked up
            for end in range(i, min(i + (2 if number else 1), len(lines))):
                yield scores.features(i, end, start, bool(number)), False


def fitted(seen: list[dict[str, float]], heading: np.ndarray) -> dict[str, float]:
    """The weights by Newton's method; "bias" carries no penalty."""
    names = ["bias", *sorted({name for row in seen for name in row})]
    column = {name: i for i, name in enumerate(names)}
    matrix = np.zeros((len(seen), len(names)))
    matrix[:, 0] = 1
    for i, row in enumerate(seen):
        for name, value in row.items():
            matrix[i, column[name]] = value
    penalty = np.full(len(names), PENALTY)
    penalty[0] = 0
    weights = np.zeros(len(names))
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-matrix @ weights))
        slope = matrix.T @ (chance - heading) + penalty * weights
        bend = (matrix * (chance * (1 - chance))[:, None]).T @ matrix + np.diag(penalty)
        weights -= np.linalg.solve(bend, slope)
    return dict(zip(names, weights.tolist(), strict=True))


if __name__ == "__main__":
    pairs = list(examples(Path(os.environ["CLAUSIER_SHARED"])))
    result = fitted([seen for seen, _ in pairs], np.array([heading for _, heading in pairs], dtype=float))
    for name, weight in sorted(result.items(), key=lambda item: -item[1]):
        if abs(weight) >= LEAST_WEIGHT or name == "bias":
            print(f'    "{name}": {weight:.2f},')
