"""Order forms tell by their labels who buys and who sells."""

import pytest

from tests.terms.party_texts import parties_of

ORDERED = [  # text, vendor, customer
    (
        "Order Form\n\nCustomer: Marden Garden Supply, LLC\nOffer valid until 3 May\n\nThis Agreement is between Kelvio Systems, Inc., "
        'an Ohio corporation with its principal place of business in Akron ("Kelvio," "we" or "us"), and the customer identified on the '
        'Order Form ("Customer" or "you"). Marden Garden Supply, LLC signs here. Marden Garden Supply, LLC dates here.',
        "Kelvio Systems, Inc.",
        "Marden Garden Supply, LLC",
    ),
    (
        "QUOTE\nBill to:\nMarden Garden Supply, LLC\n4 Wharf Road\nSubscription fees are due to Kelvio Systems, Inc. in thirty days.",
        "Kelvio Systems, Inc.",
        "Marden Garden Supply, LLC",
    ),
    (
        "Customer Name | Marden Garden Supply Ltd\nSupplier | Kelvio Systems Ltd\nThe Service begins on 1 May.",
        "Kelvio Systems Ltd",
        "Marden Garden Supply Ltd",
    ),
    (
        "BON DE COMMANDE\nRaison sociale du Client : Jardins de la Marne SARL\nAdresse : 3 rue du Port\n\nLe service est fourni par "
        "Kelvio Logiciels SAS. Jardins de la Marne SARL règle par virement. Jardins de la Marne SARL date et signe.",
        "Kelvio Logiciels SAS",
        "Jardins de la Marne SARL",
    ),
    (
        "Devis n° 12\nPrestataire : Kelvio Logiciels SAS\nClient :\nJardins de la Marne SARL\n3 rue du Port\nLe devis est valable un mois.",
        "Kelvio Logiciels SAS",
        "Jardins de la Marne SARL",
    ),
    (
        "Order form\nCustomer: Marden Garden Supply, LLC\nWe provide the Service. We bill monthly. We help you.",
        None,
        "Marden Garden Supply, LLC",
    ),
]


@pytest.mark.parametrize(("text", "vendor", "customer"), ORDERED)
def test_labels_of_an_order_form_say_who_buys_and_who_sells(text, vendor, customer):
    parties = parties_of(text, "fr" if "Jardins" in text else "en")
    assert (parties.vendor.name, parties.customer.name) == (vendor, customer)


NOT_ORDERED = [
    ("Customer data is held by Kelvio Systems, Inc. We host it. Kelvio Systems, Inc. answers for it.", "Kelvio Systems, Inc."),
    ("Service client : Kelvio Logiciels SAS, 3 rue du Port, Brest. Kelvio Logiciels SAS édite le site.", "Kelvio Logiciels SAS"),
    ("Responsable des relations avec le client : Kelvio Logiciels SAS édite ce logiciel.", "Kelvio Logiciels SAS"),
    ("To become a customer\nKelvio Systems, Inc. provides the platform and hosts it.", "Kelvio Systems, Inc."),
    ("Conditions de vente pour le client\nKelvio Logiciels SAS, éditeur du logiciel, fournit le service.", "Kelvio Logiciels SAS"),
    ("Our customers: Marden Ltd and others. The service is provided by Kelvio Systems Ltd (the “Supplier”).", "Kelvio Systems Ltd"),
]


@pytest.mark.parametrize(("text", "vendor"), NOT_ORDERED)
def test_a_line_that_speaks_of_customers_labels_nobody(text, vendor):
    assert parties_of(text, "fr" if "logiciel" in text.lower() else "en").vendor.name == vendor
