"""Who sells and who buys, under which names."""

import pytest

from tests.terms.party_texts import PROCUREMENT, parties_of

NAMES = [
    ('Brambora Systems s.r.o., with its seat in Prague ("we" or the "Provider"), runs the platform.', "Brambora Systems s.r.o."),
    ("Le Prestataire est une entité dont la dénomination déclarée est Atelier Nordique, immatriculée à Brest.", "Atelier Nordique"),
    (
        "Entre les soussignés :\nToits Malins, dont le siège est 4 rue des Halles à Angers, ci-après « le Prestataire », et le Client.",
        "Toits Malins",
    ),
    ("Le contrat est conclu entre Toits Malins (le « Prestataire ») et toute entreprise qui s'abonne (le « Client »).", "Toits Malins"),
    ("This agreement is between Brightloft (the “Supplier”) and the business that signs the order (the “Customer”).", "Brightloft"),
    (
        "Le service est édité par :\nLAMBERT NOÉMIE (LAMBERT CO)\nStatut : Entrepreneur individuel\nHébergeur : Nordhost GmbH, Munich.",
        "LAMBERT NOÉMIE",
    ),
    (
        "Facturello est édité par Camille Berthier, entrepreneur individuel. Le contrat entre l'utilisateur et Paylo est à part. Paylo SAS "
        "encaisse. Paylo SAS fixe ses tarifs. L'utilisateur écrit à Paylo.",
        "Camille Berthier",
    ),
    (
        "Le service est édité par Madame Louise Tardieu, micro-entrepreneuse (ci-après « l'Éditeur »). Il est hébergé par Nuagis SAS.",
        "Louise Tardieu",
    ),
    ("Le site est exploité par la société Les Tablées, société par actions simplifiée au capital de 10 000 euros.", "Les Tablées"),
    (
        "Nos services sont fournis par Bluyard Data Systems Corp., société située au 12 Main Street. La société Bluyard vous octroie une "
        "licence. Bluyard peut suspendre le service.",
        "Bluyard Data Systems Corp.",
    ),
    ("La société Nuagerie SAS, ci-après « le Prestataire », édite la plateforme.", "Nuagerie SAS"),
    (
        "1.1 Qui nous sommes : Marlow Datasets (UK) Limited, société immatriculée à Cardiff (« Marlow », « nous »).",
        "Marlow Datasets (UK) Limited",
    ),
    ("L'outil est distribué par la société :\nBRUMELIS\nimmatriculée sous le n° 123 456 789 RCS Nantes.", "BRUMELIS"),
    ("Le service est édité et hébergé par la société Nuagerie. Nuagerie aide ses clients. Nuagerie mandate Paylo.", "Nuagerie"),
    ('nuagerie.coop is run by ("we", "us" or "Nuagerie"), an association whose seat is in Brest. You may write to us.', "Nuagerie"),
    ('The tool is owned by Nuagerie, a Societe Anonyme INTERNET SERVICES. "You" means who subscribes.', "Nuagerie"),
    ("Nuagerie, société par actions simplifiée au capital de 10 000 euros, dont le siège est à Lille, ci-après « l'Éditeur ».", "Nuagerie"),
    ("Les présentes sont proposées par Flot & Données SARL (ci-après le « Fournisseur »).", "Flot & Données SARL"),
    ("NUAGERIE, SASU au capital de 1 000 €, immatriculée au RCS de Lyon", "NUAGERIE"),
    ("« Nuagerie » désigne la société Brume Logiciels SAS, dont le siège est à Nantes.", "Brume Logiciels SAS"),
    ("Le site est édité par la SARL Ventôse Conseil, 3 rue des Lilas.", "Ventôse Conseil"),
    ('These Terms are between you and Cloudery, Inc. ("Cloudery", "we", "us").', "Cloudery, Inc."),
    ('This Agreement is entered into by Northwind Systems Ltd ("Provider") and the customer named in the Order.', "Northwind Systems Ltd"),
    ('The Service is provided by Fjord Data GmbH, a company registered in Hamburg (the "Supplier").', "Fjord Data GmbH"),
    (
        'This Agreement is between Dunmore Savings Bank, N.A. (the "Bank"), who takes the Service, and Cloudery, Inc. ("Provider"). '
        "The Provider hosts the Service for the Bank.",
        "Cloudery, Inc.",
    ),
    (
        'The platform is provided by Dunmore Trust Company, National Association ("Provider").',
        "Dunmore Trust Company, National Association",
    ),
    ("« Nuagerie » désigne la société par actions simplifiée BRUME, enregistrée au RCS de Nantes.", "BRUME"),
    ("These Terms bind you and\u202fCloudery, Inc. (“Cloudery,” “we” and “us”).", "Cloudery, Inc."),
    (
        "La convention est signée avec Marché des Halles (ci-après « Hallix »). Hallix offre un service. Hallix peut fournir une aide. "
        "Hallix ne garantit pas la vente.",
        "Marché des Halles",
    ),
    (
        "Mentions légales\nÉditeur : Office du cadastre rural (OCR). 1 rue du Port.\nHébergement du site (ocr.example) : Grange Serveurs "
        "SAS, Brest. L'OCR s'engage à répondre. L'OCR se réserve le droit de modifier le site.",
        "Office du cadastre rural",
    ),
    (
        "The Platform is operated by Hallix Data AS, a Norwegian company with org. no. 900 100 200 (“Hallix”). Hallix may suspend. "
        "Hallix relies on Brumal AI, PBC for its answers.",
        "Hallix Data AS",
    ),
    (
        "This addendum forms part of the contract entered into between Hallix Hosting Ltd. (“Hallix”) and the Client. Hallix answers. "
        "Hallix may object. Hallix hosts.\nBy post to: Hallix SAS, Data Protection Officer, 1 rue du Port, Brest. Hallix SAS replies.",
        "Hallix Hosting Ltd.",
    ),
    ("THE PLATFORM IS PROVIDED AS (“AS FOUND”) BY HALLIX.\nThe service is provided by Hallix, Inc. (“Hallix”).", "Hallix, Inc."),
    ("Le Prestataire fournit le Service au Client.", None),
    ("Le contrat lie toute personne inscrite (le « Client ») et la plateforme (le « Prestataire ») dès Janvier.", None),
    (
        "Le présent texte règle ce qui lie Hallix et les vendeurs de métier. Le service est fourni par Hallix et les siens. "
        "Hallix encaisse. Hallix reverse.",
        "Hallix",
    ),
    (
        "Payment is taken by others.\nTransactions\tHallix Payments, Inc., for cards\nHallix Payments, Inc. helps you.",
        "Hallix Payments, Inc.",
    ),
    ("« Hallix » désigne C&T Mode GmbH & Co. KG, Bonn.", "C&T Mode GmbH & Co. KG"),
    ('"Hallix" means Orbit (EMEA) Limited (registered in Cork, formerly known as Hallix! EMEA Limited).', "Orbit (EMEA) Limited"),
    ('Hallix, enregistrée sous le numéro 24532901 ("Hallix Courses OÜ") ci-après « nous ». Hallix Courses OÜ répond.', "Hallix Courses OÜ"),
    ("Hallix est éditée par la société Hallix France Sarl H&X Hallix 3 rue du Port. Hallix répond.", "Hallix France Sarl"),
    ('HALLIX, simplified joint-stock company with a share capital of 5 000 euros (the "Provider"), and the Client.', "HALLIX"),
    ('Between Hallix Data, a French simplified joint stock company, 2 rue du Port, Nantes ("Hallix"), and you.', "Hallix Data"),
    ('Hallix Bokföring, a Swedish limited company with its seat in Umeå (the "Supplier"), provides the service.', "Hallix Bokföring"),
    (
        "HALLIX PAYROLL, INC.\nSERVICES AGREEMENT\nThis Agreement is made by Hallix Payroll, Inc., an Iowa corporation "
        '("Hallix"), and Customer.',
        "Hallix Payroll, Inc.",
    ),
    (
        "Le Service est édité par Aïssa Brunel, entrepreneur individuel exerçant sous le nom commercial Hallix (l'« Éditeur »). "
        "L'Éditeur répond aux demandes.",
        "Aïssa Brunel",
    ),
    ("The service is run by Nora Pell, a sole trader of 4 Wharf Road, Hull (the “Provider”). The Provider helps.", "Nora Pell"),
    ("“Hallix” means Hallix Ltd.\nYou use Hallix at your own pace.\nCompany: Hallix Ltd\nWe help.", "Hallix Ltd"),
    ("Le service est rendu par la société SAS hALLIX (ci-après « hALLIX »). hALLIX aide le Client.", "hALLIX"),
    ("INFORMATIONS LÉGALES\nPrestataire : Nom : Brunel Aïssa Statut juridique : micro-entreprise Adresse : 4 quai Vert", "Brunel Aïssa"),
    ("éditée par HALLIX\nHALLIX - Société par Actions Simplifiée au capital de 5 000 euros. HALLIX aide.", "HALLIX"),
    ("Prestataire : désigne la personne qui rend le Service.\nClient : désigne qui le reçoit.", None),
    ("la société Hallix\nSARL SCOP immatriculée au RCS de Brest\nci-dessous dénommée Hallix ou le Prestataire.", "Hallix"),
    ("HALLIX SAS\nConditions générales\nLa société Hallix SAS (ci-après « Hallix ») édite le logiciel.", "Hallix SAS"),
    ("Between HALLIX SAS (the “Provider”) and the Client.\nThe Provider helps. See the notice of Hallix Sas Ltd.", "HALLIX SAS"),
    (
        "Hallix Sites Limited – Terms of Service\nBy placing an order you (the Customer) agree to these terms.\nHallix Sites Limited is "
        'registered in England (company number 01234567), 4 Wharf Road, Hull ("Hallix", "we" or "us"). We host sites.',
        "Hallix Sites Limited",
    ),
]


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_vendor_name(text, name):
    vendor = parties_of(text).vendor
    assert vendor.name == name
    if name:
        assert text[vendor.name_span.start : vendor.name_span.end] == name


