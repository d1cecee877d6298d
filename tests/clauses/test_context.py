"""What a clause's surroundings say of its types: the parties' names, a public market, a glossary, the title of a whole document."""

import pytest

from contracts.analysis import analyse_bytes
from contracts.clauses.classify import classify
from contracts.clauses.roles import name_customer, without_names
from contracts.structure.types import Clause
from contracts.text.fold import fold
from contracts.text.types import Document

MARKET = (
    "Le présent CCAP est soumis au code de la commande publique. Le titulaire {}. Le titulaire s'engage à informer la personne publique. "
    "Le titulaire doit être joignable. Le titulaire accepte les pénalités.\n"
)


def _types(text: str, clauses: list[Clause], language: str = "fr") -> dict[str, set[str]]:
    found = classify(Document("t", "", "text/plain", language, text, (), ()), clauses)
    return {clause: {given.key for given in types} for clause, types in found.items()}


def _one(text: str, names: tuple[str, ...] = ()) -> set[str]:
    clause = Clause("c1", None, 1, None, None, 0, len(text), 0)
    return {given.key for given in classify(Document("t", "", "text/plain", "fr", text, (), ()), [clause], names)["c1"]}


def test_name_of_a_party_says_nothing_of_a_clause() -> None:
    text = "Nordal Hébergement France n'accepte ni les chèques ni les espèces et ne consent aucun crédit à ses clients.\n"
    assert "data_location" not in _one(text, ("nordal hebergement france",))
    assert "data_location" in _one(
        "Nordal Hébergement France conserve vos données dans un centre situé à Lille.\n", ("nordal hebergement france",)
    )


def test_names_are_read_where_the_parties_introduce_themselves() -> None:
    text = (
        "CONDITIONS GÉNÉRALES\n\n1. Parties\nLes présentes sont conclues entre la société Nordal Hébergement France SAS, au capital de "
        "10 000 euros, ci-après « le Prestataire », et le Client.\n\n2. Crédit\nNordal Hébergement France n'accorde aucun crédit, "
        "quel que soit le montant de ses factures et l'ancienneté de leurs relations.\n"
    )
    analysis = analyse_bytes(text.encode(), "contrat.txt")
    assert analysis.clauses[-1].heading == "Crédit"
    assert "data_location" not in {given.key for given in analysis.types[analysis.clauses[-1].id]}


@pytest.mark.parametrize(
    ("text", "names", "seen"),
    [
        ("Chez Support Plus SARL, un technicien", ("support plus sarl", "support plus"), "chez xxxxxxxxxxxxxxxxx, un technicien"),
        ("Le support plus rapide est payant", ("support plus",), "le support plus rapide est payant"),
        ("L'Hébergeur garde vos fichiers", ("hebergeur",), "l'hebergeur garde vos fichiers"),
        ("Acme Inc. hosts it", ("acme inc.",), "xxxxxxxxx hosts it"),
    ],
)
def test_only_a_name_of_several_words_in_capitals_is_passed_over(text: str, names: tuple[str, ...], seen: str) -> None:
    assert without_names(text, fold(text), names) == seen


def test_holder_of_a_public_market_is_the_vendor() -> None:
    types = _one(MARKET.format("désigne un chef de projet qui répond de la bonne exécution des prestations"))
    assert "vendor_obligations" in types
    assert "customer_obligations" not in types


def test_public_buyer_is_the_customer() -> None:
    text = MARKET.format("est informé que la personne publique lui remet les fichiers")
    assert "client lui remet" in " ".join(name_customer(fold(text)).split())
    assert "personne publique" in name_customer(fold("La personne publique concernée peut adhérer. Le client paie."))


GLOSSARY = [
    ("Défaut", "Tout écart reproductible entre le logiciel et sa documentation, quelle que soit sa gravité.", {"definitions"}),
    ("Données personnelles", "Les informations qui se rapportent à une personne physique, au sens du RGPD.", {"definitions"}),
    ("Transfert", "Tout envoi de données personnelles hors de l'Espace économique européen, quel qu'en soit le moyen.", {"definitions"}),
    (
        "Priorité",
        "En cas de contradiction, le bon de commande prévaut sur les présentes conditions et sur leurs annexes.",
        {"order_of_precedence"},
    ),
]


