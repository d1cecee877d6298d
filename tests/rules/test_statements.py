"""The data files of statements: complete in both languages, nothing in them unused, and the notation that they are written in."""

import pytest
import yaml

from contracts.text.sought import compile_all
from review.rules.statements import FOLDER, compile_pattern, statement

LANGUAGES = ("fr", "en")


def raw(language):
    files = {path.name: yaml.safe_load(path.read_text(encoding="utf-8")) for path in (FOLDER / language).glob("*.yaml")}
    fragments = files.pop("fragments.yaml")
    return fragments, {key: entry for entries in files.values() for key, entry in entries.items()}


def test_both_languages_make_the_same_statements():
    assert set(raw("fr")[1]) == set(raw("en")[1])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_statement_compiles(language):
    for key in raw(language)[1]:
        assert statement(language, key).rows
    assert list(compile_all())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fragment_is_used(language):
    fragments = raw(language)[0]
    paths = (*(FOLDER / language).glob("*.yaml"), FOLDER / f"fair_{language}.yaml")
    text = "".join(path.read_text(encoding="utf-8") for path in paths)
    assert [name for name in fragments if f"{{{name}}}" not in text] == []


def test_a_gap_ends_where_a_word_starts():
    pattern = compile_pattern("peut .. libre", {})
    assert pattern.search("il peut a tout moment et libre")
    assert not pattern.search("il peut en equilibre")


def test_a_pattern_starts_at_a_words_start():
    assert not compile_pattern("ceder", {}).search("proceder")


def test_fragments_stand_inside_each_other():
    assert compile_pattern("{who} paie", {"who": "{side}|on", "side": "C++"}).search("CCCC paie")


def test_fragments_in_a_circle_are_an_error():
    with pytest.raises(ValueError, match="circle"):
        compile_pattern("{a}", {"a": "{b}", "b": "{a}"})
