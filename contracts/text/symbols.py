"""Symbols that fonts keep in private code points (Symbol, Wingdings), and ligatures, as the characters that they print."""

_PLAIN = {
    "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf0e0": "→", "\uf0e8": "➔", "\uf02d": "-", "\uf06f": "o", "\uf0a8": "□",
    "\uf06c": "●", "\uf06e": "■", "\uf071": "□", "\uf076": "❖", "\uf0be": "-", "\uf020": " ", "\uf0d2": "®", "\uf0e4": "™", "\uf0b0": "°",
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st",
    "\x00": "", "\u200b": "", "\ufeff": "", "\u2028": " ", "\u2060": "",
}  # fmt: skip
_TABLE = str.maketrans(_PLAIN)


def plain_symbols(text: str) -> str:
    """text with private symbols and ligatures replaced."""
    return text.translate(_TABLE)
