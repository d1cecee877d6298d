"""The request as django-htmx completes it."""

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails


class HtmxHttpRequest(HttpRequest):
    """A request that tells whether htmx made it."""

    htmx: HtmxDetails
