"""Who sells and who buys where two parties call each other whatever they like: what they do tells."""

import pytest

from contracts.structure.types import Clause
from contracts.terms.sides.parties import find_parties
from contracts.terms.types import Parties
from contracts.text.types import Document

FRENCH = """CONTRAT DE SERVICES

Entre

{one}

et

{other}

ensemble les « Parties ».

{V} donne à {C} l'usage d'un service de gestion de ses dossiers. {V} concède un droit d'accès au service pour la durée du contrat.
{V} assure une disponibilité de 99,9 % par mois. {V} corrige les anomalies bloquantes sous quatre heures.
{C} règle les factures à quarante-cinq jours. {V} adresse ses factures par voie électronique.
{C} peut résilier le contrat à tout moment moyennant un préavis de trois mois. {C} peut faire auditer le service une fois par an.
{V} ne peut céder le contrat sans un accord écrit.
"""
ENGLISH = """SERVICES AGREEMENT

Between

(1) {one}

and

(2) {other}

{V} shall provide an online case service. {V} grants a right to access the service for the term.
{V} shall correct critical faults within four hours. {V} provides support from nine to six.
{C} shall pay invoices within forty-five days. {C} may audit the service once a year.
{C} may terminate this agreement at any time on three months' notice. {V} shall not assign this agreement.
"""
SEAT = "société anonyme au capital de 500 000 €, dont le siège est 3 rue Haute, 35000 Rennes, représentée par Mme Aude Lebrun"
OFFICE = "a company whose registered office is at 3 High Street, Bristol"

# Customer, what it is called, vendor, what it is called: names as they open a sentence.
CAST = {
    "a bank and a contract holder": (FRENCH, "BANQUE OLIVAINE", "La Banque", "KELDRAN SAS", "Le Titulaire"),
    "the company buys": (FRENCH, "OLIVAINE SA", "La Société", "KELDRAN SAS", "Le Fournisseur"),
    "the company sells": (FRENCH, "CENTRE HOSPITALIER DE RIVEMONT", "L'Établissement", "KELDRAN SAS", "La Société"),
    "a town": (FRENCH, "Commune de Rivemont", "La Collectivité", "KELDRAN SAS", "Le Titulaire"),
    "names that no list holds": (FRENCH, "OLIVAINE SA", "Le Donneur d'ordre", "KELDRAN SAS", "L'Intégrateur"),
    "their own names": (FRENCH, "OLIVAINE SA", "Olivaine", "KELDRAN SAS", "Keldran"),
    "a bank and a contractor": (ENGLISH, "Olivaine Bank plc", "The Bank", "Keldran Ltd", "The Contractor"),
    "an English company that buys": (ENGLISH, "Olivaine plc", "The Company", "Keldran Ltd", "The Contractor"),
    "a university": (ENGLISH, "University of Rivemont", "The University", "Keldran Ltd", "The Company"),
}


def bare(called: str) -> str:
    for article in ("La ", "Le ", "L'", "The "):
        called = called.removeprefix(article)
    return called


def parties_of(text: str, language: str) -> Parties:
    document = Document(filename="row.txt", sha256="", media_type="text/plain", language=language, text=text, lines=(), blocks=())
    clause = Clause(id="c1", parent=None, level=1, number=None, heading=None, start=0, end=len(text), body_start=0)
    return find_parties(document, (clause,))


@pytest.mark.parametrize("vendor_first", [False, True], ids=["customer first", "vendor first"])
@pytest.mark.parametrize("case", CAST)
def test_deeds_tell_the_sides(case: str, vendor_first: bool) -> None:
    form, buyer, buyer_called, seller, seller_called = CAST[case]
    register = SEAT if form is FRENCH else OFFICE
    parts = [f"{name}, {register} (« {bare(called)} »)" for name, called in ((buyer, buyer_called), (seller, seller_called))]
    one, other = reversed(parts) if vendor_first else parts
    text = form.format(one=one, other=other, V=seller_called, C=buyer_called)
    parties = parties_of(text, "fr" if form is FRENCH else "en")
    assert (parties.vendor.name, parties.customer.name) == (seller, buyer)
    called = [bare(name).lower().replace("é", "e") for name in (seller_called, buyer_called)]
    assert [name in party.aliases for name in called for party in (parties.vendor, parties.customer)] == [True, False, False, True]


INTRODUCTIONS = {
    "names in brackets without quotes": (
        FRENCH,
        "La société OLIVAINE BANQUE SA, 3 rue Haute à Rennes, RCS Rennes 732 829 320 (la Banque), et la société KELDRAN SAS, siège à Lyon "
        "(le Titulaire), ont conclu le présent contrat. La Banque choisit, la Banque commande.",
        ("La Banque", "Le Titulaire"),
        ("KELDRAN SAS", "OLIVAINE BANQUE SA"),
    ),
    "names in capitals without quotes": (
        FRENCH,
        "- OLIVAINE BANQUE SA, dont le siège est 3 rue Haute à Rennes, ci-après dénommée LA BANQUE,\n\n"
        "- KELDRAN SAS, dont le siège est 61 cours Suchet à Lyon, ci-après dénommée LE TITULAIRE.",
        ("La Banque", "Le Titulaire"),
        ("KELDRAN SAS", "OLIVAINE BANQUE SA"),
    ),
    "a public body without a legal form, two names for one": (
        FRENCH,
        "Le Département de Rivemont, représenté par son président, ci-après désigné « le Département »\net\n"
        "KELDRAN SAS, siège 61 cours Suchet à Lyon, ci-après désignée « Keldran » ou « le Cocontractant »",
        ("Le Département", "Keldran"),
        ("KELDRAN SAS", "Département de Rivemont"),
    ),
    "British brackets": (
        ENGLISH,
        "PARTIES\n\n(1) OLIVAINE HOUSING ASSOCIATION LIMITED of 3 High Street, Bristol (Association)\n\n"
        "(2) KELDRAN LTD incorporated in England and Wales with company number 7654321 (Partner)\n\n"
        "BACKGROUND\n\nAssociation lets homes. Association has chosen the service of Partner.",
        ("Association", "Partner"),
        ("KELDRAN LTD", "OLIVAINE HOUSING ASSOCIATION LIMITED"),
    ),
}


@pytest.mark.parametrize("case", INTRODUCTIONS)
def test_introductions_of_many_forms_are_read(case: str) -> None:
    form, head, (buyer, seller), names = INTRODUCTIONS[case]
    text = form.format(one=head, other="", V=seller, C=buyer)
    parties = parties_of(text, "fr" if form is FRENCH else "en")
    assert (parties.vendor.name, parties.customer.name) == names


def test_published_terms_that_name_a_company_and_a_document_have_no_two_parties() -> None:
    text = "Keldran SAS, siège 61 cours Suchet à Lyon (« Keldran ») publie ces conditions (les « Conditions »). Keldran fournit le service."
    assert parties_of(text, "fr").vendor.name == "Keldran SAS"
