"""One command runs web and worker, brings a dead one back, and ends both."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from tests.jobs.installation import PATIENCE, Installation

pytestmark = pytest.mark.services


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def answers(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/health", timeout=2) as response:
            return response.status == 200
    except OSError:
        return False


def children(pid: int) -> dict[str, int]:
    """The processes that serve started, by what they run."""
    numbers = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    commands = {number: Path(f"/proc/{number}/cmdline").read_text() for number in numbers}
    return {name: int(number) for number, command in commands.items() for name in ("gunicorn", "celery") if name in command}


def wait_for(condition: Callable[[], Any]) -> Any:
    """The first true value of condition. Fails where it stays false."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if value := condition():
            return value
        time.sleep(0.2)
    raise AssertionError(f"not so within {PATIENCE} s")


@pytest.fixture
def port() -> int:
    return free_port()


@pytest.fixture
def serving(installation: Installation, port: int) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "manage.py", "serve", "--port", str(port)],
        cwd=settings.BASE_DIR,
        env=installation.environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    yield process
    if process.poll() is None:
        process.terminate()
    process.communicate()


def test_web_and_worker_run_until_they_are_stopped(installation: Installation, serving: subprocess.Popen[str], port: int) -> None:
    wait_for(lambda: answers(port) and len(children(serving.pid)) == 2)
    before = children(serving.pid)
    os.kill(before["celery"], signal.SIGKILL)
    after = wait_for(lambda: (now := children(serving.pid)).get("celery") not in (None, before["celery"]) and now)
    assert after["gunicorn"] == before["gunicorn"]

    installation.run("from django.core.management import call_command; call_command('demo')")
    assert installation.run("print(set(Version.objects.values_list('status', flat=True)))") == "{'ready'}"

    serving.send_signal(signal.SIGINT)
    output, _ = serving.communicate(timeout=90)
    assert serving.returncode == 0
    assert f"http://127.0.0.1:{port}/" in output
    for pid in after.values():
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


def test_a_port_in_use_is_named(installation: Installation) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        done = subprocess.run(
            [sys.executable, "manage.py", "serve", "--port", port],
            cwd=settings.BASE_DIR,
            env=installation.environment,
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 1
    assert f"127.0.0.1:{port} cannot be used" in done.stderr


def test_the_demonstration_is_loaded_once(installation: Installation) -> None:
    demo = "from django.core.management import call_command; call_command('demo')\n"
    count = "print(Contract.objects.count(), Version.objects.count(), Membership.objects.count(), Job.objects.count())"
    first = installation.run(demo + count).splitlines()
    second = installation.run(demo + count).splitlines()
    assert first[-1] == second[-1]
    assert any("admin@example.org" in line for line in second)
