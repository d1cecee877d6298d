import pytest
import yaml

from contracts.data_layout import WIDTH, laid_out

DAYS = "|".join(["un jour", " deux jours", "trois"] * 20)
VERBS = "|".join(f"verb{number}\\\\w*" for number in range(40))
TEXTS = [
    f'key: "(?:{VERBS})s? ?(?:or \\\\w+ )?\\\\b.{{0,60}}?(?:{VERBS})|short (?:{VERBS})"',
    f'rows:\n  - words: "{"a few words " * 20}"\n  - &name "(?:{VERBS})" # what it is for\n  - words: *name',
    f"cues: [{', '.join(f'stem {number}' for number in range(40))},\n       last one]",
    f'pattern: "({DAYS}) tr\\u00e8s"',
    f"plain: ({'|'.join(['service*', 'plateforme', 'the software'] * 20)}) .. (permet|offre)",
]


@pytest.mark.parametrize("text", TEXTS)
def test_long_lines_are_broken_and_say_the_same(text):
    new = laid_out(text)
    assert yaml.safe_load(new) == yaml.safe_load(text)
    assert max(map(len, new.split("\n"))) <= WIDTH < max(map(len, text.split("\n")))


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_laid_out_stays_as_it_is(text):
    assert laid_out(laid_out(text)) == laid_out(text)


def test_what_stands_in_a_group_is_indented_below_it():
    rows = laid_out(f'key: "before (?:{VERBS}) after"').split("\n")
    assert rows[:2] == ['key: "\\', "    before (?:\\"]
    assert rows[2].startswith("      verb0\\\\w*|verb1")
    assert rows[-1] == '    ) after"'


def test_a_comment_behind_a_long_pattern_stands_above_it():
    first, *_ = laid_out(f'  - "(?:{VERBS})" # seen in leases').split("\n")
    assert first == "  # seen in leases"


@pytest.mark.parametrize("line", ["# " + "words " * 40, "key: |", "short: 'a pattern'"])
def test_other_lines_stay(line):
    assert laid_out(line) == line


def test_a_group_without_its_end_is_an_error():
    with pytest.raises(ValueError, match="without its end"):
        laid_out(f'key: "(?:{VERBS}"')
