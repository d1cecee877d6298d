"""What the reader of a file warns of stands in the report too."""

from collections.abc import Callable
from dataclasses import replace

import pypdfium2
import pytest
from django.contrib.auth.models import User

from contracts.models import Job, Version
from contracts.services import analyses
from contracts.text.types import ReadWarning
from review.models import Report
from review.services.orders import order_report


def test_a_repaired_file_is_named_in_the_report(
    ready: Version, owner: User, work: Callable[[], list[Job]], monkeypatch: pytest.MonkeyPatch
) -> None:
    read = analyses.load(ready)
    repaired = replace(read, document=replace(read.document, warnings=(ReadWarning("repaired"),)))
    monkeypatch.setattr(analyses, "load", lambda version: repaired)
    report = order_report(ready, owner, "en")
    work()
    document = pypdfium2.PdfDocument(Report.objects.get(pk=report.pk).file.read())
    text = " ".join(page.get_textpage().get_text_bounded() for page in document)
    assert "This file was damaged and has been repaired" in " ".join(text.split())
