"""What services raise where they cannot do what was asked: each error has a code, and contracts.services.messages its sentence."""

from collections.abc import Mapping


class ServiceError(Exception):
    """A request that cannot be met as things stand. values fill the sentence of its code."""

    def __init__(self, code: str, **values: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


class FieldsError(ServiceError):
    """Values that cannot be taken: what is wrong with each, by the name of its field ("thresholds.days")."""

    def __init__(self, fields: Mapping[str, ServiceError]) -> None:
        super().__init__("invalid")
        self.fields = fields


class JobError(ServiceError):
    """A job that failed; retryable where the worker should try it again by itself."""

    def __init__(self, code: str, *, retryable: bool, **values: str | int) -> None:
        super().__init__(code, **values)
        self.retryable = retryable


class LeaseLost(Exception):
    """Another worker holds the job now: this one must stop, and whatever it was about to store is not stored."""
