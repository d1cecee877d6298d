"""A part of a contract is told from a contract, and what is missing from it is said to be missing there."""

from pathlib import Path

import pytest
from django.utils import translation

from contracts.analysis import Analysis, analyse_bytes
from review.reading.scope import is_hardly_recognised, is_whole, only_theme
from review.reading.warnings import warnings_of

WRITTEN = Path(__file__).parent.parent / "gold" / "written"

PROCESSING = """ACCORD SUR LES DONNÉES PERSONNELLES
1. Cadre
Orlise traite pour le compte du Client les données personnelles confiées à l'application, selon l'article 28 du RGPD.
2. Instructions
Orlise n'agit que sur instruction documentée du Client, responsable de traitement.
3. Sécurité
Les données sont chiffrées, les accès sont nominatifs et les sauvegardes quotidiennes.
4. Violations
Orlise notifie au Client toute violation de données personnelles dans les 36 heures.
5. Hébergement
Les données sont hébergées en France.
6. Sort des données
Au terme de l'accord, Orlise restitue les données personnelles au Client, puis les efface.
"""
LEVELS = """SERVICE LEVELS
1. Availability
The platform is available 99.9% of each calendar month, planned maintenance excluded.
2. Support
The help desk answers from Monday to Friday, 9 a.m. to 6 p.m. Critical incidents are acknowledged within one hour.
3. Maintenance
Releases are installed on Sundays, with five days' notice.
4. Service credits
Below 99.9% the Customer receives a credit of 5% of the monthly fee.
"""


def read(text: str) -> Analysis:
    return analyse_bytes(text.encode(), "document.txt")


@pytest.mark.parametrize(("text", "theme"), [(PROCESSING, "data"), (LEVELS, "quality")])
def test_an_annex_alone_is_about_one_theme(text: str, theme: str) -> None:
    found = only_theme(read(text))
    assert found is not None
    assert found.key == theme


@pytest.mark.parametrize("name", ["kelvano", "planivert-conditions", "carnet-adherents", "pellwick"])
def test_a_whole_contract_is_about_many(name: str) -> None:
    assert only_theme(read((WRITTEN / f"{name}.txt").read_text(encoding="utf-8"))) is None


def test_two_clauses_say_nothing_of_a_whole() -> None:
    text = (
        "1. Sécurité\nLes données personnelles sont chiffrées en transit et au repos, et les accès sont nominatifs et journalisés.\n"
        "2. Hébergement\nLes données personnelles sont hébergées en France par le prestataire, qui en informe le client.\n"
    )
    assert only_theme(read(text)) is None


@pytest.mark.parametrize(
    ("language", "theme", "limit"), [("fr", "« Données et sécurité »", "de ce document"), ("en", "“Data and security”", "here")]
)
def test_readers_are_told_what_absence_means_in_a_part(language: str, theme: str, limit: str) -> None:
    with translation.override(language):
        (sentence,) = warnings_of(read(PROCESSING), language)
    assert theme in sentence
    assert limit in sentence


STORY = (
    "La pluie tombait sur le village quand la vieille horloge sonna. Les enfants couraient entre les pommiers, le chien aboyait, et "
    "personne ne voyait le renard qui dormait sous la charrette bleue. "
) * 10


def test_a_text_that_is_no_contract_is_told() -> None:
    found = read(STORY)
    assert is_hardly_recognised(found)
    assert not is_whole(found)
    with translation.override("fr"):
        assert "Presque aucune clause n’a été reconnue : ce n’est sans doute pas un contrat." in warnings_of(found, "fr")


@pytest.mark.parametrize("text", [PROCESSING, LEVELS])
def test_an_annex_is_told_as_an_annex_alone(text: str) -> None:
    assert not is_hardly_recognised(read(text))
    assert not is_whole(read(text))


@pytest.mark.parametrize("name", ["kelvano", "planivert-conditions", "pellwick"])
def test_a_whole_contract_is_ranked(name: str) -> None:
    assert is_whole(read((WRITTEN / f"{name}.txt").read_text(encoding="utf-8")))
