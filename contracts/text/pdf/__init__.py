"""PDF files, scans and pictures of pages: from their bytes to paragraphs."""
