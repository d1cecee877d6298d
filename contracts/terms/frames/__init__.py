"""The wordings that give a value to a key, one module for each group of keys."""
