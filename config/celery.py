"""The Celery application: messages carry ids only, the database row of a job is the truth."""

import os
import threading

from celery import Celery
from celery.signals import worker_process_init, worker_ready

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

app = Celery("clausier")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks(["review"])


@worker_ready.connect
def start_sweeping(**_: object) -> None:
    from config.sweeper import Sweeper  # its models need Django to be set up

    Sweeper().start()


@worker_process_init.connect
def prepare_to_read(**_: object) -> None:
    from contracts.services import sandbox  # as above

    sandbox.prepare()
    threading.Thread(target=_load_rules, daemon=True).start()  # while the first file is read


def _load_rules() -> None:
    from review.rules import learnt, playbook, statements  # as above

    playbook.load_playbook()
    for language in playbook.LANGUAGES:
        statements.load(language)
        learnt.rule_machines(language)
