"""Symbols that fonts keep in private code points (Symbol, Wingdings) and ligatures, as what they print; control characters, as spaces."""

_PLAIN = {
    "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf0e0": "→", "\uf0e8": "➔", "\uf02d": "-", "\uf06f": "o", "\uf0a8": "□",
    "\uf06c": "●", "\uf06e": "■", "\uf071": "□", "\uf076": "❖", "\uf0be": "-", "\uf020": " ", "\uf0d2": "®", "\uf0e4": "™", "\uf0b0": "°",
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st",
    "\x00": "", "\u200b": "", "\ufeff": "", "\u2028": " ", "\u2060": "",
    "\x0b": " ", "\x0c": " ", "\x85": " ",
}  # fmt: skip
# Control characters print nothing; those that part lines are left to the readers.
CONTROL = str.maketrans({chr(code): " " for code in (*range(1, 9), *range(14, 32), *range(127, 160)) if code != 0x85})
_TABLE = str.maketrans(_PLAIN) | CONTROL


def plain_symbols(text: str) -> str:
    """text with private symbols and ligatures replaced."""
    return text.translate(_TABLE)
