"""The rows that hold contracts, their versions, what was read in them, the people who may see them, and the jobs that do the reading."""

import uuid
from pathlib import PurePath

import msgspec
from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from contracts.text.types import Document


class Role(models.TextChoices):
    """What a member may do; each role may do all that the ones before it may (see contracts.access.RANK)."""

    READER = "reader", _("Reader")
    PROCUREMENT = "procurement", _("Procurement")
    LAWYER = "lawyer", _("Lawyer")
    ADMINISTRATOR = "administrator", _("Administrator")


class Language(models.TextChoices):
    FRENCH = "fr", _("French")
    ENGLISH = "en", _("English")


class Workspace(models.Model):
    """A team's room: nobody outside it sees its contracts."""

    name = models.CharField(_("name"), max_length=120)
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("name", "pk")

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    workspace = models.ForeignKey(Workspace, models.CASCADE, related_name="memberships")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="memberships")
    role = models.CharField(_("role"), max_length=20, choices=Role, default=Role.READER)
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("pk",)
        constraints = (models.UniqueConstraint(fields=("workspace", "user"), name="one_membership_per_user"),)

    def __str__(self) -> str:
        return f"{self.user} – {self.get_role_display()}"


class Invitation(models.Model):
    """An offer of membership to whoever holds its link (see contracts.services.members)."""

    workspace = models.ForeignKey(Workspace, models.CASCADE, related_name="invitations")
    email = models.EmailField(_("email"))
    role = models.CharField(_("role"), max_length=20, choices=Role, default=Role.READER)
    invited_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    created = models.DateTimeField(auto_now_add=True)
    accepted = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-created",)

    def __str__(self) -> str:
        return self.email


class Contract(models.Model):
    """The deal with one vendor. What lists show of it is kept beside it, so that a list costs one query."""

    class Status(models.TextChoices):
        TO_REVIEW = "to_review", _("To review")
        IN_REVIEW = "in_review", _("In review")
        NEGOTIATION = "negotiation", _("In negotiation")
        APPROVED = "approved", _("Approved")
        DECLINED = "declined", _("Declined")

    workspace = models.ForeignKey(Workspace, models.CASCADE, related_name="contracts")
    name = models.CharField(_("name"), max_length=255)
    vendor_name = models.CharField(_("vendor"), max_length=255, blank=True)  # key term of the version that was read
    language = models.CharField(_("language"), max_length=2, choices=Language, blank=True)  # of the version that was read
    status = models.CharField(_("status"), max_length=20, choices=Status, default=Status.TO_REVIEW)
    current_version = models.ForeignKey("Version", models.SET_NULL, null=True, related_name="+")  # the newest one
    # The newest one that is ready: what lists, matrix and comparisons hold of the contract while a newer one is not, or cannot be read.
    read_version = models.ForeignKey("Version", models.SET_NULL, null=True, related_name="+")
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    created = models.DateTimeField(auto_now_add=True)
    updated = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ("-created", "-pk")
        indexes = (models.Index(fields=("workspace", "-created"), name="contract_list"),)

    def __str__(self) -> str:
        return self.name


def upload_path(version: "Version", filename: str) -> str:
    """Where an original lies: the user's name for it plays no part but for its extension."""
    return f"originals/{version.workspace_id}/{uuid.uuid4().hex}{PurePath(filename).suffix.lower()[:10]}"


