"""An installation of its own for tests that kill processes."""

import os
import uuid
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from tests.jobs.installation import Installation


@pytest.fixture
def installation(tmp_path: Path) -> Iterator[Installation]:
    """An empty, migrated installation: SQLite and a folder as queue, or on the servers that DATABASE_URL and REDIS_URL name."""
    name = f"clausier_{uuid.uuid4().hex}"
    values = os.environ | {
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "VAR_DIR": str(tmp_path / "var"),
        "QUEUE": name,
        "JOB_LEASE_SECONDS": "6",
        "JOB_SWEEP_SECONDS": "1",
        "C_FORCE_ROOT": "1",
    }
    server = os.environ.get("DATABASE_URL", "")
    if server:
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{name}"')
        values["DATABASE_URL"] = server.rsplit("/", 1)[0] + f"/{name}"
    installation = Installation(values)
    try:
        installation.run("from django.core.management import call_command; call_command('migrate', verbosity=0)")
        yield installation
    finally:
        for worker in installation.workers:
            installation.kill(worker)
        if server:
            with psycopg.connect(server, autocommit=True) as connection:
                connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
