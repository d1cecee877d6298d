"""Who signs up to a platform under a seller's name: told by what the text has them do, not by the name."""

import pytest

from contracts.clauses.enrolled import enrolled_names
from contracts.clauses.roles import name_customer
from contracts.text.fold import fold

PLATFORM = (
    "Les présentes conditions valent entre Zelmora et ses vendeurs. Le Vendeur Professionnel accepte les présentes. "
    "Le Vendeur Professionnel reconnaît avoir lu le guide. Le Vendeur Professionnel paie une commission. "
    "Le compte du Vendeur Professionnel est personnel. Le Vendeur doit confirmer les commandes. Zelmora se réserve le tri des offres. "
)


def test_a_professional_seller_with_an_account_signs_up():
    assert enrolled_names(fold(PLATFORM)) == ("vendeur professionnel", "vendeur")


def test_those_for_whom_the_terms_are_made_sign_up():
    text = "Conditions applicables aux Marchands de la place. " + "Le Marchand doit expédier sous deux jours. " * 3
    assert enrolled_names(fold(text)) == ("marchand",)


def test_customers_of_two_kinds_both_count():
    text = PLATFORM + "Le Client accepte les présentes. Le Client paie la commande. Le Client doit être majeur. Le Client déclare son âge."
    assert "vendeur professionnel" in enrolled_names(fold(text))


@pytest.mark.parametrize(
    "text",
    [
        # the vendor of an ordinary contract accepts and acknowledges now and then
        "Le Prestataire accepte la commande. Le Prestataire reconnaît ses obligations. Le Prestataire déclare être assuré. "
        "Le Prestataire fournit le service. Le Prestataire se réserve le choix des moyens. Le Prestataire héberge les données. "
        "Le compte du Prestataire reçoit le prix. Le compte du Prestataire est en France.",
        # a shop that calls itself the seller
        "Le Vendeur accepte les cartes. Le Vendeur garantit la conformité. Le Vendeur déclare ses prix. Le Vendeur doit livrer. "
        "Les conditions s'appliquent entre le Vendeur et l'Acheteur.",
        # a merchant of whom the terms for buyers speak
        "Vous devez payer. Vous acceptez les conditions. Vous reconnaissez les avoir lues. Vous garantissez votre adresse. "
        "Vous devez être majeur. Vous vous engagez à répondre. Vous devez signaler les fraudes. "
        "Le Marchand accepte le retour. Le Marchand reconnaît la vente. Le Marchand paie le transporteur. Le compte du Marchand est noté.",
        # one who sells to the author of conditions of purchase
        "Le Fournisseur accepte les conditions d'achat. Le Fournisseur reconnaît le code de conduite. Le Fournisseur déclare ses sites. "
        "L'Acheteur se réserve d'auditer le Fournisseur.",
        "The Supplier acknowledges the order. The Supplier agrees to the price. The Supplier represents that it owns the software. "
        "The Supplier hosts the data. The Supplier provides the service. The Supplier reserves its rights.",
    ],
)
def test_who_sells_or_stands_outside_does_not(text):
    assert enrolled_names(fold(text)) == ()


def test_the_lexicon_is_shown_the_customer_in_their_place():
    shown = name_customer(fold(PLATFORM))
    assert len(shown) == len(PLATFORM)
    assert "vendeur" not in shown
    assert "compte du client" in shown
