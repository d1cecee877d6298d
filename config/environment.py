"""Reads the environment: every variable has a type, and a bad or missing one stops the start with its name and what it expects."""

import os
import secrets
from pathlib import Path
from typing import Any

import environ
from django.core.exceptions import ImproperlyConfigured

EXPECTED = {
    "str": "a text",
    "bool": "true or false",
    "int": "a whole number",
    "list": "values separated by commas",
    "db_url": "an address such as postgres://user:password@host:5432/name or sqlite:////path/to/file",
}
_env = environ.Env()
_UNSET: Any = object()


def read(kind: str, name: str, default: Any = _UNSET, *, minimum: int | None = None) -> Any:
    """The value of the variable name, read as kind (a key of EXPECTED). Without a default it must be set.

    Raises ImproperlyConfigured, which names the variable and what it expects.
    """
    if name not in os.environ and default is not _UNSET:
        return default
    if not os.environ.get(name, "").strip() and default is _UNSET:
        raise ImproperlyConfigured(f"The environment variable {name} is not set. It expects {EXPECTED[kind]}.")
    try:
        value = getattr(_env, kind)(name)
    except (ValueError, ImproperlyConfigured) as error:
        raise ImproperlyConfigured(f"The environment variable {name} cannot be read. It expects {EXPECTED[kind]}.") from error
    if kind == "bool" and os.environ[name].strip().lower() not in (*environ.Env.BOOLEAN_TRUE_STRINGS, "false", "off", "no", "n", "0", ""):
        raise ImproperlyConfigured(f"The environment variable {name} cannot be read. It expects {EXPECTED[kind]}.")
    if kind == "db_url" and not value.get("ENGINE"):
        raise ImproperlyConfigured(f"The environment variable {name} cannot be read. It expects {EXPECTED[kind]}.")
    if minimum is not None and value < minimum:
        raise ImproperlyConfigured(f"The environment variable {name} is {value}. It expects a whole number of at least {minimum}.")
    return value


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
