"""Words enough to pass for a contract, and a shortcut to the paragraphs of a file."""

from collections.abc import Callable

import pytest

from contracts.text.read import read

FILLER = (
    "Le prestataire met le service à la disposition du client pendant la durée du contrat. "
    "Le client règle les redevances à leur échéance et désigne un correspondant. "
    "Les parties conviennent de se rencontrer chaque trimestre pour examiner la qualité du service."
)


@pytest.fixture(scope="session")
def filler() -> str:
    """A paragraph of French contract text."""
    return FILLER


@pytest.fixture
def paragraphs() -> Callable[[bytes, str], list[str]]:
    """The paragraphs that a file is read as."""

    def read_paragraphs(data: bytes, filename: str = "contrat") -> list[str]:
        return read(data, filename).text.split("\n")

    return read_paragraphs
