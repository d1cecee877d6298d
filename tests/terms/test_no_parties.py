"""Companies that a contract names and that are no party to it."""

import pytest

from tests.terms.party_texts import parties_of


@pytest.mark.parametrize(
    ("text", "vendor"),
    [
        (
            "Toute mention de « nous » ou « notre » dans le cadre des présentes désigne la société Brumelis Numérique et toute mention de "
            "« vous » vous désigne, en qualité d'abonné. Le logo appartient à Vestal SAS.",
            "Brumelis Numérique",
        ),
        (
            "Ces conditions régissent les ventes entre la société BRUMELIS, exploitant la marque BRUME, et les clients professionnels "
            "(ci-après dénommés le « Client »). BRUMELIS, filiale de VESTAL SAS, répond au Client.",
            "BRUMELIS",
        ),
        (
            '"We" or "Brumelis" means Brumelis Data Co., Ltd, whose office is in Cork. "You" refers to the customer. Brumelis may use '
            "servers of Vestal Inc.",
            "Brumelis Data Co., Ltd",
        ),
        (
            'The terms apply between Brumelis GmbH, 1 Hafenstrasse, Kiel ("BR", "we", "us"), which offers its clients ("client", '
            '"clients") a platform hosted by Vestal Inc., and the author.',
            "Brumelis GmbH",
        ),
        (
            "La boutique vend les logiciels de la société BRUMELIS, SARL. Le site est hébergé par : Vestal Inc.,\nune entreprise de "
            "Dublin\n« Client » : désigne toute personne morale qui commande.",
            "BRUMELIS",
        ),
        (
            "La plateforme est mise à disposition par :\nLa société BRUMELIS, société anonyme dont le siège est à Brest (ci-après dénommée "
            "« BRUMELIS »)\nLe site est hébergé par la société Nuagis, société anonyme immatriculée à Pontoise, et tout abonné est dénommé "
            "ci-après « le Client ».",
            "BRUMELIS",
        ),
    ],
)
def test_a_company_beside_a_definition_of_the_customer_or_a_host_is_not_the_customer(text, vendor):
    parties = parties_of(text)
    assert parties.vendor.name == vendor
    assert parties.customer.name is None


def test_a_host_is_not_the_vendor():
    text = (
        "Le service est édité par Nuagerie SAS, ci-après « Nuagerie ». Le site est hébergé par Grange Serveurs SAS, 1 rue du Port. "
        "Nuagerie s'engage à répondre."
    )
    assert parties_of(text).vendor.name == "Nuagerie SAS"