def test_both_companies_named():
    parties = parties_of(
        "ENTRE LES SOUSSIGNÉS : Nuagerie SAS, ci-après « le Prestataire », d'une part, "
        "ET Boulange du Nord SARL, ci-après « le Client », d'autre part."
    )
    assert parties.vendor.name == "Nuagerie SAS"
    assert parties.customer.name == "Boulange du Nord SARL"


def test_a_name_that_the_reader_is_given_is_not_that_of_the_company_before_it():
    parties = parties_of(
        "En vous abonnant aux services fournis par NUAGERIE SAS, vous (le « Client ») acceptez les conditions. Le Client paie."
    )
    assert parties.vendor.name == "NUAGERIE SAS"
    assert parties.customer.name is None
    assert "nuagerie" not in parties.customer.aliases


@pytest.mark.parametrize("names", ['"Zenith"', '"Zenith", "we", "our"', '"Zenith", "we" or "us"'])
def test_the_names_in_brackets_behind_a_company_are_its_own(names):
    parties = parties_of(
        f"1. Use\nZenith Studio is made available by Polder Cloud (Ireland) Limited ({names}).\n2. Fees\nYou pay Zenith monthly."
    )
    assert "zenith" in parties.vendor.aliases


def test_the_short_name_of_a_document_is_no_party():
    parties = parties_of(
        "Les présentes Conditions Générales de Vente et d'Utilisation (CGVU) disent comment SAS Nuagerie (ci-après « l'Éditeur ») "
        "fournit au "
        "Client ses logiciels. Le Client accepte les CGVU. L'Éditeur concède au Client une licence. L'Éditeur héberge les données."
    )
    assert parties.vendor.name == "Nuagerie"
    assert parties.customer.name is None
    assert "cgvu" not in parties.customer.aliases


