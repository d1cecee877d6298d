"""The labelled corpora, and how they are divided into what is learnt from and what is measured."""

import json
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Flags = NDArray[np.bool_]
Matrix = NDArray[np.float64]

# The 38 documents of the unfair terms that we have, in the five parts of the published experiment (Galassi et al. 2024)
PUBLISHED_PARTS = (
    ("Yahoo", "Quora", "WhatsApp", "Grindr", "Zynga", "Terravision", "Spotify"),
    ("Oculus", "Weebly", "Ryanair", "Flo", "Microsoft", "YouTube", "Tripadvisor", "Instagram"),
    ("Revolut", "Mysugr", "Rovio", "Electronic_Arts", "Facebook", "Google", "Skyscanner"),
    ("Ubisoft", "Tumblr", "GooglePayments", "MyHeritage", "Kardia", "PayPal", "Dropbox", "Mozilla", "Groupon"),
    ("Skype", "Linkedin", "Evernote", "Booking", "Yelp", "Western", "TikTok"),
)


def rows(path: Path) -> list[dict[str, Any]]:
    """One object a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def kept_out(sources: Sequence[str], number: int) -> Flags:
    """True for the rows of `number` sources, the same ones every time: a source stands wholly on one side."""
    out = set(sorted(set(sources), key=lambda source: zlib.crc32(source.encode()))[:number])
    return np.array([source in out for source in sources])
