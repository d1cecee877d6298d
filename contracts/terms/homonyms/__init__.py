"""Words around a value that are like those of a key and say another matter, by what the keys are about."""

# Begins a condition.
IF = r"(?:\bsi\b|\bs'il|\blorsqu|\bquand\b|\ben cas d|\bdans l'hypothese|\bif\b|\bwhere\b|\bwhen(?:ever)?\b|\bshould\b|\bin the event)"
