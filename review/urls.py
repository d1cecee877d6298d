"""Addresses of the pages and of the REST API."""

from django.urls import include, path

urlpatterns = [
    path("api/v1/", include("review.api.urls")),
]
