"""Settings are chosen by the environment and fail loudly: the message names the variable and what it expects."""

import ast
import os
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from django.conf import settings

from contracts.text.read import MAX_BYTES

BASE = Path(settings.BASE_DIR)
PRODUCTION = {
    "CLAUSIER_ENV": "production",
    "SECRET_KEY": "a secret of its own, long and of many characters: 0123456789",
    "ALLOWED_HOSTS": "clausier.example.org",
    "DATABASE_URL": "postgres://user:password@db:5432/clausier",
    "REDIS_URL": "redis://redis:6379/0",
}
SHOW = """
from django.conf import settings as s
print(s.DATABASES["default"]["ENGINE"], s.CELERY_BROKER_URL, s.SESSION_COOKIE_SECURE, s.SECURE_HSTS_SECONDS > 0, s.DEBUG)
"""

CHECK = """
import django; django.setup()
from django.core.management import call_command
call_command("check", deploy=True, fail_level="WARNING")
"""


def start(tmp_path: Path, code: str = SHOW, **environment: str) -> subprocess.CompletedProcess[str]:
    values = {"PATH": os.environ["PATH"], "VAR_DIR": str(tmp_path), "DJANGO_SETTINGS_MODULE": "config.settings"} | environment
    return subprocess.run([sys.executable, "-c", code], cwd=settings.BASE_DIR, env=values, capture_output=True, text=True, check=False)


def test_embedded_needs_nothing(tmp_path: Path) -> None:
    assert start(tmp_path).stdout.split() == ["django.db.backends.sqlite3", "filesystem://localhost/", "False", "False", "False"]
    key = tmp_path / "secret_key"
    assert key.stat().st_mode & 0o077 == 0
    before = key.read_text()
    start(tmp_path)
    assert key.read_text() == before


def test_production_runs_on_servers_and_over_https(tmp_path: Path) -> None:
    shown = start(tmp_path, **PRODUCTION).stdout.split()
    assert shown == ["django.db.backends.postgresql", PRODUCTION["REDIS_URL"], "True", "True", "False"]


def test_without_a_mail_server_mails_go_to_no_log_of_production(tmp_path: Path) -> None:
    send = "import django; django.setup()\nfrom django.core.mail import send_mail\nsend_mail('s', 'the link', None, ['a@example.org'])"
    done = start(tmp_path, send, **PRODUCTION)
    assert (done.returncode, done.stdout, "the link" in done.stderr) == (0, "", False)
    assert "the link" in start(tmp_path, send).stdout


def test_production_passes_the_deployment_check(tmp_path: Path) -> None:
    done = start(tmp_path, CHECK, **PRODUCTION)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", ["SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL", "REDIS_URL"])
@pytest.mark.parametrize("value", [None, " "])
def test_production_insists_on_its_settings(tmp_path: Path, name: str, value: str | None) -> None:
    environment = {key: text for key, text in PRODUCTION.items() if key != name} | ({} if value is None else {name: value})
    assert f"The environment variable {name} is not set. It expects" in start(tmp_path, **environment).stderr


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("CLAUSIER_ENV", "prod", "embedded, production"),
        ("DEBUG", "maybe", "true or false"),
        ("MAX_UPLOAD_MB", "many", "a whole number"),
        ("WORKER_CONCURRENCY", "0", "at least 1"),
        ("MAX_UPLOAD_MB", "100", "at most 47"),  # what the reader takes
        ("DATABASE_URL", "somewhere", "an address such as"),
        ("REDIS_URL", "somewhere", "redis://"),
        ("EMAIL_URL", "mail.example.org", "smtp+tls://"),
        ("TIME_ZONE", "Paris", "Europe/Paris"),
        ("CSRF_TRUSTED_ORIGINS", "clausier.example.org", "https://clausier.example.org"),
        ("API_RATE", "lots", "600/min"),
        ("API_ANONYMOUS_RATE", "0/min", "600/min"),
        ("API_UPLOAD_RATE", "9/fortnight", "600/min"),
        ("LOG_LEVEL", "loud", "INFO, DEBUG, WARNING"),
        ("VAR_DIR", "/dev/null/clausier", "a folder"),
    ],
)
def test_a_value_that_cannot_be_read_is_named(tmp_path: Path, name: str, value: str, expected: str) -> None:
    message = start(tmp_path, **{name: value}).stderr.splitlines()[-1]
    assert name in message
    assert expected in message


def test_what_comes_in_is_put_down_where_the_files_lie(tmp_path: Path) -> None:
    show = "from django.conf import settings as s; print(s.FILE_UPLOAD_TEMP_DIR)"
    incoming = Path(start(tmp_path, show, **PRODUCTION).stdout.strip())
    assert incoming.parent == tmp_path
    assert incoming.stat().st_mode & 0o077 == 0


