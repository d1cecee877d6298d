"""The pages: one module of thin views per page, and the modules that prepare what a page shows (cards, outline, terms, progress)."""
