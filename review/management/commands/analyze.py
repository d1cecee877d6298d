"""Analyses one contract file, without database or server: a readable summary, or the analysis as JSON."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import override

from contracts.analysis import analyse_bytes
from contracts.services.messages import sentence
from contracts.text.errors import ReadError
from review.rules.evaluate import evaluate
from review.rules.playbook import SHIPPED, PlaybookError, load_playbook
from review.schema import analysis_json
from review.summary import summary_lines


class Command(BaseCommand):
    help = __doc__
    requires_system_checks: list[str] = []  # noqa: RUF012  (no database is needed)

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="PDF, DOCX, DOC, ODT, RTF, HTML, Markdown, plain text, or an e-mail with one contract")
        parser.add_argument("--json", action="store_true", help="print the analysis as JSON (review/schemas/analysis.schema.json)")
        parser.add_argument("--playbook", default=SHIPPED, metavar="KEY", help="playbook to judge by (default: %(default)s)")
        parser.add_argument("--language", choices=["fr", "en"], help="language of titles and rationales (default: the contract's)")

    def handle(self, *args: Any, **options: Any) -> None:
        file: Path = options["file"]
        try:
            playbook = load_playbook(options["playbook"])
            analysis = analyse_bytes(file.read_bytes(), file.name)
        except OSError as error:
            raise CommandError(f"{file}: {error.strerror}") from error
        except PlaybookError as error:
            raise CommandError(str(error)) from error
        except ReadError as error:
            with override(options["language"] or "fr"):
                raise CommandError(f"{file}: {sentence(error.code, error.values).in_full}") from error
        result = analysis_json(analysis, evaluate(analysis, playbook), playbook, options["language"])
        if options["json"]:
            self.stdout.write(json.dumps(result, ensure_ascii=False, indent=1))
            return
        language = options["language"] or analysis.document.language
        with override(language):
            self.stdout.write("\n".join(summary_lines(result, language)))
