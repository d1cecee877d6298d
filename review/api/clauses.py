"""API of the types of clauses: what was recognised, which of it a person should check, and what people set."""

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from contracts.access import clause_for, version_for
from contracts.clauses.taxonomy import taxonomy
from contracts.clauses.types import is_to_check
from contracts.models import Clause, Role, Version
from contracts.services import analyses, clause_types
from contracts.services.errors import ServiceError
from review.api import serializers as shapes
from review.api.contracts import CHANGE
from review.api.reviews import FROM_READY, chosen_language


class ClauseFilters(shapes.LanguageChoice):
    to_check = serializers.BooleanField(required=False, help_text="Only clauses whose types a person should check, or only the others")


class FoundTypeSerializer(serializers.Serializer[Any]):
    key = serializers.CharField()
    name = serializers.CharField()
    confidence = serializers.FloatField(help_text="0 to 1; 1 where a person set the type")


class ClauseSerializer(serializers.Serializer[Any]):
    """A clause with its types, most confident first. The analysis has its place in the text."""

    id = serializers.CharField()
    number = serializers.CharField(allow_null=True)
    heading = serializers.CharField(allow_null=True)
    types = FoundTypeSerializer(many=True)
    to_check = serializers.BooleanField(help_text="The first type may well be wrong: a person should look at it")
    set_by_hand = serializers.BooleanField()
    set_by = serializers.CharField(allow_null=True, help_text="The person; null where nobody set the types, or the account is gone")


class TypesSerializer(serializers.Serializer[Any]):
    types = serializers.ListField(
        child=serializers.ChoiceField([key for key in taxonomy() if key != "other"]),
        max_length=5,
        help_text="The most important one first; none where the clause is about nothing of the list",
    )


class ClauseList(APIView):
    @extend_schema(
        summary="Clauses of a version with their types",
        description="In the order of the text.",
        parameters=[ClauseFilters],
        responses=FROM_READY | {200: ClauseSerializer(many=True)},
    )
    def get(self, request: Request, pk: int) -> Response:
        version = version_for(request.user, pk)
        filters = ClauseFilters(data=request.query_params)
        filters.is_valid(raise_exception=True)
        wanted = filters.validated_data.get("to_check") if "to_check" in request.query_params else None
        rows = _rows(version, chosen_language(request.query_params))
        return Response([row for row in rows if wanted is None or row["to_check"] == wanted])


class ClauseTypes(APIView):
    @extend_schema(
        summary="Set the types of a clause by hand",
        description="They stay with the text of the clause when it is read again, also in other versions of the contract. "
        "The findings are raised anew by a job.",
        parameters=[shapes.LanguageChoice],
        request=TypesSerializer,
        responses=CHANGE | {200: ClauseSerializer},
    )
    def put(self, request: Request, pk: int, uid: str) -> Response:
        clause = _clause_for(request, pk, uid)
        form = TypesSerializer(data=request.data)
        form.is_valid(raise_exception=True)
        clause_types.set_types(clause, form.validated_data["types"], request.user)
        return _answer(clause, request)

    @extend_schema(
        summary="Go back to the types that were recognised",
        parameters=[shapes.LanguageChoice],
        responses=CHANGE | {200: ClauseSerializer},
    )
    def delete(self, request: Request, pk: int, uid: str) -> Response:
        clause = _clause_for(request, pk, uid)
        clause_types.unset_types(clause)
        return _answer(clause, request)


def _clause_for(request: Request, pk: int, uid: str) -> Clause:
    clause = clause_for(request.user, pk, uid, Role.LAWYER)
    chosen_language(request.query_params)  # refuses a wrong one before anything is changed
    return clause


def _answer(clause: Clause, request: Request) -> Response:
    rows = _rows(clause.version, chosen_language(request.query_params))
    return Response(next(row for row in rows if row["id"] == clause.uid))


def _rows(version: Version, language: str) -> list[dict[str, Any]]:
    if version.status != Version.Status.READY:
        raise ServiceError("not_ready")
    analysis = analyses.load(version)
    people = clause_types.people_who_set(version, version.clauses.all(), analysis.document.text)
    rows = []
    for clause in analysis.clauses:
        types = analysis.types.get(clause.id, ())
        rows.append(
            {
                "id": clause.id,
                "number": clause.number,
                "heading": clause.heading,
                "types": [
                    {"key": found.key, "name": taxonomy()[found.key].label(language), "confidence": round(found.confidence, 4)}
                    for found in types
                ],
                "to_check": is_to_check(types),
                "set_by_hand": any(found.by_hand for found in types),
                "set_by": people.get(clause.id) or None,
            }
        )
    return rows
