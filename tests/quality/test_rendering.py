"""A contract is read alike whatever form a vendor sends it in: floors under the agreement with its plain text."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from contracts.structure.segment import segment
from contracts.text.read import read
from tests.quality.measure_rendering import measure, sample_texts, seed_texts
from tests.quality.renderings import RENDERINGS, RUNNING_HEAD, Rendering, docx

FLOORS = {"boundaries": 0.98, "number": 0.99, "heading": 0.97, "level": 0.99}
WORDS = 0.999
NARROW_WORDS = 0.99  # in three justified columns, where the cells of tables are a few letters wide
NARROW = "PDF, all of it in 3 columns"
FORMS = [rendering for rendering in RENDERINGS if not rendering.scanned]


def short_of(texts: Iterator[tuple[str, str]], rendering: Rendering) -> dict[str, dict[str, float]]:
    """The figures below their floors, by contract."""
    found = {}
    for name, text in texts:
        result = measure(text, rendering)
        figures = result.score.figures() | {"words": result.words}
        floors = FLOORS | {"words": NARROW_WORDS if rendering.name == NARROW else WORDS}
        low = {key: figures[key] for key, floor in floors.items() if figures[key] < floor}
        if low:
            found[name] = low
    return found


def outline_of(data: bytes, filename: str) -> list[tuple[int, str | None, str]]:
    """Level, number and heading of each clause, without the words that only the form prints above the title."""
    clauses = segment(read(data, filename))
    found = [(clause.level, clause.number, " ".join((clause.heading or "").split())) for clause in clauses]
    return [(level, number, heading.removeprefix(f"{RUNNING_HEAD} ")) for level, number, heading in found]


@pytest.mark.parametrize("rendering", FORMS, ids=lambda rendering: rendering.name)
def test_samples_in_every_form(rendering: Rendering) -> None:
    assert not short_of(sample_texts(), rendering)


PAPERS = """CONDITIONS GENERALES ORVALIS

1. Champ
Les présentes conditions valent pour tous les services d'Orvalis, que complètent les conditions particulières ci-dessous.

2. Prix
Le prix de chaque service est celui de la commande ; il est payé à trente jours, par virement, sans escompte ni retenue.

CONDITIONS PARTICULIERES CP-1 : ORVALIS FICHIERS

1. Objet
Le service range les dossiers du Client, les décrit et les retrouve par leurs mots, leurs dates et leurs auteurs.

2. Mise en place
Orvalis reprend les dossiers existants dans les vingt jours de la commande, par lots que le Client contrôle un à un.

CONDITIONS PARTICULIERES CP-2 : ORVALIS COFFRE (CONSERVATION DES PIECES NUMERIQUES A VALEUR DE PREUVE)

1. Dépôt
Une pièce est tenue pour déposée lorsque le coffre en a rendu l'empreinte ; le Client la conserve avec son bordereau.

2. Durée de garde
Les pièces sont gardées dix ans, sauf si le Client en demande plus tôt la destruction, qui donne lieu à attestation.

CONDITIONS PARTICULIERES CP-3 : ORVALIS VISA

1. Signature
Le niveau de signature se choisit à l'envoi ; Orvalis ne vérifie pas s'il convient à l'acte que le Client fait signer.

2. Crédits
Chaque envoi consomme un crédit. Les crédits qui restent à la fin de l'année civile sont reportés une fois seulement.

CONDITIONS PARTICULIERES CP-4 : NUMERISATION

1. Enlèvement
Les cartons sont pris chez le Client au jour convenu, sous scellés numérotés dont les deux parties gardent la liste.

2. Perte de pièces
En cas de perte d'une pièce confiée à Orvalis, l'indemnité due au Client est égale au coût de sa reconstitution.
"""


@pytest.mark.parametrize("rendering", FORMS, ids=lambda rendering: rendering.name)
def test_headings_that_begin_alike_and_break_over_many_lines(rendering: Rendering) -> None:
    assert outline_of(rendering.make(PAPERS), rendering.filename) == outline_of(PAPERS.encode(), "contract.txt")


ROMAN = """CONDITIONS DE SERVICE

I. OBJET

1.1. Les présentes règlent l'usage de la plateforme Orvalis par le Client, à l'exclusion de toutes autres conditions.

1.2. Elles prévalent sur les conditions d'achat du Client, même reçues après la commande.

II. PRIX

2.1. Le prix est celui de la commande.

2.2. Il est payé par virement, à trente jours de la date de la facture.
"""


def test_digits_below_roman_articles_in_word() -> None:
    assert outline_of(docx(ROMAN), "contract.docx") == outline_of(ROMAN.encode(), "contract.txt")


@pytest.mark.shared
@pytest.mark.parametrize("rendering", FORMS, ids=lambda rendering: rendering.name)
def test_real_contracts_in_every_form(shared: Path, rendering: Rendering) -> None:
    assert not short_of(seed_texts(shared), rendering)
