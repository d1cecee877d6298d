"""The matrix of contracts: key terms and rules of the newest version of each that was read, side by side."""

from collections import Counter
from collections.abc import Iterable, Sequence

from contracts.models import Contract, Version
from contracts.services import analyses
from contracts.services.errors import ServiceError
from review.compare.matrix import Entry, Matrix, matrix
from review.models import Review
from review.reading.matrix import MatrixShown, matrix_shown
from review.reading.scope import is_whole
from review.reading.warnings import scope_note
from review.rules.playbook import Playbook
from review.services.assess import standing_findings_of_all
from review.services.playbooks import playbook_of, rules_of

AT_MOST = 60  # contracts


def versions_in(contracts: Iterable[Contract]) -> list[int]:
    """The versions that a matrix of these contracts holds, by primary key and in their order: of each the newest that has been read.

    Raises ServiceError: "too_few", "too_many", "other_workspace".
    """
    contracts = list(contracts)
    if len(contracts) > AT_MOST:
        raise ServiceError("too_many", limit=AT_MOST)
    if len({contract.workspace_id for contract in contracts}) > 1:  # those that are left out as well: the first one's takes the file
        raise ServiceError("other_workspace")
    pks = [contract.read_version_id for contract in contracts if contract.read_version_id]
    read = set(Review.objects.filter(version__in=pks, version__status=Version.Status.READY).values_list("version", flat=True))
    held = [pk for pk in pks if pk in read]
    if len(held) < 2:
        raise ServiceError("too_few")
    return held


def matrix_of(contracts: Iterable[Contract]) -> tuple[Matrix, Playbook, dict[str, Entry]]:
    """The matrix with the playbook that it is judged by and its entries; an entry's key is its version's primary key.

    Contracts that have not been read are left out. Raises ServiceError as versions_in does.
    """
    held = versions_in(contracts)
    reviews = Review.objects.filter(version__in=held)
    with_all = reviews.select_related("playbook", "version__contract", "version__workspace")
    rows = sorted(with_all, key=lambda row: held.index(row.version_id))
    playbook = rules_of(playbook_of(rows[0].version.workspace))
    names = _names(rows)
    read, found = analyses.load_texts(row.version for row in rows), standing_findings_of_all(rows)
    made = (Entry(str(row.version_id), names[row.pk], read[row.version_id], found[row.pk], is_whole(read[row.version_id])) for row in rows)
    entries = {entry.key: entry for entry in made}
    return matrix(list(entries.values()), playbook), playbook, entries


def matrix_in_words(contracts: Iterable[Contract], language: str) -> MatrixShown:
    """The same matrix as people read it, in "fr" or "en". contracts: with their read_version (select_related)."""
    contracts = list(contracts)
    found, playbook, entries = matrix_of(contracts)
    read = [contract.read_version for contract in contracts if contract.read_version]
    places = {str(version.pk): (version.contract_id, version.number) for version in read}
    scopes = {key: scope_note(entry.analysis, language) for key, entry in entries.items()}
    return matrix_shown(found, playbook, entries, places, language, scopes)


def _names(rows: Sequence[Review]) -> dict[int, str]:
    """What each contract is called, by its review: contracts of one vendor are told apart by their own names."""
    vendors = Counter(row.version.contract.vendor_name for row in rows)
    names = {}
    for row in rows:
        contract = row.version.contract
        own = contract.name if vendors[contract.vendor_name] > 1 else ""
        names[row.pk] = " – ".join(filter(None, (contract.vendor_name, own))) or contract.name
    return names
