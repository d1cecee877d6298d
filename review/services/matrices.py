"""The matrix of contracts that were read: key terms and rules of each newest version, side by side."""

from collections import Counter
from collections.abc import Iterable, Mapping

from contracts.models import Contract, Version
from contracts.services import analyses
from contracts.services.errors import ServiceError
from review.compare.matrix import Entry, Matrix, matrix
from review.models import Review
from review.reading.matrix import MatrixShown, matrix_shown
from review.rules.playbook import Playbook
from review.services.assess import findings_of
from review.services.playbooks import playbook_of, rules_of

AT_MOST = 60  # contracts


def matrix_of(contracts: Iterable[Contract]) -> tuple[Matrix, Playbook, dict[str, Entry]]:
    """The matrix with the playbook that it is judged by and its entries; an entry's key is its version's primary key.

    Contracts that have not been read are left out. Raises ServiceError: "too_few", "too_many", "other_workspace".
    """
    contracts = list(contracts)
    if len(contracts) > AT_MOST:
        raise ServiceError("too_many", limit=AT_MOST)
    if len({contract.workspace_id for contract in contracts}) > 1:  # those that are left out as well: the first one's takes the file
        raise ServiceError("other_workspace")
    pks = [contract.current_version_id for contract in contracts]
    reviews = Review.objects.filter(version__in=pks, version__status=Version.Status.READY)
    found = {
        row.version_id: row for row in reviews.select_related("playbook", "version__contract", "version__workspace", "version__reading")
    }
    rows = [found[pk] for pk in pks if pk in found]
    if len(rows) < 2:
        raise ServiceError("too_few")
    playbook = rules_of(playbook_of(rows[0].version.workspace))
    vendors = Counter(row.version.contract.vendor_name for row in rows)
    entries = {str(row.version_id): _entry(row, vendors) for row in rows}
    return matrix(list(entries.values()), playbook), playbook, entries


def matrix_in_words(contracts: Iterable[Contract], language: str) -> MatrixShown:
    """The same matrix as people read it, in "fr" or "en"."""
    found, playbook, entries = matrix_of(contracts)
    versions = Version.objects.filter(pk__in=[int(key) for key in entries])
    places = {str(pk): (contract, number) for pk, contract, number in versions.values_list("pk", "contract_id", "number")}
    return matrix_shown(found, playbook, entries, places, language)


def _entry(row: Review, vendors: Mapping[str, int]) -> Entry:
    """The entry of a review; contracts of one vendor are told apart by their own names."""
    contract = row.version.contract
    name = " – ".join(filter(None, (contract.vendor_name, contract.name if vendors[contract.vendor_name] > 1 else ""))) or contract.name
    return Entry(str(row.version_id), name, analyses.load(row.version), findings_of(row))
