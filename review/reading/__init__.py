"""What a reader sees of an analysis: text cut where marks begin and end, values in words, themes."""
