"""API of a contract's history, of what changed since the version that was reviewed, and of uploads that look like a next version."""

from typing import Any

from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from contracts.access import contract_for, successor_for, version_for
from contracts.models import Role, Successor
from contracts.services import successors
from review.api import serializers as shapes
from review.api.contracts import CHANGE, ONE
from review.models import Severity
from review.services import versions


class HistorySerializer(serializers.Serializer[Any]):
    version = shapes.VersionSerializer()
    uploaded_by = serializers.CharField(allow_null=True)
    risks = shapes.RisksSerializer(allow_null=True, help_text="null until the version has been assessed")
    findings = serializers.IntegerField(help_text="That the rules raise")
    decided = serializers.IntegerField(help_text="Of them, those that somebody decided on")
    recognised = serializers.BooleanField(help_text="Came as an upload of its own and was added by a person who was asked")


class ChangesSerializer(serializers.Serializer[Any]):
    since = serializers.IntegerField(help_text="Version")
    reviewed = serializers.BooleanField(help_text="Whether somebody decided on findings of that version; else it is the one right before")
    comparison = serializers.IntegerField()
    clauses = serializers.IntegerField(allow_null=True, help_text="That differ by more than form; null while the comparison is being made")
    raised = serializers.IntegerField(allow_null=True, help_text="Rules that this version raises and that one does not")
    lifted = serializers.IntegerField(allow_null=True)
    carried = serializers.IntegerField(help_text="Decisions that came along to unchanged clauses")


class SuccessorSerializer(serializers.ModelSerializer[Successor]):
    class Meta:
        model = Successor
        fields = ("version", "contract", "share", "state", "answered", "created")
        read_only_fields = fields


class Answer(serializers.Serializer[Any]):
    answer = serializers.ChoiceField(("accept", "decline"))


class History(APIView):
    @extend_schema(summary="Versions of a contract, newest first", responses=ONE | {200: HistorySerializer(many=True)})
    def get(self, request: Request, pk: int) -> Response:
        return Response([_entry(entry) for entry in versions.history(contract_for(request.user, pk))])


def _entry(entry: versions.Entry) -> dict[str, Any]:
    user = entry.version.uploaded_by
    return {
        "version": shapes.VersionSerializer(entry.version).data,
        "uploaded_by": user.get_username() if user else None,
        "risks": {severity: getattr(entry.review, severity) for severity in Severity.values} if entry.review else None,
        "findings": entry.total,
        "decided": entry.decided,
        "recognised": entry.successor is not None and entry.successor.state == Successor.State.ACCEPTED,
    }


class Changes(APIView):
    @extend_schema(
        summary="What changed since the version that was reviewed before",
        description="404 for a contract's first version.",
        responses=ONE | {200: ChangesSerializer},
    )
    def get(self, request: Request, pk: int) -> Response:
        found = versions.since(version_for(request.user, pk))
        if found is None:
            raise Http404
        row = found.comparison
        return Response(
            {
                "since": found.before.pk,
                "reviewed": found.is_reviewed,
                "comparison": row.pk,
                "clauses": row.clauses,
                "raised": row.raised,
                "lifted": row.lifted,
                "carried": found.carried,
            }
        )


class SuccessorDetail(APIView):
    @extend_schema(
        summary="Whether a version looks like the next one of another contract",
        description="404 where it looks like none.",
        responses=ONE | {200: SuccessorSerializer},
    )
    def get(self, request: Request, pk: int) -> Response:
        return Response(SuccessorSerializer(successor_for(request.user, pk)).data)

    @extend_schema(
        summary="Add it to that contract, or keep it apart",
        description="Accepted, the version becomes the newest of that contract, and decisions on unchanged clauses come along.",
        request=Answer,
        responses=CHANGE | {200: SuccessorSerializer},
    )
    def post(self, request: Request, pk: int) -> Response:
        successor = successor_for(request.user, pk, Role.PROCUREMENT)
        form = Answer(data=request.data)
        form.is_valid(raise_exception=True)
        if form.validated_data["answer"] == "accept":
            versions.accept(successor, request.user)
        else:
            successors.decline(successor, request.user)
        return Response(SuccessorSerializer(successor_for(request.user, pk)).data)

    @extend_schema(
        summary="Take the answer back",
        description="A version that was added becomes a contract of its own again; the decisions that came along go.",
        request=None,
        responses=CHANGE | {204: None},
    )
    def delete(self, request: Request, pk: int) -> Response:
        versions.undo(successor_for(request.user, pk, Role.PROCUREMENT))
        return Response(status=status.HTTP_204_NO_CONTENT)
