// What every page does: menus that close, words for screen readers, and a word when the server does not answer.
"use strict";

(() => {
  const menus = () => document.querySelectorAll("details.menu[open]");

  document.addEventListener("click", (event) => {
    for (const menu of menus()) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of menus()) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });

  const announce = (words) => {
    document.getElementById("announce").textContent = words;
  };

  // A fragment may carry data-announce: it is read out once it is on the page.
  document.addEventListener("htmx:load", (event) => {
    const added = event.detail.elt;
    const said = added.matches?.("[data-announce]") ? added : added.querySelector?.("[data-announce]");
    if (said) announce(said.dataset.announce);
  });

  document.addEventListener("htmx:sendError", () => announce(document.getElementById("announce").dataset.offline));

  document.addEventListener("change", (event) => {
    const form = event.target.closest?.("[data-submit-on-change]");
    if (form) form.requestSubmit();
  });

  document.addEventListener("click", async (event) => {
    const button = event.target.closest?.("[data-copy]");
    if (!button) return;
    const text = document.getElementById(button.dataset.copy).textContent.trim();
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Without HTTPS browsers keep the clipboard shut: the words are selected, so that Ctrl+C takes them.
      window.getSelection().selectAllChildren(document.getElementById(button.dataset.copy));
      return;
    }
    const label = button.querySelector("[data-label]");
    const before = label.textContent;
    label.textContent = button.dataset.copied;
    announce(button.dataset.copied);
    setTimeout(() => (label.textContent = before), 2000);
  });
})();
