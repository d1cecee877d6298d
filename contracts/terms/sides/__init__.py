"""Who the parties are: their names, forms and numbers, what the contract calls them, and which of them sells."""
