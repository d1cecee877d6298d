"""Fixtures for every test: a fixed cast of people, sample files, and a worker that runs in the test's own process."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.contrib.auth.models import User
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from hypothesis import settings as drawn_settings

from contracts.models import Contract, Job, Role, Version, Workspace
from contracts.services import jobs, members, uploads
from tests.successive_texts import ONE, TWO

PASSWORD = "a long enough password"
SAMPLES = Path(django_settings.BASE_DIR) / "contracts" / "samples"

drawn_settings.register_profile("untimed", deadline=None)  # the first example loads what all later ones use
drawn_settings.load_profile("untimed")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Tests marked shared read real contracts that do not ship with the project: they are left out where CLAUSIER_SHARED names none."""
    if os.environ.get("CLAUSIER_SHARED"):
        return
    left_out = [item for item in items if item.get_closest_marker("shared")]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if not item.get_closest_marker("shared")]


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with seeds/, gold/, renders/ and corpus/."""
    return Path(os.environ["CLAUSIER_SHARED"])


@pytest.fixture(autouse=True)
def _alone(settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files, cache and queue of a test are its own: nothing reaches the data or the worker of this checkout."""
    settings.MEDIA_ROOT = tmp_path / "files"
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": str(tmp_path)}}
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    monkeypatch.setattr(jobs, "ring", lambda pk: None)
    cache.clear()


# --- people ---


def _person(email: str, name: str) -> User:
    return members.create_account(email, PASSWORD, name)


@pytest.fixture
def owner(db: None) -> User:
    """Administrator of the workspace."""
    return _person("owner@example.org", "Olive Ownby")


@pytest.fixture
def workspace(owner: User) -> Workspace:
    return members.create_workspace("Legal", owner)


@pytest.fixture
def colleague(workspace: Workspace) -> User:
    """Lawyer in the workspace."""
    user = _person("colleague@example.org", "Colin Leaguer")
    members.add(workspace, user, Role.LAWYER)
    return user


@pytest.fixture
def buyer(workspace: Workspace) -> User:
    """Procurement in the workspace."""
    user = _person("buyer@example.org", "Bea Uyer")
    members.add(workspace, user, Role.PROCUREMENT)
    return user


@pytest.fixture
def reader(workspace: Workspace) -> User:
    """Reader in the workspace."""
    user = _person("reader@example.org", "Rita Eader")
    members.add(workspace, user, Role.READER)
    return user


@pytest.fixture
def outsider(db: None) -> User:
    """Administrator of another workspace."""
    user = _person("outsider@example.org", "Otto Utsider")
    members.create_workspace("Elsewhere", user)
    return user


@pytest.fixture
def as_user() -> Callable[[User], Client]:
    """A browser in which the user is signed in."""

    def signed_in(user: User) -> Client:
        client = Client()
        client.force_login(user)
        return client

    return signed_in


# --- contracts ---


@pytest.fixture(scope="session")
def samples() -> Path:
    """The folder of the sample contracts that ship with the project."""
    return SAMPLES


@pytest.fixture
def sample() -> SimpleUploadedFile:
    """A French contract in two columns, as a browser would send it."""
    path = SAMPLES / "kalidor-cgs-v1.pdf"
    return SimpleUploadedFile(path.name, path.read_bytes(), "application/pdf")


@pytest.fixture
def work() -> Callable[[], list[Job]]:
    """Does what a worker would: runs every waiting job once. Returns the jobs that it ran, as they are then."""
    from review.services.work import run

    def run_waiting() -> list[Job]:
        waiting = list(Job.objects.filter(status=Job.Status.QUEUED).order_by("pk").values_list("pk", flat=True))
        for pk in waiting:
            run(pk)
        return list(Job.objects.filter(pk__in=waiting).order_by("pk"))

    return run_waiting


@pytest.fixture
def version(workspace: Workspace, owner: User, sample: SimpleUploadedFile) -> Version:
    """The sample, uploaded by the owner and not yet read."""
    (uploaded,) = uploads.upload(workspace, owner, [sample])
    assert uploaded.version is not None
    return uploaded.version


@pytest.fixture
def contract(version: Version) -> Contract:
    """The contract of the uploaded sample, not yet read."""
    return version.contract


@pytest.fixture
def ready(version: Version, work: Callable[[], list[Job]]) -> Version:
    """The sample, read and assessed."""
    work()
    version.refresh_from_db()
    assert version.status == Version.Status.READY, version.error_code
    return version


@pytest.fixture
def apart(workspace: Workspace, owner: User, work: Callable[[], list[Job]]) -> tuple[Version, Version]:
    """Two versions of one text, uploaded as contracts of their own."""
    for name, text in (("brumelle.txt", ONE), ("brumelle-2027.txt", TWO)):
        uploads.upload(workspace, owner, [SimpleUploadedFile(name, text.encode())])
        work()
    first, second = Version.objects.select_related("contract").order_by("pk")
    return first, second
