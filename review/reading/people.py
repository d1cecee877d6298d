"""How people are named where they sign."""

from django.contrib.auth.models import User


def name_of_person(user: object) -> str:
    """The full name of a user, their address where they gave none, nothing where the account is gone."""
    return (user.get_full_name() or user.email) if isinstance(user, User) else ""
