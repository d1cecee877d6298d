"""Languages: French and English are read, parts in another language are told of, contracts in other languages are refused."""

import io
from collections.abc import Sequence

import pytest
from docx import Document as new_docx

from contracts.structure.segment import segment
from contracts.text.errors import UnsupportedLanguage
from contracts.text.read import read

FRENCH = [
    "Le prestataire met la plateforme à la disposition du client pendant toute la durée de l'abonnement souscrit au bon de commande.",
    "Le client paie les redevances à trente jours de la date de la facture, par virement, sans escompte pour paiement anticipé.",
    "Chaque partie tient secrètes les informations que l'autre lui confie, et ne les communique qu'aux personnes qui doivent en connaître.",
    "Chaque partie peut mettre fin au contrat par lettre recommandée, si l'autre manque à ses obligations et n'y remédie pas en un mois.",
]
ENGLISH = [
    "The provider makes the platform available to the customer throughout the subscription term that is stated in the order form.",
    "The customer pays the fees within thirty days of the date of the invoice, by bank transfer, with no discount for early payment.",
    "Each party keeps secret the information that the other entrusts to it, and discloses it only to people who need to know it.",
    "Either party may end the agreement by registered letter if the other breaches it and does not cure the breach within one month.",
]
OTHERS = {
    "de": "Der Anbieter stellt dem Kunden die Plattform während der vereinbarten Laufzeit über das Internet zur Verfügung. Der "
    "Kunde zahlt die Vergütung innerhalb von dreißig Tagen nach Zugang der Rechnung. Jede Partei kann den Vertrag aus "
    "wichtigem Grund fristlos kündigen.",
    "es": "El proveedor pone la plataforma a disposición del cliente durante el plazo acordado en el pedido. El cliente paga las "
    "cuotas en un plazo de treinta días desde la fecha de la factura. Cualquiera de las partes puede resolver el contrato "
    "por incumplimiento grave.",
    "it": "Il fornitore mette la piattaforma a disposizione del cliente per tutta la durata indicata nell'ordine. Il cliente paga "
    "i canoni entro trenta giorni dalla data della fattura. Ciascuna parte può recedere dal contratto se l'altra non "
    "adempie ai propri obblighi.",
    "nl": "De leverancier stelt het platform gedurende de overeengekomen looptijd aan de klant ter beschikking. De klant betaalt "
    "de vergoeding binnen dertig dagen na de factuurdatum. Elke partij kan de overeenkomst opzeggen als de andere haar "
    "verplichtingen niet nakomt.",
    "pt": "O fornecedor coloca a plataforma à disposição do cliente durante o prazo indicado na encomenda. O cliente paga as "
    "mensalidades no prazo de trinta dias a contar da data da fatura. Qualquer das partes pode resolver o contrato se a "
    "outra não cumprir as suas obrigações.",
    "pl": "Dostawca udostępnia klientowi platformę przez okres wskazany w zamówieniu. Klient płaci wynagrodzenie w terminie "
    "trzydziestu dni od daty wystawienia faktury. Każda ze stron może rozwiązać umowę, jeżeli druga strona nie wykonuje "
    "swoich zobowiązań w terminie.",
}


def numbered(texts: Sequence[str], word: str) -> str:
    return "\n\n".join(f"{word} {i} - {text.split()[1].capitalize()}\n\n{text}" for i, text in enumerate(texts, 1))


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("times", [1, 12])
def test_another_language_is_refused(language: str, times: int) -> None:
    with pytest.raises(UnsupportedLanguage) as raised:
        read("\n\n".join([OTHERS[language]] * times).encode(), "contract.txt")
    assert raised.value.values == {"language": language}


def test_a_german_contract_with_english_names_of_products_is_refused() -> None:
    products = "Cloud Suite Enterprise Edition, Data Warehouse Connector, Customer Success Package, Premium Support Services"
    text = "\n\n".join([OTHERS["de"], f"Leistungen: {products}.", OTHERS["de"], f"Der Kunde nutzt folgende Module: {products}."])
    with pytest.raises(UnsupportedLanguage):
        read(text.encode(), "contract.txt")


def test_a_german_contract_with_an_english_annex_is_refused() -> None:
    with pytest.raises(UnsupportedLanguage):
        read("\n\n".join([OTHERS["de"]] * 8 + ["Annex: Service levels", *ENGLISH]).encode(), "contract.txt")


