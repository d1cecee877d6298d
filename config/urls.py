"""All addresses: accounts, language, administration, health, and what review serves."""

from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.urls import include, path

from config.accounts import password_reset
from config.health import health

# By the one sign-in that asks for the second factor and limits tries.
admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]

urlpatterns = [
    path("accounts/password/reset/", password_reset),  # in place of the one below, which keeps the name
    path("accounts/", include("allauth.urls")),
    path("i18n/", include("django.conf.urls.i18n")),
    path("admin/", admin.site.urls),
    path("health", health, name="health"),
    path("", include("review.urls")),
]
