"""A PDF file's objects: pdfminer's document, with a faster way to take apart the streams in which newer files pack their objects."""

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdftypes import PDFObjRef, PDFStream

from contracts.text.pdf.tokens import NotUnderstood, tokens


class ObjectDocument(PDFDocument):
    """pdfminer's; a stream of objects that the tokenizer does not understand is left to pdfminer's own parser."""

    def _get_objects(self, stream: PDFStream) -> tuple[list[object], int]:
        try:
            return tokens(stream.get_data(), lambda number: PDFObjRef(self, number)), int(stream["N"])
        except (NotUnderstood, ValueError, KeyError, TypeError):
            return super()._get_objects(stream)
