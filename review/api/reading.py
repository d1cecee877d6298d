"""API of what was read in a version beside its clauses and key terms: defined terms, and references to clauses, annexes and laws."""

from collections.abc import Callable
from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from contracts.access import version_for
from contracts.analysis import Analysis
from contracts.models import Version
from contracts.services import analyses
from contracts.services.errors import ServiceError
from contracts.structure.law_names import laws
from contracts.structure.types import Clause
from contracts.text.types import Span
from review.api import serializers as shapes
from review.api.contracts import ONE
from review.api.reviews import FROM_READY, chosen_language
from review.reading.cited import law_name, lost_indexes
from review.reading.glossary import glossary
from review.reading.places import clause_finder


class PlaceSerializer(shapes.SpanSerializer):
    clause = serializers.CharField(help_text="Id of the clause, as in the analysis")


class MeaningSerializer(PlaceSerializer):
    text = serializers.CharField(help_text="The line or sentence that says what the term means; cut after 500 characters")


class TermSerializer(serializers.Serializer[Any]):
    """A defined term, or one that is used as if it were defined. Offsets count code points of the document's text."""

    term = serializers.CharField()
    meanings = MeaningSerializer(many=True, help_text="Where the term is defined; empty where the contract defines it nowhere")
    uses = PlaceSerializer(many=True, help_text="All uses but those that define it")
    defined = serializers.BooleanField()
    defined_twice = serializers.BooleanField()
    never_used = serializers.BooleanField()


class LawSerializer(serializers.Serializer[Any]):
    key = serializers.CharField(allow_null=True, help_text="Stable name of a law that is known; null for others")
    name = serializers.CharField(
        help_text="Short, in the language asked for; as written where the law is not known, empty where it is not named"
    )


class ReferenceSerializer(PlaceSerializer):
    """A reference in the text, at start and end in a clause."""

    kind = serializers.ChoiceField(("clause", "annex", "law"))
    target = serializers.CharField(help_text="As written, without “article”: “8.3”, “L. 441-10 du Code de commerce”")
    target_clause = serializers.CharField(allow_null=True, help_text="Id of the clause or annex referred to")
    dangling = serializers.BooleanField(help_text="The document has no such clause or annex")
    law = LawSerializer(allow_null=True)


def _analysis(request: Request, pk: int) -> Analysis:
    version = version_for(request.user, pk)
    if version.status != Version.Status.READY:
        raise ServiceError("not_ready")
    return analyses.load(version)


class Definitions(APIView):
    @extend_schema(
        summary="Defined terms of a version, with meanings and uses",
        description="In the order of the alphabet. Terms that are used like defined ones and defined nowhere are among them.",
        responses=ONE | {200: TermSerializer(many=True), 409: shapes.ErrorBody},
    )
    def get(self, request: Request, pk: int) -> Response:
        analysis = _analysis(request, pk)
        clause_at = clause_finder(analysis.clauses)
        return Response(
            [
                {
                    "term": entry.term,
                    "meanings": [
                        _place(span, clause_at) | {"text": meaning.words}
                        for span, meaning in zip(entry.definitions, entry.meanings, strict=True)
                    ],
                    "uses": [_place(span, clause_at) for span in entry.uses],
                    "defined": bool(entry.meanings),
                    "defined_twice": entry.is_twofold,
                    "never_used": entry.is_unused,
                }
                for entry in glossary(analysis)
            ]
        )


class References(APIView):
    @extend_schema(
        summary="References of a version to its clauses and annexes, and to laws",
        description="In the order of the text.",
        parameters=[shapes.LanguageChoice],
        responses=FROM_READY | {200: ReferenceSerializer(many=True)},
    )
    def get(self, request: Request, pk: int) -> Response:
        analysis, language = _analysis(request, pk), chosen_language(request.query_params)
        clause_at, lost = clause_finder(analysis.clauses), lost_indexes(analysis)
        return Response(
            [
                _place(Span(found.start, found.end), clause_at)
                | {
                    "kind": found.kind,
                    "target": found.target,
                    "target_clause": found.clause,
                    "dangling": i in lost,
                    "law": _law(found.law, found.target, language) if found.kind == "law" else None,
                }
                for i, found in enumerate(analysis.references)
            ]
        )


def _place(span: Span, clause_at: Callable[[int], Clause]) -> dict[str, Any]:
    return {"clause": clause_at(span.start).id, "start": span.start, "end": span.end}


def _law(key: str | None, target: str, language: str) -> dict[str, str | None]:
    return {"key": key, "name": laws()[key].label(language) if key else law_name(target)}
