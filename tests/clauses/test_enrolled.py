"""Who signs up to a platform under a seller's name: told by what the text has them do, not by the name."""

import pytest

from contracts.analysis import analyse_bytes
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


# Papers of two sides named in an order form, the vendor bound to much and insured, with no "hereinafter" to say who is who
ORDINARY = {
    "messagerie": """CONTRAT DE SERVICES EN LIGNE
Le présent contrat est conclu entre le Client et le Prestataire désignés au bon de commande.
1. Objet
Le Prestataire s'engage à assurer un service de messagerie en ligne. Le Prestataire déclare avoir pris connaissance des besoins exprimés.
Le Prestataire reconnaît être tenu d'un devoir de conseil.
2. Obligations
Le Prestataire s'interdit de sous-traiter sans accord. Le Prestataire garantit la conformité. Le Prestataire doit alerter sans délai.
3. Assurance
Le Prestataire souscrit une assurance de responsabilité civile professionnelle. Le Prestataire a souscrit auprès d'une compagnie notoire une
police et en justifie.
4. Prix
Le Client s'engage à payer le prix. Le Client doit coopérer.
""",
    "platform": """SERVICES AGREEMENT
This agreement is made between the Customer and the Supplier named in the order form.
1. Service
The Supplier shall run the platform. The Supplier represents that it has authority. The Supplier acknowledges that time is of the essence.
2. Conduct
The Supplier agrees to comply with the law. The Supplier warrants the services. The Supplier registers each ticket within one hour. The
Supplier's account manager meets the Customer each month.
3. Fees
The Customer shall pay the fees.
""",
    "paie": """CONTRAT DE PAIE EXTERNALISÉE
Les parties, le Client et le Fournisseur, sont celles que nomme la commande.
1. Objet
Le Fournisseur accepte de calculer les bulletins. Le Fournisseur reconnaît l'urgence de chaque échéance. Le Fournisseur déclare connaître la
convention collective. Le Fournisseur s'interdit tout démarchage des salariés.
2. Suivi
Le Fournisseur référence chaque demande et inscrit chaque incident au registre. Le Fournisseur adhère à une charte de déontologie. L'espace
du Fournisseur reçoit les pièces.
3. Prix
Les sommes sont versées sur le compte du Fournisseur. Les frais bancaires au débit du compte du Fournisseur restent à sa charge.
""",
    "archives": """CONTRAT D'ARCHIVAGE
Entre l'établissement et l'Éditeur que désigne l'acte d'engagement.
1. Service
L'Éditeur devra héberger les archives. L'Éditeur s'engage à maintenir leur lisibilité. L'Éditeur reconnaît le secret qui les couvre.
L'Éditeur autorise deux visites par an. L'Éditeur renonce à tout droit de rétention. L'Éditeur déclare ses sites.
2. Comptes
Le compte de l'Éditeur sur la console est nominatif. L'inscription de l'Éditeur au registre du commerce est jointe.
3. Prix
Chaque trimestre, l'établissement et tout Bénéficiaire règlent les factures.
""",
    "helpdesk": """HELP DESK AGREEMENT
The Customer and the Provider are those that sign the order.
1. Service
The Provider agrees to answer each call. The Provider acknowledges the hours of the sites. The Provider represents that its staff is able.
The Provider registers for value added tax where it must.
2. Contacts
The Provider's account team and the Provider's account director attend each review. The Provider's registration number stands in the order.
The Provider's dashboard shows the calls, and the Provider's subscription plans are listed there.
3. Fees
Each Customer, within thirty days, agrees to pay what is due into the Provider's account.
""",
    "named": """HOSTING TERMS
Ottermere Hosting Limited, registered in England under number 7000001 (the "Supplier"), contracts on these terms.
1. Conduct
The Supplier agrees to act with care. The Supplier acknowledges the value of the data. The Supplier represents that it is solvent. The
Supplier warrants nothing else.
2. Contacts
The Supplier's profile is on its site. The Supplier's listings of incidents are there too. The Supplier's account is with a bank in Leeds.
""",
}


@pytest.mark.parametrize("name", ORDINARY)
def test_the_vendor_of_an_ordinary_contract_is_not_its_customer(name):
    vendors = {"prestataire", "fournisseur", "editeur", "supplier", "provider"}
    assert enrolled_names(fold(ORDINARY[name])) == ()
    assert name_customer(fold(ORDINARY[name])) == fold(ORDINARY[name])
    parties = analyse_bytes(ORDINARY[name].encode(), "contract.txt").parties
    assert parties.vendor.aliases & vendors
    assert not parties.customer.aliases & vendors


@pytest.mark.parametrize(
    "text",
    [
        "L'inscription du Prestataire est gratuite. Le Prestataire accepte la charte. Le Prestataire déclare son activité. "
        "Le Prestataire paie une commission. Le compte du Prestataire est personnel. Le Prestataire doit répondre aux demandes.",
        "The Provider registers on the site. The Provider agrees to the rules. The Provider pays a commission. "
        "The Provider acknowledges the ratings. The Provider's profile is public. The Provider shall answer requests.",
    ],
)
def test_who_signs_up_under_a_vendors_name_still_does(text):
    assert len(enrolled_names(fold(text))) == 1


def test_the_lexicon_is_shown_the_customer_in_their_place():
    shown = name_customer(fold(PLATFORM))
    assert len(shown) == len(PLATFORM)
    assert "vendeur" not in shown
    assert "compte du client" in shown