def test_the_largest_upload_is_one_that_can_be_read() -> None:
    declared = re.search(r'"MAX_UPLOAD_MB", .*maximum=(\d+)', (BASE / "config" / "settings.py").read_text())
    assert int(declared[1]) == MAX_BYTES // 1024 // 1024


def read_by_settings() -> set[str]:
    """The names of all variables that settings.py reads."""
    tree = ast.parse((BASE / "config" / "settings.py").read_text())
    at = {"read": 1, "choice": 0, "folder": 0}
    calls = [call for call in ast.walk(tree) if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in at]
    return {call.args[at[call.func.id]].value for call in calls}


def example() -> dict[str, str]:
    """The variables of .env.example with their values, those with a default (which stand in a comment) included."""
    lines = (BASE / ".env.example").read_text().splitlines()
    found = {}
    for before, line in pairwise(lines):
        if match := re.fullmatch(r"#?([A-Z_]+)=(.*)", line):
            assert re.match(r'# ["\w]', before), f"{line}: what is it for?"
            found[match[1]] = match[2]
    return found


def test_every_setting_stands_in_the_example_and_reaches_the_containers() -> None:
    names = read_by_settings()
    assert len(names) > 20
    assert names <= set(example())
    services = yaml.safe_load((BASE / "docker-compose.yml").read_text())["services"]
    for service in ("migrate", "web", "worker", "beat"):
        assert services[service]["env_file"] == ".env"
        assert set(services[service]["environment"]) <= names


def test_the_example_names_the_defaults(tmp_path: Path) -> None:
    """An operator who takes the comment sign away changes nothing."""
    show = """
import django; django.setup()
from django.conf import settings as s
print(*((name, str(getattr(s, name))) for name in dir(s) if name.isupper()), sep="\\n")
"""
    optional, _of_the_place = (BASE / ".env.example").read_text().split("# --- set by docker-compose.yml")
    defaults = dict(re.findall(r"^#([A-Z_]+)=(.*)$", optional, re.MULTILINE))
    assert len(defaults) > 10
    plain, told = start(tmp_path, show, **PRODUCTION), start(tmp_path, show, **PRODUCTION | defaults)
    assert plain.returncode == 0, plain.stderr
    assert told.stdout == plain.stdout


def test_the_proxy_takes_what_the_program_takes_and_no_more() -> None:
    asked = yaml.safe_load((BASE / "docker-compose.yml").read_text())["services"]["proxy"]
    assert "./Caddyfile:/etc/caddy/Caddyfile:ro" in asked["volumes"]
    limit = int(re.search(r"-(\d+)", asked["environment"]["MAX_REQUEST_MB"])[1])
    assert limit * 1024 * 1024 > settings.MAX_UPLOAD_BYTES
    configuration = (BASE / "Caddyfile").read_text()
    assert re.search(r"max_size \{\$MAX_REQUEST_MB\}MiB", configuration)
    assert set(re.findall(r"\{\$(\w+)\}", configuration)) <= set(asked["environment"])


OPEN_SIGN_IN = """
import django; django.setup()
from django.core.management import call_command
from django.test import Client
call_command("collectstatic", interactive=False, verbosity=0)
call_command("migrate", verbosity=0)
plain = Client(headers={"host": "clausier.example.org"}).get("/accounts/login/")
page = Client(headers={"host": "clausier.example.org", "x-forwarded-proto": "https"}).get("/accounts/login/")
print(plain.status_code, page.status_code, page.cookies["csrftoken"]["secure"], "Strict-Transport-Security" in page.headers)
print(page.content.decode())
"""


def test_production_serves_pages_with_the_files_of_the_image(tmp_path: Path) -> None:
    """Style sheets and scripts carry a hash in their names, so every file that a page or style sheet names must be there."""
    environment = PRODUCTION | {"DATABASE_URL": f"sqlite:///{tmp_path}/db.sqlite3", "STATIC_ROOT": str(tmp_path / "static")}
    done = start(tmp_path, OPEN_SIGN_IN, **environment)
    assert done.returncode == 0, done.stderr
    first, page = done.stdout.split("\n", 1)
    assert first == "301 200 True True"
    # They are collected by root as the image is built, and served by another user.
    assert all(path.stat().st_mode & 0o055 == (0o055 if path.is_dir() else 0o044) for path in (tmp_path / "static").rglob("*"))
    assert re.search(r"/static/css/base\.[0-9a-f]{12}\.css", page)
