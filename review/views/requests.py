"""Requests as the middleware completes them, for the type checker."""

from django.contrib.auth.models import User
from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails


class HtmxHttpRequest(HttpRequest):
    """A request that tells whether htmx made it."""

    htmx: HtmxDetails


class SignedInRequest(HttpRequest):
    """A request behind login_required."""

    user: User
