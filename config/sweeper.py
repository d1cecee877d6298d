"""The thread in each worker that takes up what dead workers left behind, jobs and files, so that no beat process is needed for it."""

import logging
import socket
import threading
import time

from django.conf import settings
from django.db import connections

from contracts.services import jobs
from review.services.orphans import DAY, remove_orphans
from review.services.tidying import clear_old

logger = logging.getLogger(__name__)


class Sweeper(threading.Thread):
    def __init__(self) -> None:
        super().__init__(name="sweeper", daemon=True)
        self._over = threading.Event()
        # For whoever watches over this worker: the time of the last sweep.
        self._sign = settings.VAR_DIR / "workers" / socket.gethostname()
        self._sign.parent.mkdir(exist_ok=True)

    def run(self) -> None:
        starting, tidied = True, -float(DAY)
        while not self._over.is_set():
            try:
                jobs.sweep(starting=starting)
                starting = False
                self._sign.touch()
                if time.monotonic() >= tidied + DAY:
                    tidied = time.monotonic()
                    clear_old()
                    remove_orphans()
            except Exception:
                logger.exception("The sweep failed; it will run again")
            finally:
                connections.close_all()  # none is open when the pool forks a new process from this one
            self._over.wait(settings.JOB_SWEEP_SECONDS)

    def stop(self) -> None:
        self._over.set()
