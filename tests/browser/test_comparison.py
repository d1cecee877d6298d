"""Two contracts side by side and the matrix, in a browser: filters, keys, pairing, and the rules of accessibility."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


@pytest.fixture
def other(page: Page, contract: str) -> None:
    """A second contract in the list, read."""
    page.goto("/")
    if page.locator("tbody [name=contract]").count() < 2:
        page.set_input_files("#files", Path(settings.BASE_DIR) / "contracts" / "samples" / "northlight-msa.pdf")
        page.locator("#uploads li[data-state=done]").wait_for(timeout=90_000)
        page.goto("/")


def violations(page: Page) -> list[str]:
    page.wait_for_load_state("networkidle")
    found = Axe().run(page).response["violations"]
    return [f"{rule['id']}: {node['target']}" for rule in found if rule["impact"] in ("serious", "critical") for node in rule["nodes"]]


def test_two_contracts_side_by_side(page: Page, other: None) -> None:
    for box in page.locator("tbody [name=contract]").all():
        box.check()
    page.locator("[data-side-by-side]").click()
    rows = page.locator(".compare-row")
    expect(rows.first).to_be_visible()
    assert not violations(page)
    page.select_option("#compare-only", "risks")
    assert "only=risks" in page.url
    assert 0 < rows.filter(visible=True).count() < rows.count()
    page.reload()
    expect(page.locator("#compare-only")).to_have_value("risks")
    page.keyboard.press("n")
    expect(page.locator("#compare-position")).to_contain_text("1 sur")
    page.keyboard.press("j")
    expect(page.locator("#compare-position")).to_contain_text("2 sur")
    page.keyboard.press("p")
    expect(page.locator("#compare-position")).to_contain_text("1 sur")
    expect(page.locator(".compare-row:focus")).to_have_count(1)
    page.locator(".compare-row:focus [data-pair]").click()
    expect(page.locator("#pair-left option").nth(1)).to_be_attached()
    assert not violations(page)
    page.locator("#pairing button[data-kind=primary]").click()
    expect(page.locator(".messages")).to_contain_text("conservé")
    assert "only=risks" in page.url
    page.set_viewport_size({"width": 390, "height": 900})
    assert not violations(page)
    page.get_by_role("radio", name="Kalidor").check()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_rows_further_down_are_loaded_as_the_reader_comes_to_them(page: Page, other: None) -> None:
    for box in page.locator("tbody [name=contract]").all():
        box.check()
    page.locator("[data-side-by-side]").click()
    later = page.locator("[data-later]")
    expect(later.first).to_be_attached()
    key = later.last.get_attribute("id")
    page.locator(f"#{key}").scroll_into_view_if_needed()
    expect(page.locator(f"#{key} .compare-cell")).to_have_count(2)
    page.goto(f"{page.url.split('#')[0]}?all=1")
    expect(later).to_have_count(0)


def test_the_matrix(page: Page, other: None) -> None:
    for box in page.locator("tbody [name=contract]").all():
        box.check()
    page.locator("[data-matrix]").click()
    expect(page.locator(".matrix")).to_be_visible()
    assert not violations(page)
    lines = page.locator(".matrix tbody tr").filter(visible=True)
    before = lines.count()
    page.get_by_label("Masquer les lignes identiques").check()
    assert lines.count() < before
    page.locator("#matrix-kind").select_option("term")
    assert "kind=term" in page.url
    page.reload()
    expect(page.locator("#matrix-kind")).to_have_value("term")
    assert page.locator(".matrix tbody tr[data-kind=rule]").filter(visible=True).count() == 0
    page.locator(".matrix-cell > summary").first.click()
    expect(page.locator(".matrix-cell[open] blockquote").first).to_be_visible()
