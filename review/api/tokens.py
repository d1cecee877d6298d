"""Tokens for programs that use the API: an account has one at a time."""

from allauth.account.adapter import get_adapter
from allauth.mfa.utils import is_mfa_enabled
from django.core.exceptions import ValidationError
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.authtoken.models import Token
from rest_framework.exceptions import Throttled
from rest_framework.permissions import AllowAny, IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.throttling import ScopedRateThrottle
from rest_framework.views import APIView

from contracts.services.errors import ServiceError
from review.api import serializers as shapes


class TokenView(APIView):
    throttle_classes = (ScopedRateThrottle,)
    throttle_scope = "token"

    def get_permissions(self) -> list[AllowAny | IsAuthenticated]:
        return [AllowAny()] if self.request.method == "POST" else [IsAuthenticated()]

    @extend_schema(
        summary="Get a token by email address and password",
        description="Send it as `Authorization: Token …`. A change of the password revokes it. "
        "Turning on two-factor sign-in revokes it too; such an account must use a token made in the administration. "
        "Tries count together with those on the page of sign-in: after five wrong passwords an account waits.",
        request=shapes.Credentials,
        responses={200: shapes.TokenSerializer} | dict.fromkeys((400, 403, 429), shapes.ErrorBody),  # 403: where no address is told
        auth=[],
    )
    def post(self, request: Request) -> Response:
        credentials = shapes.Credentials(data=request.data)
        credentials.is_valid(raise_exception=True)
        try:
            # By the way of the page: who tries passwords here and there is stopped by one count.
            user = get_adapter(request._request).authenticate(request._request, **credentials.validated_data)
        except ValidationError as error:
            raise Throttled from error
        if user is None or is_mfa_enabled(user):
            raise ServiceError("bad_credentials")
        token, _ = Token.objects.get_or_create(user=user)
        return Response({"token": token.key})

    @extend_schema(summary="Revoke your token", request=None, responses={204: None, 401: shapes.ErrorBody, 429: shapes.ErrorBody})
    def delete(self, request: Request) -> Response:
        Token.objects.filter(user=request.user).delete()  # type: ignore[misc]  # nobody else gets here
        return Response(status=status.HTTP_204_NO_CONTENT)
