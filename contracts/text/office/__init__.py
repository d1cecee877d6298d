"""Files of word processors: DOCX, ODT, and through LibreOffice RTF and DOC."""
