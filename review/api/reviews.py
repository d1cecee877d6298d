"""API of what the rules found in a version, and of what people decided."""

import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from django.db.models import Prefetch
from django.utils.translation import get_language
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

import review
from contracts.access import User, version_for
from contracts.models import Role, Version
from contracts.services import analyses
from contracts.services.errors import ServiceError
from review.access import finding_for
from review.api import serializers as shapes
from review.api.contracts import CHANGE, ONE
from review.models import Decision, Finding, Review, Rewording
from review.reading.known import known
from review.rules.calling import names_in
from review.schema import analysis_json
from review.services.assess import findings_of
from review.services.decisions import decide
from review.services.playbooks import rules_of
from review.services.rewording import restore_wording, reword

FROM_READY = ONE | {400: shapes.ErrorBody, 409: shapes.ErrorBody}


@cache
def json_schema(name: str) -> dict[str, Any]:
    """The shipped JSON schema of that name: "analysis" or "comparison"."""
    path = Path(review.__file__).parent / "schemas" / f"{name}.schema.json"
    return json.loads(path.read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def chosen_language(data: Any) -> str:
    """The language that a request asks for by name, else the one of its headers."""
    choice = shapes.LanguageChoice(data=data)
    choice.is_valid(raise_exception=True)
    return str(choice.validated_data.get("language") or (get_language() or "fr")[:2])


def _review_of(user: User, version_pk: int) -> Review:
    """The review of a version. Raises ServiceError("not_ready") where it has not been assessed yet."""
    version = version_for(user, version_pk)
    ready = Review.objects.filter(version=version, version__status=Version.Status.READY)
    found = ready.select_related("playbook", "version").first()
    if found is None:
        raise ServiceError("not_ready")
    return found


class JsonSchema(APIView):
    permission_classes = (AllowAny,)
    name = ""  # of the schema; given where the address is

    @extend_schema(summary="JSON schema", responses={200: OpenApiTypes.OBJECT}, auth=[])
    def get(self, request: Request) -> Response:
        return Response(json_schema(self.name))


class Analysis(APIView):
    @extend_schema(
        summary="The whole analysis: document, clauses, key terms, findings",
        description="Its JSON schema is served at `/api/v1/analysis.schema.json`.",
        parameters=[shapes.LanguageChoice],
        responses=FROM_READY | {200: OpenApiTypes.OBJECT},
    )
    def get(self, request: Request, pk: int) -> Response:
        row = _review_of(request.user, pk)
        language = chosen_language(request.query_params)
        return Response(analysis_json(analyses.load(row.version), findings_of(row), rules_of(row.playbook), language))


class FindingList(APIView):
    @extend_schema(
        summary="Findings of a version with their decisions",
        parameters=[shapes.LanguageChoice],
        responses=FROM_READY | {200: shapes.FindingSerializer(many=True)},
    )
    def get(self, request: Request, pk: int) -> Response:
        row = _review_of(request.user, pk)
        decisions = Prefetch("decisions", Decision.objects.select_related("user"))
        rewordings = Prefetch("rewordings", Rewording.objects.select_related("user"))
        return Response(_in_words(row.findings.prefetch_related(decisions, rewordings), row, request))


class FindingDetail(APIView):
    @extend_schema(
        summary="One finding with its decisions",
        parameters=[shapes.LanguageChoice],
        responses=ONE | {200: shapes.FindingSerializer, 400: shapes.ErrorBody},
    )
    def get(self, request: Request, pk: int) -> Response:
        finding = finding_for(request.user, pk)
        return Response(_in_words([finding], finding.review, request)[0])


class Decisions(APIView):
    @extend_schema(
        summary="Decide on a finding",
        description="The latest decision counts; `open` takes the ones before it back. With `everywhere` all findings of the rule get it.",
        request=shapes.DecisionRequest,
        responses=CHANGE | {201: shapes.DecisionSerializer},
    )
    def post(self, request: Request, pk: int) -> Response:
        finding = finding_for(request.user, pk, Role.LAWYER)
        form = shapes.DecisionRequest(data=request.data)
        form.is_valid(raise_exception=True)
        given = form.validated_data
        decision = decide(finding, request.user, given["kind"], given.get("comment", ""), everywhere=given["everywhere"])
        return Response(shapes.DecisionSerializer(decision).data, status=status.HTTP_201_CREATED)


class Wording(APIView):
    @extend_schema(
        summary="Word a finding anew",
        description="The wording takes the place of the playbook's on the page, in reports and in counter-proposals.",
        request=shapes.RewordingSerializer,
        parameters=[shapes.LanguageChoice],
        responses=CHANGE | {200: shapes.FindingSerializer},
    )
    def put(self, request: Request, pk: int) -> Response:
        finding = finding_for(request.user, pk, Role.LAWYER)
        form = shapes.RewordingSerializer(data=request.data)
        form.is_valid(raise_exception=True)
        reword(finding, request.user, form.validated_data["text"])
        return Response(_in_words([finding], finding.review, request)[0])

    @extend_schema(
        summary="Go back to the playbook's wording",
        request=None,
        parameters=[shapes.LanguageChoice],
        responses=CHANGE | {200: shapes.FindingSerializer},
    )
    def delete(self, request: Request, pk: int) -> Response:
        finding = finding_for(request.user, pk, Role.LAWYER)
        restore_wording(finding, request.user)
        return Response(_in_words([finding], finding.review, request)[0])


def _in_words(findings: Iterable[Finding], row: Review, request: Request) -> list[dict[str, Any]]:
    playbook = rules_of(row.playbook)
    context = {
        "playbook": playbook,
        "language": chosen_language(request.query_params),
        "contract_language": row.version.language,
        "names": names_in(analyses.load(row.version)),
    }
    return [shapes.FindingSerializer(finding, context=context).data for finding in known(findings, playbook)]
