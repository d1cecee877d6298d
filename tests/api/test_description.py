"""The API does what its own description says, whatever is sent to it."""

from collections.abc import Iterator

import pytest
import schemathesis
from django.contrib.auth.models import User
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, given, settings
from rest_framework.authtoken.models import Token
from rest_framework.throttling import SimpleRateThrottle
from schemathesis.specs.openapi.checks import positive_data_acceptance

from config.wsgi import application
from contracts.models import Version

REVOKES_THE_TOKEN_IN_USE = "delete /api/v1/token"
EXAMPLES = settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True, database=None)


@pytest.fixture
def _one_connection() -> Iterator[None]:
    """Requests leave the database connection open, since the test's transaction lives in it (as with Django's own test client)."""
    for request in (request_started, request_finished):
        request.disconnect(close_old_connections)
    yield
    for request in (request_started, request_finished):
        request.connect(close_old_connections)


@pytest.mark.usefixtures("_one_connection")
def test_answers_are_as_described(owner: User, ready: Version, monkeypatch) -> None:
    """Each operation is called with generated values, good and bad: status, media type and body are those described, never a 500."""
    monkeypatch.setattr(SimpleRateThrottle, "allow_request", lambda *args: True)
    token, _ = Token.objects.get_or_create(user=owner)
    description = schemathesis.openapi.from_wsgi("/api/v1/schema", application, headers={"Accept": "application/json"})
    seen = []
    for result in description.get_all_operations():
        operation = result.ok()
        name = f"{operation.method} {operation.path}"
        if name == REVOKES_THE_TOKEN_IN_USE:
            continue
        seen.append(name)

        @EXAMPLES
        @given(case=operation.as_strategy())
        def check(case: schemathesis.Case) -> None:
            case.call_and_validate(headers={"Authorization": f"Token {token.key}"}, excluded_checks=[positive_data_acceptance])

        check()
    assert len(seen) > 15


def test_the_documentation_needs_nothing_from_outside(client) -> None:
    page = client.get("/api/v1/docs")
    assert page.status_code == 200
    assert b"http://" not in page.content
    assert b"https://" not in page.content
    assert "'unsafe-inline'" not in page["Content-Security-Policy"].split("script-src")[1].split(";")[0]
    assert client.get("/api/v1/docs", {"script": ""}).status_code == 200
    assert client.options("/api/v1/docs").status_code == 405
