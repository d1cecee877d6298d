"""The grammars of values: what a duration, a sum, a rate, a place or a court is, wherever it stands; which key it belongs to is not asked."""
