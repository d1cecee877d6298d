"""API of the search in the words of all contracts."""

from typing import Any

from django.urls import reverse
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.pagination import PageNumberPagination
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from contracts.clauses.taxonomy import taxonomy
from contracts.models import Contract, Language
from review.api import serializers as shapes
from review.api.contracts import ONE
from review.models import Severity
from review.rules.themes import term_keys
from review.services.listing import LONGEST_SEARCH, NO_POINT_ABOVE_LOW, contracts_of, narrowed
from review.services.search import Asked, Found, Hit, hits_of, search

PAGE_SIZE, LARGEST_PAGE = 50, 200


class SearchFilters(serializers.Serializer[Any]):
    q = serializers.CharField(
        required=False,
        max_length=LONGEST_SEARCH,
        help_text='Words that one clause has all of; `"in quotes"`: words that follow each other, as they stand. Accents, capitals and '
        "line breaks do not matter. A word may go on (`sauvegarde` finds `sauvegardes`), a number and a quoted word may not.",
    )
    type = serializers.ChoiceField([key for key in taxonomy() if key != "other"], required=False, help_text="Clauses of this type")
    term = serializers.ChoiceField(term_keys(), required=False, help_text="Clauses in which this key term was found")
    versions = serializers.ChoiceField(
        ("newest", "all"),
        required=False,
        help_text="Of each contract its newest version that could be read (as if not given), or all of them",
    )
    workspace = serializers.IntegerField(required=False, min_value=1, max_value=2**63 - 1)
    status = serializers.ChoiceField(Contract.Status.choices, required=False, help_text="Of the contract")
    language = serializers.ChoiceField(Language.choices, required=False, help_text="Of the contract")
    severity = serializers.ChoiceField(
        [*Severity.choices, NO_POINT_ABOVE_LOW], required=False, help_text="The least severity of a finding that stands in the contract"
    )
    page = serializers.IntegerField(required=False, min_value=1)
    page_size = serializers.IntegerField(required=False, min_value=1, max_value=LARGEST_PAGE)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if not any(attrs.get(name) for name in ("q", "type", "term")):
            raise serializers.ValidationError({"q": [self.fields["q"].error_messages["required"]]})
        return attrs


class FoundContractSerializer(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    name = serializers.CharField()
    vendor_name = serializers.CharField(allow_blank=True)


class FoundVersionSerializer(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    number = serializers.IntegerField()


class FoundClauseSerializer(serializers.Serializer[Any]):
    id = serializers.CharField(help_text="As in the analysis")
    number = serializers.CharField(allow_blank=True, help_text="That it is cited by: “8.3”, “Annexe 1, 2”")
    name = serializers.CharField(allow_blank=True, help_text="Number and heading; the first words of a clause that has neither")
    page = serializers.IntegerField(allow_null=True, help_text="On which it begins; null where the format has no pages")
    types = serializers.ListField(child=serializers.CharField(), help_text="Keys, the most important one first")


class ExcerptSerializer(serializers.Serializer[Any]):
    text = serializers.CharField(allow_blank=True, help_text="A part of the clause's text on one line, “…” where it was cut")
    marks = shapes.SpanSerializer(many=True, help_text="What was looked for, in code points of this text")


class HitSerializer(serializers.Serializer[Any]):
    contract = FoundContractSerializer()
    version = FoundVersionSerializer()
    clause = FoundClauseSerializer()
    excerpt = ExcerptSerializer()
    page = serializers.CharField(help_text="Path of the page that shows the clause")


class SearchSerializer(serializers.Serializer[Any]):
    count = serializers.IntegerField(help_text="Clauses found")
    contracts = serializers.IntegerField(help_text="Contracts that they are of")
    searched = serializers.IntegerField(help_text="Contracts whose clauses were looked at; others have not been read, or could not be")
    next = serializers.URLField(allow_null=True)
    previous = serializers.URLField(allow_null=True)
    results = HitSerializer(many=True)


class _Pages(PageNumberPagination):
    page_size = PAGE_SIZE
    page_size_query_param = "page_size"
    max_page_size = LARGEST_PAGE


class Search(APIView):
    @extend_schema(
        summary="Clauses of all contracts that hold words, are of a type or have a key term",
        description="At least one of `q`, `type` and `term` is needed. By contract, newest first, then in the order of the text.",
        parameters=[SearchFilters],
        responses=ONE | {200: SearchSerializer, 400: shapes.ErrorBody},
    )
    def get(self, request: Request) -> Response:
        filters = SearchFilters(data=request.query_params)
        filters.is_valid(raise_exception=True)
        wanted = filters.validated_data
        contracts = narrowed(
            contracts_of(request.user, wanted.get("workspace")),
            status=wanted.get("status", ""),
            language=wanted.get("language", ""),
            severity=wanted.get("severity", ""),
        )
        asked = Asked(wanted.get("q", ""), wanted.get("type", ""), wanted.get("term", ""), wanted.get("versions") == "all")
        found = search(request.user, contracts, asked)
        return self._answer(request, found)

    def _answer(self, request: Request, found: Found) -> Response:
        pages = _Pages()
        places = pages.paginate_queryset(found.places, request, view=self) or []
        return Response(
            {
                "count": len(found.places),
                "contracts": found.contracts,
                "searched": found.searched,
                "next": pages.get_next_link(),
                "previous": pages.get_previous_link(),
                "results": [_hit(hit) for hit in hits_of(found, places)],
            }
        )


def _hit(hit: Hit) -> dict[str, Any]:
    contract, version, clause = hit.version.contract, hit.version, hit.row.clause
    return {
        "contract": {"id": contract.pk, "name": contract.name, "vendor_name": contract.vendor_name},
        "version": {"id": version.pk, "number": version.number},
        "clause": {
            "id": clause.uid,
            "number": hit.row.number,
            "name": hit.row.name,
            "page": clause.page_start,
            "types": list(hit.types),
        },
        "excerpt": {"text": hit.excerpt.text, "marks": [{"start": mark.start, "end": mark.end} for mark in hit.excerpt.marks]},
        "page": f"{reverse('contract', args=[contract.pk])}?version={version.number}#clause-{clause.uid}",
    }
