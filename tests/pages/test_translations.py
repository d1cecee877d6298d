"""Every text of the interface is in the French catalogue, and the compiled catalogue is that of the source."""

import ast
import gettext
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po
from django.conf import settings
from django.utils.translation.template import templatize

BASE = Path(settings.BASE_DIR)
CATALOGUE = BASE / "templates" / "locale" / "fr" / "LC_MESSAGES" / "django.po"
KEYWORDS = {"_": None, "gettext": None, "gettext_lazy": None, "ngettext": (1, 2)}
_CALL = re.compile(r"\bgettext\(\s*u?(\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*')")
_PLURAL = re.compile(r"\bngettext\(\s*u?(\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*')")


@pytest.fixture(scope="module")
def catalogue() -> Catalog:
    with CATALOGUE.open("rb") as file:
        return read_po(file, locale="fr")


def _texts() -> Iterator[tuple[str, str]]:
    """(file, text to translate) for all of the program."""
    for app in ("config", "contracts", "review"):
        for path in sorted((BASE / app).rglob("*.py")):
            for _line, found, _comments, _context in extract_from_file("python", str(path), keywords=KEYWORDS):
                yield str(path.relative_to(BASE)), found if isinstance(found, str) else found[0]
    for path in sorted((BASE / "templates").rglob("*.html")):
        marked = templatize(path.read_text(encoding="utf-8"))
        for literal in _CALL.findall(marked) + _PLURAL.findall(marked):
            yield str(path.relative_to(BASE)), ast.literal_eval(literal)


def test_every_text_is_in_french(catalogue: Catalog) -> None:
    texts = list(_texts())
    assert len(texts) > 200
    missing = {(file, text) for file, text in texts if not catalogue.get(text) or not any(_strings(catalogue, text))}
    assert not missing, "run: python manage.py makemessages -l fr, translate, python manage.py compilemessages"


def test_no_translation_is_doubtful(catalogue: Catalog) -> None:
    assert not [message.id for message in catalogue if message.fuzzy and message.id]


def test_placeholders_are_those_of_the_text(catalogue: Catalog) -> None:
    for message in catalogue:
        if not message.id:
            continue
        original = message.id if isinstance(message.id, str) else " ".join(message.id)
        for translated in _strings(catalogue, message.id if isinstance(message.id, str) else message.id[0]):
            wanted = set(re.findall(r"%\(\w+\)s|\{\w+\}", original))
            assert set(re.findall(r"%\(\w+\)s|\{\w+\}", translated)) == wanted, original


def test_the_compiled_catalogue_is_up_to_date(catalogue: Catalog) -> None:
    with CATALOGUE.with_suffix(".mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    for message in catalogue:
        if not message.id:
            continue
        if isinstance(message.id, str):
            assert compiled.gettext(message.id) == message.string
        else:
            assert [compiled.ngettext(*message.id, count) for count in (1, 2)] == list(message.string)


def _strings(catalogue: Catalog, text: str) -> list[str]:
    message = catalogue.get(text)
    assert message is not None
    return [message.string] if isinstance(message.string, str) else list(message.string)
