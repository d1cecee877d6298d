"""Headings that the format declares, and what stands between them: labels in bold, lists of steps, contents, details of a company."""

import pytest

from contracts.structure.segment import segment
from contracts.text.read import read

LABELS = """<html><body><main>
<h1>Conditions de vente</h1>
<p><strong>Important :</strong> en utilisant le service, vous acceptez ces conditions.</p>
<h3>1. Objet</h3><p>Les présentes conditions fixent les règles d'usage du logiciel de caisse.</p>
<h3>2. Propriété</h3><p>Le logiciel demeure la propriété de l'éditeur.</p>
<p><strong>Vos tickets vous appartiennent</strong></p><p>Ils peuvent être exportés à tout moment.</p>
<h3>3. Durée</h3><p>L'abonnement est conclu pour un an.</p>
<h1>Engagements de service</h1>
<h3>Disponibilité</h3><p>Le service est disponible 99,5 % du temps.</p>
<p><strong>Mode de calcul</strong></p><p>Le temps total, moins le temps d'arrêt, est divisé par le temps total.</p>
<h3>Maintenance</h3><p>Elle est annoncée deux jours à l'avance.</p>
</main></body></html>"""


def test_bold_words_never_stand_above_declared_headings() -> None:
    found = [(clause.level, clause.heading) for clause in segment(read(LABELS.encode(), "contract.html"))]
    assert found == [
        (1, "Conditions de vente"),
        (1, "Objet"),
        (1, "Propriété"),
        (2, "Vos tickets vous appartiennent"),
        (1, "Durée"),
        (1, "Engagements de service"),
        (2, "Disponibilité"),
        (3, "Mode de calcul"),
        (2, "Maintenance"),
    ]


STEPS = """# Contrat de service

## 1. Engagements

Le prestataire s'engage à :

1. Fournir un accès continu au logiciel
2. Effectuer les sauvegardes chaque nuit
3. Corriger les anomalies signalées

## 2. Restauration

**Procédure :**

1. Courriel au support avec la date souhaitée
2. Confirmation par l'équipe
3. Restauration et compte rendu

## 3. Durée

Le contrat dure un an.
"""


def test_a_few_words_each_behind_a_colon_are_a_list_and_no_clauses() -> None:
    found = [(clause.level, clause.number) for clause in segment(read(STEPS.encode(), "contract.md"))]
    assert [pair for pair in found if pair[1]] == [(1, "1"), (1, "2"), (1, "3")]


CONTENTS = """# Conditions d'utilisation

Sommaire

- [1. Présentation du service](#s1)
- [2. Compte et accès](#s2)
- [3. Durée et fin](#s3)

## 1. Présentation du service

Le service range les plans de jardin.

## 2. Compte et accès

Un compte par personne.

## 3. Durée et fin

Le contrat dure un an.
"""


def test_a_table_of_contents_may_be_a_list_with_bullets() -> None:
    found = [clause.number for clause in segment(read(CONTENTS.encode(), "contract.md")) if clause.number]
    assert found == ["1", "2", "3"]


NOTICES = """# Mentions légales

## 1. Éditeur

**Raison sociale :** Ormeval

**Forme juridique :** société par actions simplifiée

**Capital social :** 20 000 €

## 2. Hébergement

**Copies :** elles sont conservées trente jours dans un autre centre.
"""


def test_details_of_a_company_are_no_clauses() -> None:
    found = [clause.heading for clause in segment(read(NOTICES.encode(), "contract.md"))]
    assert found == ["Mentions légales", "Éditeur", "Hébergement", "Copies"]


UNSPACED = """#Contrat de prêt

##Article 1. Objet

Le présent contrat fixe les conditions du prêt de la solution de caisse au client.

##Article 2. Durée

Il est conclu pour un an.
"""


def test_a_heading_of_markdown_may_lack_its_space() -> None:
    found = [(clause.number, clause.heading) for clause in segment(read(UNSPACED.encode(), "contract.md"))]
    assert found == [(None, "Contrat de prêt"), ("1", "Objet"), ("2", "Durée")]


