"""The one shape of every error that the API returns: {"error": {"code", "message", "fields"}}."""

from typing import Any

from django.core.exceptions import PermissionDenied, RequestDataTooBig
from django.http import Http404, HttpRequest, JsonResponse
from django.views.decorators.csrf import csrf_exempt
from rest_framework import exceptions, status
from rest_framework.response import Response
from rest_framework.views import exception_handler

from contracts.services.errors import FieldsError, ServiceError
from contracts.services.messages import sentence

# Refusals that say more about the state of things than about the request.
_CONFLICTS = {
    "duplicate",
    "not_failed",
    "not_ready",
    "nothing_to_propose",
    "last_administrator",
    "already_member",
    "account_exists",
    "successor_answered",
    "successor_open",
    "successor_outdated",
    "rule_changed",
    "finding_gone",
    "not_newest",
}


_FORBIDDEN = {"version_decided"}


def body(code: str, values: dict[str, Any] | None = None, fields: dict[str, list[str]] | None = None) -> dict[str, Any]:
    """The JSON of an error, in the active language."""
    return {"error": {"code": code, "message": sentence(code, values).in_full, "fields": fields or {}}}


def handle(error: Exception, context: dict[str, Any]) -> Response | None:
    """The response for an error that a view raised; None, and so a 500, for one that nobody foresaw."""
    if isinstance(error, ServiceError):
        refused: int = status.HTTP_409_CONFLICT if error.code in _CONFLICTS else status.HTTP_400_BAD_REQUEST
        if error.code in _FORBIDDEN:
            refused = status.HTTP_403_FORBIDDEN
        fields = {name: [_said(one)] for name, one in error.fields.items()} if isinstance(error, FieldsError) else None
        return Response(body(error.code, error.values, fields), status=refused)
    if isinstance(error, RequestDataTooBig):
        return Response(body("request_too_large"), status=status.HTTP_413_REQUEST_ENTITY_TOO_LARGE)
    response = exception_handler(error, context)
    if response is None:
        return None
    if isinstance(error, exceptions.ValidationError):
        response.data = body("invalid", fields=_fields(response.data))
    else:
        response.data = body(_code(error))
    return response


def _said(error: ServiceError) -> str:
    return sentence(error.code, error.values).in_full


def _code(error: Exception) -> str:
    if isinstance(error, Http404):
        return getattr(error, "code", "not_found")
    if isinstance(error, PermissionDenied):
        return "permission_denied"
    if isinstance(error, exceptions.AuthenticationFailed):
        return "not_authenticated"
    assert isinstance(error, exceptions.APIException)
    return str(error.default_code)


def _fields(detail: Any, name: str = "") -> dict[str, list[str]]:
    """A serializer's errors, flattened: a nested field is named "outer.inner"."""
    if isinstance(detail, dict):
        flat: dict[str, list[str]] = {}
        for key, value in detail.items():
            flat |= _fields(value, f"{name}.{key}" if name else str(key))
        return flat
    items = detail if isinstance(detail, list) else [detail]
    return {name or "non_field_errors": [str(item) for item in items]}


@csrf_exempt
def not_found(request: HttpRequest, path: str = "") -> JsonResponse:
    """What an address below the API that does not exist answers."""
    return JsonResponse(body("not_found"), status=404)
