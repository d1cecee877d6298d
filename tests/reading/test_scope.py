"""A part of a contract is told from a contract, and what is missing from it is said to be missing there."""

from pathlib import Path

import pytest
from django.utils import translation

from contracts.analysis import Analysis, analyse_bytes
from review.reading.scope import is_hardly_recognised, is_whole, only_theme, sells_goods
from review.reading.warnings import scope_note, warnings_of

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


SHOP_FR = """CONDITIONS GÉNÉRALES DE VENTE
1. Objet
Les présentes régissent les commandes de vêtements passées par des consommateurs dans la boutique en ligne de Fildor.
2. Commande
Le consommateur choisit ses articles, vérifie son panier et paie par carte. Un courriel confirme la commande.
3. Livraison
Les colis sont expédiés sous trois jours. La livraison a lieu à domicile ou en point relais, par le transporteur choisi. Si le colis arrive
abîmé, le consommateur émet des réserves auprès du transporteur. En cas de retard de livraison, il peut annuler la commande.
4. Rétractation
Le consommateur dispose de quatorze jours après la livraison pour se rétracter ; le droit de rétractation ne vaut pas pour les articles
cousus sur mesure. Les frais de renvoi du colis restent à sa charge.
5. Garanties
Les articles bénéficient de la garantie légale de conformité et de la garantie contre les vices cachés.
6. Prix
Les prix comprennent la TVA et sont ceux affichés le jour de la commande. Les frais de livraison s'y ajoutent.
7. Litiges
Le consommateur peut saisir le médiateur de la consommation avant tout procès. Le droit français est applicable.
"""
SHOP_EN = """TERMS OF SALE
1. Scope
These terms govern orders of kitchenware placed by consumers in the online shop of Copperlane.
2. Orders
The consumer picks items, checks the basket and pays by card. An e-mail confirms the order.
3. Delivery
Parcels are dispatched within three days. Delivery is made to your door by the carrier you chose. If the parcel arrives damaged, tell the
carrier and us. If delivery is late you may cancel the order.
4. Withdrawal
Consumers have a right of withdrawal of fourteen days from delivery; it does not cover items made to measure. You bear the cost of sending
the parcel back.
5. Guarantees
Your statutory rights in respect of faulty goods are not affected by these terms.
6. Prices
Prices include VAT and are those shown on the day of the order. Shipping is added.
7. Disputes
Consumers may go to the ombudsman before any lawsuit. The law of Ireland applies.
"""
SELLERS = """CONDITIONS D'ABONNEMENT DES VENDEURS PROFESSIONNELS
1. Objet
Halleo exploite une place de marché et y ouvre aux vendeurs professionnels abonnés une boutique hébergée.
2. Abonnement
L'abonnement mensuel est de 49 euros ; une commission s'ajoute à chaque vente. L'abonnement se reconduit de mois en mois.
3. Livraison
Le vendeur expédie chaque colis sous deux jours et répond de la livraison auprès du consommateur. Le transporteur est choisi par lui.
4. Rétractation
Le vendeur accepte les rétractations des consommateurs et rembourse la livraison du colis.
5. Suspension
Halleo peut suspendre la boutique d'un vendeur après un avis de sept jours.
"""
SMALL_FIRMS = """CONDITIONS D'ABONNEMENT
1. Objet
Tivélo met à la disposition des entreprises abonnées un logiciel de gestion des tournées de livraison, accessible en ligne.
2. Abonnement
L'abonnement est annuel et se renouvelle tacitement. La redevance est payable d'avance.
3. Rétractation
L'abonné qui n'emploie pas plus de cinq salariés bénéficie du droit de rétractation du code de la consommation pendant quatorze jours.
4. Livraisons
Le logiciel calcule les livraisons, attribue les colis aux livreurs et prévient le transporteur.
5. Données
Les données de l'abonné lui sont restituées en fin d'abonnement.
"""


@pytest.mark.parametrize(
    ("text", "language", "said"), [(SHOP_FR, "fr", "vente de biens à des consommateurs"), (SHOP_EN, "en", "goods sold to consumers")]
)
def test_terms_of_sale_to_consumers_are_told_once(text: str, language: str, said: str) -> None:
    found = read(text * 3)
    assert sells_goods(found)
    assert not is_whole(found)
    with translation.override(language):
        assert sum(said in sentence for sentence in warnings_of(found, language)) == 1
        assert scope_note(found, language) == said


LICENSED = """MASTER AGREEMENT
1. License
Routewell grants each business a license to run the dispatch software, delivered online, for its drivers and carriers. The license ends
with the term; the license is paid for each year.
2. Use
The software assigns parcels, plans each delivery, and tells carriers when goods were shipped. It keeps proofs of delivery for a year.
3. Privacy
Routewell is a service provider of the business, and answers consumers' requests when told to. A consumer may have the business delete what
the carrier's driver noted at the delivery, and consumers of some states may object to its sale.
4. Changes
Routewell may change the software at any time. The law of Oregon applies.
"""
PRIVACY = """MASTER AGREEMENT
1. Object
Tessaly plans tours for parcel firms. It delivers the services online, and delivery of the services starts within ten days of the order.
2. Use
The software assigns parcels, plans each delivery, and tells carriers when goods were shipped. It keeps proofs of delivery for a year.
3. Privacy
Tessaly is a service provider under the California Consumer Privacy Act. It neither sells consumer personal information nor keeps it for
itself, and passes on consumer requests within five days.
4. Changes
Tessaly may change the software at any time. The law of Oregon applies.
"""


@pytest.mark.parametrize("text", [LICENSED, PRIVACY])
def test_software_under_us_law_is_no_goods_sold_to_consumers(text: str) -> None:
    assert not sells_goods(read(text * 6))


@pytest.mark.parametrize("text", [SELLERS, SMALL_FIRMS])
def test_a_subscription_for_businesses_is_none_whatever_it_delivers(text: str) -> None:
    assert not sells_goods(read(text * 4))


@pytest.mark.parametrize("name", ["marchalis", "mercatelle", "guichette", "trajan-transport", "pellwick", "planivert-conditions"])
def test_a_contract_for_a_service_sells_no_goods(name: str) -> None:
    assert not sells_goods(read((WRITTEN / f"{name}.txt").read_text(encoding="utf-8")))
