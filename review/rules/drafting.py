"""The sentences of a finding: its title, its rationale and the fallback wording, filled from the playbook's templates."""

import re
from collections import defaultdict

from contracts.clauses.taxonomy import taxonomy
from review.rules.calling import STANDARD, Names
from review.rules.naming import say_court, say_law
from review.rules.phrasing import phrase, phrase_threshold
from review.rules.playbook import InProposal, Playbook, Rule
from review.rules.thresholds import names_of
from review.rules.types import Finding, Outward, Wording

_LIKENESS = {
    "fr": "Relevé parce que la phrase ressemble à d’autres qui relèvent de cette règle, sans tournure connue\u00a0: à vérifier.",
    "en": "Raised because the sentence resembles others that this rule is about, without a known wording: to be checked.",
}

# What a rationale says of the words found: "… : « {quote} »", "(« {quote} »)", "(here: “{quote}”)".
_QUOTED = r"[«“]\s*\{quote\}\s*[»”]"
_QUOTATION = re.compile(rf"\s*\((?:(?:ici|here)\s*:\s*)?{_QUOTED}\)|\s*:\s*{_QUOTED}")


def word(
    finding: Finding, playbook: Playbook, language: str, contract_language: str, names: Names = STANDARD, *, quoting: bool = True
) -> Wording:
    """The wording of a finding: title and rationale in language, the suggestion in contract_language (both "fr" or "en").

    names are what the contract calls its parties, which the suggestion then says. The rationale names the value found and the legal
    basis, and quotes the words found, unless quoting is False: for a reader who has them before the eyes. Raises KeyError for a rule that
    the playbook lacks.
    """
    rule = playbook.rule(finding.rule)
    reader, spoken = rule.templates[language], _spoken(finding, rule, language)
    rationale = reader.rationale if quoting else _QUOTATION.sub("", reader.rationale)
    return Wording(
        title=reader.title.format_map(spoken),
        rationale=(f"{_LIKENESS[language]} " if finding.to_check else "") + rationale.format_map(spoken),
        suggestion=word_suggestion(finding, playbook, contract_language, names),
    )


def word_suggestion(finding: Finding, playbook: Playbook, contract_language: str, names: Names = STANDARD) -> str:
    """The fallback wording alone, with the names of the parties. Raises KeyError for a rule that the playbook lacks."""
    rule = playbook.rule(finding.rule)
    return names.put_into(rule.templates[contract_language].suggestion.format_map(_spoken(finding, rule, contract_language)))


def word_outward(finding: Finding, playbook: Playbook, language: str, names: Names = STANDARD) -> Outward:
    """What the vendor reads of a finding, in the contract's language ("fr" or "en"). Raises KeyError for a rule that the playbook lacks."""
    rule = playbook.rule(finding.rule)
    template, spoken = rule.templates[language], _spoken(finding, rule, language)
    if rule.proposal is InProposal.ADVISES:
        return Outward(template.title.format_map(spoken), template.suggestion.format_map(spoken))
    return Outward(taxonomy()[rule.types[0]].label(language), names.put_into(template.request.format_map(spoken)))


def word_rule(rule: Rule, language: str) -> Wording:
    """The sentences of a rule in "fr" or "en", with an ellipsis where those of a finding repeat what a contract says."""
    known = {name: phrase_threshold(value, language) for name, value in rule.thresholds.items()}
    spoken = defaultdict(lambda: "…", known, basis=rule.basis[language])
    template = rule.templates[language]
    return Wording(*(text.format_map(spoken) for text in (template.title, template.rationale, template.suggestion)))


def word_condition(rule: Rule, language: str) -> str:
    """The condition under which a rule raises a finding, with its thresholds as they are now."""
    said = {
        name: ", ".join(names_of(name, value, language)) if isinstance(value, tuple) else phrase_threshold(value, language)
        for name, value in rule.thresholds.items()
    }
    return rule.when[language].format_map(said)


def _spoken(finding: Finding, rule: Rule, language: str) -> dict[str, str]:
    """What the placeholders of the rule's sentences become."""
    said = {name: _say(rule, value, language) if name == "value" else value for name, value in finding.values}
    return said | {name: phrase_threshold(value, language) for name, value in rule.thresholds.items()} | {"basis": rule.basis[language]}


def _say(rule: Rule, value: str, language: str) -> str:
    """The value that raised a rule in words; what stands for a place or a court is told by what the rule is about."""
    if "governing_law" in rule.types:
        return say_law(value, language)
    if "jurisdiction" in rule.types:
        return say_court(value, language)
    return phrase(value, language)
