"""All addresses: accounts, language, administration, health, and what review serves."""

from django.contrib import admin
from django.urls import include, path

from config.health import health

urlpatterns = [
    path("accounts/", include("allauth.urls")),
    path("i18n/", include("django.conf.urls.i18n")),
    path("admin/", admin.site.urls),
    path("health", health, name="health"),
    path("", include("review.urls")),
]
