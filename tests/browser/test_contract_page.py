"""The page of a contract in a browser: keys, links between findings and words, filters, tabs, small screens."""

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


def test_keys_walk_through_the_findings(page: Page, contract: str) -> None:
    page.goto(contract)
    cards = page.locator(".finding:visible")
    page.keyboard.press("j")
    expect(cards.nth(0)).to_have_attribute("open", "")
    page.keyboard.press("j")
    expect(cards.nth(1)).to_have_attribute("open", "")
    expect(cards.nth(0)).not_to_have_attribute("open", "")
    page.keyboard.press("k")
    expect(cards.nth(0)).to_have_attribute("open", "")
    page.locator(".finding[open] textarea[name=comment]").fill("jkjk")
    expect(cards.nth(0)).to_have_attribute("open", "")


def test_words_lead_to_their_finding(page: Page, contract: str) -> None:
    page.goto(contract)
    mark = page.locator(".reading mark").last
    mark.scroll_into_view_if_needed()
    mark.click()
    findings = (mark.get_attribute("data-findings") or "").split()
    card = page.locator(".finding[data-active]")
    assert card.get_attribute("data-finding") in findings
    expect(card).to_have_attribute("open", "")
    expect(card).to_be_in_viewport()


def test_a_deep_link_opens_its_finding(page: Page, contract: str) -> None:
    page.goto(contract)
    pk = page.locator(".finding:has([data-evidence])").last.get_attribute("data-finding")
    page.goto("about:blank")
    page.goto(f"{contract}#finding-{pk}")
    expect(page.locator(f"#finding-{pk}")).to_have_attribute("open", "")
    expect(page.locator(f'mark[data-findings~="{pk}"]').first).to_be_in_viewport()


def test_findings_are_filtered_and_ordered(page: Page, contract: str) -> None:
    page.goto(contract)
    total = page.locator(".finding").count()
    first = page.locator(".severity-filter input").first
    severity = first.get_attribute("value")
    gone = page.locator(f'.finding[data-severity="{severity}"]').count()
    page.locator(".severity-filter label").first.click()
    expect(page.locator(".finding:visible")).to_have_count(total - gone)
    expect(page.locator("#finding-shown")).to_have_text(f"{total - gone} sur {total} affichés")
    page.locator(".severity-filter label").first.click()
    page.get_by_label("Ordre").select_option("text")
    numbers = [int(card.get_attribute("data-number") or 0) for card in page.locator(".finding:visible").all()]
    assert numbers == sorted(numbers)
    page.get_by_label("Ordre").select_option("severity")
    expect(page.locator(".group-title:visible")).not_to_have_count(0)


def test_fallback_wording_is_copied(page: Page, contract: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(contract)
    card = page.locator(".finding").first
    card.locator("summary").first.click()
    card.get_by_role("button", name="Copier").click()
    expect(card.get_by_role("button", name="Copié")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == card.locator(".fallback > p").inner_text()


def test_key_terms_jump_to_their_words(page: Page, contract: str) -> None:
    page.goto(contract)
    page.get_by_role("tab", name="Termes clés").click()
    expect(page.locator("#pane-findings")).to_be_hidden()
    link = page.locator(".terms td a").last
    term = link.get_attribute("data-term")
    link.click()
    expect(page.locator(f'[data-terms~="{term}"]').first).to_be_in_viewport()
    page.keyboard.press("Tab")
    page.get_by_role("tab", name="Termes clés").focus()
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_role("tab", name=re.compile("Points relevés"))).to_have_attribute("aria-selected", "true")


def test_the_outline_follows_the_reading(page: Page, contract: str) -> None:
    page.goto(contract)
    last = page.locator(".clause").last
    last.scroll_into_view_if_needed()
    expect(page.locator(".outline a[aria-current]")).to_have_count(1)
    toggle = page.locator(".outline-toggle").first
    state = toggle.get_attribute("aria-expanded")
    toggle.click()
    expect(toggle).to_have_attribute("aria-expanded", "false" if state == "true" else "true")


def test_one_pane_at_a_time_on_a_phone(page: Page, contract: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(contract)
    panes = {"Texte": "#pane-text", "Points relevés": "#pane-findings", "Termes clés": "#pane-terms", "Plan": "#pane-outline"}
    for name, pane in panes.items():
        page.get_by_role("tab", name=re.compile(name)).click()
        for other in panes.values():
            expect(page.locator(other)).to_be_visible(visible=other == pane)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.get_by_role("tab", name=re.compile("Points relevés")).click()
    page.locator(".finding:has([data-evidence]) summary").first.click()
    page.locator(".finding[open] [data-evidence]").first.click()
    expect(page.locator("#pane-text")).to_be_visible()
    expect(page.locator("mark[data-active]").first).to_be_in_viewport()


def test_a_wide_table_moves_within_its_clause_on_a_phone(page: Page, contract: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(contract)
    mark = page.locator(".margin-mark:visible").first
    mark.evaluate(
        """(mark) => mark.closest(".clause").insertAdjacentHTML(
            "beforeend", `<p class="row">${'<span class="cell">Disponibilité</span>'.repeat(12)}</p>`
        )"""
    )
    mark.scroll_into_view_if_needed()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert mark.evaluate(
        """(mark) => {
            const place = mark.getBoundingClientRect();
            return mark.contains(document.elementFromPoint(place.left + place.width / 2, place.top + place.height / 2));
        }"""
    )


def test_numbers_in_the_margin_stand_on_the_line_of_their_words(page: Page, contract: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(contract)
    page.get_by_role("tab", name=re.compile("Points relevés")).click()
    page.get_by_label("Nature").select_option("present")
    page.get_by_role("tab", name="Texte").click()
    apart = page.evaluate(
        """() => [...document.querySelectorAll(".margin-mark")].filter((mark) => !mark.hidden).map((mark) => {
            const words = document.querySelector(`mark[data-findings~="${mark.id.replace("evidence-", "")}"]`).getClientRects()[0];
            const place = mark.getBoundingClientRect();
            return place.top - words.top;
        })"""
    )
    assert apart
    assert all(-12 < distance < 120 for distance in apart), "a number may be pushed down by those above it, and never up"
    assert sum(abs(distance) < 12 for distance in apart) > len(apart) / 2
