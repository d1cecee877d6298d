"""Defined terms, references and clause types on the page of a contract, in a browser."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


def test_a_term_tells_its_meaning_to_the_pointer_and_to_the_keyboard(page: Page, contract: str) -> None:
    page.goto(contract)
    term = page.locator(".reading .defined").nth(3)
    term.scroll_into_view_if_needed()
    term.hover()
    note = page.get_by_role("tooltip")
    expect(note).to_be_visible()
    expect(term).to_have_attribute("aria-describedby", "gloss")
    page.mouse.move(2, 2)
    expect(note).to_be_hidden()
    page.keyboard.press("d")
    expect(note).to_be_visible()
    expect(page.locator(".defined:focus")).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()


def test_the_list_of_terms_leads_from_clause_to_clause_and_is_filtered(page: Page, contract: str) -> None:
    page.goto(contract)
    page.get_by_role("tab", name="Définitions").click()
    entry = page.locator(".entry:has([data-step])").first
    entry.locator('[data-step="1"]').click()
    expect(page.locator(".reading [data-current-use]")).to_be_in_viewport()
    expect(entry.locator(".entry-count")).to_contain_text("1 / ")
    word = entry.locator("h3").inner_text()
    page.get_by_label("Chercher un terme").fill(word.upper())
    expect(entry).to_be_visible()
    page.get_by_label("Chercher un terme").fill("qqqq")
    expect(page.locator(".entry:visible")).to_have_count(0)
    expect(page.locator("#glossary-none")).to_be_visible()


def test_a_type_is_set_on_the_page(page: Page, contract: str) -> None:
    page.goto(contract)
    types = page.locator(".outline-types:visible").nth(2)
    types.hover()
    types.locator(".outline-set").click()
    form = types.locator(".types-form")
    expect(form).to_be_visible()
    types.locator(".outline-set").click()  # takes the form away again
    expect(form).to_have_count(0)
    types.locator(".outline-set").click()
    form.get_by_label("Type", exact=True).select_option("insurance")
    form.get_by_role("button", name="Enregistrer").click()
    expect(types).to_contain_text("Assurance")
    expect(types).to_contain_text("fixé par une personne")
    page.reload()
    expect(page.locator(".outline-types:visible").nth(2)).to_contain_text("fixé par une personne")
