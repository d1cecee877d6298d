"""The grammars of values: what is a duration, a sum, a rate, a place or a court, whichever key it may belong to."""
