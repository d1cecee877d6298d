"""Files that people and programs take away: always as a download, never shown as a page of this site, and kept by no cache."""

import logging

from django.db.models.fields.files import FieldFile
from django.http import FileResponse, Http404

from contracts.models import Version
from review.models import Report
from review.services.reports import download_name

logger = logging.getLogger(__name__)


class FileMissing(Http404):
    """A row names a file that is not there, as after a back-up of the files that is older or younger than that of the database."""

    code = "file_missing"


def original(version: Version) -> FileResponse:
    """The file as it was uploaded; an HTML file must not run as a page of ours. Raises FileMissing."""
    return _download(version.file, version.filename, "application/octet-stream")


def report_file(report: Report) -> FileResponse:
    """Raises Http404 where it has not been made yet, FileMissing."""
    if not report.file:
        raise Http404
    return _download(report.file, download_name(report), report.format.media_type)


def _download(file: FieldFile, name: str, media_type: str) -> FileResponse:
    try:
        opened = file.open("rb")
    except FileNotFoundError as error:
        logger.error("The file %s is missing (%s %s)", file.name, type(file.instance).__name__, file.instance.pk)
        raise FileMissing from error
    response = FileResponse(opened, as_attachment=True, filename=name, content_type=media_type)
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cache-Control"] = "private, no-store"
    return response
