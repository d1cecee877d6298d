"""The clause tree that a lawyer expects, for each habit of numbering and each trap."""

from importlib import resources
from pathlib import Path
from typing import Any

import pytest
import yaml

from contracts.structure.segment import segment
from contracts.text.read import read
from contracts.text.types import Block, Document, Line

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "outlines.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_outline(case: dict[str, Any]) -> None:
    document = read(case["text"].encode(), "contract.txt")
    found = [[clause.level, clause.number, clause.heading] for clause in segment(document)]
    assert found == case["clauses"]


MARKDOWN = """# Conditions Quaivert

Les présentes lient Quaivert et l'abonné.

## Ouverture du compte

### Demande

L'abonné remplit le formulaire en ligne.

### Refus

Quaivert peut refuser une demande incomplète.

## Tarif

Le tarif dépend du volume conservé au dernier jour du mois.
"""


def test_declared_headings_give_the_levels() -> None:
    """The document's title stands beside the clauses, not above them."""
    found = [(clause.level, clause.heading) for clause in segment(read(MARKDOWN.encode(), "contract.md"))]
    assert found == [(1, "Conditions Quaivert"), (1, "Ouverture du compte"), (2, "Demande"), (2, "Refus"), (1, "Tarif")]


NUMBERS_ABOVE = """# Subscription terms

## Orders
1.1

### Order forms

Each order form names the plan, the number of seats and the day on which they open.

1.2

### Seats

A seat is for one person. The customer may give it to somebody else.

## Charges
2.1

### Invoices

We invoice at the start of each quarter.
"""


def test_a_number_alone_above_a_declared_heading_is_its_number() -> None:
    found = [(clause.level, clause.number, clause.heading) for clause in segment(read(NUMBERS_ABOVE.encode(), "contract.md"))]
    assert found == [
        (1, None, "Subscription terms"),
        (1, None, "Orders"),
        (2, "1.1", "Order forms"),
        (2, "1.2", "Seats"),
        (1, None, "Charges"),
        (2, "2.1", "Invoices"),
    ]


BOLD_LINE_ABOVE = """**SECTION 1
THIS SECTION IS FOR YOU IF YOU RENT A BOAT.**
A. Keys. We hand you the keys at the quay.

B. Fuel. You pay for the fuel.

**SECTION 2
THIS SECTION IS FOR YOU IF YOU LEND ONE,**
A. Papers. You send us the papers of the boat.

B. Price. You name the price of
a day.
"""


def test_a_bold_line_stands_above_the_text_that_follows_without_a_blank_line() -> None:
    found = [(clause.level, clause.number, clause.heading) for clause in segment(read(BOLD_LINE_ABOVE.encode(), "contract.md"))]
    assert found == [
        (1, "1", "THIS SECTION IS FOR YOU IF YOU RENT A BOAT"),
        (2, "A", "Keys"),
        (2, "B", "Fuel"),
        (1, "2", "THIS SECTION IS FOR YOU IF YOU LEND ONE,"),
        (2, "A", "Papers"),
        (2, "B", "Price"),
    ]


HEADINGS_IN_CELLS = """# Terms of the fleet

|     |     |
| --- | --- |
| ### 1. Orders | Up |

1.1 Forms. Each order is made on a form.

1.2 Limits. No more than forty vans are hired at once.

|     |     |
| --- | --- |
| ### 2. Charges | Up |

2.1 Invoices. We invoice each quarter.
"""


def test_a_heading_in_a_cell_is_one() -> None:
    found = [(clause.level, clause.number, clause.heading) for clause in segment(read(HEADINGS_IN_CELLS.encode(), "contract.md"))]
    assert found == [
        (1, None, "Terms of the fleet"),
        (1, "1", "Orders"),
        (2, "1.1", "Forms"),
        (2, "1.2", "Limits"),
        (1, "2", "Charges"),
        (2, "2.1", "Invoices"),
    ]


def test_a_declared_heading_of_the_parties_stands_without_white_space() -> None:
    sample = resources.files("contracts.samples") / "ondine-contrat-saas.docx"
    clauses = segment(read(sample.read_bytes(), "contract.docx"))
    assert [clause.heading for clause in clauses][1:3] == ["Entre les soussignés", "Préambule"]


def styled(*lines: tuple[str, float, bool, int]) -> Document:
    """A document with one paragraph for each of (words, size, bold, length of the bold words it starts with)."""
    text, found = "", []
    for words, size, bold, bold_length in lines:
        text += "\n" if text else ""
        start = len(text)
        text += words
        found.append(Line(start, len(text), size=size, bold=bold, bold_until=start + bold_length or None))
    blocks = tuple(Block(line.start, line.end) for line in found)
    return Document("contract.pdf", "", "application/pdf", "fr", text, tuple(found), blocks)


