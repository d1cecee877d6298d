"""Changes to a contract as a whole: its name, its status, its end."""

from functools import partial

from django.db import transaction
from django.db.models import Q

from contracts.models import Contract, Successor, Version
from contracts.services.errors import ServiceError


def rename(contract: Contract, name: str) -> None:
    """Raises ServiceError("name_empty")."""
    name = " ".join("".join(char if char.isprintable() else " " for char in name).split())[: Contract._meta.get_field("name").max_length]
    if not name:
        raise ServiceError("name_empty")
    contract.name = name
    contract.save(update_fields=["name", "updated"])


def set_status(contract: Contract, status: str) -> None:
    """Raises ServiceError("unknown_status")."""
    if status not in Contract.Status.values:
        raise ServiceError("unknown_status", status=status)
    contract.status = status
    contract.save(update_fields=["status", "updated"])


def delete(contract: Contract) -> None:
    """Deletes the contract, all that was read in it, and its files, for good."""
    with transaction.atomic():
        # What asks whether it succeeds another contract is locked first, as where that is answered: neither waits for the other.
        asked = Q(contract=contract) | Q(version__contract=contract)
        list(Successor.objects.select_for_update(of=("self",)).filter(asked).order_by("pk"))
        Contract.objects.select_for_update().filter(pk=contract.pk).first()  # no version comes in whose file would stay
        versions = list(Version.objects.filter(contract=contract).prefetch_related("reports"))
        reports = {report for version in versions for report in version.reports.all()}
        files = [version.file for version in versions] + [report.file for report in reports if report.file]
        for report in reports:  # some hold words of other contracts as well, and would stay
            report.delete()
        contract.delete()
        for file in files:
            transaction.on_commit(partial(file.storage.delete, str(file.name)))
