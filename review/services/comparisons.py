"""Compares two versions that were read, of one contract or of two."""

from dataclasses import dataclass

from contracts.analysis import Analysis
from contracts.models import Version
from contracts.services import analyses
from contracts.services.errors import ServiceError
from review.compare.compare import compare
from review.compare.types import Comparison
from review.models import Review
from review.rules.types import Finding
from review.services.assess import findings_of


@dataclass(frozen=True, slots=True)
class Side:
    """A version with what was read in it and what the rules found."""

    version: Version
    analysis: Analysis
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    left: Side
    right: Side
    comparison: Comparison


def compare_versions(left: Version, right: Version) -> Compared:
    """The comparison of two versions, made anew each time (hundredths of a second).

    Raises ServiceError("not_ready") where one has not been assessed yet.
    """
    sides = _side(left), _side(right)
    comparison = compare(sides[0].analysis, sides[1].analysis, sides[0].findings, sides[1].findings)
    return Compared(*sides, comparison)


def _side(version: Version) -> Side:
    review = Review.objects.filter(version=version, version__status=Version.Status.READY).first()
    if review is None:
        raise ServiceError("not_ready")
    return Side(version, analyses.load(version), findings_of(review))
