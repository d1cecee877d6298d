"""Files that are ZIP archives of XML (DOCX, ODT): parts read within limits, XML parsed without entities or outside references."""

import io
import zipfile
import zlib

from lxml import etree

from contracts.text.errors import Encrypted, ReadError, TooLarge, Truncated

MAX_PART = 100_000_000  # bytes of one part, unpacked
MAX_PARTS = 10_000
MAX_DIRECTORY = 1_000_000  # bytes: what MAX_PARTS take under names of usual length
_ENCRYPTED = 0x1

Element = etree._Element


class _Directory(io.BytesIO):
    """A file of which only a short directory is read: zipfile makes rows of it all before anybody can count them."""

    most: int | None = MAX_DIRECTORY

    def read(self, size: int | None = -1, /) -> bytes:
        data = super().read(size)
        if self.most is not None and len(data) > self.most:
            raise TooLarge(limit=MAX_PARTS)
        return data


class Archive:
    """The parts of a zipped file. Raises Truncated, Encrypted, TooLarge or ReadError."""

    def __init__(self, data: bytes) -> None:
        try:
            file = _Directory(data)
            self._zip = zipfile.ZipFile(file)
            file.most = None  # what parts hold is limited where they are read
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise Truncated(str(error)) from error
        infos = self._zip.infolist()
        if len(infos) > MAX_PARTS:
            raise TooLarge(limit=MAX_PARTS)
        if any(info.flag_bits & _ENCRYPTED for info in infos):
            raise Encrypted
        self.names = frozenset(info.filename for info in infos)

    def bytes_of(self, name: str) -> bytes:
        """A part, unpacked. What its header says of its size is not believed."""
        try:
            with self._zip.open(name) as part:
                data = part.read(MAX_PART + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, KeyError, ValueError, NotImplementedError) as error:
            raise Truncated(f"{name}: {error}") from error
        if len(data) > MAX_PART:
            raise TooLarge(limit=MAX_PART)
        return data

    def xml(self, name: str) -> Element | None:
        """The root of a part, None where there is no such part."""
        if name not in self.names:
            return None
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
        )
        try:
            return etree.fromstring(self.bytes_of(name), parser)
        except etree.XMLSyntaxError as error:
            raise ReadError(f"{name}: {error}") from error


def local(element: Element) -> str:
    """An element's name without its namespace: strict and transitional files differ in nothing else here."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def value(element: Element | None, name: str = "val") -> str | None:
    """An attribute by its name without namespace; None where element is None."""
    if element is None:
        return None
    for key, found in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(found)
    return None


def integer(element: Element | None, name: str, default: int, most: int = 10_000) -> int:
    """A whole number from 0 to most that an attribute holds; default where it holds none."""
    found = value(element, name) or ""
    return min(int(found), most) if found.isascii() and found.isdigit() and len(found) < 10 else default


def child(element: Element | None, *path: str) -> Element | None:
    """The first descendant by a path of local names."""
    for name in path:
        if element is None:
            return None
        element = next((inner for inner in element if local(inner) == name), None)
    return element


def children(element: Element | None, name: str) -> list[Element]:
    """The children of that local name."""
    return [inner for inner in element if local(inner) == name] if element is not None else []
