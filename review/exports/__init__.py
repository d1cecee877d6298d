"""Files made of comparisons and findings for use outside: Word documents with tracked changes, workbooks, the content of PDFs."""
