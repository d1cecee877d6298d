"""Word documents as LibreOffice reads them: the text once it has accepted or rejected all tracked changes."""

import shutil
import subprocess
from pathlib import Path

# The macro of a profile's own library. Its argument and its result are files: LibreOffice prints nothing of its own.
_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Changes" script:language="StarBasic">
Sub Settle(source As String, target As String, command As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = &quot;Hidden&quot; : hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(ConvertToURL(source), &quot;_blank&quot;, 0, hidden())
  dispatcher = createUnoService(&quot;com.sun.star.frame.DispatchHelper&quot;)
  Dim none()
  dispatcher.executeDispatch(document.CurrentController.Frame, command, &quot;&quot;, 0, none())
  Dim filter(1) As New com.sun.star.beans.PropertyValue
  filter(0).Name = &quot;FilterName&quot; : filter(0).Value = &quot;Text (encoded)&quot;
  filter(1).Name = &quot;FilterOptions&quot; : filter(1).Value = &quot;UTF8,LF&quot;
  document.storeToURL(ConvertToURL(target), filter())
  document.close(True)
End Sub
</script:module>
"""
_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false">
 <library:element library:name="Changes"/>
</library:library>
"""


def accepted(docx: bytes, folder: Path) -> list[str]:
    """The paragraphs once every change is accepted. folder is for files of this call alone."""
    return _settled(docx, folder, ".uno:AcceptAllTrackedChanges")


def rejected(docx: bytes, folder: Path) -> list[str]:
    """The paragraphs once every change is rejected."""
    return _settled(docx, folder, ".uno:RejectAllTrackedChanges")


def _settled(docx: bytes, folder: Path, command: str) -> list[str]:
    program = shutil.which("soffice")
    assert program, "Debian's package libreoffice-writer is needed"
    source, target = folder / "tracked.docx", folder / "settled.txt"
    source.write_bytes(docx)
    target.unlink(missing_ok=True)
    macro = f'macro:///Standard.Changes.Settle("{source}","{target}","{command}")'
    start = [program, "--headless", f"-env:UserInstallation=file://{folder}/profile"]
    library = folder / "profile" / "user" / "basic" / "Standard"
    if not library.exists():
        _run([*start, "--terminate_after_init"])  # makes the profile: what stood in it before would be overwritten
        (library / "Changes.xba").write_text(_MODULE)
        (library / "script.xlb").write_text(_LIBRARY)
    _run([*start, macro])
    return target.read_text("utf-8-sig").removesuffix("\n").split("\n")


def _run(command: list[str]) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=120)
