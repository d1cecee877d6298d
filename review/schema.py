"""An analysis and its findings as the JSON of schemas/analysis.schema.json, which the API and the analyze command share."""

from collections.abc import Iterable
from typing import Any

from contracts.analysis import Analysis
from review.rules.calling import Names, names_in
from review.rules.drafting import word
from review.rules.playbook import Playbook
from review.rules.types import Finding

SCHEMA = "contract-analysis/1"


def analysis_json(analysis: Analysis, findings: Iterable[Finding], playbook: Playbook, language: str | None = None) -> dict[str, Any]:
    """The dict that analysis.schema.json describes. Titles and rationales are in language ("fr" or "en"; the contract's own if None),
    fallback wording always in the contract's."""
    document = analysis.document
    language, called = language or document.language, names_in(analysis)
    return {
        "schema": SCHEMA,
        "document": {
            "filename": document.filename,
            "sha256": document.sha256,
            "media_type": document.media_type,
            "language": document.language,
            "title": analysis.title,
            "pages": document.pages,
            "text": document.text,
        },
        "clauses": [
            {
                "id": clause.id,
                "parent": clause.parent,
                "level": clause.level,
                "number": clause.number,
                "heading": clause.heading,
                "start": clause.start,
                "end": clause.end,
                "page_start": clause.page_start,
                "page_end": clause.page_end,
                "language": document.language_of(clause.start, clause.end),
                "types": [
                    {
                        "key": found.key,
                        "confidence": round(found.confidence, 4),
                        "evidence": [{"start": span.start, "end": span.end} for span in found.evidence],
                    }
                    for found in analysis.types.get(clause.id, ())
                ],
            }
            for clause in analysis.clauses
        ],
        "terms": [
            {
                "key": term.key,
                "value": term.value,
                "clause": term.clause,
                "start": term.start,
                "end": term.end,
                "confidence": round(term.confidence, 4),
            }
            for term in analysis.terms
        ],
        "findings": [_finding(finding, playbook, language, document.language, called) for finding in findings],
    }


def _finding(finding: Finding, playbook: Playbook, language: str, contract_language: str, called: Names) -> dict[str, Any]:
    wording = word(finding, playbook, language, contract_language, called)
    place = finding.evidence[0] if finding.evidence else None
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "clause": finding.clause,
        "start": place.start if place else None,
        "end": place.end if place else None,
        "title": wording.title,
        "rationale": wording.rationale,
        "suggestion": wording.suggestion,
    }
