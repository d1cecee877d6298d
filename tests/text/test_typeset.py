"""Pages as typesetting programs make them: justified and hyphenated columns with running headers and footers."""

import difflib
import random
import re
from pathlib import Path

import pytest
from weasyprint import HTML

from contracts.text.read import read

SUBJECTS = [
    "Le prestataire", "Le client", "Chacune des parties", "L'administrateur désigné par le client", "Le sous-traitant",
    "Tout utilisateur autorisé", "La personne chargée de l'assistance", "L'hébergeur",
]  # fmt: skip
VERBS = [
    "communique", "conserve", "met à disposition", "vérifie", "sauvegarde", "remplace", "documente", "transmet sans délai", "reconnaît",
    "s'engage à restituer", "peut contester", "est tenu de corriger",
]  # fmt: skip
OBJECTS = [
    "les informations enregistrées dans l'application", "la documentation fonctionnelle du service", "le rapport mensuel de disponibilité",
    "les anomalies bloquantes", "la liste des interventions programmées", "les identifiants de connexion", "le calendrier de déploiement",
    "les mesures techniques et organisationnelles", "l'inventaire des équipements", "les conditions mentionnées ci-dessus",
]  # fmt: skip
CIRCUMSTANCES = [
    "dans un délai raisonnable", "pendant toute la durée de l'abonnement", "conformément à la réglementation applicable",
    "à l'expiration du préavis", "sans préjudice des dispositions précédentes", "sous réserve d'une notification préalable",
    "c'est-à-dire avant la fin du trimestre", "dès réception de la demande", "à défaut d'accord entre les interlocuteurs",
]  # fmt: skip
STYLE = """@page {{ size: A4; margin: 2cm; @top-left {{ content: "Conditions de service – confidentiel" }}
@bottom-right {{ content: "Page " counter(page) " sur " counter(pages) }} }}
body {{ font: {size}pt "{font}"; text-align: justify; hyphens: auto; hyphenate-character: "{hyphen}" }}
h1 {{ text-align: center; column-span: all }} h2 {{ font-size: 1em; break-after: avoid }} div {{ columns: {columns}; column-gap: 16pt }}"""


@pytest.mark.parametrize("hyphen", ["-", "‐"])
@pytest.mark.parametrize("columns", [1, 2, 3])
def test_columns_with_hyphenation(columns: int, hyphen: str) -> None:
    style = STYLE.format(columns=columns, hyphen=hyphen, size=10 if columns < 3 else 8, font="DejaVu Serif")
    chance = random.Random(columns)
    sections = [(f"{i}. {chance.choice(OBJECTS).capitalize()}", paragraph(chance), paragraph(chance)) for i in range(1, 25)]
    body = "".join(f"<h2>{heading}</h2><p>{first}</p><p>{second}</p>" for heading, first, second in sections)
    source = f'<html lang="fr"><style>{style}</style><h1>Conditions de service</h1><div>{body}</div></html>'
    document = read(HTML(string=source).write_pdf(), "conditions.pdf")
    assert document.pages is not None
    assert document.pages > 1
    assert document.text.split("\n") == ["Conditions de service", *(text for section in sections for text in section)]


@pytest.mark.shared
@pytest.mark.parametrize(
    ("render", "seed"),
    [
        ("000_9d48f4f8d369f58f.2col.pdf", "000_9d48f4f8d369f58f.txt"),
        ("001_86a2ea5dffc2cb83.1col.pdf", "001_86a2ea5dffc2cb83.txt"),
        ("001_86a2ea5dffc2cb83.odt", "001_86a2ea5dffc2cb83.txt"),
        ("004_b04230e08bf0f6fe.3col.pdf", "004_b04230e08bf0f6fe.txt"),
    ],
)
def test_words_of_real_contracts_in_their_order(shared: Path, render: str, seed: str) -> None:
    typeset = words(read((shared / "renders" / render).read_bytes(), render).text)
    plain = words(read((shared / "seeds" / seed).read_bytes(), seed).text)
    matching = difflib.SequenceMatcher(None, plain, typeset, autojunk=False).get_matching_blocks()
    assert sum(block.size for block in matching) >= 0.999 * max(len(plain), len(typeset))


@pytest.mark.shared
def test_no_real_contract_is_taken_for_one_in_another_language(shared: Path) -> None:
    for language in ("fr", "en"):
        for path in sorted((shared / "corpus" / language).glob("*.md")):
            assert read(path.read_bytes(), path.name).language == language, path.name


def paragraph(chance: random.Random) -> str:
    parts = (SUBJECTS, VERBS, OBJECTS, CIRCUMSTANCES)
    return " ".join(" ".join(chance.choice(part) for part in parts) + "." for _ in range(chance.randint(1, 6)))


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)
