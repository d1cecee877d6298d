"""The best way to give each row at most one column: a maximum-weight matching of a sparse table, exact."""

from collections.abc import Mapping
from heapq import heappop, heappush


def assign(gains: Mapping[int, Mapping[int, float]]) -> dict[int, int]:
    """Row → column so that the sum of gains[row][column] is the greatest there can be. Gains not above zero are left unused.

    Rows and columns are numbers from 0 on. Shortest augmenting paths with potentials (Jonker and Volgenant 1987) over the entries
    given; every row may also stay alone, at no gain, so that a path ends as soon as nothing better is to be had.
    """
    top = max((gain for row in gains.values() for gain in row.values()), default=0.0)
    costs = {row: [*((col, top - gain) for col, gain in sorted(line.items()) if gain > 0), (-row - 1, top)] for row, line in gains.items()}
    held_by: dict[int, int] = {}  # column → row; column -row-1 stands for "alone"
    holds: dict[int, int] = {}  # row → column
    row_price = dict.fromkeys(costs, 0.0)
    col_price: dict[int, float] = {}
    for start in sorted(costs):
        reached: dict[int, float] = {}
        came_from: dict[int, int] = {}
        done: list[int] = []
        closed: set[int] = set()
        queue: list[tuple[float, int]] = []
        row, so_far = start, 0.0
        while True:
            for col, cost in costs[row]:
                length = so_far + cost - row_price[row] - col_price.get(col, 0.0)
                if col not in closed and length < reached.get(col, float("inf")):
                    reached[col], came_from[col] = length, row
                    heappush(queue, (length, col))
            so_far, col = heappop(queue)
            while col in closed:
                so_far, col = heappop(queue)
            closed.add(col)
            if col not in held_by:
                break
            done.append(col)
            row = held_by[col]
        row_price[start] += so_far
        for other in done:
            row_price[held_by[other]] += so_far - reached[other]
            col_price[other] = col_price.get(other, 0.0) - (so_far - reached[other])
        row = -1
        while row != start:
            row = came_from[col]
            held_by[col] = row
            holds[row], col = col, holds.get(row, col)
    return {row: col for row, col in holds.items() if col >= 0}
