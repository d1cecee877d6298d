"""An installation that a test drives from outside, as an operator would: its own data, database, queue and workers."""

import os
import signal
import subprocess
import sys

from django.conf import settings

from review.management.commands.serve import WORKER_OPTIONS

PREAMBLE = """
import django; django.setup()
import json, os, signal, sys
from contracts.models import *; from review.models import *
from contracts.services import jobs, uploads, members
"""

PATIENCE = 180  # seconds; much more than needed, but for machines that are busy with other things
WAIT = """
import time
deadline = time.monotonic() + {seconds}
while not ({condition}):
    assert time.monotonic() < deadline, "not so within {seconds} s: {condition}"
    time.sleep(0.2)
"""


class Installation:
    """The program with data of its own, driven from outside as an operator would."""

    def __init__(self, environment: dict[str, str]) -> None:
        self.environment = environment
        self.workers: list[subprocess.Popen[bytes]] = []

    def run(self, code: str, *, check: bool = True) -> str:
        """What the Python code prints, run in a process of its own with the models at hand."""
        done = subprocess.run(
            [sys.executable, "-c", PREAMBLE + code],
            cwd=settings.BASE_DIR,
            env=self.environment,
            check=False,
            capture_output=True,
            text=True,
        )
        assert not check or done.returncode == 0, done.stderr
        return done.stdout.strip()

    def start_worker(self) -> subprocess.Popen[bytes]:
        worker = subprocess.Popen(
            [sys.executable, "-m", "celery", "--quiet", "-A", "config", "worker", "--loglevel", "WARNING", *WORKER_OPTIONS],
            cwd=settings.BASE_DIR,
            env=self.environment,
            start_new_session=True,
        )
        self.workers.append(worker)
        return worker

    def kill(self, worker: subprocess.Popen[bytes]) -> None:
        """Ends the worker and all its processes as a power cut would."""
        try:
            os.killpg(worker.pid, signal.SIGKILL)
        except ProcessLookupError:
            return
        finally:
            worker.wait()

    def wait_for(self, condition: str, then: str = "") -> str:
        """What the code of then prints, once the expression of condition is true. Fails where it stays false."""
        return self.run(WAIT.format(condition=condition, seconds=PATIENCE) + then)