def test_a_french_contract_with_an_english_annex() -> None:
    text = numbered(FRENCH * 2, "Article") + "\n\nAnnexe 1 : Service levels\n\n" + "\n\n".join(ENGLISH)
    document = read(text.encode(), "contract.txt")
    clauses = segment(document)
    assert document.language == "fr"
    assert [warning.code for warning in document.warnings] == ["partly_english"]
    assert [document.language_of(clause.start, clause.end) for clause in clauses] == ["fr"] * 8 + ["en"]


def test_a_quotation_in_another_language_is_no_part() -> None:
    document = read((numbered(FRENCH, "Article") + "\n\nLe client accepte la licence suivante : « " + ENGLISH[0] + " »").encode(), "a.txt")
    assert not document.warnings
    assert {part.language for part in document.stretches} == {"fr"}


def test_clauses_in_capitals_are_in_the_language_of_the_contract() -> None:
    capitals = (
        "(a) YOU USE THE PLATFORM AT YOUR OWN RISK, AND PRIOR TO ANY USE YOU DO NOT RELY ON ANY STATEMENT OF OURS OR OF A THIRD PARTY "
        "AS TO ITS QUALITY, ITS AVAILABILITY OR ITS FITNESS FOR YOUR BUSINESS; AND (b) IN NO EVENT DO WE ANSWER TO YOU FOR ANY LOSS OF "
        "PROFIT, OF DATA OR OF GOODWILL, FOR ERRORS OR OMISSIONS, OR FOR HARM TO ANY PERSON OR PROPERTY, IN CONTRACT, TORT OR OTHERWISE, "
        "TO THE EXTENT PERMITTED BY LAW."
    )
    document = read("\n\n".join([*ENGLISH, capitals, *ENGLISH]).encode(), "contract.txt")
    assert not document.warnings
    assert {part.language for part in document.stretches} == {"en"}


@pytest.mark.parametrize("first", ["fr", "en"])
def test_one_language_after_the_other(first: str) -> None:
    parts = {"fr": numbered(FRENCH, "Article"), "en": numbered(ENGLISH, "Section")}
    second = "en" if first == "fr" else "fr"
    document = read(f"{parts[first]}\n\n{parts[second]}".encode(), "contract.txt")
    assert [part.language for part in document.stretches] == [first, second]
    assert len(document.warnings) == 1
    clauses = segment(document)
    assert [clause.number for clause in clauses] == ["1", "2", "3", "4"] * 2
    assert [document.language_of(clause.start, clause.end) for clause in clauses] == [first] * 4 + [second] * 4


def test_french_beside_german_is_read_as_french_with_a_warning() -> None:
    text = "\n\n".join([*FRENCH, *FRENCH, *[OTHERS["de"]] * 3])
    document = read(text.encode(), "contract.txt")
    assert document.language == "fr"
    assert [warning.code for warning in document.warnings] == ["partly_other"]


@pytest.mark.parametrize("form", ["docx", "html"])
def test_a_table_with_a_language_in_each_column(form: str) -> None:
    rows = [
        (f"Article {i}. {french}", f"Section {i}. {english}") for i, (french, english) in enumerate(zip(FRENCH, ENGLISH, strict=True), 1)
    ]
    if form == "docx":
        word = new_docx()
        table = word.add_table(len(rows), 2)
        for row, cells in zip(table.rows, rows, strict=True):
            for cell, words in zip(row.cells, cells, strict=True):
                cell.text = words
        target = io.BytesIO()
        word.save(target)
        data = target.getvalue()
    else:
        cells_of = "".join(f"<tr><td>{left}</td><td>{right}</td></tr>" for left, right in rows)
        data = f"<!doctype html><html><body><table>{cells_of}</table></body></html>".encode()
    document = read(data, f"contract.{form}")
    assert document.text == "\n".join([left for left, _ in rows] + [right for _, right in rows])
    assert [part.language for part in document.stretches] == ["fr", "en"]
    assert [warning.code for warning in document.warnings] == ["partly_english" if document.language == "fr" else "partly_french"]


def test_a_table_of_terms_and_definitions_stays_in_rows() -> None:
    rows = [("Dashboard", FRENCH[0]), ("Workspace", FRENCH[1]), ("Back office", FRENCH[2])]
    cells = "".join(f"<tr><td>{left}</td><td>{right}</td></tr>" for left, right in rows)
    document = read(f"<!doctype html><html><body><table>{cells}</table></body></html>".encode(), "a.html")
    assert document.text == "\n".join(f"{left}\t{right}" for left, right in rows)
