"""The rows that hold playbooks, what their rules found in a version, what people made of it, comparisons, and reports."""

import uuid
from dataclasses import dataclass

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from contracts.models import Job, Language, Version, Workspace
from review.rules.playbook import SHIPPED


class Severity(models.TextChoices):
    """The values of review.rules.types.Severity, worst first, with their names for users."""

    CRITICAL = "critical", _("Critical")
    HIGH = "high", _("High")
    MEDIUM = "medium", _("Medium")
    LOW = "low", _("Low")
    INFO = "info", _("Information")


class DecisionKind(models.TextChoices):
    OPEN = "open", _("Open")
    NEGOTIATE = "negotiate", _("To negotiate")
    ACCEPT = "accept", _("Risk accepted")
    DISMISS = "dismiss", _("Not relevant")


class Playbook(models.Model):
    """A workspace's own form of a shipped playbook: the shipped key, and what the team changed in it."""

    workspace = models.ForeignKey(Workspace, models.CASCADE, related_name="playbooks")
    key = models.CharField(max_length=60, default=SHIPPED)  # of the shipped playbook
    edits = models.JSONField(default=dict, blank=True)  # rule key → {"severity": str, "enabled": bool, "thresholds": {name: value}}
    version = models.PositiveIntegerField(default=1)  # raised by each edit
    updated = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("workspace", "key"), name="one_playbook_per_key"),)

    def __str__(self) -> str:
        return self.key


class Review(models.Model):
    """A version held against a playbook. The counts are of open findings, so that a list of contracts can show them."""

    version = models.OneToOneField(Version, models.CASCADE, related_name="review")
    playbook = models.ForeignKey(Playbook, models.PROTECT, related_name="reviews")
    playbook_version = models.PositiveIntegerField()
    critical = models.PositiveIntegerField(default=0)
    high = models.PositiveIntegerField(default=0)
    medium = models.PositiveIntegerField(default=0)
    low = models.PositiveIntegerField(default=0)
    info = models.PositiveIntegerField(default=0)
    updated = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return f"review of {self.version_id}"


class Finding(models.Model):
    """What a rule raised. Its sentences are made in the reader's language by review.rules.drafting.word()."""

    review = models.ForeignKey(Review, models.CASCADE, related_name="findings")
    position = models.PositiveIntegerField()  # the order in which the rules gave them
    rule = models.CharField(max_length=60)
    severity = models.CharField(max_length=10, choices=Severity)
    clause = models.CharField(max_length=20, null=True)  # noqa: DJ001  uid of a clause of the version; null = of the whole document
    evidence = models.JSONField(default=list)  # of contracts.text.types.Span, the deciding words first
    values = models.JSONField(default=list)  # [[name, value], …] that the rationale names
    state = models.CharField(max_length=10, choices=DecisionKind, default=DecisionKind.OPEN)  # kind of the latest decision
    reworded = models.TextField(blank=True)  # text of the latest rewording: wording of the team's own in the place of the playbook's
    lifted = models.BooleanField(default=False)  # a person decided on it or reworded it, and the rules no longer raise it

    class Meta:
        ordering = ("review", "position")
        indexes = (models.Index(fields=("review", "lifted", "position"), name="finding_list"),)

    def __str__(self) -> str:
        return self.rule


class OnFinding(models.Model):
    """What a person said of a finding; the latest one counts, the others are its history."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    carried_from = models.ForeignKey("self", models.SET_NULL, null=True, related_name="+")  # of the version before: the clause is the same
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        abstract = True
        ordering = ("-created", "-pk")


class Decision(OnFinding):
    """What a person made of a finding."""

    LONGEST_COMMENT = 5000  # characters

    finding = models.ForeignKey(Finding, models.CASCADE, related_name="decisions")
    kind = models.CharField(max_length=10, choices=DecisionKind)
    comment = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"{self.kind} on {self.finding_id}"


class Rewording(OnFinding):
    """Wording that a person put in the place of a finding's fallback wording, "" for the playbook's again."""

    LONGEST = 10_000  # characters

    finding = models.ForeignKey(Finding, models.CASCADE, related_name="rewordings")
    text = models.TextField(blank=True)  # in the contract's language, a paragraph a line

    def __str__(self) -> str:
        return f"wording of {self.finding_id}"


def report_path(report: "Report", filename: str) -> str:
    return f"reports/{report.workspace_id}/{uuid.uuid4().hex}.{report.format.extension}"


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: the ending of its name, its media type, and what the button says that downloads it."""

    extension: str
    media_type: str
    download: str | Promise


