"""The pages: thin views, one module per page."""
