"""What the reader of a file wants its user to know, in sentences."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from contracts.text.types import Document

SENTENCES: Mapping[str, Promise] = {
    "pages_without_text": _("These pages hold pictures only, their text could not be read: %(pages)s."),
    "recognised_text": _("The text of scanned pages was recognised by a program: compare important figures with the original."),
}


def warnings_of(document: Document) -> list[str]:
    """A sentence for each warning, in the active language; a code without a sentence is left out."""
    return [str(SENTENCES[warning.code]) % dict(warning.values) for warning in document.warnings if warning.code in SENTENCES]
