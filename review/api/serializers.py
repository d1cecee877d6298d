"""What the API sends and takes, apart from the analysis itself, which review.schema makes."""

from typing import Any

from django.conf import settings
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from contracts.access import LARGEST_KEY
from contracts.models import Contract, Job, Language, Version, Workspace
from contracts.services.messages import sentence
from review.models import Decision, DecisionKind, Finding, Rewording, Severity
from review.reading.rows import finding_of
from review.rules.drafting import word
from review.rules.playbook import Playbook
from review.services.listing import LONGEST_SEARCH, NO_POINT_ABOVE_LOW


class ErrorDetail(serializers.Serializer[Any]):
    code = serializers.CharField(help_text="Stable; messages may change")
    message = serializers.CharField(help_text="For people, in the language asked for")
    fields = serializers.DictField(  # type: ignore[assignment]  # the shape has a member of this name
        child=serializers.ListField(child=serializers.CharField()), help_text="Field name → what is wrong with it"
    )


class ErrorBody(serializers.Serializer[Any]):
    error = ErrorDetail()


class Problem(serializers.Serializer[Any]):
    """Why a file or a job failed."""

    code = serializers.CharField()
    message = serializers.CharField()
    advice = serializers.CharField()
    retry = serializers.BooleanField(help_text="Whether trying again may help")


def problem(code: str, values: dict[str, Any]) -> dict[str, Any] | None:
    if not code:
        return None
    words = sentence(code, values)
    return {"code": code, "message": words.text, "advice": words.advice, "retry": words.retry}


class WorkspaceSerializer(serializers.ModelSerializer[Workspace]):
    role = serializers.CharField(read_only=True, help_text="Yours")

    class Meta:
        model = Workspace
        fields = ("id", "name", "role")


class JobSerializer(serializers.ModelSerializer[Job]):
    error = serializers.SerializerMethodField()

    class Meta:
        model = Job
        fields = ("id", "kind", "version", "status", "stage", "done", "total", "attempts", "error", "created", "started", "finished")
        read_only_fields = fields

    @extend_schema_field(Problem(allow_null=True))
    def get_error(self, row: Job) -> dict[str, Any] | None:
        return problem(row.error_code, row.error_values)


class VersionSerializer(serializers.ModelSerializer[Version]):
    error = serializers.SerializerMethodField()

    class Meta:
        model = Version
        fields = (
            "id",
            "contract",
            "number",
            "filename",
            "sha256",
            "size",
            "media_type",
            "language",
            "pages",
            "title",
            "status",
            "error",
            "created",
        )
        read_only_fields = fields

    @extend_schema_field(Problem(allow_null=True))
    def get_error(self, row: Version) -> dict[str, Any] | None:
        return problem(row.error_code, row.error_values)


class RisksSerializer(serializers.Serializer[Any]):
    """Findings that stand, by severity."""

    critical = serializers.IntegerField()
    high = serializers.IntegerField()
    medium = serializers.IntegerField()
    low = serializers.IntegerField()
    info = serializers.IntegerField()


class ContractSerializer(serializers.ModelSerializer[Contract]):
    name = serializers.CharField(max_length=255)
    current_version = VersionSerializer(read_only=True, allow_null=True)
    read_version = VersionSerializer(
        read_only=True, allow_null=True, help_text="The newest one that is ready: an older one while the current version is not"
    )
    risks = serializers.SerializerMethodField(help_text="Of the read version; null until one has been assessed")

    class Meta:
        model = Contract
        fields = (
            "id",
            "workspace",
            "name",
            "vendor_name",
            "language",
            "status",
            "risks",
            "current_version",
            "read_version",
            "created",
            "updated",
        )
        read_only_fields = ("id", "workspace", "vendor_name", "language", "created", "updated")

    @extend_schema_field(RisksSerializer(allow_null=True))
    def get_risks(self, row: Contract) -> dict[str, int] | None:
        review = getattr(row.read_version, "review", None)
        return {severity: getattr(review, severity) for severity in Severity.values} if review else None


class ContractDetailSerializer(ContractSerializer):
    versions = VersionSerializer(many=True, read_only=True)

    class Meta(ContractSerializer.Meta):
        fields = (*ContractSerializer.Meta.fields, "versions")  # type: ignore[assignment]


class ContractFilters(serializers.Serializer[Any]):
    workspace = serializers.IntegerField(required=False, min_value=1, max_value=LARGEST_KEY)
    status = serializers.ChoiceField(Contract.Status.choices, required=False)
    language = serializers.ChoiceField(Language.choices, required=False)
    severity = serializers.ChoiceField(
        [*Severity.choices, NO_POINT_ABOVE_LOW], required=False, help_text="The least severity of a finding that stands"
    )
    q = serializers.CharField(required=False, max_length=LONGEST_SEARCH, help_text="Words in the names of contract, vendor and file")


