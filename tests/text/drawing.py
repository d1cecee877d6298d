"""Draws small PDF files operator by operator, so that a test says exactly what stands where, in which order and in which font."""

from collections.abc import Sequence

WIDTH, HEIGHT = 595, 842


def show(x: float, top: float, text: str, size: float = 10, bold: bool = False, operators: str = "") -> str:
    """Text whose baseline starts x points from the left and top points from the top of the page."""
    literal = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT {operators} /{'F2' if bold else 'F1'} {size} Tf 1 0 0 1 {x} {HEIGHT - top} Tm ({literal}) Tj ET\n"


def column(x: float, top: float, lines: Sequence[str], size: float = 10, leading: float = 12) -> list[str]:
    """One line below the other."""
    return [show(x, top + i * leading, line, size) for i, line in enumerate(lines)]


def rule(x0: float, x1: float, top: float) -> str:
    """A horizontal line."""
    return f"{x0} {HEIGHT - top} m {x1} {HEIGHT - top} l S\n"


def pdf(*pages: str | Sequence[str], rotate: int = 0, trailer: str = "", objects: Sequence[bytes] = ()) -> bytes:
    """A PDF file with these page contents, in Helvetica (F1, and F2 in bold). objects are added at the end, numbered on."""
    contents = [("".join(page)).encode("cp1252") for page in pages]
    kids = " ".join(f"{5 + 2 * i} 0 R" for i in range(len(contents)))
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(contents)}/Kids[{kids}]>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
    ]
    for i, content in enumerate(contents):
        resources = "<</Font<</F1 3 0 R/F2 4 0 R>>>>"
        page = f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]/Rotate {rotate}/Resources{resources}/Contents {6 + 2 * i} 0 R>>"
        parts += [page.encode(), b"<</Length %d>>stream\n%s\nendstream" % (len(content), content)]
    parts += objects
    data = b"%PDF-1.4\n"
    offsets = []
    for number, part in enumerate(parts, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(parts) + 1)
    data += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return data + f"trailer\n<</Size {len(parts) + 1}/Root 1 0 R{trailer}>>\nstartxref\n{start}\n%%EOF\n".encode()