def test_bold_words_that_open_a_paragraph_are_its_heading() -> None:
    document = styled(
        ("1. Prix", 10, True, 7),
        ("1.1 Redevance annuelle Le Client paie la redevance prévue au bon de commande.", 10, False, 22),
        ("1.2 Révision La redevance est révisée chaque année selon l'indice Syntec.", 10, False, 12),
    )
    assert [clause.heading for clause in segment(document)] == ["Prix", "Redevance annuelle", "Révision"]


def test_bold_words_that_open_a_long_paragraph_are_its_heading_and_an_appendix_stays_in_its_annex() -> None:
    long = "Le Prestataire ne traite les données que sur instruction documentée du Client. " * 4
    text = (
        "# Conditions générales\n\n## Article 1 - Objet\n\nLes présentes règlent la fourniture du service.\n\n"
        f"## Annexe 1 - Accord de traitement\n\n**Instructions.** {long}\n\n**Durée.** {long}\n\n"
        "### Appendice 1 - Informations\n\nLe traitement porte sur des contacts.\n\n"
        "## Annexe 2 - Niveaux de service\n\nLa disponibilité est de 99,5 % par mois.\n"
    )
    found = [(clause.level, clause.number, clause.heading) for clause in segment(read(text.encode(), "contract.md"))]
    assert found == [
        (1, None, "Conditions générales"),
        (1, "1", "Objet"),
        (1, "1", "Accord de traitement"),
        (2, None, "Instructions"),
        (2, None, "Durée"),
        (2, "1", "Informations"),
        (1, "2", "Niveaux de service"),
    ]


def test_rows_of_facts_with_a_number_are_no_clauses() -> None:
    table = "| # | Nom | Rôle | Lieu | Données |\n|---|---|---|---|---|\n"
    facts = "".join(
        f"| {n} | Ardoise {n} | Hébergement de la plateforme | Gravelines (France) | Celles des utilisateurs |\n" for n in range(1, 4)
    )
    text = f"# Sous-traitants\n\n## Par défaut\n\n{table}{facts}\n## Mise à jour\n\nLa liste est revue chaque année.\n"
    clauses = segment(read(text.encode(), "contract.md"))
    assert {clause.number for clause in clauses} == {None}
    assert clauses[-1].heading == "Mise à jour"


def test_larger_letters_stand_above_smaller_ones() -> None:
    body = "Le Client utilise le service conformément à sa documentation et aux lois qui lui sont applicables."
    document = styled(
        ("Conditions du service", 18, True, 0),
        (body, 10, False, 0),
        ("Usage", 14, True, 0),
        ("Règles", 12, True, 0),
        (body, 10, False, 0),
        ("Limites", 12, True, 0),
        (body, 10, False, 0),
        ("Prix", 14, True, 0),
        (body, 10, False, 0),
    )
    found = [(clause.level, clause.heading) for clause in segment(document)]
    assert found == [(1, "Conditions du service"), (1, "Usage"), (2, "Règles"), (2, "Limites"), (1, "Prix")]


def test_text_before_the_first_heading_is_a_clause_without_number_or_heading() -> None:
    text = (
        "The parties have agreed on the following terms, which replace all earlier ones.\n\n1. Term\nOne year from the date of the "
        "last signature.\n\n2. Fees\nAs stated in the order form that both have signed.\n"
    )
    document = read(text.encode(), "contract.txt")
    first = segment(document)[0]
    assert (first.level, first.number, first.heading, first.body_start) == (1, None, None, first.start)


def test_a_document_without_words_has_no_clauses() -> None:
    assert segment(Document("a.txt", "", "text/plain", "fr", "", (), ())) == ()


