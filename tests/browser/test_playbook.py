"""The page of the playbook in a browser: it filters at once, and links lead to a rule."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


def test_the_rules_are_searched_and_filtered_at_once(page: Page) -> None:
    page.goto("/playbook/")
    rules = page.locator(".rule:visible")
    expect(rules).to_have_count(69)
    page.get_by_label("Rechercher dans les règles").fill("interets de RETARD")
    expect(page.locator("#rule-late_interest_excessive")).to_be_visible()
    expect(page.locator("#rule-auto_renewal")).to_be_hidden()
    found = rules.count()
    page.get_by_label("Gravité").select_option("info")
    expect(page.locator("#rule-late_interest_excessive")).to_be_hidden()
    assert 0 < rules.count() < found
    page.reload()
    expect(page.locator("#rule-late_interest_below_statutory")).to_be_visible()
    page.get_by_label("Rechercher dans les règles").fill("introuvable")
    expect(page.get_by_text("Aucune règle ne correspond")).to_be_visible()


def test_a_finding_leads_to_its_rule(page: Page, contract: str) -> None:
    page.goto(contract)
    page.locator(".finding > summary").first.click()
    rule = page.locator(".finding[open] .to-rule").first
    target = (rule.get_attribute("href") or "").partition("#")[2]
    rule.click()
    expect(page.locator(f"#{target}[open]")).to_be_in_viewport()
    # A filter that hides a rule gives way to a link to it.
    page.goto("/playbook/?q=introuvable")
    page.evaluate(f"location.hash = '{target}'")
    expect(page.locator(f"#{target}[open]")).to_be_visible()


def test_a_form_is_left_without_a_change(page: Page) -> None:
    page.goto("/playbook/#rule-auto_renewal")
    rule = page.locator("#rule-auto_renewal")
    change = rule.get_by_role("link", name="Modifier la règle")
    change.click()
    rule.get_by_label("Gravité").select_option("critical")
    rule.get_by_role("link", name="Annuler").click()
    expect(rule.locator("form")).to_have_count(0)
    expect(change).to_be_focused()
