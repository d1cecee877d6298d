"""Makes a workspace with people in every role and loads the sample contracts through the real pipeline, into an empty installation alone.

Where there is a workspace nothing is made: who deleted the people with the public password, or the samples, must not find them back.
"""

import re
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management.base import BaseCommand
from django.db import transaction

from contracts.models import Contract, Role, Workspace
from contracts.services import members, uploads
from review.services import work

SAMPLES = Path(settings.BASE_DIR) / "contracts" / "samples"
KINDS = {".pdf", ".docx", ".odt", ".html", ".txt"}
WORKSPACE = "Démonstration"
PASSWORD = "clausier-demo"  # noqa: S105  printed for everybody who runs the demonstration
PEOPLE = {
    "admin@example.org": ("Ada Martin", Role.ADMINISTRATOR),
    "juriste@example.org": ("Juliette Bernard", Role.LAWYER),
    "achats@example.org": ("Alain Petit", Role.PROCUREMENT),
    "lecture@example.org": ("Léa Durand", Role.READER),
}


class Command(BaseCommand):
    help = "Loads the demonstration into an empty installation: a workspace, people and sample contracts. Running it again changes nothing."

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.PRODUCTION:
            self.stderr.write("The demonstration's password is public: it is not loaded in production.")
            return
        if not Workspace.objects.exists():
            workspace = self._workspace()
            for contract, paths in self._samples().items():
                for path in paths:
                    self._load(workspace, contract, path)
        there = set(User.objects.filter(email__in=PEOPLE, is_active=True).values_list("email", flat=True))
        if there:
            self.stdout.write("\nSign in / connexion:")
        for email, (name, role) in PEOPLE.items():
            if email in there:
                self.stdout.write(f"  {email:24} {PASSWORD}   {role.value} ({name})")

    def _workspace(self) -> Workspace:
        with transaction.atomic():
            people = {}
            for email, (name, role) in PEOPLE.items():
                user = User.objects.filter(email=email).first() or members.create_account(email, PASSWORD, name)
                people[user] = role
            workspace = members.create_workspace(WORKSPACE, next(iter(people)))
            for user, role in people.items():
                members.add(workspace, user, role)
        return workspace

    def _samples(self) -> dict[str, list[Path]]:
        """The sample files by name of contract; "acme-cgu-v1" and "acme-cgu-v2" are versions of "Acme CGU"."""
        contracts: dict[str, list[Path]] = {}
        for path in sorted(SAMPLES.iterdir()):
            if path.suffix in KINDS:
                words = re.sub(r"-v\d+$", "", path.stem).split("-")
                name = " ".join(word.upper() if len(word) <= 3 else word.capitalize() for word in words)
                contracts.setdefault(name, []).append(path)
        return contracts

    def _load(self, workspace: Workspace, name: str, path: Path) -> None:
        contract = Contract.objects.filter(workspace=workspace, name=name).first()
        (result,) = uploads.upload(
            workspace, workspace.memberships.select_related("user")[0].user, [SimpleUploadedFile(path.name, path.read_bytes())], contract
        )
        if result.job is None or result.version is None:
            return
        if contract is None:
            result.version.contract.name = name
            result.version.contract.save(update_fields=["name"])
        work.run(result.job.pk)
        result.version.refresh_from_db()
        self.stdout.write(f"  {path.name}: {result.version.get_status_display()}")