def test_a_body_that_is_no_company_is_named_as_the_customer():
    parties = parties_of(
        "Entre les soussignés :\nla société Nuagerie\nSARL immatriculée au registre du commerce de Brest\ndont le siège est au :\n"
        "4 quai Vert\nci-dessous dénommée Nuagerie ou le Prestataire, d'une part,\net :\nle Syndicat des Eaux de la Vilaine\n"
        "immatriculé sous le numéro 12\ndont le siège est au :\n8 rue du Puits\nci-dessous dénommé le CLIENT, d'autre part.\n"
        "Le Prestataire fournit le service. Le Client paie le Prestataire."
    )
    assert parties.vendor.name == "Nuagerie"
    assert parties.customer.name == "Syndicat des Eaux de la Vilaine"


def test_words_that_introduce_both_parties_are_no_name():
    parties = parties_of(
        "ENTRE LES SOUSSIGNÉS :\n\nMUTUELLE DU GRAND LARGE, mutuelle dont le siège est à Brest, ci-après « la Mutuelle »,\n\nET\n\n"
        "NUAGERIE SAS, dont le siège est à Lille, ci-après « le Prestataire ».\n\n"
        "Le Prestataire fournit un service. La Mutuelle paie les factures. La Mutuelle peut résilier. La Mutuelle accepte le service."
    )
    assert parties.vendor.name == "NUAGERIE SAS"
    assert parties.customer.name == "MUTUELLE DU GRAND LARGE"


