"""Compares two contract files, without database or server: a readable summary, or the comparison as JSON."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import override

from contracts.analysis import Analysis, analyse_bytes
from contracts.services.messages import sentence
from contracts.text.errors import ReadError
from review.compare.compare import compare
from review.comparison_schema import comparison_json
from review.comparison_summary import comparison_lines
from review.rules.evaluate import evaluate
from review.rules.playbook import SHIPPED, PlaybookError, load_playbook


class Command(BaseCommand):
    help = __doc__
    requires_system_checks: list[str] = []  # noqa: RUF012  (no database is needed)

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("left", type=Path, help="PDF, DOCX, ODT, HTML, Markdown or plain text")
        parser.add_argument("right", type=Path, help="the newer version, or the other vendor's contract")
        parser.add_argument("--json", action="store_true", help="print the comparison as JSON (review/schemas/comparison.schema.json)")
        parser.add_argument("--playbook", default=SHIPPED, metavar="KEY", help="playbook to judge by (default: %(default)s)")
        parser.add_argument("--language", choices=["fr", "en"], help="language of what is said (default: that of the right document)")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            playbook = load_playbook(options["playbook"])
        except PlaybookError as error:
            raise CommandError(str(error)) from error
        left, right = (_read(options[side], options["language"]) for side in ("left", "right"))
        findings = evaluate(left, playbook), evaluate(right, playbook)
        comparison = compare(left, right, *findings, playbook=playbook)
        language = options["language"] or right.document.language
        if options["json"]:
            result = comparison_json(comparison, (left, findings[0]), (right, findings[1]), playbook, language)
            self.stdout.write(json.dumps(result, ensure_ascii=False, indent=1))
            return
        with override(language):
            self.stdout.write("\n".join(comparison_lines(comparison, left, right, playbook, language)))


def _read(file: Path, language: str | None) -> Analysis:
    try:
        return analyse_bytes(file.read_bytes(), file.name)
    except OSError as error:
        raise CommandError(f"{file}: {error.strerror}") from error
    except ReadError as error:
        with override(language or "fr"):
            raise CommandError(f"{file}: {sentence(error.code, error.values).in_full}") from error
