"""Machines: what they learn is what they answer after being stored, and of an unsure group the likeliest example is learnt from."""

import re
import zlib
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from contracts.machines import families as families_module
from contracts.machines.families import FILE, word_families
from contracts.machines.model import Machines, confidence, load
from contracts.machines.signs import BUCKETS, Signs, Vector, Vectors, run_weights
from contracts.machines.training import Example, save, train
from contracts.machines.words import Words

COLOURS = {
    "sky": ("the sky is blue today", "a blue and open sky", "blue sky again above us", "the sky stays blue"),
    "grass": ("the grass is green here", "green grass all around", "this grass grew green", "grass as green as ever"),
    "": ("nothing to be seen at all", "a long and empty road", "they talked for hours", "no word of it was true"),
}


def read(texts: Sequence[str]) -> Vectors:
    words = Words(re.compile(r"\w+"), lambda word: word[:6])
    run = words.of(texts)
    signs = Signs((), run_weights(run))
    signs.add_runs(np.arange(len(texts)), run, words.strings())
    return signs.vectors()


def signs_of(text: str) -> Vector:
    return next(iter(read([text])))


@pytest.fixture
def examples() -> list[Example]:
    return [Example(signs_of(text), frozenset({label} if label else ())) for label, texts in COLOURS.items() for text in texts]


def test_a_text_bears_the_label_of_what_it_resembles(examples):
    machines = train(examples)
    margins = machines.margins(read(["so blue a sky", "green and tall grass", "hours of talk on a road"]))
    assert machines.labels == ("grass", "sky")
    assert margins[0].argmax() == 1
    assert margins[1].argmax() == 0
    assert margins[0, 1] > 0 > margins[0, 0]
    assert (margins[2] < 0).all()


def test_stored_machines_answer_as_before(examples, tmp_path: Path):
    machines = train(examples)
    save(machines, tmp_path / "machines.npz")
    stored = load(tmp_path / "machines.npz")
    asked = read([text for texts in COLOURS.values() for text in texts])
    assert stored.labels == machines.labels
    assert np.array_equal(stored.margins(asked), machines.margins(asked))


def test_many_texts_at_once_are_answered_as_one_by_one(examples):
    machines = train(examples)
    asked = [f"text number {i} on a sky of blue and {i % 7} birds" for i in range(5000)]  # more than are looked up at once
    alone = np.concatenate([machines.margins(read([one])) for one in asked[::500]])
    assert np.allclose(machines.margins(read(asked))[::500], alone, atol=1e-5)


def test_of_an_unsure_group_the_likeliest_is_learnt_from(examples):
    group = [
        Example(signs_of("a sky of deep blue"), frozenset({"sky"}), group="g", unsure=True),
        Example(signs_of("invoices are sent by post"), frozenset({"sky"}), group="g", unsure=True),
    ]
    machines = train([*examples, *group])
    sky = machines.labels.index("sky")
    assert machines.margins(read(["invoices are sent by post"]))[0, sky] < 0


def test_the_same_examples_give_the_same_machines(examples):
    assert np.array_equal(train(examples).weights, train(examples).weights)


def test_words_and_pairs_are_known_by_the_hash_of_their_letters():
    texts = ["une résiliation de plein droit 𝔸𝔹ℂ𝔻𝔼𝔽𝔾", "", "seul", "de plein droit, de plein droit"]
    for text, (buckets, values) in zip(texts, read(texts), strict=True):
        stems = [word[:6] for word in re.findall(r"\w+", text)]
        signs = {f"s{stem}" for stem in stems} | {f"s{first} {second}" for first, second in pairwise(stems)}
        assert sorted(buckets) == sorted(zlib.crc32(sign.encode()) % BUCKETS for sign in signs)
        assert not signs or np.isclose(values @ values, 9.0)


def test_of_a_sign_given_twice_the_greater_weight_counts():
    signs = Signs((0.3, 0.4), np.zeros(1, np.float32))
    signs.add_written([[("a", 0.4), ("a", 0.3), ("b", 0.3)]])
    [(_, values)] = signs.vectors()
    assert np.isclose(values.max() / values.min(), 0.4 / 0.3)


def test_a_margin_of_nought_is_an_even_chance_and_more_is_surer():
    assert confidence(0.0) == 0.5
    assert confidence(-1.0) < confidence(0.0) < confidence(1.0)


def test_weights_are_of_the_stored_shape(examples):
    machines: Machines = train(examples)
    assert machines.weights.shape == (BUCKETS, 2)
    assert machines.weights.dtype == np.int8


@pytest.mark.parametrize("language", ["fr", "en"])
def test_an_inflected_word_is_of_the_family_of_the_one_that_is_listed(language):
    families = word_families(language)
    said = {"fr": ("resilieraient", "penalites", "indemnisera"), "en": ("terminating", "penalties", "indemnifies")}[language]
    assert [families.of(word) for word in said] == ["end", "penalty", "damage"]
    assert families.of("zebre") == ""


def test_a_word_in_two_families_is_refused(monkeypatch, tmp_path: Path):
    (tmp_path / FILE).write_text("a: {fr: [mot]}\nb: {fr: [mot]}")
    monkeypatch.setattr(families_module, "files", lambda package: tmp_path)
    with pytest.raises(ValueError, match="two families"):
        word_families.__wrapped__("fr")
