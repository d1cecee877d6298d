"""Measures how well contracts are read, against gold annotations, and lists every error."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from contracts.analysis import analyse_bytes
from contracts.text.errors import ReadError
from review.evaluation.gold import GoldError, load_gold
from review.evaluation.score import Count, Score, score
from review.rules.evaluate import evaluate
from review.rules.playbook import load_playbook
from review.schema import analysis_json


class Command(BaseCommand):
    help = __doc__
    requires_system_checks: list[str] = []  # noqa: RUF012  (no database is needed)

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("gold", nargs="+", type=Path, help="gold files (YAML), each with its contract in --documents or beside it")
        parser.add_argument("--documents", type=Path, help="folder of the contracts that the gold files name")
        form = parser.add_mutually_exclusive_group()
        form.add_argument("--json", action="store_true", help="print the figures as JSON")
        form.add_argument("--table", action="store_true", help="print tables per clause type, key and rule, and every error")

    def handle(self, *args: Any, **options: Any) -> None:
        results: dict[str, Score] = {}
        for path in options["gold"]:
            try:
                gold = load_gold(path)
                results[gold.document] = score(gold, _analysis((options["documents"] or path.parent) / gold.document))
            except (GoldError, ReadError, OSError) as error:
                raise CommandError(f"{path}: {error}") from error
        together = Score()
        for result in results.values():
            together += result
        if options["json"]:
            figures = {name: result.figures() for name, result in {**results, "all": together}.items()}
            self.stdout.write(json.dumps(figures, ensure_ascii=False, indent=1))
            return
        for name, result in {**results, "all": together}.items():
            self.stdout.write(f"{name}\n  " + "  ".join(f"{key} {value:.3f}" for key, value in result.figures().items()))
        if options["table"]:
            for title, counts in (("clause types", together.types), ("key terms", together.terms), ("rules", together.findings)):
                self._table(title, counts)
            for name, result in results.items():
                self.stdout.write(f"\n{name}: {len(result.errors)} errors")
                for mistake in result.errors:
                    self.stdout.write(f"  {mistake}")

    def _table(self, title: str, counts: Mapping[str, Count]) -> None:
        self.stdout.write(f"\n{title:34} precision  recall     F1  wanted  found")
        for key, count in sorted(counts.items(), key=lambda pair: (pair[1].f1, pair[0])):
            self.stdout.write(f"{key:34} {count.precision:9.2f} {count.recall:7.2f} {count.f1:6.2f} {count.wanted:7} {count.found:6}")


def _analysis(path: Path) -> dict[str, Any]:
    playbook = load_playbook()
    analysis = analyse_bytes(path.read_bytes(), path.name)
    return analysis_json(analysis, evaluate(analysis, playbook), playbook)
