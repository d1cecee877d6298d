"""Which name a legal form belongs to: before it, behind it, or on the line above."""

import pytest

from tests.terms.party_texts import parties_of


@pytest.mark.parametrize(
    ("text", "vendor", "customer"),
    [
        (  # behind the comma begins who acts
            "CONDITIONS D'UTILISATION PARTENAIRE\nSAS Brindille met en place un site (ci-après le « Site »). Les présentes (ci-après les "
            "« CGU Partenaire ») lient le partenaire. En cas de non-respect des présentes CGU Partenaire, SAS Brindille se réserve le "
            "droit de fermer le compte. Le partenaire paie SAS Brindille.",
            "Brindille",
            None,
        ),
        ("Conditions de vente\nLa SARL Moulinet, au capital de 5 000 euros, édite un logiciel proposé au Client.", "Moulinet", None),
        ("Entre Acmé, SAS au capital de 10 euros, le Prestataire, et le Client. Acmé fournit le service.", "Acmé", None),
        ("La société Corbeille SAS fournit le service au Client. Corbeille SAS facture le Client.", "Corbeille SAS", None),
        (  # the form on the line below a name is a field of its own
            "Prestataire : Kelvio SAS\nClient\nCabinet Morel Architectes\nSELARL d'architecture\n12 rue des Lilas, 31000 Toulouse\n"
            "Kelvio SAS fournit le service.",
            "Kelvio SAS",
            "Cabinet Morel Architectes",
        ),
        (  # unless the width of the page cut it off
            "Le présent contrat est conclu entre le Client et la société de droit français Kelvio\nSAS, dont le siège est à Tulle. "
            "Kelvio SAS fournit le service.",
            "Kelvio SAS",
            None,
        ),
    ],
)
def test_a_legal_form_belongs_to_the_name_on_its_side(text: str, vendor: str, customer: str | None) -> None:
    parties = parties_of(text)
    assert (parties.vendor.name, parties.customer.name) == (vendor, customer)
