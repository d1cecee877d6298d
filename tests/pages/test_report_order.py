"""Reports ordered from the page of a contract."""

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import User
from django.core.files.base import ContentFile
from django.test import Client

from contracts.models import Job, Version
from review.models import Report
from tests.pages.conftest import Reviewed

HTMX = {"hx-request": "true", "accept-language": "fr"}


@pytest.fixture
def report(reviewed: Reviewed, buyer: User, as_user: Callable[[User], Client]) -> Report:
    """A report that was ordered and is not yet made."""
    response = as_user(buyer).post(f"/versions/{reviewed.version.pk}/reports/", {"language": "en"}, headers=HTMX)
    assert response.status_code == 200
    return Report.objects.get()


def _made(report: Report) -> None:
    report.file.save("report.pdf", ContentFile(b"%PDF-1.7 made"))
    Job.objects.filter(pk=report.job_id).update(status=Job.Status.DONE, stage=Job.Stage.READY)


def test_a_report_is_ordered_watched_and_downloaded(
    reviewed: Reviewed, report: Report, reader: User, as_user: Callable[[User], Client]
) -> None:
    client = as_user(reader)
    waiting = BeautifulSoup(client.get(f"/reports/{report.pk}/progress/", headers=HTMX).content, "lxml")
    assert waiting.select_one("progress")
    assert waiting.select_one("[hx-trigger]")["hx-get"] == f"/reports/{report.pk}/progress/"
    assert client.get(f"/reports/{report.pk}/").status_code == 404
    _made(report)
    there = BeautifulSoup(client.get(f"/reports/{report.pk}/progress/", headers=HTMX).content, "lxml")
    assert not there.select_one("progress")
    response = client.get(there.select_one("#report-link")["href"])
    assert b"".join(response.streaming_content) == b"%PDF-1.7 made"
    assert response.headers["Content-Type"] == "application/pdf"
    assert response.headers["Content-Disposition"].startswith("attachment")
    assert "review-conditions-de-service.pdf" in response.headers["Content-Disposition"]


def test_earlier_reports_stay_on_the_page(reviewed: Reviewed, report: Report, buyer: User, page_of: Callable[..., str]) -> None:
    _made(report)
    assert f'href="/reports/{report.pk}/"' in page_of(buyer, f"/contracts/{reviewed.contract.pk}/")


def test_a_report_does_not_outlive_the_version_that_it_is_about(
    reviewed: Reviewed, report: Report, owner: User, as_user: Callable[[User], Client]
) -> None:
    _made(report)
    Version.objects.filter(pk=reviewed.version.pk).delete()
    for address in (f"/reports/{report.pk}/", f"/reports/{report.pk}/progress/", f"/api/v1/reports/{report.pk}"):
        assert as_user(owner).get(address).status_code == 404


def test_a_report_that_failed_says_so(report: Report, buyer: User, as_user: Callable[[User], Client]) -> None:
    Job.objects.update(status=Job.Status.FAILED, error_code="internal")
    page = as_user(buyer).get(f"/reports/{report.pk}/progress/", headers=HTMX).content.decode()
    assert "n’a pas pu être établi" in page
    assert "Réessayez" in page


def test_a_report_needs_a_version_that_was_read_and_a_language(reviewed: Reviewed, buyer: User, as_user: Callable[[User], Client]) -> None:
    address = f"/versions/{reviewed.version.pk}/reports/"
    client = as_user(buyer)
    assert "Corrigez" in client.post(address, {"language": "xx"}, headers=HTMX).content.decode()
    Version.objects.update(status=Version.Status.RUNNING)
    assert "pas encore été lu" in client.post(address, {"language": "fr"}, headers=HTMX).content.decode()
    assert client.post(address, {"language": "fr"}).status_code == 302
    assert not Report.objects.exists()


def test_readers_order_none_and_outsiders_find_none(
    reviewed: Reviewed, report: Report, reader: User, outsider: User, as_user: Callable[[User], Client]
) -> None:
    _made(report)
    assert as_user(reader).post(f"/versions/{reviewed.version.pk}/reports/", {"language": "fr"}).status_code == 403
    client = as_user(outsider)
    assert client.post(f"/versions/{reviewed.version.pk}/reports/", {"language": "fr"}).status_code == 404
    assert client.get(f"/reports/{report.pk}/").status_code == 404
    assert client.get(f"/reports/{report.pk}/progress/").status_code == 404
    assert client.get("/reports/999999/").status_code == 404


def test_wrong_methods_and_strangers(
    reviewed: Reviewed, report: Report, buyer: User, as_user: Callable[[User], Client], client: Client
) -> None:
    assert as_user(buyer).get(f"/versions/{reviewed.version.pk}/reports/").status_code == 405
    assert as_user(buyer).post(f"/reports/{report.pk}/").status_code == 405
    assert "/accounts/login/" in client.get(f"/reports/{report.pk}/").headers["Location"]
