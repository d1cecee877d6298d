"""Runs web and worker side by side until one asks them to stop; a process that dies is started again."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from types import FrameType
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

GRACE = 10  # seconds for each process to stop by itself
WATCH = 1  # seconds between looks at the processes
# Nobody listens to what workers tell each other: the database row of a job is the truth.
WORKER_OPTIONS = ("--without-gossip", "--without-mingle", "--without-heartbeat")
# Celery's sermon on root is for servers; in a container of one's own, everything runs as root.
ENVIRONMENT = {"PYTHONWARNINGS": "ignore:You're running the worker with superuser"}

Process = subprocess.Popen[bytes]


class Command(BaseCommand):
    help = "Runs the web server and the worker together; Ctrl-C stops both."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default=os.environ.get("HOST", "127.0.0.1"))
        parser.add_argument("--port", type=int, default=int(os.environ.get("PORT", "8000")))

    def handle(self, *args: Any, **options: Any) -> None:
        host, port = options["host"], options["port"]
        _check_free(host, port)
        commands = {
            "web": (
                "gunicorn",
                "config.wsgi",
                "--bind",
                f"{host}:{port}",
                "--threads",
                "8",
                "--no-control-socket",
                "--log-level",
                "warning",
            ),
            "worker": ("celery", "--quiet", "-A", "config", "worker", "--loglevel", "WARNING", *WORKER_OPTIONS),
        }
        for signum in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(signum, _interrupt)
        running: dict[str, Process] = {}
        self.stdout.write(f"\nClausier: http://{host}:{port}/   (Ctrl-C: stop)\n")
        self.stdout.flush()
        try:
            while True:
                for name, command in commands.items():
                    if name in running and running[name].poll() is not None:
                        self.stderr.write(f"{name} ended with status {running[name].returncode}; starting it again")
                        _kill_group(running.pop(name))
                    if name not in running:
                        running[name] = _start(command)
                time.sleep(WATCH)
        except KeyboardInterrupt:
            self.stdout.write("\nStopping …")
        finally:
            _stop(list(running.values()))


def _check_free(host: str, port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise CommandError(f"{host}:{port} cannot be used ({error.strerror}). Choose another port: PORT=8001 make run") from error


def _start(command: tuple[str, ...]) -> Process:
    # A session of its own: Ctrl-C reaches this process alone, which then stops the others in order.
    return subprocess.Popen([sys.executable, "-m", *command], cwd=settings.BASE_DIR, env=os.environ | ENVIRONMENT, start_new_session=True)


def _interrupt(signum: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _stop(processes: list[Process]) -> None:
    for signum in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(signum, signal.SIG_IGN)  # a second Ctrl-C must not leave processes behind
    for process in processes:
        process.terminate()
    deadline = time.monotonic() + GRACE
    for process in processes:
        with contextlib.suppress(subprocess.TimeoutExpired):  # a job that was cut short is taken up again at the next start
            process.wait(max(0.1, deadline - time.monotonic()))
        _kill_group(process)


def _kill_group(process: Process) -> None:
    """Ends what the process may have left running."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