@pytest.mark.parametrize(
    ("text", "vendor", "customer"),
    [
        ("Le Prestataire fournit le Service au Client. Le Client paie le Prestataire.", "prestataire", "client"),
        ("L'Éditeur accorde à l'Abonné un droit d'accès. L'Abonné respecte l'Éditeur.", "editeur", "abonne"),
        ("Nous fournissons le service. Notre équipe vous aide. Nous répondons à vos demandes.", "nous", "vous"),
        ("We provide the Service. You pay our fees. We help you with our support.", "we", "you"),
        ("Supplier grants the Subscriber access. The Subscriber pays the Supplier.", "supplier", "subscriber"),
        ("Nuagerie SAS, ci-après « la Société », propose le service. La Société aide le Client.", "societe", "client"),
    ],
)
def test_names_of_the_sides(text, vendor, customer):
    parties = parties_of(text)
    assert vendor in parties.vendor.aliases
    assert customer in parties.customer.aliases
    assert not parties.vendor.aliases & parties.customer.aliases


def test_the_reader_addressed_as_customer_is_no_company():
    text = (
        "Hallix Sites Limited – Terms of Service\nBy placing an order you (the Customer) agree to these terms.\nHallix Sites Limited is "
        'registered in England (company number 01234567), 4 Wharf Road, Hull ("Hallix", "we" or "us"). We host sites. We help you.'
    )
    parties = parties_of(text, "en")
    assert parties.customer.name is None
    assert "customer" in parties.customer.aliases
    assert parties.vendor.name == "Hallix Sites Limited"


def test_a_company_named_by_a_late_definition_keeps_the_name_that_the_text_uses():
    text = "Flow Desk offers hosting. " * 300 + "“Flow Desk,” “we,” or “our” means FlowDesk, Inc., a Delaware corporation."
    vendor = parties_of(text, "en").vendor
    assert vendor.name == "FlowDesk, Inc."
    assert "flow desk" in vendor.aliases


def test_sellers_of_a_marketplace_are_its_customers():
    text = (
        "Hallix SAS (ci-après « Hallix ») exploite la place de marché. Les Vendeurs s'inscrivent. Le Vendeur s'engage à livrer. "
        "Chaque commande est transmise aux Vendeurs. Hallix facture les Vendeurs. Le Vendeur paie une commission."
    )
    parties = parties_of(text)
    assert "vendeur" in parties.customer.aliases
    assert parties.vendor.aliases >= {"hallix"}


def test_providers_in_the_plural_are_third_parties():
    text = (
        "Trajet SAS (« Trajet », « nous ») propose une application. Les prestataires de transport conduisent. Ces prestataires sont notés. "
        "Le prestataire de transport arrive. Les prestataires paient."
    )
    assert "prestataire" not in parties_of(text).vendor.aliases


def test_the_holder_of_a_public_contract_is_its_vendor():
    parties = parties_of(PROCUREMENT)
    assert parties.vendor.name == "Kelvio SAS"
    assert "titulaire" in parties.vendor.aliases
    assert "acheteur" in parties.customer.aliases