_PDF = Format("pdf", "application/pdf", _("Download the PDF"))
_DOCX = Format("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", _("Download the Word file"))
_XLSX = Format("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", _("Download the workbook"))


class Report(models.Model):
    """A file made for people to take away, in the language of its reader; the file is there once its job is done.

    It is about one version (its review, or the proposal to send back), about a comparison, or about the versions of a matrix.
    """

    class Kind(models.TextChoices):
        REVIEW = "review", _("Review as PDF")
        PROPOSAL = "proposal", _("Counter-proposal in Word")
        COMPARISON = "comparison", _("Comparison as PDF")
        REDLINE = "redline", _("Comparison in Word, as tracked changes")
        MATRIX = "matrix", _("Matrix as PDF")
        WORKBOOK = "workbook", _("Matrix as workbook")

    workspace = models.ForeignKey(Workspace, models.CASCADE, related_name="reports")
    kind = models.CharField(max_length=20, choices=Kind, default=Kind.REVIEW)
    versions = models.ManyToManyField(Version, related_name="reports")  # all whose words it holds: it goes with any of them
    comparison = models.ForeignKey("Comparison", models.CASCADE, null=True, related_name="reports")
    choices = models.JSONField(default=dict, blank=True)  # what was chosen beside the kind: see review.services.orders
    language = models.CharField(max_length=2, choices=Language, default=Language.FRENCH)
    file = models.FileField(upload_to=report_path, max_length=255, blank=True)
    job = models.OneToOneField(Job, models.SET_NULL, null=True, related_name="report")
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-created", "-pk")

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"

    @property
    def format(self) -> Format:
        return {self.Kind.PROPOSAL: _DOCX, self.Kind.REDLINE: _DOCX, self.Kind.WORKBOOK: _XLSX}.get(self.Kind(self.kind), _PDF)


class Comparison(models.Model):
    """Two versions side by side, with the pairings that people made; left is None where right is held against the playbook's positions."""

    workspace = models.ForeignKey(Workspace, models.CASCADE, related_name="comparisons")
    left = models.ForeignKey(Version, models.CASCADE, null=True, related_name="+")
    right = models.ForeignKey(Version, models.CASCADE, related_name="comparisons")
    pins = models.JSONField(default=list, blank=True)  # [[left clause uid or null, right clause uid or null], …]
    result = models.JSONField(null=True)  # review.compare.types.Comparison
    clauses = models.PositiveIntegerField(null=True)  # that differ by more than form; null until there is a result
    raised = models.PositiveIntegerField(null=True)  # rules that only the right side raises
    lifted = models.PositiveIntegerField(null=True)
    basis = models.CharField(max_length=64, blank=True)  # digest of what the result was made from: another one makes it anew
    job = models.OneToOneField(Job, models.SET_NULL, null=True, related_name="comparison")
    used = models.DateTimeField(default=timezone.now)  # when somebody last looked at the result, to the day (review.services.tidying)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    created = models.DateTimeField(auto_now_add=True)
    updated = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ("-updated", "-pk")
        constraints = (
            models.UniqueConstraint(fields=("left", "right"), condition=models.Q(left__isnull=False), name="one_comparison_per_couple"),
            models.UniqueConstraint(fields=("right",), condition=models.Q(left__isnull=True), name="one_comparison_with_positions"),
        )

    def __str__(self) -> str:
        return f"{self.left_id or 'positions'} | {self.right_id}"
