"""Reads the environment: every variable has a type, and a bad or missing one stops the start with its name and what it expects."""

import os
import re
import secrets
import zoneinfo
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import environ
from django.core.exceptions import ImproperlyConfigured

EXPECTED = {
    "str": "a text",
    "bool": "true or false",
    "int": "a whole number",
    "list": "values separated by commas",
    "origins": "addresses separated by commas, each with its scheme, such as https://clausier.example.org",
    "rate": "a number of requests per s, min, hour or day, such as 600/min",
    "time_zone": "the name of a time zone, such as Europe/Paris",
    "redis_url": "an address such as redis://:password@host:6379/0",
    "email_url": "the address of a server for mail, such as smtp+tls://user:password@host:587",
    "db_url": "an address such as postgres://user:password@host:5432/name or sqlite:////path/to/file",
}
_READ_AS = {"origins": "list", "rate": "str", "time_zone": "str", "redis_url": "str"}  # the others are kinds of environ.Env
# What environ.Env lets pass and a later use would fail on.
_HOLDS: Mapping[str, Callable[[Any], bool]] = {
    "origins": lambda value: all("://" in origin for origin in value),
    "rate": lambda value: re.fullmatch(r"[1-9]\d*/(s|sec|second|m|min|minute|h|hour|d|day)", value) is not None,
    "time_zone": lambda value: value in zoneinfo.available_timezones(),
    "redis_url": lambda value: not value or value.startswith(("redis://", "rediss://", "unix://")),
    "db_url": lambda value: bool(value.get("ENGINE")),
}
_FALSE = ("false", "off", "no", "n", "0", "")
_env = environ.Env()
_UNSET: Any = object()


def read(kind: str, name: str, default: Any = _UNSET, *, minimum: int | None = None, maximum: int | None = None) -> Any:
    """The value of the variable name, read as kind (a key of EXPECTED). Without a default it must be set.

    Raises ImproperlyConfigured, which names the variable and what it expects.
    """
    if name not in os.environ and default is not _UNSET:
        return default
    text = os.environ.get(name, "").strip()
    if not text and default is _UNSET:
        raise ImproperlyConfigured(f"The environment variable {name} is not set. It expects {EXPECTED[kind]}.")
    unreadable = ImproperlyConfigured(f"The environment variable {name} cannot be read. It expects {EXPECTED[kind]}.")
    try:
        value = getattr(_env, _READ_AS.get(kind, kind))(name)
    except (ValueError, ImproperlyConfigured) as error:
        raise unreadable from error
    if kind == "bool" and text.lower() not in (*environ.Env.BOOLEAN_TRUE_STRINGS, *_FALSE):
        raise unreadable
    if kind in _HOLDS and not _HOLDS[kind](value):
        raise unreadable
    if minimum is not None and value < minimum:
        raise ImproperlyConfigured(f"The environment variable {name} is {value}. It expects a whole number of at least {minimum}.")
    if maximum is not None and value > maximum:
        raise ImproperlyConfigured(f"The environment variable {name} is {value}. It expects a whole number of at most {maximum}.")
    return value


def folder(name: str, default: Path) -> Path:
    """The folder that the variable name names, made where it is missing and closed to others: contracts are confidential."""
    path = Path(read("str", name, str(default)))
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise ImproperlyConfigured(f"The environment variable {name} is {path}. It expects a folder that this user may make.") from error
    return path


def choice(name: str, choices: tuple[str, ...]) -> str:
    """The value of the variable name, one of choices; the first one where it is not set."""
    value = str(read("str", name, choices[0]))
    if value not in choices:
        raise ImproperlyConfigured(f"The environment variable {name} is {value!r}. It expects one of: {', '.join(choices)}.")
    return value


def secret_kept_in(path: Path) -> str:
    """The secret in the file at path, made on first use and readable by its owner alone."""
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text().strip()
    with os.fdopen(descriptor, "w") as file:
        secret = secrets.token_urlsafe(50)
        file.write(secret)
    return secret
