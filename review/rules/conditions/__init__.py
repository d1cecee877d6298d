"""The condition of every rule: a pure function from a reading and the rule to the places that raise it."""

from collections.abc import Mapping

from review.rules.conditions import drafting_defects, law, liability, life, money, service_levels, suspension
from review.rules.conditions.common import Condition, missing, present

# Rules whose condition is a statement alone: said somewhere (present), or said nowhere (missing).
_PRESENT: tuple[str, ...] = ()
_MISSING: tuple[str, ...] = ()

CONDITIONS: Mapping[str, Condition] = {
    **dict.fromkeys(_PRESENT, present),
    **dict.fromkeys(_MISSING, missing),
    **liability.CONDITIONS,
    **service_levels.CONDITIONS,
    **life.CONDITIONS,
    **suspension.CONDITIONS,
    **money.CONDITIONS,
    **law.CONDITIONS,
    **drafting_defects.CONDITIONS,
}
