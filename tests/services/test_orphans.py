"""Files that no row names are removed after a day, and nothing else is."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile

from contracts.models import Contract, Job, Version, Workspace
from contracts.services import jobs, uploads
from review.models import Report
from review.services import reports
from review.services.orders import order_report
from review.services.orphans import DAY, remove_orphans


def aged(path: Path, seconds: float) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    os.utime(path, (time.time() - seconds,) * 2)
    return path


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


@pytest.fixture
def stored(settings, tmp_path: Path) -> Path:
    """Where originals and reports lie; what comes in is put down beside it."""
    settings.FILE_UPLOAD_TEMP_DIR = tmp_path / "incoming"
    return tmp_path / "files"


def test_what_no_row_names_goes_after_a_day(ready: Version, owner: User, work: Callable[[], list[Job]], stored: Path) -> None:
    order_report(ready, owner, "fr")
    work()
    named = [Path(row.file.path) for row in (ready, Report.objects.get())]
    for path in named:
        aged(path, 9 * DAY)
    young = aged(stored / "originals" / "1" / "young.pdf", DAY / 2)
    left = [aged(stored / kind / "1" / "left.pdf", 2 * DAY) for kind in ("originals", "reports")]
    left.append(aged(stored.parent / "incoming" / "broken-off.upload", 2 * DAY))
    assert remove_orphans() == 3
    assert not any(path.exists() for path in left)
    assert sorted(files(stored)) == sorted([*named, young])
    assert remove_orphans() == 0


def test_files_whose_database_is_still_to_be_restored_stay(db: None, stored: Path) -> None:
    file = aged(stored / "originals" / "1" / "restored.pdf", 90 * DAY)
    assert remove_orphans() == 0
    assert file.exists()


def test_an_upload_that_is_not_stored_leaves_no_file(
    workspace: Workspace, owner: User, stored: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> Job:
        raise RuntimeError("no job")

    monkeypatch.setattr(jobs, "start", fail)
    with pytest.raises(RuntimeError):
        uploads.upload(workspace, owner, [SimpleUploadedFile("a.txt", b"un")])
    assert not Contract.objects.exists()
    assert not files(stored)


def test_a_report_that_is_not_stored_leaves_no_file(
    ready: Version, owner: User, stored: Path, work: Callable[[], list[Job]], monkeypatch: pytest.MonkeyPatch
) -> None:
    report = order_report(ready, owner, "fr")
    work()
    made = Report.objects.get(pk=report.pk).file.name
    before = files(stored)

    def fail(*_: object, **__: object) -> int:
        raise RuntimeError("no database")

    with monkeypatch.context() as patch:
        patch.setattr(type(Report.objects.all()), "update", fail)
        with pytest.raises(RuntimeError):
            reports.render(report.pk, lambda done, total: None)
    assert sorted(files(stored)) == sorted(before)
    assert Report.objects.get(pk=report.pk).file.name == made
    reports.render(report.pk, lambda done, total: None)
    assert len(files(stored)) == len(before)
    assert Report.objects.get(pk=report.pk).file.name != made
