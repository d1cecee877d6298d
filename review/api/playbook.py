"""API of a workspace's playbook: its rules in words and what the team changed, and the changes of one rule."""

from typing import Any

from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from contracts.access import LARGEST_KEY, workspace_for, workspaces_of
from contracts.models import Role, Workspace
from review.api import serializers as shapes
from review.api.contracts import CHANGE, ONE
from review.api.reviews import chosen_language
from review.models import Playbook, Severity
from review.rules.drafting import word_condition, word_rule
from review.rules.playbook import Kind, Rule, load_playbook
from review.rules.themes import theme_of_rule
from review.services import playbooks
from review.services.playbooks import Edited, playbook_of, rules_of


class PlaybookQuery(shapes.LanguageChoice):
    workspace = serializers.IntegerField(
        required=False, min_value=1, max_value=LARGEST_KEY, help_text="Needed where you are a member of several"
    )


class ThresholdSerializer(serializers.Serializer[Any]):
    name = serializers.CharField()
    value = serializers.JSONField(help_text="A number, or a list of words (countries as ISO 3166 codes)")
    shipped = serializers.JSONField(help_text="That of the shipped playbook")


class RuleSerializer(serializers.Serializer[Any]):
    """A rule as it is now, in words; placeholders that a finding fills are an ellipsis."""

    key = serializers.CharField()
    theme = serializers.CharField(help_text="Key of the theme under which pages show it")
    title = serializers.CharField()
    severity = serializers.ChoiceField(Severity.choices)
    shipped_severity = serializers.ChoiceField(Severity.choices, help_text="That of the shipped playbook")
    enabled = serializers.BooleanField()
    changed = serializers.BooleanField(help_text="Whether the team has changed anything of it")
    kind = serializers.ChoiceField([kind.value for kind in Kind])
    when = serializers.CharField(help_text="The exact condition under which it raises a finding")
    basis = serializers.CharField(help_text="Legal basis")
    types = serializers.ListField(child=serializers.CharField(), help_text="Keys of clause types")
    thresholds = ThresholdSerializer(many=True)
    rationale = serializers.CharField()
    suggestion = serializers.CharField(help_text="Fallback wording")


class PlaybookSerializer(serializers.Serializer[Any]):
    workspace = serializers.IntegerField()
    key = serializers.CharField()
    name = serializers.CharField()
    version = serializers.IntegerField(help_text="Raised by each change")
    rules = RuleSerializer(many=True)


class RuleChangeSerializer(serializers.Serializer[Any]):
    """What is not given stays as it is."""

    severity = serializers.ChoiceField(Severity.choices, required=False)
    enabled = serializers.BooleanField(required=False)
    thresholds = serializers.DictField(
        required=False, child=serializers.JSONField(), help_text="Name → number, or list of words (countries as codes or names)"
    )


class EditedSerializer(serializers.Serializer[Any]):
    rule = RuleSerializer()
    contracts = serializers.IntegerField(help_text="That are being held against the playbook again")
    jobs = serializers.ListField(child=serializers.IntegerField(), help_text="That do it, one for each version")


class PlaybookDetail(APIView):
    @extend_schema(
        summary="The playbook of a workspace, with the team's changes",
        parameters=[PlaybookQuery],
        responses=ONE | {200: PlaybookSerializer, 400: shapes.ErrorBody},
    )
    def get(self, request: Request) -> Response:
        row, language = playbook_of(_workspace(request)), chosen_language(request.query_params)
        playbook = rules_of(row)
        return Response(
            {
                "workspace": row.workspace_id,
                "key": row.key,
                "name": playbook.names[language],
                "version": row.version,
                "rules": [_rule(rule, load_playbook(row.key).rule(rule.key), language) for rule in playbook.rules],
            }
        )


class RuleDetail(APIView):
    @extend_schema(
        summary="Change a rule of the playbook",
        description="Every version that has been read is held against it again, by jobs; decisions stay.",
        parameters=[PlaybookQuery],
        request=RuleChangeSerializer,
        responses=CHANGE | {200: EditedSerializer},
    )
    def patch(self, request: Request, key: str) -> Response:
        workspace, language = _workspace(request, Role.LAWYER), chosen_language(request.query_params)
        form = RuleChangeSerializer(data=request.data)
        form.is_valid(raise_exception=True)
        return _edited(playbooks.edit(_holding(workspace, key), key, form.validated_data), language)

    @extend_schema(summary="Set a rule back to the shipped one", parameters=[PlaybookQuery], responses=CHANGE | {200: EditedSerializer})
    def delete(self, request: Request, key: str) -> Response:
        workspace, language = _workspace(request, Role.LAWYER), chosen_language(request.query_params)
        return _edited(playbooks.restore(_holding(workspace, key), key), language)


def _workspace(request: Request, role: str = Role.READER) -> Workspace:
    """The workspace asked for; without a name the only one of the user."""
    query = PlaybookQuery(data=request.query_params)
    query.is_valid(raise_exception=True)
    pk = query.validated_data.get("workspace")
    if pk is None:
        mine = list(workspaces_of(request.user)[:2])
        if len(mine) > 1:
            raise serializers.ValidationError({"workspace": PlaybookQuery().fields["workspace"].error_messages["required"]})
        pk = mine[0].pk if mine else None
    return workspace_for(request.user, pk, role)


def _holding(workspace: Workspace, key: str) -> Playbook:
    """The workspace's playbook, which must have a rule of this key."""
    row = playbook_of(workspace)
    if key not in load_playbook(row.key).keys:
        raise Http404
    return row


def _edited(edited: Edited, language: str) -> Response:
    shipped = load_playbook().rule(edited.rule.key)
    return Response(
        {
            "rule": _rule(edited.rule, shipped, language),
            "contracts": edited.contracts,
            "jobs": [job.pk for job in edited.jobs],
        }
    )


def _rule(rule: Rule, shipped: Rule, language: str) -> dict[str, Any]:
    wording = word_rule(rule, language)
    return {
        "key": rule.key,
        "theme": theme_of_rule(rule).key,
        "title": wording.title,
        "severity": rule.severity.value,
        "shipped_severity": shipped.severity.value,
        "enabled": rule.enabled,
        "changed": rule != shipped,
        "kind": rule.kind.value,
        "when": word_condition(rule, language),
        "basis": rule.basis[language],
        "types": list(rule.types),
        "thresholds": [{"name": name, "value": value, "shipped": shipped.thresholds[name]} for name, value in rule.thresholds.items()],
        "rationale": wording.rationale,
        "suggestion": wording.suggestion,
    }
