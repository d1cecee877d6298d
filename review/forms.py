"""Forms of the pages: they clean what users send."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms
from django.db.models import F, QuerySet, Value
from django.db.models.expressions import OrderBy
from django.db.models.functions import Coalesce, Lower, NullIf
from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from contracts.clauses.taxonomy import taxonomy
from contracts.models import Contract, Language, Role
from contracts.services.errors import FieldsError
from contracts.services.messages import sentence
from contracts.text.fold import fold
from review.compare.matrix import RowKind
from review.models import Decision, DecisionKind, Report, Severity
from review.reading.matrix import Choices, ColumnOrder, RowOrder
from review.reading.playbook import RuleShown
from review.rules.phrasing import number
from review.rules.playbook import Rule
from review.rules.themes import term_keys, themes
from review.rules.thresholds import names_of
from review.services.listing import LONGEST_SEARCH, NO_POINT_ABOVE_LOW, narrowed
from review.services.orders import ProposedFindings
from review.services.playbooks import state_of
from review.services.search import Asked


class ContractFilter(forms.Form):
    """What the list of contracts shows and in which order. A value that is not on offer counts as not given."""

    SORTS: ClassVar[Mapping[str, tuple[str | OrderBy, ...]]] = {
        "recent": (F("current_version__created").desc(nulls_last=True), "-pk"),
        "oldest": (F("current_version__created").asc(nulls_last=True), "pk"),
        "risk": (*(F(f"read_version__review__{severity}").desc(nulls_last=True) for severity in Severity.values), "-pk"),
        # As the list shows it: the vendor, and the contract's name where no vendor is known.
        "vendor": (Lower(Coalesce(NullIf("vendor_name", Value("")), "name")).asc(), "pk"),
        "name": (Lower("name").asc(), "pk"),
    }

    q = forms.CharField(label=_("Search"), required=False, max_length=LONGEST_SEARCH)
    status = forms.ChoiceField(label=_("Status"), required=False, choices=[("", _("All statuses")), *Contract.Status.choices])
    severity = forms.ChoiceField(
        label=_("Risk"),
        required=False,
        choices=[
            ("", _("All risks")),
            (Severity.CRITICAL, _("With critical points")),
            (Severity.HIGH, _("With high or critical points")),
            (NO_POINT_ABOVE_LOW, _("No point above low")),
        ],
    )
    language = forms.ChoiceField(label=_("Contract language"), required=False, choices=[("", _("All languages")), *Language.choices])
    sort = forms.ChoiceField(
        label=_("Sort by"),
        required=False,
        choices=[
            ("recent", _("Newest first")),
            ("oldest", _("Oldest first")),
            ("risk", _("Highest risk first")),
            ("vendor", _("Vendor")),
            ("name", _("Contract name")),
        ],
    )
    type = forms.ChoiceField(label=_("Clause type"), required=False)
    # Chosen in what was found, and kept while the query is changed.
    term = forms.ChoiceField(required=False, choices=[(key, key) for key in term_keys()], widget=forms.HiddenInput)
    versions = forms.ChoiceField(required=False, choices=[("all", "all")], widget=forms.HiddenInput)

    def __init__(self, data: object) -> None:
        super().__init__(data, auto_id="filter-%s")  # type: ignore[arg-type]
        language = get_language() or "fr"
        types = sorted(
            ((info.key, info.label(language)) for info in taxonomy().values() if info.key != "other"), key=lambda row: fold(row[1])
        )
        self.fields["type"].choices = [("", _("All clauses")), *types]  # type: ignore[attr-defined]
        self.is_valid()

    @property
    def is_narrowed(self) -> bool:
        """Whether some contracts may be left out."""
        return bool(self.cleaned_data.get("q")) or self.is_filtered

    @property
    def is_filtered(self) -> bool:
        """The same by other things than words."""
        return any(self.cleaned_data.get(name) for name in ("status", "severity", "language"))

    @property
    def asked(self) -> Asked:
        """What is looked for in the clauses."""
        wanted = self.cleaned_data
        return Asked(wanted.get("q", ""), wanted.get("type", ""), wanted.get("term", ""), every_version=wanted.get("versions") == "all")

    def apply(self, contracts: QuerySet[Contract], *, by_name: bool = True) -> QuerySet[Contract]:
        """Those of contracts that were asked for, in the order asked for; with by_name, those alone whose names hold the words."""
        wanted = self.cleaned_data
        found = narrowed(
            contracts,
            words=wanted.get("q", "") if by_name else "",
            status=wanted.get("status", ""),
            language=wanted.get("language", ""),
            severity=wanted.get("severity", ""),
        )
        return found.order_by(*self.SORTS[wanted.get("sort") or "recent"])


class DecisionForm(forms.Form):
    """A decision on a finding."""

    kind = forms.ChoiceField(choices=DecisionKind)
    # A browser counts the end of a line once and sends two characters for it: its own limit is the lower one.
    comment = forms.CharField(required=False, max_length=Decision.LONGEST_COMMENT)
    everywhere = forms.BooleanField(required=False)  # for all places of the rule, not for this one alone


class RewordingForm(forms.Form):
    """Wording of the team's own for a finding; what it may be is known to the service."""

    text = forms.CharField(required=False, strip=False)
    reset = forms.BooleanField(required=False)


