"""Key terms and parties of a contract: every value with the words that it comes from."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from contracts.text.fold import fold
from contracts.text.types import Span

SURE = 0.6  # the confidence below which a person should check a term


@dataclass(frozen=True, slots=True)
class Term:
    key: str  # a key of contracts/data/terms.yaml
    value: str  # canonical: "P30D", "40 EUR", "fees:P12M"
    clause: str  # clause id
    start: int
    end: int
    confidence: float = 1.0

    @property
    def to_check(self) -> bool:
        """Whether it was recognised by likeness or by a weak sign only."""
        return self.confidence < SURE


@dataclass(frozen=True, slots=True)
class Value:
    """A value read in a text: canonical form, and the words [start, end) that state it."""

    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Party:
    """One side of the contract under all names that the text gives it, folded ("le prestataire", "la societe", "acme")."""

    role: str  # "vendor" or "customer"
    name: str | None  # company name as written, None where the text does not say
    aliases: frozenset[str]  # folded names without article: {"prestataire", "acme", "nous"}
    spans: tuple[Span, ...] = field(default=())  # where it is named or given its alias
    name_span: Span | None = None  # where the company name was read
    other_names: tuple[Value, ...] = ()  # companies that take the same side for other customers ("A in the EEA, B elsewhere")
    siren: Value | None = None  # nine digits, check digit verified
    vat: Value | None = None  # VAT number without spaces: "FR" and eleven characters, or another Member State's
    sure: float = 1.0  # of the name, as the confidence of a Term


@dataclass(frozen=True, slots=True)
class Parties:
    vendor: Party
    customer: Party

    def with_customer(self, names: Iterable[str]) -> "Parties":
        """The same two sides where the customer goes by the folded names too, and the vendor by none of them."""
        more = frozenset(names)
        vendor, customer = self.vendor, self.customer
        return Parties(replace(vendor, aliases=vendor.aliases - more), replace(customer, aliases=customer.aliases | more))

    @property
    def company_names(self) -> frozenset[str]:
        """The names of the two companies, folded, with the short forms of them that the text uses."""
        found: set[str] = set()
        for party in (self.vendor, self.customer):
            name = fold(party.name) if party.name and party.sure >= SURE else ""
            found |= {name, *(alias for alias in party.aliases if name and alias.split()[:1] == name.split()[:1])}
        return frozenset(found - {""})

    @property
    def called(self) -> dict[str, bool]:
        """What the text calls the two sides, each with whether it is the name of a company."""
        aliases = {alias: False for party in (self.vendor, self.customer) for alias in party.aliases}
        return aliases | {party.name: True for party in (self.vendor, self.customer) if party.name}
