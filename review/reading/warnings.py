"""What a person should know before relying on what was read in a file, in sentences."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from contracts.analysis import Analysis
from review.reading.scope import is_hardly_recognised, only_theme, sells_goods

SENTENCES: Mapping[str, Promise] = {
    "pages_recognised": _(
        "The text of these pages was recognised from pictures: %(pages)s. Letters may be wrong; check what you rely on in the original."
    ),
    "attachments_unread": _("Files are embedded in this PDF and were not read: %(files)s. Upload those that belong to the contract."),
    "mail_left_out": _("Left out of the e-mail that this file came with: %(files)s. If one of them is a contract, upload it by itself."),
    "mail_held": _("Also attached to the e-mail that this file came with, and in this workspace already: %(files)s."),
    "repaired": _("This file was damaged and has been repaired. Parts may be missing: compare it with the original."),
    "pages_damaged": _("These pages are damaged, and part of their text may be missing: %(pages)s."),
    "partly_english": _(
        "Part of this document is in English. Key terms and findings are those of the French text; read the English part yourself."
    ),
    "partly_french": _(
        "Part of this document is in French. Key terms and findings are those of the English text; read the French part yourself."
    ),
    "partly_other": _("Part of this document is neither in French nor in English and was not judged; read that part yourself."),
    "pages_without_text": _("These pages hold pictures only, their text could not be read: %(pages)s."),
}
ONE_THEME = _(
    "This document is almost wholly about one theme, “%(theme)s”: it seems to be one part of a contract, such as an annex. "
    "What is reported as missing is missing here, and may stand in the other parts."
)
SELLS_GOODS = _(
    "This document is about goods sold to consumers, not about a service hosted for a business. "
    "What it is reported to lack, such as service levels or backups, is listed for the record."
)
HARDLY_RECOGNISED = _("Hardly any clause was recognised: this is probably not a contract.")


def warnings_of(analysis: Analysis, language: str) -> list[str]:
    """A sentence for each warning, in the active language, which is "fr" or "en"; a code without a sentence is left out."""
    said = [str(SENTENCES[warning.code]) % dict(warning.values) for warning in analysis.document.warnings if warning.code in SENTENCES]
    if sells_goods(analysis):
        said.append(str(SELLS_GOODS))
    elif theme := only_theme(analysis):
        said.append(str(ONE_THEME) % {"theme": theme.label(language)})
    elif is_hardly_recognised(analysis):
        said.append(str(HARDLY_RECOGNISED))
    return said


def scope_note(analysis: Analysis, language: str) -> str:
    """Why a document is not ranked beside contracts, in a few words of the active language, "fr" or "en"; "" for a whole contract."""
    if sells_goods(analysis):
        return gettext("goods sold to consumers")
    if theme := only_theme(analysis):
        return gettext("part of a contract: %(theme)s") % {"theme": theme.label(language)}
    return gettext("hardly any clause recognised") if is_hardly_recognised(analysis) else ""
