"""The operator's view of workspaces, members and jobs; the contents of contracts are not shown here.

Nothing that files belong to is deleted here: Django would delete the rows alone and leave the files. A contract is deleted on its page.
"""

from django.contrib import admin
from django.http import HttpRequest

from contracts.models import Contract, Invitation, Job, Membership, Version, Workspace


class Kept:
    """Rows that are not deleted here."""

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False


class ReadOnly(Kept):
    """Rows that only the program itself writes."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False


class MembershipInline(admin.TabularInline):  # type: ignore[type-arg]
    model = Membership
    extra = 0
    autocomplete_fields = ("user",)


@admin.register(Workspace)
class WorkspaceAdmin(Kept, admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ("name", "created")
    search_fields = ("name",)
    inlines = (MembershipInline,)


@admin.register(Invitation)
class InvitationAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ("email", "workspace", "role", "created", "accepted")
    list_select_related = ("workspace",)


@admin.register(Contract)
class ContractAdmin(ReadOnly, admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ("name", "workspace", "vendor_name", "language", "status", "created")
    list_filter = ("status", "language")
    list_select_related = ("workspace",)
    search_fields = ("name", "vendor_name")


@admin.register(Version)
class VersionAdmin(ReadOnly, admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ("filename", "contract", "number", "status", "error_code", "size", "created")
    list_filter = ("status", "error_code")
    list_select_related = ("contract",)


@admin.register(Job)
class JobAdmin(ReadOnly, admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ("id", "kind", "subject", "status", "stage", "attempts", "error_code", "created", "finished")
    list_filter = ("kind", "status", "error_code")