class InvitationForm(forms.Form):
    """An invitation to a workspace."""

    email = forms.EmailField(label=_("Email address"), widget=forms.EmailInput(attrs={"autocomplete": "off"}))
    role = forms.ChoiceField(label=_("Role"), choices=Role, initial=Role.LAWYER)


class AccountForm(forms.Form):
    """The account that an invited person opens."""

    name = forms.CharField(label=_("First and last name"), max_length=150, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    password = forms.CharField(label=_("Password"), widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}))


class ReportForm(forms.Form):
    """The report that a reader orders."""

    language = forms.ChoiceField(label=_("Report language"), choices=Language)


class ProposalForm(forms.Form):
    """The counter-proposal that a reader orders."""

    findings = forms.ChoiceField(label=_("Findings that it answers"), choices=ProposedFindings)


class ComparisonReportForm(ReportForm):
    """The file on a comparison that a reader orders."""

    kind = forms.ChoiceField(choices=[(kind, kind.label) for kind in (Report.Kind.COMPARISON, Report.Kind.REDLINE)])
    changed = forms.BooleanField(required=False)


class MatrixReportForm(ReportForm):
    """The file on a matrix that a reader orders. query: that of the page's address, which holds contracts and choices."""

    kind = forms.ChoiceField(choices=[(kind, kind.label) for kind in (Report.Kind.MATRIX, Report.Kind.WORKBOOK)])
    query = forms.CharField()

    def clean_query(self) -> QueryDict:
        return QueryDict(self.cleaned_data["query"])


class PlaybookFilter(forms.Form):
    """Which rules the page of the playbook shows. A value that is not on offer counts as not given."""

    q = forms.CharField(required=False, max_length=200)
    severity = forms.ChoiceField(label=_("Severity"), required=False, choices=[("", _("All severities")), *Severity.choices])
    theme = forms.ChoiceField(label=_("Theme"), required=False)
    state = forms.ChoiceField(
        label=_("Rules shown"),
        required=False,
        choices=[("", _("All rules")), ("changed", _("Changed by the team")), ("off", _("Switched off"))],
    )

    def __init__(self, data: object) -> None:
        super().__init__(data, auto_id="playbook-%s")  # type: ignore[arg-type]
        language = get_language() or "fr"
        names = [(theme.key, theme.label(language)) for theme in themes()]
        self.fields["theme"].choices = [("", _("All themes")), *names]  # type: ignore[attr-defined]
        self.is_valid()

    def fits(self, rule: RuleShown) -> bool:
        """Whether the rule is among those asked for."""
        wanted = self.cleaned_data
        return (
            rule.has(wanted.get("q", ""))
            and wanted.get("severity", "") in ("", rule.severity)
            and wanted.get("theme", "") in ("", rule.theme.key)
            and {"changed": rule.is_changed, "off": not rule.is_on}.get(wanted.get("state", ""), True)
        )


