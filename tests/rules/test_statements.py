"""The data files of statements: complete in both languages, nothing in them unused, and the notation that they are written in."""

import ast
from pathlib import Path

import pytest
import yaml

from contracts.text.sought import compile_all
from review.rules import conditions, notation, statement_files
from review.rules.notation import FOLDER, RuleFileError, compile_pattern
from review.rules.statement_files import read_statements
from review.rules.statements import statement

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
    with pytest.raises(RuleFileError, match="circle"):
        compile_pattern("{a}", {"a": "{b}", "b": "{a}"})


def test_every_statement_is_asked_for():
    asked = set(conditions.CONDITIONS)
    for path in Path(conditions.__file__).parent.glob("*.py"):
        asked |= {node.value for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Constant)}
    assert set(read_statements("fr")) - asked == set()


THEME = "rent:\n  cues: [loyer]\n  unless: gratuit\n  say:\n    - loyer\n"


@pytest.fixture
def house(tmp_path, monkeypatch):
    """house(further) reads a folder with a theme of one statement and a file of further rows."""

    def read(further):
        folder = tmp_path / "fr"
        folder.mkdir(exist_ok=True)
        (folder / "fragments.yaml").write_text("{rent: loyer}")
        (folder / "money.yaml").write_text(THEME)
        (folder / "everyday_money.yaml").write_text(further)
        return statement_files.read_statements.__wrapped__("fr")

    monkeypatch.setattr(statement_files, "FOLDER", tmp_path)
    monkeypatch.setattr(notation, "FOLDER", tmp_path)
    notation.fragments_of.cache_clear()
    yield read
    notation.fragments_of.cache_clear()


def test_a_statement_takes_the_rows_and_cues_of_both_files(house):
    both = house("rent:\n  cues: [bail]\n  say: ['bail']\n")["rent"]
    assert sorted(both.cues) == ["bail", "loyer"]
    assert sorted(row.unless is not None for row in both.rows) == [False, True]  # each file's "unless" is for its own rows


@pytest.mark.parametrize(
    ("further", "told"),
    [
        ("rnet: {cues: [bail], say: [bail]}", r"fr/everyday_money\.yaml: rnet: .* rent"),
        ("rent: {cues: [bail], says: [bail]}", r"fr/everyday_money\.yaml: rent: says: .* say"),
        ("rent: {cues: [bail], say: [{words: bail, unles: non}]}", r"fr/everyday_money\.yaml: rent: unles: .* unless"),
        ("rent: {cues: [bail]}", r"fr/everyday_money\.yaml: rent: not given: say"),
        ("rent: {cues: [bail], say: ['{rnt}']}", r"fr/everyday_money\.yaml: rent: rnt: .* rent"),
    ],
)
def test_a_mistyped_key_is_an_error_that_names_file_and_key(house, further, told):
    with pytest.raises(RuleFileError, match=told):
        house(further)


def test_a_statement_has_one_theme(house, tmp_path):
    (tmp_path / "fr").mkdir()
    (tmp_path / "fr" / "rents.yaml").write_text(THEME)
    with pytest.raises(RuleFileError, match=r"fr/rents\.yaml: rent stands in money\.yaml already"):
        house("{}")


def test_a_key_given_twice_is_an_error_that_names_file_and_line(house):
    with pytest.raises(yaml.YAMLError, match=r"rent is given twice[^$]*everyday_money\.yaml\", line 2"):
        house("rent: {cues: [bail], say: [bail]}\nrent: {cues: [bail], say: [bail]}\n")
