"""Has what listens to signals loaded as the program starts."""

from django.apps import AppConfig


class ProgramConfig(AppConfig):
    name = "config"

    def ready(self) -> None:
        from config import accounts  # noqa: F401  its receivers; not before all models are there
