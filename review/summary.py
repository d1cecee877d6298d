"""The readable summary that the analyze command prints, from the JSON of an analysis."""

import textwrap
from collections import Counter
from typing import Any

from contracts.clauses.types import SURE
from review.rules.types import Severity

_WIDTH = 100
_WORDS = {
    "fr": {
        "clauses": "clauses",
        "pages": "pages",
        "findings": "Points relevés",
        "terms": "Termes clés",
        "outline": "Plan",
        "none": "aucun",
        "missing": "absent du document",
        "page": "p.",
        Severity.CRITICAL: "critique",
        Severity.HIGH: "élevé",
        Severity.MEDIUM: "moyen",
        Severity.LOW: "faible",
        Severity.INFO: "information",
    },
    "en": {
        "clauses": "clauses",
        "pages": "pages",
        "findings": "Findings",
        "terms": "Key terms",
        "outline": "Outline",
        "none": "none",
        "missing": "nowhere in the document",
        "page": "p.",
        Severity.CRITICAL: "critical",
        Severity.HIGH: "high",
        Severity.MEDIUM: "medium",
        Severity.LOW: "low",
        Severity.INFO: "information",
    },
}


def summary_lines(result: dict[str, Any], language: str) -> list[str]:
    """Lines of plain text, 100 columns, that tell what the analysis JSON holds; language "fr" or "en"."""
    words = _WORDS[language]
    document, text = result["document"], result["document"]["text"]
    clauses = {clause["id"]: clause for clause in result["clauses"]}
    counts = Counter(finding["severity"] for finding in result["findings"])
    facts = [document["language"], f"{len(clauses)} {words['clauses']}"]
    if document["pages"]:
        facts.insert(1, f"{document['pages']} {words['pages']}")
    lines = [document["title"] or document["filename"], " · ".join(facts), ""]

    lines.append(f"{words['findings']} : " + (", ".join(f"{counts[s]} {words[s]}" for s in Severity if counts[s]) or words["none"]))
    for finding in result["findings"]:
        clause = clauses.get(finding["clause"])
        place = _place(clause, words) if clause else words["missing"]
        lines.append(f"  [{words[Severity(finding['severity'])]}] {finding['title']} — {place}")
        if finding["start"] is not None:
            quote = " ".join(text[finding["start"] : finding["end"]].split())
            lines += textwrap.wrap(f"« {quote} »", _WIDTH, initial_indent="      ", subsequent_indent="      ")

    lines += ["", f"{words['terms']} :" + ("" if result["terms"] else f" {words['none']}")]
    for term in result["terms"]:
        lines.append(f"  {term['key']:32} {term['value']:24} {_place(clauses[term['clause']], words)}")

    lines += ["", f"{words['outline']} :"]
    for clause in result["clauses"]:
        name = " ".join(filter(None, [clause["number"], clause["heading"]])) or "–"
        types = ", ".join(found["key"] + ("" if found["confidence"] >= SURE else "?") for found in clause["types"])
        lines.append(textwrap.shorten("  " * clause["level"] + name + (f"   [{types}]" if types else ""), _WIDTH, placeholder=" …"))
    return lines


def _place(clause: dict[str, Any], words: dict[str, str]) -> str:
    name = clause["number"] or textwrap.shorten(clause["heading"] or "–", 40, placeholder="…")
    return f"{name} ({words['page']} {clause['page_start']})" if clause["page_start"] else name
