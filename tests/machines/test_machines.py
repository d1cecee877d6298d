"""Machines: what they learn is what they answer after being stored, and of an unsure group the likeliest example is learnt from."""

from pathlib import Path

import numpy as np
import pytest

from contracts.machines.model import Machines, confidence, load
from contracts.machines.signs import BUCKETS, run_signs, vector
from contracts.machines.training import Example, save, train

COLOURS = {
    "sky": ("the sky is blue today", "a blue and open sky", "blue sky again above us", "the sky stays blue"),
    "grass": ("the grass is green here", "green grass all around", "this grass grew green", "grass as green as ever"),
    "": ("nothing to be seen at all", "a long and empty road", "they talked for hours", "no word of it was true"),
}


def signs_of(text: str):
    return vector(run_signs(text.split()))


@pytest.fixture
def examples() -> list[Example]:
    return [Example(signs_of(text), frozenset({label} if label else ())) for label, texts in COLOURS.items() for text in texts]


def test_a_text_bears_the_label_of_what_it_resembles(examples):
    machines = train(examples)
    margins = machines.margins([signs_of("so blue a sky"), signs_of("green and tall grass"), signs_of("hours of talk on a road")])
    assert machines.labels == ("grass", "sky")
    assert margins[0].argmax() == 1
    assert margins[1].argmax() == 0
    assert margins[0, 1] > 0 > margins[0, 0]
    assert (margins[2] < 0).all()


def test_stored_machines_answer_as_before(examples, tmp_path: Path):
    machines = train(examples)
    save(machines, tmp_path / "machines.npz")
    stored = load(tmp_path / "machines.npz")
    asked = [signs_of(text) for texts in COLOURS.values() for text in texts]
    assert stored.labels == machines.labels
    assert np.array_equal(stored.margins(asked), machines.margins(asked))


def test_many_texts_at_once_are_answered_as_one_by_one(examples):
    machines = train(examples)
    asked = [signs_of(f"text number {i} on a sky of blue and {i % 7} birds") for i in range(5000)]  # more than are looked up at once
    alone = np.concatenate([machines.margins([one]) for one in asked[::500]])
    assert np.allclose(machines.margins(asked)[::500], alone, atol=1e-5)


def test_of_an_unsure_group_the_likeliest_is_learnt_from(examples):
    group = [
        Example(signs_of("a sky of deep blue"), frozenset({"sky"}), group="g", unsure=True),
        Example(signs_of("invoices are sent by post"), frozenset({"sky"}), group="g", unsure=True),
    ]
    machines = train([*examples, *group])
    sky = machines.labels.index("sky")
    assert machines.margins([signs_of("invoices are sent by post")])[0, sky] < 0


def test_the_same_examples_give_the_same_machines(examples):
    assert np.array_equal(train(examples).weights, train(examples).weights)


def test_a_margin_of_nought_is_an_even_chance_and_more_is_surer():
    assert confidence(0.0) == 0.5
    assert confidence(-1.0) < confidence(0.0) < confidence(1.0)


def test_weights_are_of_the_stored_shape(examples):
    machines: Machines = train(examples)
    assert machines.weights.shape == (BUCKETS, 2)
    assert machines.weights.dtype == np.int8