def test_the_administration_of_a_tool_is_nobody():
    text = "Nuagerie SAS, ci-après « le Prestataire ». L'administration des comptes revient au Client. L'administration est simple."
    assert "administration" not in parties_of(text).customer.aliases


def test_the_holder_of_a_framework_contract_of_a_public_buyer_is_its_vendor():
    parties = parties_of(
        "Accord-cadre de services. Le pouvoir adjudicateur commande. Le titulaire héberge les données du pouvoir adjudicateur."
    )
    assert "titulaire" in parties.vendor.aliases
    assert "titulaire" not in parties.customer.aliases


def test_the_holder_of_a_licence_is_a_customer():
    text = "Nuagerie SAS, ci-après « le Prestataire ». Le Titulaire de la licence paie le Prestataire. Le Titulaire utilise le Logiciel."
    assert "titulaire" in parties_of(text).customer.aliases


def test_a_partner_is_not_the_vendor_and_the_house_behind_the_brand_is():
    text = (
        "Nous vous fournissons une caisse. Les cartes sont encaissées par notre partenaire Payrail SA (RCS Paris 552 100 554).\n"
        "Caissou est une marque de Delmas Logiciels, SARL au capital de 22 000 €, RCS Lyon 732 829 320."
    )
    parties = parties_of(text)
    assert parties.vendor.name == "Delmas Logiciels"
    assert parties.vendor.siren.value == "732829320"


def test_company_called_the_holder_sells() -> None:
    text = (
        "Entre la société Morvanneau Informatique, SAS au capital de 90 000 euros, ci-après « le Titulaire », et la société Clinique du "
        "Val d'Orne, société anonyme, ci-après « l'Etablissement ». Le Titulaire installe le progiciel. L'Etablissement règle le prix."
    )
    parties = parties_of(text)
    assert parties.vendor.name == "Morvanneau Informatique"
    assert "titulaire" in parties.vendor.aliases


CALLED = [
    (
        "La société Brume Logiciels SAS (« Brume ») et la Caisse des Pêcheurs de Cancale, association (« la Caisse »). Brume héberge les "
        "dossiers. La Caisse règle par virement. La Caisse désigne un référent. La Caisse dispose de dix jours. Brume répond à la Caisse.",
        {"caisse"},
        {"brume"},
    ),
    (
        "Brume Logiciels SAS loue son logiciel à une personne publique, désignée ici par « l'Établissement ». L'Établissement paie à "
        "trente jours. L'Établissement s'interdit de céder. L'Établissement peut résilier. Brume Logiciels aide l'Établissement.",
        {"etablissement"},
        set(),
    ),
    (
        'Cloudery Systems Ltd and Fen Road Academy ("the School"). The School shall pay each invoice. The School agrees to the rules. '
        "The School may terminate. Cloudery Systems helps the School.",
        {"school"},
        set(),
    ),
    (
        "Le logiciel est édité par la société Sud Vallée Gestion SARL. SVG édite des bulletins. SVG répond au téléphone. SVG peut "
        "modifier ses écrans. Le Client "
        "paie SVG. SVG facture au mois.",
        set(),
        {"svg"},
    ),
    (
        "Brume Logiciels SAS, prestataire. Une « Livraison » est un envoi. La Livraison respecte le gabarit. La Livraison accepte dix "
        "fichiers. La Livraison dure. Toute "
        "Livraison de Brume Logiciels SAS est gratuite.",
        set(),
        {"brume logiciels"},
    ),
]


@pytest.mark.parametrize(("text", "customer", "vendor"), CALLED)
def test_sides_called_by_names_of_their_own(text, customer, vendor):
    parties = parties_of(text, "en" if "School" in text else "fr")
    assert customer <= parties.customer.aliases
    assert vendor <= parties.vendor.aliases
    assert "livraison" not in parties.customer.aliases | parties.vendor.aliases


def test_who_is_only_named_in_passing_is_no_party():
    text = "Brume Logiciels SAS loue un logiciel au Client. La panne de l'hébergeur ou d'un opérateur excuse Brume Logiciels SAS."
    assert not {"hebergeur", "operateur"} & parties_of(text).vendor.aliases