class RuleForm(forms.Form):
    """What a team may change of a rule: its severity, whether it is run, its thresholds."""

    LABELS: ClassVar[Mapping[str, Any]] = {
        "fees_months": _("Months of fees"),
        "months": _("Months"),
        "days": _("Days"),
        "years": _("Years"),
        "uses": _("Uses, at least"),
        "percent": _("Percent"),
        "percent_a_month": _("Percent a month"),
        "percent_a_year": _("Percent a year"),
        "legal_rate_multiple": _("Times the legal interest rate"),
        "countries": _("Countries, one per line"),
        "towns": _("Towns, one per line"),
    }

    enabled = forms.BooleanField(label=_("The rule is switched on"), required=False)
    severity = forms.ChoiceField(label=_("Severity"), choices=Severity)

    def __init__(self, rule: Rule, data: object = None) -> None:
        self._thresholds = tuple(rule.thresholds)
        self.seen = str(data.get("seen", "")) if isinstance(data, Mapping) else state_of(rule)
        initial: dict[str, object] = {"enabled": rule.enabled, "severity": rule.severity.value}
        super().__init__(data, initial=initial, auto_id=f"{rule.key}-%s", label_suffix="")  # type: ignore[arg-type]
        language = get_language() or "fr"
        for name, value in rule.thresholds.items():
            widget: forms.Widget
            if isinstance(value, tuple):
                widget, shown = forms.Textarea({"rows": min(len(value) + 1, 14)}), "\n".join(names_of(name, value, language))
            else:
                widget, shown = forms.TextInput({"inputmode": "decimal", "autocomplete": "off"}), number(value, language)
            # What a threshold takes is known to the service, which every change goes through.
            self.fields[name] = forms.CharField(label=self.LABELS[name], required=False, max_length=8000, widget=widget, initial=shown)

    def change(self) -> dict[str, object]:
        """What the service is to change."""
        cleaned = self.cleaned_data
        thresholds = {name: cleaned[name] for name in self._thresholds}
        return {"severity": cleaned["severity"], "enabled": cleaned["enabled"], "thresholds": thresholds}

    def refuse(self, error: FieldsError) -> None:
        """Puts what the service says of the values beside their fields."""
        for name, one in error.fields.items():
            self.add_error(name.removeprefix("thresholds."), sentence(one.code, one.values).in_full)


class MatrixForm(forms.Form):
    """What the matrix page's address chooses to see. A value that is not on offer counts as not given."""

    equal = forms.BooleanField(required=False)
    sort = forms.ChoiceField(required=False, choices=[(order.value, order.value) for order in ColumnOrder])
    rows = forms.ChoiceField(required=False, choices=[(order.value, order.value) for order in RowOrder])
    theme = forms.ChoiceField(required=False, choices=[(theme.key, theme.key) for theme in themes()])
    kind = forms.ChoiceField(required=False, choices=[(kind.value, kind.value) for kind in RowKind])

    def choices(self) -> Choices:
        self.is_valid()
        wanted = self.cleaned_data
        return Choices(
            hide_equal=wanted["equal"],
            sort=ColumnOrder(wanted.get("sort") or ColumnOrder.CHOSEN),
            rows=RowOrder(wanted.get("rows") or RowOrder.THEME),
            columns=tuple(self.data.getlist("column")) if isinstance(self.data, QueryDict) else (),
            theme=wanted.get("theme", ""),
            kind=wanted.get("kind", ""),
        )
