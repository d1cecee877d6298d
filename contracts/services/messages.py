"""What users read about an error: one sentence on what happened, one on what to do, and whether trying again helps."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Sentence:
    """text and advice are in the active language; retry is True where the same file or request may succeed later."""

    text: str
    advice: str
    retry: bool

    @property
    def in_full(self) -> str:
        return f"{self.text} {self.advice}"


@dataclass(frozen=True, slots=True)
class _Message:
    text: Promise
    advice: Promise
    retry: bool = False


_UNKNOWN = _Message(
    _("Something went wrong on our side."),
    _("Try again; if it happens again, tell your administrator the time and the name of the file."),
    retry=True,
)

MESSAGES: Mapping[str, _Message] = {
    # --- files that cannot be read (contracts.text.errors) ---
    "unreadable": _Message(
        _("This file is damaged or is not what its name says."),
        _("Open it on your computer, save it again as PDF or DOCX, and upload the new file."),
    ),
    "empty_file": _Message(_("This file is empty."), _("Upload the file again from its original place.")),
    "unsupported_kind": _Message(
        _("This kind of file cannot be read."),
        _("Upload the contract as PDF, DOCX, DOC, ODT, RTF, HTML, e-mail, plain text or picture (PNG, JPEG, TIFF)."),
    ),
    "encrypted": _Message(_("This file is protected by a password."), _("Remove the password and upload the file again.")),
    "truncated": _Message(_("This file is incomplete: its end is missing."), _("Fetch it again from its sender and upload the new file.")),
    "no_text": _Message(
        _("The pages of this document are pictures in which no text could be recognised."),
        _("Upload a version with text, or a sharper scan (300 dpi)."),
    ),
    "too_large": _Message(_("This document is too large to be read."), _("Split it and upload the contract without its annexes.")),
    "too_little_text": _Message(
        _("This document holds too little text to be a contract."), _("Check that you chose the right file and upload it again.")
    ),
    "several_contracts": _Message(_("This e-mail holds several documents: %(files)s."), _("Upload each of them as a file of its own.")),
    "unsupported_language": _Message(
        _("This document is neither in French nor in English."), _("Upload the French or the English version of the contract.")
    ),
    "tool_missing": _Message(
        _("Reading this file needs the program %(tool)s, which is not installed on the server."),
        _("Upload the contract as DOCX or as PDF with text, or ask your administrator to install %(tool)s and try again."),
        retry=True,
    ),
    # --- jobs ---
    "took_too_long": _Message(
        _("Reading this document took too long and was stopped."), _("Upload it without its annexes, or as DOCX instead of PDF.")
    ),
    "out_of_memory": _Message(
        _("Reading this document took too much memory and was stopped."), _("Upload it without its annexes, or as DOCX instead of PDF.")
    ),
    "reader_crashed": _Message(
        _("The program that reads documents failed on this file."),
        _("Save the file again as PDF or DOCX and upload the new file; or try again."),
        retry=True,
    ),
    "interrupted": _Message(
        _("The work was interrupted several times because the server stopped."), _("Your file is kept. Try again."), retry=True
    ),
    "internal": _UNKNOWN,
    # --- uploads ---
    "duplicate": _Message(
        _("This file is already in this workspace, in the contract “%(contract)s”."), _("Open that contract; nothing was added.")
    ),
    "file_too_large": _Message(
        _("This file is larger than %(limit_mb)s MB."), _("Upload a smaller file, for instance without pictures or annexes.")
    ),
    "too_many_files": _Message(_("That is more than %(limit)s files at once."), _("Upload them in several goes.")),
    "no_file": _Message(_("No file was sent."), _("Choose at least one file.")),
    "file_missing": _Message(_("This file is no longer on the server."), _("Tell your administrator, who looks for it in the back-up.")),
    "contract_gone": _Message(
        _("The contract has been deleted meanwhile, or has become a version of another one."), _("Upload the file again from the list.")
    ),
    "not_failed": _Message(_("This file does not need to be read again."), _("Reload the page to see its state.")),
    # --- contracts and reviews ---
    "name_empty": _Message(_("A contract needs a name."), _("Type a name.")),
    "unknown_status": _Message(_("“%(status)s” is not a status of a contract."), _("Choose one of the list.")),
    "unknown_type": _Message(_("“%(type)s” is not a type of clause."), _("Choose one of the list.")),
    "unknown_decision": _Message(_("“%(decision)s” is not a decision."), _("Choose one of the list.")),
    "finding_gone": _Message(
        _("The rules have run again meanwhile, and this finding is no longer raised: nothing was decided."),
        _("Keep your comment where you need it, and reload the page."),
    ),
    "wording_gone": _Message(
        _("The rules have run again meanwhile, and this finding is no longer raised: the wording was not kept."),
        _("Keep it where you need it, and reload the page."),
    ),
    "wording_empty": _Message(_("The wording is empty."), _("Type what to propose, or set it back to the playbook’s wording.")),
    "wording_long": _Message(_("The wording is longer than %(most)s characters."), _("Shorten it.")),
    "not_ready": _Message(_("This contract has not been read yet."), _("Wait until it is ready, then try again."), retry=True),
    "not_newest": _Message(
        _("Only the newest of several versions can be removed."),
        _("Reload the page; a contract with a single version is deleted as a whole."),
    ),
    "version_decided": _Message(
        _("Somebody has decided on findings of this version, so that an administrator alone removes it."),
        _("Ask an administrator of the workspace."),
    ),
    "same_version": _Message(_("A version cannot be compared with itself."), _("Choose another version or another contract.")),
    "other_workspace": _Message(_("These contracts are in different workspaces."), _("Choose contracts of one workspace.")),
    "successor_answered": _Message(_("Somebody has answered this already."), _("Reload the page to see how.")),
    "successor_open": _Message(_("There is no answer to take back."), _("Reload the page.")),
    "successor_outdated": _Message(
        _("This contract has several versions by now and cannot become a version of another one."), _("Decline the proposal.")
    ),
    "unknown_clause": _Message(_("This clause is not in the contract."), _("Reload the page and choose one of the list.")),
    "nothing_to_propose": _Message(
        _("No finding calls for a counter-proposal."), _("Mark findings as to be negotiated, or choose all findings.")
    ),
    "too_few": _Message(_("A comparison needs at least two contracts that have been read."), _("Choose more contracts in the list.")),
    "too_many": _Message(_("A matrix holds at most %(limit)s contracts."), _("Choose fewer contracts in the list.")),
    # --- the playbook ---
    "unknown_rule": _Message(_("The playbook has no rule “%(rule)s”."), _("Choose one of the list.")),
    "unknown_severity": _Message(_("“%(severity)s” is not a severity."), _("Choose one of the list.")),
    "unknown_threshold": _Message(_("The rule has no threshold “%(threshold)s”."), _("Choose one of the list.")),
    "rule_changed": _Message(_("Somebody has changed this rule meanwhile."), _("Look at its values as they are now, and change it again.")),
    "threshold_whole": _Message(_("This is not a number that fits."), _("Type a whole number from %(least)s to %(most)s.")),
    "threshold_figure": _Message(
        _("This is not a number that fits."), _("Type a number from %(least)s to %(most)s, with four decimals at most.")
    ),
    "threshold_empty": _Message(_("The list is empty."), _("Name at least one, or switch the rule off.")),
    "threshold_long": _Message(_("The list is too long."), _("Name %(most)s at most.")),
    "threshold_country": _Message(
        _("“%(country)s” is not a country that is known."), _("Give its name in English or in French, or its code, such as FR.")
    ),
    "threshold_town": _Message(_("This is not a list of towns."), _("Name each in %(most)s characters at most.")),
    # --- members ---
    "account_exists": _Message(_("There is already an account for %(email)s."), _("Sign in with it.")),
    "already_member": _Message(_("%(email)s is already a member of this workspace."), _("Change the role in the list of members.")),
    "last_administrator": _Message(_("A workspace needs at least one administrator."), _("Make somebody else an administrator first.")),
    "unknown_role": _Message(_("“%(role)s” is not a role."), _("Choose one of the list.")),
    "invitation_invalid": _Message(
        _("This invitation has been used, has run out, or is for another address."), _("Ask an administrator for a new one.")
    ),
    # --- API ---
    "invalid": _Message(_("Some values are missing or wrong."), _("Correct the fields named and send the request again.")),
    "bad_credentials": _Message(_("The email address or the password is wrong."), _("Check both and try again.")),
    "not_authenticated": _Message(_("You are not signed in."), _("Sign in, or send your API token.")),
    "permission_denied": _Message(_("Your role does not allow this."), _("Ask an administrator of the workspace.")),
    "not_found": _Message(_("There is nothing here, or nothing that you may see."), _("Check the address.")),
    "method_not_allowed": _Message(_("This address does not take that kind of request."), _("See the documentation of the API.")),
    "unsupported_media_type": _Message(_("This address does not take that kind of content."), _("See the documentation of the API.")),
    "not_acceptable": _Message(_("The kind of answer that you ask for is not available."), _("Ask for application/json.")),
    "request_too_large": _Message(
        _("This request is larger than its address takes."), _("Send less at once; files go to the address for uploads.")
    ),
    "parse_error": _Message(_("The content of the request cannot be read."), _("Send well-formed content of the type you declare.")),
    "throttled": _Message(_("That was too many requests."), _("Wait a moment and try again."), retry=True),
}


def sentence(code: str, values: Mapping[str, Any] | None = None) -> Sentence:
    """The sentence of an error code, with its values filled in. An unknown code gets the sentence of an internal error."""
    message = MESSAGES.get(code, _UNKNOWN)
    return Sentence(_filled(message.text, values), _filled(message.advice, values), message.retry)


def _filled(text: Promise, values: Mapping[str, Any] | None) -> str:
    return str(text) % values if values and "%(" in str(text) else str(text)
