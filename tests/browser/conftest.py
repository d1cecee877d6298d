"""The whole program for a browser to use: its own data, a web process and a worker process, headless Chromium."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

EMAIL, NEWCOMER, PASSWORD = "marie@example.org", "paul@example.org", "a long enough password"
STARTS_WITHIN = 60  # seconds
PEOPLE = f"""
from contracts.services import members
owner = members.create_account("{EMAIL}", "{PASSWORD}", "Marie Curial")
members.create_workspace("Direction juridique", owner)
members.create_workspace("Achats", members.create_account("{NEWCOMER}", "{PASSWORD}", "Paul Achard"))
"""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the running program."""
    folder = tmp_path_factory.mktemp("site")
    port = _free_port()
    environment = os.environ | {"VAR_DIR": str(folder), "LOG_LEVEL": "WARNING", "PYTHONPATH": str(settings.BASE_DIR)}
    for name in ("DATABASE_URL", "REDIS_URL", "CLAUSIER_ENV", "DEBUG"):
        environment.pop(name, None)

    def manage(*arguments: str) -> list[str]:
        return [sys.executable, str(Path(settings.BASE_DIR) / "manage.py"), *arguments]

    subprocess.run(manage("migrate", "--verbosity", "0"), env=environment, check=True)
    subprocess.run(manage("shell", "--command", PEOPLE), env=environment, check=True, stdout=subprocess.DEVNULL)
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(manage("serve", "--port", str(port)), env=environment, stdout=log, stderr=log)
        try:
            _wait_for(f"http://127.0.0.1:{port}/health", process, folder / "log")
            yield f"http://127.0.0.1:{port}"
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(30)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    executable = shutil.which("chromium")
    assert executable, "Debian's package chromium is needed"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=executable, args=["--disable-background-networking", "--disable-component-update", "--disable-sync"]
        )
        yield browser
        browser.close()


@pytest.fixture
def context(browser: Browser, site: str) -> Iterator[BrowserContext]:
    """A French browser on a desk."""
    context = browser.new_context(base_url=site, locale="fr-FR", viewport={"width": 1440, "height": 900}, accept_downloads=True)
    context.set_default_timeout(15_000)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page on which the owner is signed in. What the browser complains about fails the test."""
    yield from _signed_in(context, EMAIL)


@pytest.fixture
def empty_page(context: BrowserContext) -> Iterator[Page]:
    """The same for somebody in whose workspace no other test puts a file: the same file is taken only once in a workspace."""
    yield from _signed_in(context, NEWCOMER)


@pytest.fixture(scope="session")
def contract(browser: Browser, site: str) -> str:
    """The path of the page of a contract that was uploaded and read."""
    context = browser.new_context(base_url=site, locale="fr-FR")
    page = context.new_page()
    sign_in(page)
    page.set_input_files("#files", Path(settings.BASE_DIR) / "contracts" / "samples" / "kalidor-cgs-v2.pdf")
    link = page.locator("#uploads li[data-state=done] a.upload-name")
    link.wait_for(timeout=90_000)
    path = link.get_attribute("href")
    context.close()
    assert path
    return path


def sign_in(page: Page, email: str = EMAIL) -> None:
    page.goto("/accounts/login/")
    page.get_by_label("Adresse e-mail").fill(email)
    page.get_by_label("Mot de passe").fill(PASSWORD)
    page.get_by_role("button", name="Se connecter").click()
    page.wait_for_url("**/")


def _signed_in(context: BrowserContext, email: str) -> Iterator[Page]:
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda message: complaints.append(message.text) if message.type in ("error", "warning") else None)
    sign_in(page, email)
    yield page
    assert not complaints


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < deadline:
        try:
            urllib.request.urlopen(address, timeout=2).close()
        except (urllib.error.URLError, OSError):
            assert process.poll() is None, log.read_text()
            time.sleep(0.3)
        else:
            return
    raise AssertionError(f"The program did not start: {log.read_text()}")
