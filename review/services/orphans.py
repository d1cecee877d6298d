"""Removes files that no row names: what a process left that was killed between writing a file and storing its name."""

import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from django.conf import settings

from contracts.models import Version
from review.models import Report

DAY = 24 * 3600  # seconds: younger files may belong to a transaction that is still open


def remove_orphans() -> int:
    """Returns how many files it removed. A database that names no file at all is one that is being restored: nothing is removed then."""
    old = list(_older_than_a_day(Path(settings.MEDIA_ROOT)))
    # Looked up after the files, so that each of them has its row by now if it is to have one.
    named = {*Version.objects.values_list("file", flat=True), *Report.objects.exclude(file="").values_list("file", flat=True)}
    orphans = [path for path in old if str(path.relative_to(settings.MEDIA_ROOT)) not in named] if named else []
    orphans += _older_than_a_day(settings.FILE_UPLOAD_TEMP_DIR)
    for path in orphans:
        path.unlink(missing_ok=True)
    return len(orphans)


def _older_than_a_day(folder: Path) -> Iterator[Path]:
    limit = time.time() - DAY
    for path in folder.rglob("*"):
        with suppress(FileNotFoundError):  # removed meanwhile
            if path.is_file() and path.stat().st_mtime < limit:
                yield path