@pytest.mark.parametrize("processes", [2, 3])
def test_several_processes_find_what_one_finds(processes: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("contracts.structure.candidates.LONG", 100)
    articles = [
        f"Article {i} - Prix du lot {i}\n\n{i}.1 Le client paie le lot {i} à la commande.\n\n(a) le matériel ;\n\n(b) le reste."
        for i in range(1, 40)
    ]
    document = read("\n\n".join(articles).encode(), "a.txt")
    assert segment(document, processes) == segment(document)


TWO_DOCUMENTS = """# Conditions d'utilisation

## 1. Objet

Les présentes règlent l'usage du service.

## 2. Accès

L'accès est ouvert à la signature.

# Conditions de maintenance

## 1. Périmètre

La maintenance couvre le logiciel.

## 2. Délais

Les délais courent du signalement.

## 3. Exclusions

Les usages interdits sont exclus.
"""


def test_a_title_declared_greater_than_the_articles_before_it_begins_another_document() -> None:
    found = [(clause.level, clause.number, clause.heading) for clause in segment(read(TWO_DOCUMENTS.encode(), "contract.md"))]
    assert found == [
        (1, None, "Conditions d'utilisation"),
        (1, "1", "Objet"),
        (1, "2", "Accès"),
        (1, None, "Conditions de maintenance"),
        (2, "1", "Périmètre"),
        (2, "2", "Délais"),
        (2, "3", "Exclusions"),
    ]


PICTOGRAMS = """# Contrat d'hébergement

## Article 1 — Prix

Le prix figure au bon de commande.

🛡 **Article 1.1 — Suspension.** L'accès peut être suspendu trente jours après une mise en demeure.

## Article 2 — Durée

Le contrat dure un an.

🛡 **Article 2.1 — Reconduction.** Il est reconduit tacitement.
"""


def test_a_pictogram_before_a_number_is_no_part_of_it() -> None:
    found = [(clause.number, clause.heading) for clause in segment(read(PICTOGRAMS.encode(), "contract.md"))]
    assert found[1:] == [("1", "Prix"), ("1.1", "Suspension"), ("2", "Durée"), ("2.1", "Reconduction")]


CELLS = """# Conditions de vente

## 1. Tarifs

| Formule | Processeur | Mémoire | Prix |
| --- | --- | --- | --- |
| Petite | 1 vCPU | 1 GB | 1 200 € par an |
| Grande | 2 vCPU | 2 GB | 2 400 € par an |
| Contact | 02 40 11 22 33 | 16 Go | sur devis |

## 2. Mentions

- **N° TVA intracommunautaire :** FR00123456789.

## 3. Durée

Le contrat dure un an.
"""


def test_quantities_telephones_and_the_word_for_a_number_are_no_numbers_of_clauses() -> None:
    found = [(clause.number, clause.heading) for clause in segment(read(CELLS.encode(), "contract.md"))]
    assert found == [(None, "Conditions de vente"), ("1", "Tarifs"), ("2", "Mentions"), ("3", "Durée")]


def _outline(text: str, name: str) -> list[list[object]]:
    return [[clause.level, clause.number, clause.heading] for clause in segment(read(text.encode(), name))]


def test_bold_line_stays_below_the_declared_number_above_it() -> None:
    text = """# Contrat Kiosko

## 6 Dispositions

### 6.4 Discrétion

**Ce qui est confidentiel :**
Ce que l'une des parties apprend de l'autre est confidentiel.

### 6.5 Données

**Vocabulaire**
Les mots ont le sens que leur donne le règlement européen.

### 6.6 Fin

Chaque partie peut mettre fin au contrat en cas de faute.

## 7 Garanties

Le logiciel est conforme à sa documentation.
"""
    assert _outline(text, "kiosko.md") == [
        [1, None, "Contrat Kiosko"],
        [1, "6", "Dispositions"],
        [2, "6.4", "Discrétion"],
        [3, None, "Ce qui est confidentiel"],
        [2, "6.5", "Données"],
        [3, None, "Vocabulaire"],
        [2, "6.6", "Fin"],
        [1, "7", "Garanties"],
    ]


def test_article_of_a_part_whose_other_numbers_have_two_parts() -> None:
    text = """<html><body><h2>Conditions de Rézo</h2>
<h3>Partie 1 Généralités</h3>
<h4>Article 1 Objet</h4><p>Les présentes règlent le service Rézo.</p>
<h4>Article 2 Durée</h4><p>Le contrat dure un an.</p>
<h3>Partie 2 Les offres</h3>
<h4>2.1 Offre libre</h4><p>L'offre libre est sans engagement.</p>
<h4>2.2 Offre ferme</h4><p>L'offre ferme dure un an.</p>
<h3>Article 3 Passerelles</h3><p>Le prestataire relie la plateforme à d'autres outils, sur devis.</p>
<h3>Partie 3 Fin</h3>
<h4>Article 1 Faute</h4><p>Chaque partie peut mettre fin au contrat en cas de faute.</p>
</body></html>"""
    found = _outline(text, "rezo.html")
    assert [2, "3", "Passerelles"] in found
    assert [1, "3", "Fin"] in found


def test_defined_word_declared_a_heading_is_one() -> None:
    text = """# Kiosko terms

## 1. Definitions

### 1.1. “Platform”
means the hosted software that the Supplier makes available.

### 1.2. “User”
means a person whom the Customer lets use the Platform.

## 2. Licence

The Supplier grants the Customer a right to use the Platform.
"""
    assert _outline(text, "kiosko.md")[2:4] == [[2, "1.1", "“Platform”"], [2, "1.2", "“User”"]]


def test_name_above_an_address_is_no_heading() -> None:
    text = """<html><body><h1>Terms</h1>
<h2>1. Liability</h2><p>The Provider answers for direct loss, and for no other loss of the Customer.</p>
<h2>2. Contact</h2><p><strong>Halles Ltd - Kiosko</strong><br>E-mail: help@kiosko.example<br>Tel.: 020 7946 0000</p>
<h2>3. Law</h2><p>English law applies to this agreement.</p></body></html>"""
    assert [heading for _, _, heading in _outline(text, "terms.html")] == ["Terms", "Liability", "Contact", "Law"]