class Version(models.Model):
    """One uploaded file of a contract, kept as it came, and what is known about it."""

    class Status(models.TextChoices):
        WAITING = "waiting", _("Waiting")
        RUNNING = "running", _("Being read")
        READY = "ready", _("Ready")
        FAILED = "failed", _("Not readable")

    workspace = models.ForeignKey(Workspace, models.CASCADE, related_name="versions")
    contract = models.ForeignKey(Contract, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()  # from 1 within the contract
    file = models.FileField(upload_to=upload_path, max_length=255)
    filename = models.CharField(max_length=255)  # as uploaded
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()  # bytes
    media_type = models.CharField(max_length=120, blank=True)
    language = models.CharField(max_length=2, choices=Language, blank=True)
    pages = models.PositiveIntegerField(null=True)
    title = models.CharField(max_length=500, blank=True)
    # Of the e-mail that it came attached to: {"name", "sha256", "attachments": digests of the files taken out of it, "left_out": names of
    # files, "held": those that the workspace held already}.
    mail = models.JSONField(default=dict, blank=True)
    status = models.CharField(max_length=20, choices=Status, default=Status.WAITING)
    ended_status = models.CharField(max_length=20, blank=True)  # "approved", "declined": of the contract, until this version came
    error_code = models.CharField(max_length=40, blank=True)  # of the last try; sentences: contracts.services.messages
    error_values = models.JSONField(default=dict, blank=True)
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("contract", "number")
        constraints = (
            models.UniqueConstraint(fields=("workspace", "sha256"), name="one_version_per_file"),
            models.UniqueConstraint(fields=("contract", "number"), name="one_number_per_version"),
        )

    def __str__(self) -> str:
        return f"{self.filename} ({self.number})"


class Reading(models.Model):
    """What was read in a version as a whole; it is large, so it lies apart from the rows that lists load.

    The layout is ten times as large as the text, and few ask for it: see contracts.services.analyses.
    """

    version = models.OneToOneField(Version, models.CASCADE, related_name="reading")
    document_json = models.JSONField()  # contracts.text.types.Document without its lines and blocks
    layout_json = models.JSONField(default=dict)  # those lines and blocks
    definitions = models.JSONField(default=list)  # of contracts.structure.types.Definition
    references = models.JSONField(default=list)  # of contracts.structure.types.Reference
    parties = models.JSONField(null=True)  # contracts.terms.types.Parties
    fingerprint = models.BinaryField(default=b"")  # of the document's text: see contracts.text.fingerprint

    def __str__(self) -> str:
        return f"reading of {self.version_id}"

    @property
    def document(self) -> Document:
        """Without lines and blocks where the layout was not loaded."""
        layout = {} if "layout_json" in self.get_deferred_fields() else self.layout_json
        return msgspec.convert({"lines": (), "blocks": (), **self.document_json, **layout}, Document)


class Successor(models.Model):
    """A contract's only version that looks like the next version of another contract. A person says whether it is one."""

    class State(models.TextChoices):
        OPEN = "open", _("Open")
        ACCEPTED = "accepted", _("Accepted")
        DECLINED = "declined", _("Declined")

    workspace = models.ForeignKey(Workspace, models.CASCADE, related_name="successors")
    version = models.OneToOneField(Version, models.CASCADE, related_name="successor")
    contract = models.ForeignKey(Contract, models.CASCADE, related_name="successors")  # that it looks like
    share = models.FloatField()  # of the runs of words of the shorter text that the other one holds too, 0 to 1
    state = models.CharField(max_length=10, choices=State, default=State.OPEN)
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    answered = models.DateTimeField(null=True)
    differing: int | None  # clauses that differ, where it was looked up with them (review.services.versions)
    former = models.JSONField(default=dict, blank=True)  # accepted: name, status and created_by of the contract that it had of its own
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-created", "-pk")

    def __str__(self) -> str:
        return f"version {self.version_id} of contract {self.contract_id}? {self.state}"

    @property
    def percent(self) -> int:
        """The share rounded down, and never all: it is told by a sample, and of the shorter text."""
        return min(int(100 * self.share), 99)


class Clause(models.Model):
    """A node of a version's clause tree; offsets count code points of the document's text (contracts.structure.types.Clause)."""

    version = models.ForeignKey(Version, models.CASCADE, related_name="clauses")
    position = models.PositiveIntegerField()  # from 0, document order
    uid = models.CharField(max_length=20)  # "c1", "c2", …: the id that analyses and findings use
    parent = models.ForeignKey("self", models.CASCADE, null=True, related_name="children")
    level = models.PositiveSmallIntegerField()
    number = models.CharField(max_length=80, null=True)  # noqa: DJ001  null = the text prints none
    heading = models.TextField(null=True)  # noqa: DJ001
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    body_start = models.PositiveIntegerField()
    page_start = models.PositiveIntegerField(null=True)
    page_end = models.PositiveIntegerField(null=True)
    types = models.JSONField(default=list)  # of contracts.clauses.types.ClauseType, most confident first

    class Meta:
        ordering = ("version", "position")
        constraints = (models.UniqueConstraint(fields=("version", "uid"), name="one_clause_per_uid"),)

    def __str__(self) -> str:
        return f"{self.number or ''} {self.heading or ''}".strip() or self.uid


class ClauseText(models.Model):
    """A clause's own text for searches across contracts, with what a result shows; a very long one is cut into several rows.

    The short columns stand first: where types are looked for, the long ones are not read.
    """

    clause = models.ForeignKey(Clause, models.CASCADE, related_name="texts")
    version = models.ForeignKey(Version, models.CASCADE, related_name="clause_texts")
    types = models.TextField(blank=True)  # keys of the taxonomy with spaces around each, those set by hand included
    number = models.TextField(blank=True)  # that the clause is cited by: contracts.structure.clause_names
    name = models.TextField(blank=True)
    body = models.PositiveIntegerField()  # where the text after number and heading starts, in text
    text = models.TextField()
    words = models.TextField()  # contracts.text.phrases.words_of; PostgreSQL has an index of them

    class Meta:
        ordering = ("version", "pk")

    def __str__(self) -> str:
        return self.name or f"{self.clause_id}"


class ClauseTypes(models.Model):
    """The types that a person gave the clauses of a version that have this text, in place of those that were recognised."""

    version = models.ForeignKey(Version, models.CASCADE, related_name="types_by_hand")
    digest = models.CharField(max_length=64)  # of the clause's text: see contracts.services.clause_types
    types = models.JSONField(default=list)  # keys of the taxonomy; none where the clause is about nothing in it
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    updated = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ("updated", "pk")
        constraints = (models.UniqueConstraint(fields=("version", "digest"), name="one_choice_of_types_per_text"),)

    def __str__(self) -> str:
        return ", ".join(self.types)


class Term(models.Model):
    """A key term with the words that it comes from."""

    clause = models.ForeignKey(Clause, models.CASCADE, related_name="terms")
    version = models.ForeignKey(Version, models.CASCADE, related_name="terms")
    key = models.CharField(max_length=60)
    value = models.CharField(max_length=255)  # canonical
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    confidence = models.FloatField(default=1.0)

    class Meta:
        ordering = ("version", "pk")
        indexes = (models.Index(fields=("version", "key"), name="term_by_key"),)

    def __str__(self) -> str:
        return f"{self.key} = {self.value}"


class Job(models.Model):
    """A piece of work for a worker process. This row is the truth, the message in the queue only rings its number.

    A worker holds a running job by a lease, which it renews while it lives; a job whose lease has run out is taken up again.
    """

    class Kind(models.TextChoices):
        INGEST = "ingest", _("Reading a contract")
        ASSESS = "assess", _("Applying the playbook")
        REPORT = "report", _("Making a file to take away")
        COMPARE = "compare", _("Comparing contracts")
        CARRY = "carry", _("Carrying decisions over")

    class Status(models.TextChoices):
        QUEUED = "queued", _("Waiting")
        RUNNING = "running", _("Running")
        DONE = "done", _("Done")
        FAILED = "failed", _("Failed")

    class Stage(models.TextChoices):
        STORED = "stored", _("File stored")
        READ = "read", _("Reading the text")
        STRUCTURE = "structure", _("Finding the clauses")
        CLAUSES = "clauses", _("Recognising the clauses")
        TERMS = "terms", _("Finding the key terms")
        RULES = "rules", _("Applying the playbook")
        REPORT = "report", _("Making the file")
        COMPARE = "compare", _("Comparing the clauses")
        READY = "ready", _("Ready")

    workspace = models.ForeignKey(Workspace, models.CASCADE, related_name="jobs")
    version = models.ForeignKey(Version, models.CASCADE, null=True, related_name="jobs")
    kind = models.CharField(max_length=20, choices=Kind)
    subject = models.BigIntegerField()  # primary key of what the kind works on: a version, a report, or a comparison
    status = models.CharField(max_length=20, choices=Status, default=Status.QUEUED)
    stage = models.CharField(max_length=20, choices=Stage, default=Stage.STORED)
    done = models.PositiveIntegerField(default=0)  # of total, within the stage
    total = models.PositiveIntegerField(default=0)  # 0 where the stage does not count
    attempts = models.PositiveIntegerField(default=0)
    error_code = models.CharField(max_length=40, blank=True)
    error_values = models.JSONField(default=dict, blank=True)
    owner = models.CharField(max_length=32, blank=True)  # token of the try that holds the lease
    lease_until = models.DateTimeField(null=True)
    not_before = models.DateTimeField()  # a try that failed is not repeated at once
    again = models.BooleanField(default=False)  # asked for while it was open: what it began with may have changed
    rung = models.DateTimeField(null=True)  # when its number was last put in the queue
    created = models.DateTimeField(auto_now_add=True)
    started = models.DateTimeField(null=True)  # of the first try
    finished = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-created", "-pk")
        indexes = (models.Index(fields=("status", "lease_until"), name="job_sweep"),)
        constraints = (
            models.UniqueConstraint(
                fields=("kind", "subject"), condition=models.Q(status__in=("queued", "running")), name="one_open_job_per_subject"
            ),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.subject}: {self.status}"

    @property
    def is_open(self) -> bool:
        return self.status in (self.Status.QUEUED, self.Status.RUNNING)