def _under(title: str, number: str | None, articles: list[tuple[str, str]]) -> tuple[str, list[Clause]]:
    """A clause without text over articles with a heading, and the text of them all."""
    text = f"{title}\n"
    clauses = [Clause("c0", None, 1, number, title, 0, len(text), len(text))]
    for i, (heading, body) in enumerate(articles, 1):
        start = len(text)
        text += f"{heading}\n{body}\n"
        clauses.append(Clause(f"c{i}", "c0", 2, str(i), heading, start, len(text), start + len(heading) + 1))
    return text, clauses


def test_heading_under_definitions_is_a_term_where_the_text_says_what_it_is() -> None:
    text, clauses = _under("Définitions", "1", [(heading, body) for heading, body, _ in GLOSSARY])
    types = _types(text, clauses)
    for i, (_, _, due) in enumerate(GLOSSARY, 1):
        assert due <= types[f"c{i}"]
        assert not types[f"c{i}"] & {"personal_data", "data_location", "maintenance"}
    assert types["c0"] == {"definitions"}


def test_glossary_is_about_nothing_else_however_its_entries_lead_to_the_meaning() -> None:
    text = (
        "The definitions in this clause apply in this Agreement. “Business Day”, a day on which banks open in Cork; “Start Date”, the date "
        "written in the Order Form; “First Term”, the length for which this Agreement is first made, as the Order Form says; “Secret”, all "
        "confidential information disclosed by one party to the other; “Helpdesk Hours”, the hours in which support is available.\n"
    )
    types = _types(text, [Clause("c1", None, 1, "1.1", None, 0, len(text), 0)], "en")["c1"]
    assert types == {"definitions"}


ARTICLES = [
    ("Droit", "Le présent document est régi par le droit belge, à l'exclusion de toute autre loi."),
    ("Contrôle", "Le client peut auditer le prestataire une fois par an, moyennant un préavis écrit de quinze jours."),
    (
        "Empêchement",
        "Aucune partie ne répond du retard que lui impose la force majeure, telle que l'article 1218 du code civil la définit.",
    ),
    ("Assurance", "Le prestataire est assuré pour sa responsabilité civile professionnelle auprès d'une compagnie notoirement solvable."),
]


def test_title_of_a_whole_document_is_not_about_all_that_its_articles_say() -> None:
    text, clauses = _under("Annexe sur les données à caractère personnel", None, ARTICLES)
    types = _types(text, clauses)
    assert not types["c0"] & {"governing_law", "audit", "force_majeure", "insurance"}
    assert "audit" in types["c2"]


def test_numbered_article_is_about_what_its_headed_subclauses_say() -> None:
    text, clauses = _under("Divers", "12", ARTICLES)
    assert {"governing_law", "force_majeure"} <= _types(text, clauses)["c0"]


def test_entry_of_a_list_is_about_what_leads_to_it_under_its_own_heading() -> None:
    text = "17 Restrictions\nLe Client s'interdit expressément de :\n"
    first = len(text)
    text += "17.1 Charge\nUtiliser le Service à d'autres fins que la tenue de ses propres comptes, notamment pour le compte de tiers ;\n"
    second = len(text)
    text += "17.2 Remise\nUne remise de dix pour cent est consentie aux associations qui en font la demande par écrit.\n"
    clauses = [
        Clause("c1", None, 1, "17", "Restrictions", 0, first, text.index("Le Client")),
        Clause("c2", "c1", 2, "17.1", "Charge", first, second, text.index("Utiliser")),
        Clause("c3", "c1", 2, "17.2", "Remise", second, len(text), text.index("Une remise")),
    ]
    types = _types(text, clauses)
    assert "use_restrictions" in types["c2"]
    assert "use_restrictions" not in types["c3"]


@pytest.mark.parametrize(
    ("text", "due", "other"),
    [
        ("The Vendor is not liable for loss of profit or for any indirect or consequential loss.", "liability_exclusion", "liability_cap"),
        ("The total liability of the Vendor shall not exceed the fees paid in the year.", "liability_cap", "liability_exclusion"),
    ],
)
def test_of_several_types_that_a_heading_names_the_words_say_which(text: str, due: str, other: str) -> None:
    title = "Limitation of liability\n"
    clauses = [
        Clause("c1", None, 1, "9", title.strip(), 0, len(title), len(title)),
        Clause("c2", "c1", 2, "9.1", None, len(title), len(title) + len(text), len(title)),
    ]
    types = _types(title + text, clauses, "en")["c2"]
    assert due in types
    assert other not in types
