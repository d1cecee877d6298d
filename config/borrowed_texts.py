"""Texts of Django and allauth that our French catalogue words its own way, named so that makemessages keeps them."""

from django.utils.translation import gettext_noop

BORROWED = (gettext_noop("Email"), gettext_noop("email address"), gettext_noop("Add Email"))
