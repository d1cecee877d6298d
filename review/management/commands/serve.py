"""Runs web and worker side by side until one asks them to stop; a worker or web process that dies is started again."""

import os
import signal
import subprocess
import sys
import time
from types import FrameType
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

GRACE = 10  # seconds for each process to stop by itself
RESTART_PAUSE = 2  # seconds between a death and the next start


class Command(BaseCommand):
    help = "Runs the web server and the worker together; Ctrl-C stops both."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default=os.environ.get("HOST", "127.0.0.1"))
        parser.add_argument("--port", type=int, default=int(os.environ.get("PORT", "8000")))

    def handle(self, *args: Any, **options: Any) -> None:
        address = f"{options['host']}:{options['port']}"
        commands = {
            "web": [
                *_python("gunicorn"),
                "config.wsgi",
                "--bind",
                address,
                "--threads",
                "8",
                "--no-control-socket",
                "--log-level",
                "warning",
            ],
            "worker": [*_python("celery"), "-A", "config", "worker", "--loglevel", "WARNING", *WORKER_OPTIONS],
        }
        for signum in (signal.SIGINT, signal.SIGTERM):
            signal.signal(signum, _stop)
        running: dict[str, subprocess.Popen[bytes]] = {}
        self.stdout.write(f"\nClausier: http://{address}/   (Ctrl-C: stop)\n")
        self.stdout.flush()
        try:
            while True:
                for name, command in commands.items():
                    if name not in running:
                        # A group of its own: Ctrl-C reaches this process alone, which then stops the others in order.
                        running[name] = subprocess.Popen(command, cwd=settings.BASE_DIR, start_new_session=True)
                    elif running[name].poll() is not None:
                        self.stderr.write(f"{name} ended with status {running[name].returncode}; starting it again")
                        del running[name]
                time.sleep(RESTART_PAUSE)
        except KeyboardInterrupt:
            pass
        finally:
            _stop_all(list(running.values()))
            self.stdout.write("Stopped.")


# Nobody listens to what workers tell each other: the database row of a job is the truth.
WORKER_OPTIONS = ["--without-gossip", "--without-mingle", "--without-heartbeat"]


def _python(module: str) -> list[str]:
    return [sys.executable, "-m", module]


def _stop(signum: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _stop_all(processes: list[subprocess.Popen[bytes]]) -> None:
    for process in processes:
        if process.poll() is None:
            process.terminate()
    deadline = time.monotonic() + GRACE
    for process in processes:
        try:
            process.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