SIDES = """# Conditions d'usage

## 1. Compte

**Ouverture :**

- le client ouvre son compte en ligne ;
- il choisit un mot de passe.

**Fermeture :**

- le client ferme son compte en ligne.

## 2. Responsabilité

**Celle de l'éditeur :**

- elle s'arrête au prix payé.

**Celle du client :**

- il répond de ses mots de passe.
"""


def test_the_first_of_several_labels_in_an_article_is_one_as_the_others_are() -> None:
    found = [(clause.level, clause.heading) for clause in segment(read(SIDES.encode(), "contract.md"))]
    assert found == [
        (1, "Conditions d'usage"),
        (1, "Compte"),
        (2, "Ouverture"),
        (2, "Fermeture"),
        (1, "Responsabilité"),
        (2, "Celle de l'éditeur"),
        (2, "Celle du client"),
    ]


ARTICLES = "".join(
    f"<h4>{n}. {name}</h4><p>Le Prestataire fournit le service au Client.</p>"
    for n, name in enumerate(("Objet", "Prix", "Durée", "Nullité"), 1)
)


@pytest.mark.parametrize(
    ("tail", "levels"),
    [
        ("<h4>Loi applicable</h4><p>La loi française s'applique.</p>", [1]),  # as great as the articles
        ("<h5>Loi applicable</h5><p>La loi française s'applique.</p>", [2]),  # lesser
        ("<h4>Renonciation</h4><p>Nul ne renonce.</p><h4>Cession</h4><p>Nul ne cède.</p>", [2, 2]),  # the parts of the last article
    ],
)
def test_a_last_heading_declared_as_the_articles_stands_beside_them(tail: str, levels: list[int]) -> None:
    page = f"<html><body><h2>Conditions</h2><p>Entre Acmé SAS et le Client.</p>{ARTICLES}{tail}</body></html>"
    clauses = segment(read(page.encode(), "a.html"))
    assert [clause.level for clause in clauses if clause.start > next(c.start for c in clauses if c.number == "4")] == levels


LABELLED = """<h1>Conditions générales de vente</h1>
<h2>1. Identification</h2><p><strong>Raison sociale :</strong> Atelier Mirvane</p>
<p><strong>Statut juridique :</strong> entreprise individuelle</p>
<h2>2. Prix</h2><p>Les prix sont exprimés en euros hors taxes et figurent au devis.</p>
<p><strong>Moyens de paiement acceptés :</strong> virement bancaire, chèque</p>
<h2>3. Propriété</h2><p>Les développements sont cédés au client une fois le prix soldé.</p>
<h2>4. Litiges</h2><p>Le droit français s'applique.</p>
<p><strong>Contact :</strong> par courrier</p>"""


def test_labels_between_numbered_articles_are_no_clauses() -> None:
    assert [clause.heading for clause in segment(read(LABELLED.encode(), "contract.html"))] == [
        "Conditions générales de vente", "Identification", "Prix", "Propriété", "Litiges",
    ]  # fmt: skip


DASHED = """# CONTRAT DE SERVICES

## ARTICLE 1 — SUPPORT

1.1. **Canaux** — Le support est assuré par courrier électronique.

1.2. **Horaires** — Le support est accessible du lundi au vendredi.

1.3. Le Prestataire qualifie la gravité des incidents.

## ARTICLE 2 — PAIEMENT

2.1. **Retard de paiement** — Tout retard entraîne, après mise en demeure restée sans effet :
- l'application de pénalités ;
- la suspension de l'accès.
"""


def test_bold_words_before_a_dash_are_the_heading_behind_a_light_number() -> None:
    found = {clause.number: clause.heading for clause in segment(read(DASHED.encode(), "contract.md"))}
    assert {number: found[number] for number in ("1.1", "1.2", "1.3", "2.1")} == {
        "1.1": "Canaux", "1.2": "Horaires", "1.3": None, "2.1": "Retard de paiement",
    }  # fmt: skip