def test_a_shop_app_store_bank_or_agent_is_not_the_vendor():
    text = (
        "You may have downloaded the app from the Orchard Inc. store. " + "Words. " * 900 + "Questions go to Hallix Music Ltd, Oslo. "
        "Hallix Music plays. Hallix Music stops."
    )
    assert parties_of(text, "en").vendor.name == "Hallix Music Ltd"
    agent = "Hallix est un agent mandaté par la société Payrail, société anonyme. Hallix vend. Le site est exploité par Hallix."
    assert parties_of(agent).vendor.name == "Hallix"


ACTS = "Kelvio peut suspendre un compte. Kelvio s'engage à répondre. Kelvio met un compte à disposition. Kelvio assure le suivi. "


def test_a_brand_that_nobody_introduces_is_the_vendor_where_it_acts_so_and_is_to_be_checked():
    vendor = parties_of(ACTS * 2 + "Voyez kelvio.fr ou écrivez à Kelvio.").vendor
    assert vendor.name == "Kelvio"
    assert "kelvio" in vendor.aliases
    assert vendor.sure < 0.6
    assert parties_of(ACTS.replace("Kelvio", "Le Comité") * 2).vendor.name is None
    assert parties_of(ACTS.replace("Kelvio", "Grand Kelvio") * 2).vendor.name is None
    assert parties_of(ACTS * 2 + "Un kelvio est un appareil.").vendor.name is None


def test_words_before_a_name_are_no_part_of_it():
    assert parties_of(
        "We're Cloudery Parcels Ltd, registered in England. You're the business that opened the account.", "en"
    ).vendor.name == ("Cloudery Parcels Ltd")


@pytest.mark.parametrize(
    ("text", "customer"),
    [
        ("Conditions générales d'achat de Moulinor\n\nMoulinor SAS, RCS Paris 732 829 320, commande. Le Sous-traitant livre.",
         "Moulinor SAS"),
        ("Terms of Purchase of Millbrook Ltd\n\nMillbrook Ltd orders software. The Supplier delivers it.", "Millbrook Ltd"),
    ],
)  # fmt: skip
def test_company_whose_terms_of_purchase_these_are_buys(text: str, customer: str) -> None:
    parties = parties_of(text)
    assert parties.customer.name == customer
    assert parties.vendor.name is None
    assert parties.vendor.siren is None


WORK = " Le Prestataire réalise les travaux pour Verrelune. Verrelune peut résilier à tout moment."
BLANK = "\n\nEt\n\nLe Prestataire\nNom/Raison sociale : ________\nForme juridique : ________\n\n"


@pytest.mark.parametrize(
    ("text", "vendor", "called"),
    [
        ("Entre\n\nVerrelune SAS (Donneur d'ordre)\n\nEt\n\nAtelier Code SARL (Prestataire)\n\n1. Objet\n", "Atelier Code SARL",
         "donneur d'ordre"),
        ("Entre\n\nVerrelune SAS (Donneur d'ordre / Client), société anonyme" + BLANK, None, "donneur d'ordre"),
        ("Entre la société Verrelune SAS, ci-après « le Client » ou « Verrelune »," + BLANK, None, "client"),
        ("Entre Verrelune SAS, ci-après « le Commanditaire »,\n\net Atelier Code SARL, ci-après « le Développeur ».\n", "Atelier Code SARL",
         "commanditaire"),
        ("Entre les soussignés\n\nVerrelune SAS, siège à Metz (ci-après « le Donneur d'ordre » ou « Verrelune ») d'une part,\n\net\n\n"
         "Le Prestataire\nNom/Raison sociale : Atelier Code SARL\nForme juridique : ______\nSiège : ______\n(ci-après « le Prestataire » "
         "ou « le Développeur ») d'autre part, ensemble dénommés « les Parties ».\n", "Atelier Code SARL", "donneur d'ordre"),
    ],
)  # fmt: skip
def test_company_that_is_called_who_orders_the_work_buys_it(text: str, vendor: str | None, called: str) -> None:
    parties = parties_of(text + WORK)
    assert parties.vendor.name == vendor
    assert parties.customer.name == "Verrelune SAS"
    assert called in parties.customer.aliases
    assert not {"verrelune", "verrelune sas"} & parties.vendor.aliases
