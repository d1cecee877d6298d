"""Changes to a contract as a whole: its name, its status, its end."""

from collections.abc import Callable, Iterable
from functools import partial

from django.db import transaction
from django.db.models import Q

from contracts.models import ClauseTypes, Contract, Job, Successor, Version
from contracts.services.errors import ServiceError

VENDOR_NAME = "vendor.name"  # the key term that lists show
_ENDED = {Contract.Status.APPROVED, Contract.Status.DECLINED}


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


def supersede(contract: Contract, version: Version) -> None:
    """What the status says of the version before does not hold for this one, which comes after it: nobody has reviewed it yet.

    The caller saves the version, and has the contract locked.
    """
    if contract.status in _ENDED:
        version.ended_status, contract.status = contract.status, Contract.Status.TO_REVIEW
        contract.save(update_fields=["status", "updated"])


def reinstate(contract: Contract, version: Version) -> None:
    """Takes that back where the version goes, unless somebody has set another status since. The caller saves the version."""
    later = contract.versions.filter(number__gt=version.number).order_by("number").first()
    if later and version.ended_status:  # it holds for that one no more than for this one
        later.ended_status = version.ended_status
        later.save(update_fields=["ended_status"])
    elif version.ended_status and contract.status == Contract.Status.TO_REVIEW:
        contract.status = version.ended_status
        contract.save(update_fields=["status", "updated"])
    version.ended_status = ""


def show_newest(contract: Contract) -> None:
    """Has the contract show what lists show of it: its newest version, and what was read in the newest one that is ready.

    The caller has the contract locked: another version may come, or become ready, at the same time.
    """
    versions = contract.versions.order_by("-number")
    contract.current_version, contract.read_version = versions.first(), versions.filter(status=Version.Status.READY).first()
    read = contract.read_version
    vendor = read.terms.filter(key=VENDOR_NAME).values_list("value", flat=True).first() if read else None
    contract.vendor_name = vendor_name(vendor or "")
    contract.language = read.language if read else ""
    contract.save(update_fields=["current_version", "read_version", "vendor_name", "language", "updated"])


def vendor_name(value: str) -> str:
    """The value of the key term as the contract's row takes it."""
    return value[: Contract._meta.get_field("vendor_name").max_length]


def show_read(version: Version) -> None:
    """The same once the version has become ready."""
    with transaction.atomic():
        show_newest(Contract.objects.select_for_update().get(versions=version))


def delete_newest(version: Version) -> None:
    """Deletes a contract's newest version, all that was read in it, and its file, for good; the one before it is the newest again.

    Types that people set by hand stay with the contract. Raises ServiceError("not_newest") for any other version and for the only one.
    """
    with transaction.atomic():
        list(Successor.objects.select_for_update(of=("self",)).filter(version=version))  # first, as where that is answered
        _lock_jobs(Q(version=version))
        contract = Contract.objects.select_for_update().get(pk=version.contract_id)
        newest, *before = contract.versions.order_by("-number")[:2]
        if newest.pk != version.pk or not before:
            raise ServiceError("not_newest")
        kept = ClauseTypes.objects.filter(version=before[0]).values("digest")
        ClauseTypes.objects.filter(version=newest).exclude(digest__in=kept).update(version=before[0])
        reinstate(contract, newest)
        _delete([newest], newest.delete)
        show_newest(contract)


def _lock_jobs(versions: Q) -> None:
    """Locks the open jobs of these versions before their contract, as a worker does that ends a reading: neither waits for the other."""
    open_jobs = Job.objects.filter(versions, status__in=(Job.Status.QUEUED, Job.Status.RUNNING))
    list(open_jobs.select_for_update(of=("self",)).order_by("pk"))


def _delete(versions: Iterable[Version], rows: Callable[[], object]) -> None:
    """Deletes rows that hold these versions, every report with words of theirs, and once that is certain the files of all."""
    versions = list(versions)
    reports = {report for version in versions for report in version.reports.all()}
    files = [version.file for version in versions] + [report.file for report in reports if report.file]
    for report in reports:  # some hold words of other contracts as well, and would stay
        report.delete()
    rows()
    for file in files:
        transaction.on_commit(partial(file.storage.delete, str(file.name)))


def delete(contract: Contract) -> None:
    """Deletes the contract, all that was read in it, and its files, for good."""
    with transaction.atomic():
        # What asks whether it succeeds another contract is locked first, as where that is answered: neither waits for the other.
        asked = Q(contract=contract) | Q(version__contract=contract)
        list(Successor.objects.select_for_update(of=("self",)).filter(asked).order_by("pk"))
        _lock_jobs(Q(version__contract=contract))
        Contract.objects.select_for_update().filter(pk=contract.pk).first()  # no version comes in whose file would stay
        _delete(Version.objects.filter(contract=contract).prefetch_related("reports"), contract.delete)
