"""Key terms. `extract` asks two readers about each sentence (`passages`) that may state something (`sieve`).

The first reader (`framed`) knows wordings: `frames/`, labels and tables (`labelled`), whole statements (`statements`), and the keys
that have a module of their own (`caps`, `law`, `effective`, `between_dates`, `support`). The second (`learnt`) judges by the words
around a value (`candidates`, `contexts`). Both ask `other_matters` (`homonyms/`) and `vendors_debts` whose matter it is.
`values/` says what a value is, `sides/` who the parties are.
"""
