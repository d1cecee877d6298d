"""RTF and the Word files of before 2007: LibreOffice, where it is installed, turns them into DOCX."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from contracts.text.errors import ReadError, ToolMissing
from contracts.text.sniff import Kind

_SECONDS = 120.0
_PROGRAMS = ("soffice", "libreoffice")
# Named, so that LibreOffice does not take the bytes for anything else.
_EXTENSIONS_AND_FILTERS = {Kind.RTF: ("rtf", "Rich Text Format"), Kind.DOC: ("doc", "MS Word 97")}
# Each conversion has a profile of its own: a second one in the same profile fails without a word. Nothing in a stranger's file may run.
_SETTINGS = "".join(
    [
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry">',
        *(
            f'<item oor:path="/org.openoffice.Office.{path}"><prop oor:name="{name}"><value>{value}</value></prop></item>'
            for path, name, value in (
                ("Common/Security/Scripting", "MacroSecurityLevel", "3"),
                ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
                ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
                ("Writer/Content/Update", "Link", "0"),
            )
        ),
        "</oor:items>",
    ]
)


def to_docx(data: bytes, kind: Kind) -> bytes:
    """The file, of kind RTF or DOC, as DOCX. Raises ToolMissing or ReadError."""
    program = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if program is None:
        raise ToolMissing(tool="LibreOffice")
    extension, filter_name = _EXTENSIONS_AND_FILTERS[kind]
    with tempfile.TemporaryDirectory(prefix="clausier-") as name:
        folder = Path(name)
        (folder / "profile" / "user").mkdir(parents=True)
        (folder / "profile" / "user" / "registrymodifications.xcu").write_text(_SETTINGS)
        source = folder / f"contract.{extension}"
        source.write_bytes(data)
        command = [
            program, "--headless", "--norestore", "--nolockcheck", "--nodefault", f"-env:UserInstallation=file://{folder}/profile",
            f"--infilter={filter_name}", "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder / "out"), str(source),
        ]  # fmt: skip
        try:
            done = subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, timeout=_SECONDS, check=False)
        except subprocess.TimeoutExpired as error:
            raise ReadError(f"LibreOffice took more than {_SECONDS:.0f} s") from error
        result = folder / "out" / "contract.docx"
        if not result.exists():
            raise ReadError(done.stderr.decode(errors="replace")[:500])
        return result.read_bytes()
