"""The search in all contracts and in the text of one, in a browser: marks, keys, counts, phones, screen readers."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_accessibility import violations

pytestmark = pytest.mark.browser

# What is marked, as the text on the page has it: [all places, the current one].
MARKED = """() => ["find", "find-now"].map((name) => [...(CSS.highlights.get(name) ?? [])].map((range) => range.toString()))"""
CLAUSES = """() => [...new Set([...CSS.highlights.get("find")]
    .map((range) => range.startContainer.parentElement.closest(".clause").id))]"""
IN_VIEW = """() => {
    const place = [...CSS.highlights.get("find-now")][0].getBoundingClientRect();
    return place.top >= document.getElementById("find").getBoundingClientRect().bottom - 1 && place.bottom <= window.innerHeight;
}"""


def field(page: Page):
    return page.get_by_role("searchbox", name="Chercher dans le texte")


def search(page: Page, words: str) -> tuple[list[str], list[str]]:
    field(page).fill(words)
    page.wait_for_timeout(250)
    everywhere, now = page.evaluate(MARKED)
    return everywhere, now


def test_words_are_marked_counted_and_walked_through(page: Page, contract: str) -> None:
    page.goto(contract)
    page.keyboard.press("/")
    expect(field(page)).to_be_focused()
    found, now = search(page, "DONNEES")
    assert len(found) > 2
    assert {word.lower() for word in found} == {"données"}
    assert now == []
    count = page.locator("#find-count")
    expect(count).to_have_text(f"{len(found)} occurrences")
    for number in (1, 2):
        page.keyboard.press("Enter")
        expect(count).to_have_text(re.compile(rf"\d+ sur {len(found)}"))
        assert page.evaluate(IN_VIEW), number
    second = count.inner_text()
    page.keyboard.press("Shift+Enter")
    expect(count).not_to_have_text(second)
    page.keyboard.press("Enter")
    expect(count).to_have_text(second)
    expect(page.locator("#find-said")).to_contain_text(second)
    expect(page.locator("#find-said")).to_contain_text(re.compile("données", re.IGNORECASE))
    expect(field(page)).to_be_focused()
    for _ in found:
        page.keyboard.press("Enter")
    expect(count).to_have_text(second)  # once around
    page.keyboard.press("Escape")
    expect(count).to_have_text("")
    assert page.evaluate(MARKED) == [[], []]


def test_line_breaks_marks_and_accents_are_no_hindrance(page: Page, contract: str) -> None:
    """Findings and defined terms cut the text into pieces; a phrase is found over all of them."""
    page.goto(contract)
    texts = page.evaluate(
        """() => [...document.querySelectorAll(".clause p:has(mark)")].map((paragraph) => {
            const copy = paragraph.cloneNode(true);
            for (const apart of copy.querySelectorAll(".margin-mark, .visually-hidden")) apart.remove();
            return copy.textContent;
        })"""
    )
    text = next(text for text in texts if len(text.split()) > 30)
    words = re.findall(r"\w+", text)[3:20]
    plain = " ".join(words).translate(str.maketrans("éèêàâùûîïôçœ", "eeeaauuiioco")).upper()
    found, _ = search(page, f'"{" ".join(words)}"')
    assert found
    assert re.findall(r"\w+", found[0]) == words
    if "œ" not in " ".join(words):
        assert search(page, f"« {plain} »")[0]
    assert search(page, f'"{" ".join(reversed(words))}"')[0] == []
    expect(page.locator("#find-count")).to_have_text("Absent du texte")
    expect(page.locator('[data-find="1"]')).to_be_disabled()


def test_both_searches_find_the_same(page: Page, contract: str) -> None:
    page.goto(contract)
    pk = contract.strip("/").split("/")[-1]
    for query in ("résiliation", "donnees client", '"trente (30) jours"', "l'article", "30", "sauvegard", "oeuvre", "€"):
        search(page, query)
        here = page.evaluate(CLAUSES)
        answer = page.request.get("/api/v1/search", params={"q": query, "page_size": 200}).json()
        there = [f"clause-{hit['clause']['id']}" for hit in answer["results"] if hit["contract"]["id"] == int(pk)]
        assert here == there, query


def test_from_the_list_to_the_words(page: Page, contract: str) -> None:
    page.goto("/")
    page.get_by_role("searchbox").fill("résiliation contrat")
    result = page.locator(".found-clause").first
    expect(result.locator("mark").first).to_be_visible()
    expect(page.locator("#announce")).to_have_text(re.compile(r"\d+ clauses? trouvées?"))
    expect(page).to_have_url(re.compile("q=r%C3%A9siliation"))
    clause = (result.get_by_role("link").get_attribute("href") or "").split("#")[1]
    result.get_by_role("link").click()
    expect(field(page)).to_have_value("résiliation contrat")
    expect(page.locator("#find-count")).to_have_text(re.compile(r"\d+ sur \d+"))
    assert page.evaluate(IN_VIEW)
    assert page.evaluate("""() => [...CSS.highlights.get("find-now")][0].startContainer.parentElement.closest(".clause").id""") == clause


def test_on_a_phone(page: Page, contract: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{contract}?find=r%C3%A9siliation")
    count = page.locator("#find-count")
    expect(count).to_have_text(re.compile(r"1 sur \d+"))
    page.locator('[data-find="1"]').click()
    expect(count).to_have_text(re.compile(r"2 sur \d+"))
    assert page.evaluate(IN_VIEW)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.get_by_role("tab", name="Termes clés").click()
    page.keyboard.press("/")
    expect(page.locator("#pane-text")).to_be_visible()
    expect(field(page)).to_be_focused()
    page.goto("/?q=r%C3%A9siliation")
    expect(page.locator(".found-clause").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
def test_results_are_accessible(page: Page, contract: str, width: int, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    page.set_viewport_size({"width": width, "height": 900})
    for address in ("/?q=donn%C3%A9es", "/?type=termination&versions=all", "/?q=sauvegarde+introuvable", f"{contract}?find=donn%C3%A9es"):
        page.goto(address)
        assert not violations(page), address
