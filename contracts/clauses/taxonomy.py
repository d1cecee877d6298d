"""The clause types: their keys, in order, and their names in French and English."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from contracts.data_files import read_yaml


@dataclass(frozen=True, slots=True)
class TypeInfo:
    """One type of the taxonomy. cuad: the CUAD category that covers the same ground, None where there is none."""

    key: str
    fr: str
    en: str
    cuad: str | None = None

    def label(self, language: str) -> str:
        """The type's name in "fr" or "en"."""
        return self.fr if language == "fr" else self.en


@cache
def taxonomy() -> dict[str, TypeInfo]:
    """Every clause type by its key, in the order of contracts/data/taxonomy.yaml."""
    raw = read_yaml(files("contracts.data").joinpath("taxonomy.yaml"))
    return {row["key"]: TypeInfo(**row) for row in raw["types"]}
