"""Makes somebody a member of a workspace, with an account and the workspace where there is none yet: the way in for the first person."""

import getpass
import os
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from contracts.models import Role, Workspace
from contracts.services import members

PASSWORD_VARIABLE = "CLAUSIER_PASSWORD"  # noqa: S105  a name, not a password


class Command(BaseCommand):
    help = f"Adds a member; a new account's password is asked for, or read from {PASSWORD_VARIABLE}."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")
        parser.add_argument("--workspace", required=True, metavar="NAME")
        parser.add_argument("--role", choices=Role.values, default=Role.ADMINISTRATOR.value, help="default: %(default)s")
        parser.add_argument("--name", default="", help="first and last name of a new account")

    def handle(self, *args: Any, **options: Any) -> None:
        email = options["email"].strip().lower()
        with transaction.atomic():
            user = User.objects.filter(email__iexact=email).first() or self._new_account(email, options["name"])
            workspace = Workspace.objects.filter(name=options["workspace"]).first()
            if workspace is None:
                members.create_workspace(options["workspace"], user)
            else:
                members.add(workspace, user, options["role"])
        self.stdout.write(f"{email}: {options['workspace']}")

    def _new_account(self, email: str, name: str) -> User:
        password = os.environ.get(PASSWORD_VARIABLE) or getpass.getpass(f"Password for {email}: ")
        try:
            return members.create_account(email, password, name)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
