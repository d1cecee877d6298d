"""What can go wrong while a document is read: each error has a stable code, and says whether trying again helps.

The sentences that users read are in contracts/services/messages.py, in French and in English; nothing here speaks to them.
"""


class ReadError(Exception):
    """A document that cannot be read. code is stable; retryable is True where the same bytes may succeed later."""

    code = "unreadable"
    retryable = False

    def __init__(self, detail: str = "", **values: str | int) -> None:
        super().__init__(detail or self.code)
        self.values = values


class EmptyFile(ReadError):
    code = "empty_file"


class UnsupportedKind(ReadError):
    code = "unsupported_kind"


class Encrypted(ReadError):
    code = "encrypted"


class Truncated(ReadError):
    code = "truncated"


class NoText(ReadError):
    """A scan: pages without a text layer."""

    code = "no_text"


class TooLarge(ReadError):
    code = "too_large"


class NotAContract(ReadError):
    """Readable, but with too little text to be a contract."""

    code = "too_little_text"


class SeveralContracts(ReadError):
    """An e-mail with contracts attached, read where one document was expected. values: their names."""

    code = "several_contracts"


class UnsupportedLanguage(ReadError):
    code = "unsupported_language"


class ToolMissing(ReadError):
    """An optional program (LibreOffice, Tesseract) is needed and not installed."""

    code = "tool_missing"
    retryable = True
