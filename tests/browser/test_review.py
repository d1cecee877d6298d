"""From a file on the desk to a report: what a lawyer does in one sitting."""

import re
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

READING = 90_000  # milliseconds that the reading of a file may take on a busy machine


def test_a_file_is_uploaded_read_reviewed_and_reported(empty_page: Page, samples: Path, tmp_path: Path) -> None:
    page = empty_page
    # Two files at once; each shows its stage, and becomes a link without the page being loaded again.
    page.evaluate("window.sameDocument = true")
    page.set_input_files("#files", [samples / "kalidor-cgs-v1.pdf", samples / "northlight-msa.pdf"])
    expect(page.locator("#uploads li")).to_have_count(2)
    expect(page.locator("#uploads li[data-state=done]")).to_have_count(2, timeout=READING)
    assert page.evaluate("window.sameDocument"), "the page was loaded again"
    expect(page.locator("#announce")).to_contain_text("a été lu")
    expect(page.locator(".contracts tbody tr")).not_to_have_count(0)
    page.locator("#uploads li[data-state=done] a.upload-name", has_text=re.compile("kalidor", re.I)).first.click()
    page.wait_for_url("**/contracts/*/")

    # A finding opens, and its words come into sight.
    card = page.locator(".finding:has([data-evidence])").first
    card.locator("summary").first.click()
    expect(card).to_have_attribute("open", "")
    pk = card.get_attribute("data-finding")
    expect(page.locator(f'mark[data-findings~="{pk}"]').first).to_be_in_viewport()
    expect(page).to_have_url(re.compile(f"#finding-{pk}$"))
    title = card.locator(".finding-title").inner_text()

    # A decision shows on the card without the page being loaded again.
    card.get_by_label("Note").fill("À obtenir avant signature")
    card.get_by_role("button", name="Négocier").click()
    decided = page.locator(f"#finding-{pk}")
    expect(decided.locator(".chip[data-decision=negotiate]")).to_be_visible()
    expect(decided.locator(".decision-comment")).to_have_text("À obtenir avant signature")
    expect(page.locator("#risk-profile")).to_contain_text(re.compile(r"1 points? tranchés? sur"))

    # The report says so too.
    page.locator("summary", has_text="Rapport").click()
    page.get_by_role("button", name="Établir le rapport PDF").click()
    link = page.locator("#report-link")
    link.wait_for(timeout=READING)
    with page.expect_download() as download:
        link.click()
    path = tmp_path / download.value.suggested_filename
    download.value.save_as(path)
    assert path.suffix == ".pdf"
    text = " ".join(" ".join(sheet.get_textpage().get_text_bounded() for sheet in pypdfium2.PdfDocument(path)).split())
    assert title.split()[0] in text
    assert "À obtenir avant signature" in text


def test_of_many_uploads_those_are_asked_after_that_are_read_next(page: Page) -> None:
    row = '<li data-state="{}"><input type="hidden" name="job" value="{}"></li>'
    rows = [row.format("done" if pk % 3 == 0 else "open", pk) for pk in range(900, 0, -1)]
    with page.expect_request("**/uploads/progress/**") as asked:
        page.evaluate("rows => { document.getElementById('uploads').innerHTML = rows }", "".join(rows))
    assert sorted(map(int, re.findall(r"job=(\d+)", asked.value.url))) == [pk for pk in range(1, 150) if pk % 3]


def test_a_file_that_cannot_be_read_says_why(page: Page, tmp_path: Path) -> None:
    broken = tmp_path / "abîmé.pdf"
    broken.write_bytes(b"%PDF-1.7\nnothing of a document")
    page.set_input_files("#files", broken)
    row = page.locator("#uploads li", has_text="abîmé.pdf")
    expect(row).to_have_attribute("data-state", "failed", timeout=READING)
    expect(row.locator(".upload-stage")).to_contain_text(re.compile("fichier|document"))


def test_a_file_is_dropped_on_the_page(page: Page) -> None:
    transfer = page.evaluate_handle(
        """() => {
            const transfer = new DataTransfer();
            const sentence = "Le prestataire fournit au client un service en ligne de gestion, selon les présentes conditions.";
            const text = `1. Objet\\n${`${sentence}\\n`.repeat(9)}`;
            transfer.items.add(new File([text], "dépôt.txt", { type: "text/plain" }));
            return transfer;
        }"""
    )
    page.dispatch_event("#dropzone", "drop", {"dataTransfer": transfer})
    expect(page.locator("#uploads li", has_text="dépôt.txt")).to_have_attribute("data-state", "done", timeout=READING)


def test_a_decision_beside_a_note_drawn_larger(page: Page, contract: str) -> None:
    """Drawing a field larger gives it a style attribute, which the page's policy forbids to copy."""
    page.goto(contract)
    card = page.locator("#finding-list .finding").last
    card.locator("summary").first.click()
    card.get_by_label("Note").evaluate("field => (field.style.height = '9rem')")
    card.get_by_role("button", name="Négocier").click()
    expect(card.locator(".chip[data-decision=negotiate]")).to_be_visible()
