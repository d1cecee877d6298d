"""API of comparisons that are kept, the pairings that people make in them, and the matrix of many contracts."""

from typing import Any

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from contracts.access import LARGEST_KEY, contracts_for, version_for
from contracts.models import Role
from review.access import comparison_for
from review.api import serializers as shapes
from review.api.contracts import CHANGE
from review.api.reviews import FROM_READY, chosen_language
from review.compare.matrix import Cell, Row
from review.comparison_schema import comparison_json
from review.models import Comparison
from review.services import comparisons
from review.services.matrices import AT_MOST, matrix_of
from review.services.playbooks import playbook_of, rules_of

_WHOLE = FROM_READY | {200: OpenApiTypes.OBJECT, 202: shapes.JobSerializer}
_SHAPE = "Its JSON schema is served at `/api/v1/comparison.schema.json`. 202 with the job while a large one is being made."


class ComparisonOrder(serializers.Serializer[Any]):
    left = serializers.IntegerField(
        required=False, allow_null=True, min_value=1, max_value=LARGEST_KEY, help_text="Version; without it the playbook's own positions"
    )
    right = serializers.IntegerField(min_value=1, max_value=LARGEST_KEY, help_text="Version: the newer one, or the other vendor's")


class PairSerializer(serializers.Serializer[Any]):
    left = serializers.CharField(allow_null=True, max_length=20, help_text="Clause id; null: the right one stands alone")
    right = serializers.CharField(allow_null=True, max_length=20)


class ComparisonSerializer(serializers.ModelSerializer[Comparison]):
    job = shapes.JobSerializer(read_only=True, allow_null=True)
    pins = serializers.ListField(
        child=serializers.ListField(child=serializers.CharField(allow_null=True)), help_text="[left, right] clause ids paired by people"
    )

    class Meta:
        model = Comparison
        fields = ("id", "workspace", "left", "right", "pins", "job", "created", "updated")
        read_only_fields = fields


class MatrixQuery(shapes.LanguageChoice):
    contract = serializers.ListField(
        child=serializers.IntegerField(min_value=1, max_value=LARGEST_KEY),
        allow_empty=False,
        max_length=AT_MOST,
        help_text="Once per contract",
    )


class Comparisons(APIView):
    @extend_schema(
        summary="Compare two versions, or one with the playbook's positions",
        description="Asking again for the same two gives the same comparison, with the pairings that people made. One without pairings "
        "and without files goes when nobody has looked at it for 90 days.",
        request=ComparisonOrder,
        responses=CHANGE | {201: ComparisonSerializer},
    )
    def post(self, request: Request) -> Response:
        form = ComparisonOrder(data=request.data)
        form.is_valid(raise_exception=True)
        asked = form.validated_data
        left = version_for(request.user, asked["left"]) if asked.get("left") else None
        row = comparisons.obtain(left, version_for(request.user, asked["right"]), request.user)
        return Response(ComparisonSerializer(row).data, status=status.HTTP_201_CREATED)


class ComparisonOfTwo(APIView):
    @extend_schema(
        summary="Two versions compared, of one contract or of two",
        description="The comparison of the two that is kept, made on first use. " + _SHAPE,
        parameters=[shapes.ComparedVersions],
        responses=_WHOLE,
    )
    def get(self, request: Request) -> Response:
        asked = shapes.ComparedVersions(data=request.query_params)
        asked.is_valid(raise_exception=True)
        left, right = (version_for(request.user, asked.validated_data[side]) for side in ("left", "right"))
        return _whole(comparisons.obtain(left, right, request.user), request)


class ComparisonDetail(APIView):
    @extend_schema(summary="The whole comparison", description=_SHAPE, parameters=[shapes.LanguageChoice], responses=_WHOLE)
    def get(self, request: Request, pk: int) -> Response:
        return _whole(comparison_for(request.user, pk), request)


def _whole(row: Comparison, request: Request) -> Response:
    """All of the comparison, or the job that makes it."""
    found = comparisons.outcome(row)
    if found is None:
        return Response(shapes.JobSerializer(row.job).data, status=status.HTTP_202_ACCEPTED)
    left, right = ((side.analysis, side.findings) for side in (found.left, found.right))
    playbook = rules_of(playbook_of(row.workspace))
    return Response(comparison_json(found.comparison, left, right, playbook, chosen_language(request.query_params)))


class Pairs(APIView):
    @extend_schema(summary="Pair two clauses by hand", request=PairSerializer, responses=CHANGE | {201: ComparisonSerializer})
    def post(self, request: Request, pk: int) -> Response:
        row = comparison_for(request.user, pk, Role.LAWYER)
        form = PairSerializer(data=request.data)
        form.is_valid(raise_exception=True)
        comparisons.pair(row, form.validated_data["left"], form.validated_data["right"])
        row.refresh_from_db(fields=["pins"])
        return Response(ComparisonSerializer(row).data, status=status.HTTP_201_CREATED)


class MatrixDetail(APIView):
    @extend_schema(
        summary="Key terms and rules of many contracts side by side",
        parameters=[MatrixQuery],
        responses=FROM_READY | {200: OpenApiTypes.OBJECT},
    )
    def get(self, request: Request) -> Response:
        asked = MatrixQuery(data=request.query_params)
        asked.is_valid(raise_exception=True)
        contracts = contracts_for(request.user, asked.validated_data["contract"])
        found, _playbook, entries = matrix_of(contracts)
        return Response(
            {
                "versions": [{"version": int(key), "name": entries[key].name} for key in found.entries],
                "rows": [
                    {
                        "kind": row.kind.value,
                        "key": row.key,
                        "theme": row.theme,
                        "equal": row.is_equal,
                        "cells": _cells(row),
                    }
                    for row in found.rows
                ],
                "standings": [
                    {"theme": one.theme, "order": [{"version": int(key), "weight": weight} for key, weight, _counts in one.order]}
                    for one in found.standings
                ],
            }
        )


def _cells(row: Row) -> list[dict[str, Any]]:
    return [_cell(cell) for cell in row.cells]


def _cell(cell: Cell) -> dict[str, Any]:
    return {
        "values": list(cell.values),
        "severity": cell.severity.value if cell.severity else None,
        "standing": cell.standing.value if cell.standing else None,
        "rules": list(cell.rules),
        "places": [{"clause": place.clause, "start": place.start, "end": place.end} for place in cell.places],
    }
