"""The operator's pages."""

import pytest
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.contrib.auth.models import User

from contracts.models import Job, Version
from tests.conftest import PASSWORD


@pytest.mark.parametrize("page", ["workspace", "invitation", "contract", "version", "job"])
def test_every_list_opens_for_the_operator_alone(client, owner: User, version: Version, page: str) -> None:
    client.force_login(owner)
    assert client.get(f"/admin/contracts/{page}/").status_code == 302
    User.objects.filter(pk=owner.pk).update(is_staff=True, is_superuser=True)
    assert client.get(f"/admin/contracts/{page}/").status_code == 200


def test_a_second_factor_is_asked_for_here_too(client, owner: User) -> None:
    User.objects.filter(pk=owner.pk).update(is_staff=True, is_superuser=True)
    TOTP.activate(owner, generate_totp_secret())
    signed_in = client.post("/admin/login/", {"username": owner.username, "password": PASSWORD, "next": "/admin/"}, follow=True)
    assert signed_in.redirect_chain[0][0].startswith("/accounts/login/")
    client.post("/accounts/login/", {"login": owner.email, "password": PASSWORD})
    assert client.get("/admin/").status_code == 302


def test_jobs_are_looked_at_and_not_changed(client, owner: User, version: Version) -> None:
    User.objects.filter(pk=owner.pk).update(is_staff=True, is_superuser=True)
    client.force_login(owner)
    job = Job.objects.get(version=version)
    page = client.get(f"/admin/contracts/job/{job.pk}/change/")
    assert page.status_code == 200
    assert b'name="_save"' not in page.content
    assert client.post(f"/admin/contracts/job/{job.pk}/change/", {"status": "done"}).status_code == 403


def test_nothing_that_files_belong_to_is_deleted_here(client, owner: User, version: Version) -> None:
    User.objects.filter(pk=owner.pk).update(is_staff=True, is_superuser=True)
    client.force_login(owner)
    job = version.jobs.get()
    rows = {"workspace": version.workspace, "contract": version.contract, "version": version, "job": job}
    for name, row in rows.items():
        assert client.post(f"/admin/contracts/{name}/{row.pk}/delete/", {"post": "yes"}).status_code == 403
        client.post(f"/admin/contracts/{name}/", {"action": "delete_selected", "_selected_action": [row.pk], "post": "yes"})
        assert type(row).objects.filter(pk=row.pk).exists()
    assert version.file.storage.exists(version.file.name)
