"""The parties that a text of one clause names, and a text in which several tests look for them."""

from contracts.structure.types import Clause
from contracts.terms.sides.parties import find_parties
from contracts.terms.types import Parties
from contracts.text.types import Document

PROCUREMENT = """MARCHÉ PUBLIC DE SERVICES
Entre les soussignés :
La Commune de Valbrune, numéro SIRET 732 829 320 00074, ci-après « l'acheteur »,
et
La société Kelvio, société par actions simplifiée au capital de 50 000 euros, ci-après « le titulaire »,
il est convenu ce qui suit.
Le marché prend effet à sa notification. Le titulaire exécute le marché. L'acheteur paie le prix du marché.
Le titulaire répond du marché devant l'acheteur, qui est maître du marché.
Annexe : Kelvio SAS, inscrite au RCS de Tulle sous le numéro 552 100 554."""


def parties_of(text: str, language: str = "fr") -> Parties:
    document = Document(filename="row.txt", sha256="", media_type="text/plain", language=language, text=text, lines=(), blocks=())
    clause = Clause(id="c1", parent=None, level=1, number=None, heading=None, start=0, end=len(text), body_start=0)
    return find_parties(document, (clause,))