class UploadSerializer(serializers.Serializer[Any]):
    workspace = serializers.IntegerField(min_value=1, max_value=LARGEST_KEY)
    contract = serializers.IntegerField(
        required=False, min_value=1, max_value=LARGEST_KEY, help_text="Makes the files its next versions; without it each starts a contract"
    )
    files = serializers.ListField(
        child=serializers.FileField(allow_empty_file=True, max_length=None), allow_empty=False, max_length=settings.MAX_FILES_PER_UPLOAD
    )


class UploadedSerializer(serializers.Serializer[Any]):
    """What became of one file."""

    filename = serializers.CharField()
    contract = serializers.IntegerField(allow_null=True)
    version = serializers.IntegerField(allow_null=True, help_text="With the error duplicate: the one that holds this file already")
    job = serializers.IntegerField(allow_null=True)
    error = Problem(allow_null=True)


class LanguageChoice(serializers.Serializer[Any]):
    language = serializers.ChoiceField(Language.choices, required=False, help_text="Of the sentences; else that of the request")


class ComparedVersions(LanguageChoice):
    left = serializers.IntegerField(min_value=1, max_value=LARGEST_KEY, help_text="Version: the older one")
    right = serializers.IntegerField(min_value=1, max_value=LARGEST_KEY, help_text="Version: the newer one, or the other vendor's")


class SpanSerializer(serializers.Serializer[Any]):
    start = serializers.IntegerField()
    end = serializers.IntegerField()


class DecisionSerializer(serializers.ModelSerializer[Decision]):
    kind = serializers.ChoiceField(DecisionKind.choices)
    comment = serializers.CharField(required=False, allow_blank=True, max_length=Decision.LONGEST_COMMENT)
    by = serializers.SerializerMethodField()

    class Meta:
        model = Decision
        fields = ("id", "kind", "comment", "by", "carried_from", "created")
        read_only_fields = ("id", "by", "carried_from", "created")

    def get_by(self, row: Decision) -> str | None:
        return row.user.get_username() if row.user else None


class RewordingSerializer(serializers.ModelSerializer[Rewording]):
    """Wording of the team's own."""

    text = serializers.CharField(max_length=Rewording.LONGEST, help_text="In the contract's language, a paragraph a line")
    by = serializers.SerializerMethodField()

    class Meta:
        model = Rewording
        fields = ("text", "by", "carried_from", "created")
        read_only_fields = ("by", "carried_from", "created")

    def get_by(self, row: Rewording) -> str | None:
        return row.user.get_username() if row.user else None


class DecisionRequest(DecisionSerializer):
    everywhere = serializers.BooleanField(
        required=False, default=False, help_text="For every place at which the rule is raised in this version, not for this finding alone"
    )

    class Meta(DecisionSerializer.Meta):
        fields = ("kind", "comment", "everywhere")  # type: ignore[assignment]
        read_only_fields = ()  # type: ignore[assignment]


class FindingSerializer(serializers.Serializer[Finding]):
    """A finding in words. The context must hold playbook, language, contract_language and names (of the parties)."""

    id = serializers.IntegerField()
    rule = serializers.CharField()
    severity = serializers.ChoiceField(Severity.choices)
    clause = serializers.CharField(allow_null=True, help_text="Clause id in the analysis; null: missing from the whole document")
    evidence = SpanSerializer(many=True)
    title = serializers.CharField()
    rationale = serializers.CharField()
    suggestion = serializers.CharField(help_text="Wording to propose, in the contract's language: the team's own, or else the playbook's")
    reworded = RewordingSerializer(allow_null=True, help_text="The team's own wording; null: the playbook's")
    state = serializers.ChoiceField(DecisionKind.choices)
    lifted = serializers.BooleanField(help_text="Somebody decided on it, and the rules no longer raise it")
    decisions = DecisionSerializer(many=True)

    def to_representation(self, row: Finding) -> dict[str, Any]:
        playbook: Playbook = self.context["playbook"]
        wording = word(finding_of(row), playbook, self.context["language"], self.context["contract_language"], self.context["names"])
        return {
            "id": row.pk,
            "rule": row.rule,
            "severity": row.severity,
            "clause": row.clause,
            "evidence": row.evidence,
            "title": wording.title,
            "rationale": wording.rationale,
            "suggestion": row.reworded or wording.suggestion,
            "reworded": RewordingSerializer(row.rewordings.all()[0]).data if row.reworded else None,
            "state": row.state,
            "lifted": row.lifted,
            "decisions": DecisionSerializer(row.decisions.all(), many=True).data,
        }


class Credentials(serializers.Serializer[Any]):
    email = serializers.EmailField()
    password = serializers.CharField(trim_whitespace=False)


class TokenSerializer(serializers.Serializer[Any]):
    token = serializers.CharField()
