"""Files that LibreOffice turns into DOCX before they are read: RTF, and Word's files of before 2007."""

import shutil
import subprocess
from pathlib import Path

import pytest

from contracts.structure.segment import segment
from contracts.text import errors
from contracts.text.read import read

RTF = rb"""{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Arial;}}{\info{\title Contrat d'abonnement}}
\pard\b\fs28 Contrat d'abonnement\b0\fs22\par
\pard\b Article 1 \endash  Objet\b0\par
\pard Le Prestataire conc\'e8de au Client un droit d'usage du logiciel, pour la dur\'e9e de l'abonnement et pour ses seuls besoins.\par
\pard\b Article 2 \endash  Prix\b0\par
\pard Les factures sont payables \'e0 trente jours. Tout retard porte int\'e9r\'eat au taux l\'e9gal, sans mise en demeure.\par
}"""


@pytest.fixture
def word97(tmp_path: Path) -> bytes:
    """The same contract as a Word 97 file."""
    (tmp_path / "contract.rtf").write_bytes(RTF)
    program = shutil.which("soffice")
    assert program, "Debian's package libreoffice-writer is needed"
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [program, "--headless", profile, "--convert-to", "doc:MS Word 97", "--outdir", tmp_path, tmp_path / "contract.rtf"]
    subprocess.run(command, check=True, capture_output=True)
    return (tmp_path / "contract.doc").read_bytes()


def test_rtf() -> None:
    document = read(RTF, "contrat.txt")
    assert document.media_type == "application/rtf"
    assert "Le Prestataire concède au Client un droit d'usage" in document.text
    assert [(clause.number, clause.heading) for clause in segment(document) if clause.number] == [
        ("1", "Objet"),
        ("2", "Prix"),
    ]


def test_word_97(word97: bytes) -> None:
    document = read(word97, "contrat.doc")
    assert document.media_type == "application/msword"
    assert document.text == read(RTF, "contrat.rtf").text


@pytest.mark.parametrize("name", ["contrat.rtf", "contrat.doc"])
def test_without_libreoffice_the_missing_program_is_named(name: str, word97: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda *_: None)
    with pytest.raises(errors.ToolMissing) as caught:
        read(word97 if name.endswith("doc") else RTF, name)
    assert caught.value.values == {"tool": "LibreOffice"}


def test_nothing_is_left_on_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    read(RTF, "contrat.rtf")
    assert not list(tmp_path.iterdir())
