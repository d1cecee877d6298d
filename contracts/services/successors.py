"""Tells when an upload looks like the next version of another contract, and does what a person says to that."""

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser, User
from django.db import transaction
from django.utils import timezone

from contracts.models import Contract, Reading, Successor, Version
from contracts.services.contracts import reinstate, show_newest, supersede
from contracts.services.errors import ServiceError
from contracts.text.fingerprint import shared
from contracts.text.fold import fold

# The share of their runs of words from which two texts are proposed as versions of one contract. Measured on 280 published terms: texts
# of different vendors share up to 0.4, different terms of one vendor mostly less than 0.3, versions of one text more than that.
_SAME_VENDOR = 0.25
_VENDOR_UNKNOWN = 0.35
_OTHER_VENDOR = 0.5
_SAME_TITLE = 0.1  # off that


def propose(version: Version) -> Successor | None:
    """What is proposed for a version that was read: the contract whose next version it looks like, where it is the only one of its own.

    A version is proposed once: an answer stands. None where it looks like no other contract.
    """
    if Successor.objects.filter(version=version).exists() or version.contract.versions.exclude(pk=version.pk).exists():
        return None
    own = bytes(Reading.objects.values_list("fingerprint", flat=True).get(version=version))
    readings = Reading.objects.filter(version__workspace=version.workspace_id, version__language=version.language)
    readings = readings.exclude(version__contract=version.contract_id)
    # Of two uploads that are alike, one is proposed as the other's version, not each as that of the other.
    readings = readings.exclude(version__successor__contract=version.contract_id, version__successor__state=Successor.State.OPEN)
    rows = list(readings.values_list("version__contract", "version__contract__vendor_name", "version__title", "fingerprint"))
    best: tuple[float, float, int] | None = None
    for (contract, vendor, title, _), share in zip(rows, shared(own, [bytes(row[3]) for row in rows]), strict=True):
        over = share - _needed(version.contract.vendor_name, vendor) + (_SAME_TITLE if _same(version.title, title) else 0)
        if over >= 0 and (best is None or (over, contract) > best[::2]):
            best = over, share, contract
    if best is None:
        return None
    return Successor.objects.create(workspace_id=version.workspace_id, version=version, contract_id=best[2], share=round(best[1], 3))


def accept(successor: Successor, user: AbstractBaseUser | AnonymousUser | None) -> None:
    """Makes the version the newest one of the contract that it looks like; the contract that it had of its own goes.

    Raises ServiceError("successor_answered") where it has been answered, "successor_outdated" where its own contract has grown meanwhile.
    """
    with transaction.atomic():
        successor = _open(successor)
        version = Version.objects.get(pk=successor.version_id)
        # Both are locked, as an upload locks its contract: a version that comes in now must not go with the contract that goes.
        locked = Contract.objects.select_for_update().order_by("pk").in_bulk([version.contract_id, successor.contract_id])
        own, contract = locked[version.contract_id], locked[successor.contract_id]
        if own.versions.count() > 1 or own.pk == successor.contract_id:
            raise ServiceError("successor_outdated")
        successor.former = {"name": own.name, "status": own.status, "created_by": own.created_by_id}
        version.number = (contract.versions.order_by("-number").values_list("number", flat=True).first() or 0) + 1
        version.contract = contract
        supersede(contract, version)
        version.save(update_fields=["contract", "number", "ended_status"])
        own.successors.update(contract=contract)  # what looks like it looks like the contract that it is part of now
        own.delete()
        show_newest(contract)
        _answer(successor, Successor.State.ACCEPTED, user)


def decline(successor: Successor, user: AbstractBaseUser | AnonymousUser | None) -> None:
    """Leaves the version a contract of its own. Raises ServiceError("successor_answered")."""
    with transaction.atomic():
        _answer(_open(successor), Successor.State.DECLINED, user)


def undo(successor: Successor) -> None:
    """Takes an answer back: an accepted version becomes a contract of its own again, under its former name, and the successor is open.

    Raises ServiceError("successor_open") where there is no answer to take back.
    """
    with transaction.atomic():
        successor = Successor.objects.select_for_update().get(pk=successor.pk)
        if successor.state == Successor.State.OPEN:
            raise ServiceError("successor_open")
        if successor.state == Successor.State.ACCEPTED:
            version, former = Version.objects.get(pk=successor.version_id), successor.former
            # Locked as an upload locks it: which of its versions is the newest is looked up below.
            contract = Contract.objects.select_for_update().get(pk=successor.contract_id)
            creator = User.objects.filter(pk=former["created_by"]).first()  # None where the account is gone
            own = Contract.objects.create(
                workspace_id=version.workspace_id, name=former["name"], status=former["status"], created_by=creator
            )
            version.contract, version.number = own, 1
            reinstate(contract, version)
            version.save(update_fields=["contract", "number", "ended_status"])
            show_newest(own)
            show_newest(contract)
        successor.former = {}
        _answer(successor, Successor.State.OPEN, None)


def _open(successor: Successor) -> Successor:
    row = Successor.objects.select_for_update().get(pk=successor.pk)
    if row.state != Successor.State.OPEN:
        raise ServiceError("successor_answered")
    return row


def _answer(successor: Successor, state: str, user: AbstractBaseUser | AnonymousUser | None) -> None:
    successor.state = state
    successor.answered_by_id = user.pk if user else None
    successor.answered = None if state == Successor.State.OPEN else timezone.now()
    successor.save(update_fields=["state", "answered_by", "answered", "former"])


def _needed(one: str, other: str) -> float:
    """The share that versions of one contract have at least, by what is known of their vendors."""
    names = [set(fold(name).split()) for name in (one, other)]
    if not all(names):
        return _VENDOR_UNKNOWN
    return _SAME_VENDOR if names[0] <= names[1] or names[1] <= names[0] else _OTHER_VENDOR


def _same(one: str, other: str) -> bool:
    return bool(one.strip()) and fold(one).split() == fold(other).split()
