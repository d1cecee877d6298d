"""API of workspaces, contracts, their files and the jobs that read them."""

from typing import Any

from django.db.models import QuerySet
from django.http import FileResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework import status
from rest_framework.generics import ListAPIView
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.throttling import ScopedRateThrottle
from rest_framework.views import APIView

from contracts.access import contract_for, job_for, removable_contract_for, version_for, workspace_for, workspaces_of
from contracts.models import Contract, Role, Workspace
from contracts.services import contracts, uploads
from contracts.services.uploads import Uploaded
from review import downloads
from review.api import serializers as shapes
from review.services import versions
from review.services.listing import contracts_of, narrowed

ONE = dict.fromkeys((401, 403, 404), shapes.ErrorBody)  # refusals of addresses of one row
CHANGE = ONE | {400: shapes.ErrorBody, 409: shapes.ErrorBody}


@extend_schema_view(
    get=extend_schema(summary="Your workspaces, with your role in each", responses=ONE | {200: shapes.WorkspaceSerializer(many=True)})
)
class WorkspaceList(ListAPIView[Workspace]):
    serializer_class = shapes.WorkspaceSerializer

    def get_queryset(self) -> QuerySet[Workspace]:
        return workspaces_of(self.request.user)


class ContractList(ListAPIView[Contract]):
    serializer_class = shapes.ContractSerializer
    parser_classes = (MultiPartParser,)

    def get_throttles(self) -> list[Any]:
        if self.request.method == "POST":
            self.throttle_scope = "upload"
            return [ScopedRateThrottle()]
        return super().get_throttles()

    def get_queryset(self) -> QuerySet[Contract]:
        filters = shapes.ContractFilters(data=self.request.query_params)
        filters.is_valid(raise_exception=True)
        wanted = filters.validated_data
        return narrowed(
            contracts_of(self.request.user, wanted.get("workspace")),
            words=wanted.get("q", ""),
            status=wanted.get("status", ""),
            language=wanted.get("language", ""),
            severity=wanted.get("severity", ""),
        )

    @extend_schema(
        summary="Contracts that you may see, newest first", parameters=[shapes.ContractFilters], responses=ONE | {
            200: shapes.ContractSerializer(many=True), 400: shapes.ErrorBody
        }
    )  # fmt: skip
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        return super().get(request, *args, **kwargs)

    @extend_schema(
        summary="Upload files",
        description="Each file becomes a contract, or the next version of `contract`. Follow each `job` until it is done or has failed.",
        request={"multipart/form-data": shapes.UploadSerializer},
        responses=CHANGE | {201: shapes.UploadedSerializer(many=True), 429: shapes.ErrorBody},
    )
    def post(self, request: Request) -> Response:
        form = shapes.UploadSerializer(data=request.data)
        form.is_valid(raise_exception=True)
        workspace = workspace_for(request.user, form.validated_data["workspace"], Role.PROCUREMENT)
        pk = form.validated_data.get("contract")
        contract = contract_for(request.user, pk, Role.PROCUREMENT) if pk else None
        if contract:
            workspace = contract.workspace
        results = uploads.upload(workspace, request.user, form.validated_data["files"], contract)
        return Response([_uploaded(result) for result in results], status=status.HTTP_201_CREATED)


def _uploaded(result: Uploaded) -> dict[str, Any]:
    return {
        "filename": result.filename,
        "contract": result.version.contract_id if result.version else None,
        "version": result.version.pk if result.version else None,
        "job": result.job.pk if result.job else None,
        "error": shapes.problem(result.error_code, result.error_values),
    }


class ContractDetail(APIView):
    @extend_schema(summary="One contract with its versions", responses=ONE | {200: shapes.ContractDetailSerializer})
    def get(self, request: Request, pk: int) -> Response:
        return Response(shapes.ContractDetailSerializer(contract_for(request.user, pk)).data)

    @extend_schema(
        summary="Rename a contract or change its status",
        request=shapes.ContractSerializer(partial=True),
        responses=CHANGE | {200: shapes.ContractDetailSerializer},
    )
    def patch(self, request: Request, pk: int) -> Response:
        contract = contract_for(request.user, pk, Role.PROCUREMENT)
        form = shapes.ContractSerializer(contract, data=request.data, partial=True)
        form.is_valid(raise_exception=True)
        if "name" in form.validated_data:
            contracts.rename(contract, form.validated_data["name"])
        if "status" in form.validated_data:
            contracts.set_status(contract, form.validated_data["status"])
        return Response(shapes.ContractDetailSerializer(contract).data)

    @extend_schema(summary="Delete a contract, its files and its reviews for good", responses=ONE | {204: None})
    def delete(self, request: Request, pk: int) -> Response:
        contracts.delete(removable_contract_for(request.user, pk))
        return Response(status=status.HTTP_204_NO_CONTENT)


class VersionDetail(APIView):
    @extend_schema(summary="One version", responses=ONE | {200: shapes.VersionSerializer})
    def get(self, request: Request, pk: int) -> Response:
        return Response(shapes.VersionSerializer(version_for(request.user, pk)).data)

    @extend_schema(
        summary="Remove the newest version of a contract for good",
        description="The version before is the newest again, with its decisions. 409 for any other version, and for the only one; "
        "403 for all but administrators where somebody has decided on findings of this version.",
        responses=CHANGE | {204: None},
    )
    def delete(self, request: Request, pk: int) -> Response:
        version = version_for(request.user, pk, Role.PROCUREMENT)
        versions.remove(version, version.role)  # type: ignore[attr-defined]  # from contracts.access
        return Response(status=status.HTTP_204_NO_CONTENT)


class VersionFile(APIView):
    @extend_schema(summary="The file as it was uploaded", responses=ONE | {(200, "application/octet-stream"): OpenApiTypes.BINARY})
    def get(self, request: Request, pk: int) -> FileResponse:
        return downloads.original(version_for(request.user, pk))


class VersionRetry(APIView):
    @extend_schema(summary="Read a file again that could not be read", request=None, responses=CHANGE | {202: shapes.JobSerializer})
    def post(self, request: Request, pk: int) -> Response:
        job = uploads.retry(version_for(request.user, pk, Role.PROCUREMENT))
        return Response(shapes.JobSerializer(job).data, status=status.HTTP_202_ACCEPTED)


class JobDetail(APIView):
    @extend_schema(summary="How far a job is", responses=ONE | {200: shapes.JobSerializer})
    def get(self, request: Request, pk: int) -> Response:
        return Response(shapes.JobSerializer(job_for(request.user, pk)).data)
