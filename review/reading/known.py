"""Stored findings that can still be worded: the shipped playbook may have lost a rule since they were raised."""

import logging
from collections.abc import Iterable

from review.models import Finding
from review.rules.playbook import Playbook

logger = logging.getLogger(__name__)


def known(rows: Iterable[Finding], playbook: Playbook) -> list[Finding]:
    """Those of rows whose rules the playbook has, in their order; the log is told of the others."""
    keys = playbook.keys
    kept: list[Finding] = []
    lost: list[Finding] = []
    for row in rows:
        (kept if row.rule in keys else lost).append(row)
    if lost:
        rules = ", ".join(sorted({row.rule for row in lost}))
        logger.warning("Left out %d findings of rules that the playbook %s does not have: %s", len(lost), playbook.key, rules)
    return kept
