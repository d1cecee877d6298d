"""Expressions that pass over letters with which no match begins find what re finds."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.text.first_letters import compiled

EXPRESSIONS = (
    r"(?<!\w)(?:delai|[pq]reavis|(?:le |la )?terme)s?\b",
    r"\b(?P<article>le |la )?(?P<word>delai|terme)(?P<more>(?: (?:fixe|[0-9]))+)?",
    r"(?<!\w)(?:d{1,2}|t+?e|(?>le|la) |[^\W\d])e",
    r"\b(?:delai|.erme|[^a-k]e)",
    r"(?=[dt])\w+",
    r"(?:^|(?<=\. ))(?:le|la) \w+",
    r"\b(?i:LE) terme|\b(?-i:la)",
    r"(?i)\b(?:DELAI|terme)",
    r"(l)?(?:(?P<same>e|a) )?(?P=same)?t",
    r"(?<!\w)(?:delai|)",
    r"\b(?:é|œ|d)\w*",
)
PIECES = ("delai", "preavis", "le ", "la ", "terme", "s", " ", ". ", "7", "fixe", "d", "e", "t", "L", "LE ", "é", "œuvre")


@pytest.mark.parametrize("source", EXPRESSIONS)
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=12), start=st.integers(0, 9))
def test_it_finds_what_re_finds(source, pieces, start):
    text = "".join(pieces)
    ours, theirs = compiled(source), re.compile(source)
    assert (ours.pattern, ours.flags, ours.groupindex) == (theirs.pattern, theirs.flags, theirs.groupindex)
    assert _all_of(ours.finditer(text)) == _all_of(theirs.finditer(text))
    assert _all_of(ours.finditer(text, start, len(text) - 1)) == _all_of(theirs.finditer(text, start, len(text) - 1))
    assert _all_of([ours.search(text), ours.match(text, start), ours.fullmatch(text)]) == _all_of(
        [theirs.search(text), theirs.match(text, start), theirs.fullmatch(text)]
    )
    assert ours.sub("-", text) == theirs.sub("-", text)


def test_a_faulty_expression_is_told():
    with pytest.raises(re.error):
        compiled(r"(?:delai")


def _all_of(matches):
    return [(match.span(), match.groups(), match.groupdict(), match.lastgroup) for match in matches if match]
