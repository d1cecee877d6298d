"""Registration numbers: SIREN, SIRET and VAT numbers, by their check digits, and whose they are."""

from contracts.terms.values.registration import find_vat_numbers, luhn_valid
from contracts.text.fold import fold
from tests.terms.party_texts import PROCUREMENT, parties_of


def test_siren_is_read_as_written_where_it_is_called_so_and_else_by_its_check_digit():
    text = "Nuagerie SAS, ci-après « le Prestataire », immatriculée au RCS de Lille sous le numéro 732 829 320"
    assert parties_of(text).vendor.siren.value == "732829320"
    assert parties_of(text.replace("732 829 320", "732 829 321")).vendor.siren.value == "732829321"
    unlabelled = text.replace("immatriculée au RCS de Lille sous le", "inscrite sous le")
    assert parties_of(unlabelled).vendor.siren.value == "732829320"
    assert parties_of(unlabelled.replace("732 829 320", "732 829 321")).vendor.siren is None


def test_siren_is_read_in_a_siret_and_in_a_vat_number():
    assert parties_of("Nuagerie SAS, SIRET 732 829 320 00074, éditeur du site").vendor.siren.value == "732829320"
    assert parties_of("Nuagerie SAS, TVA intracommunautaire FR44 732829320").vendor.siren.value == "732829320"


def test_siren_is_read_where_english_words_name_the_register():
    text = 'Nuagerie, simplified joint-stock company, registered with the Trade and Companies Register of Lille under no. 732 829 321 ("N")'
    assert parties_of(text, "en").vendor.siren.value == "732829321"
    commerce = text.replace("Trade and Companies Register", "Commerce and Companies Registry")
    assert parties_of(commerce, "en").vendor.siren.value == "732829321"
    abroad = text.replace("Trade and Companies Register of Lille", "Companies Registration Office of Ireland")
    assert parties_of(abroad, "en").vendor.siren is None


def test_a_telephone_number_is_no_siren():
    assert (
        parties_of("Nuagerie SAS, ci-après « le Prestataire », tél. 03 20 00 00 00, au capital de 732 829 320 euros").vendor.siren is None
    )


def test_luhn():
    assert luhn_valid("732829320")
    assert not luhn_valid("732829321")


def test_vat_numbers_of_other_countries_need_the_word():
    assert [v.value for v in find_vat_numbers(fold("VAT number IE1234567FA"))] == ["IE1234567FA"]
    assert not list(find_vat_numbers(fold("it is the document described below")))


def test_a_number_behind_another_company_is_not_the_vendors():
    text = (
        "La société Hallix SAS, ci-après « Hallix », édite le site. Hallix répond. "
        + "On livre partout. " * 100
        + "Le crédit est consenti par Payrail - SA au capital de 9 €, RCS Lille 732 829 320."
    )
    vendor = parties_of(text).vendor
    assert vendor.name == "Hallix SAS"
    assert vendor.siren is None


def test_the_number_of_the_public_body_is_not_the_vendors():
    assert parties_of(PROCUREMENT).vendor.siren.value == "552100554"
    without = PROCUREMENT.replace("sous le numéro 552 100 554", "")
    assert parties_of(without).vendor.siren is None


def test_the_number_said_to_be_the_buyers_is_not_the_vendors():
    text = (
        "Marché public. Le titulaire exécute le marché. La personne publique paie le titulaire. L'administration suit le marché. "
        "La facture porte le numéro SIRET de l'État (pour le service des canaux : 732 829 320 00074). Le pouvoir adjudicateur paie."
    )
    parties = parties_of(text)
    assert parties.vendor.siren is None
    assert {"personne publique", "administration", "pouvoir adjudicateur"} <= parties.customer.aliases
