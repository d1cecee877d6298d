"""No page breaks the rules of accessibility that a program can check (axe), wide or narrow, light or dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

PAGES = [
    "/",
    "/members/",
    "/playbook/",
    "/playbook/?q=nothing+like+it",
    "/accounts/password/change/",
    "/accounts/2fa/totp/activate/",
    "/?q=nothing+like+it",
]
SERIOUS = ("serious", "critical")


def violations(page: Page) -> list[str]:
    """The serious violations on the page as it is now, one line each."""
    page.wait_for_load_state("networkidle")
    found = Axe().run(page).response["violations"]
    return [
        f"{rule['id']}: {node['target']} {node['failureSummary']}" for rule in found if rule["impact"] in SERIOUS for node in rule["nodes"]
    ]


@pytest.mark.parametrize("address", PAGES)
def test_pages(page: Page, contract: str, address: str) -> None:
    page.goto(address)
    assert not violations(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
def test_a_rule_and_its_form(page: Page, contract: str, width: int, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    page.set_viewport_size({"width": width, "height": 900})
    page.goto("/playbook/#rule-foreign_law")
    rule = page.locator("#rule-foreign_law")
    rule.get_by_role("link", name="Modifier la règle").click()
    rule.get_by_label("Pays, un par ligne").fill("France\nBelgique")
    assert not violations(page)
    rule.get_by_label("La règle est activée").uncheck()
    rule.get_by_role("button", name="Enregistrer").click()
    page.locator("#rule-foreign_law[data-off]").get_by_text("au lieu de France").wait_for()
    assert not violations(page)
    rule.get_by_role("link", name="Modifier la règle").click()
    rule.get_by_role("button", name="Revenir à la règle d’origine").click()
    page.locator("#rule-foreign_law:not([data-changed])").wait_for()


def test_open_menus(page: Page, contract: str) -> None:
    page.goto(contract)
    for menu in page.locator("details.menu > summary").all():
        menu.click()
        page.locator("details.danger > summary").evaluate("summary => summary.parentElement.open = true")
        assert not violations(page)
        page.keyboard.press("Escape")


def test_the_sign_in_page(page: Page) -> None:
    page.context.clear_cookies()
    page.goto("/accounts/login/")
    assert not violations(page)
    page.goto("/accounts/password/reset/")
    assert not violations(page)


def test_the_page_of_an_error(page: Page) -> None:
    other = page.context.new_page()  # its status is an error on purpose, which the first page would count as a complaint
    other.goto("/contracts/999999/")
    assert not violations(other)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 1024, 390])
def test_the_contract_page(page: Page, contract: str, width: int, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(contract)
    for tab in page.get_by_role("tab").all():
        if tab.is_visible():
            tab.click()
            if page.locator(".finding > summary").first.is_visible():
                page.locator(".finding > summary").first.click()
            assert not violations(page), tab.inner_text()


@pytest.mark.parametrize("address", ["/api/v1/docs", "/accounts/email/", "/accounts/signup/"])
def test_nothing_sticks_out_of_a_phone(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address)
    page.wait_for_load_state("networkidle")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
