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

  // --- What goes wrong behind a fragment is said at the foot of the page, until the next one arrives ---

  const trouble = document.getElementById("trouble");
  const say = (words) => {
    trouble.textContent = words;
    trouble.hidden = false;
  };
  document.addEventListener("htmx:sendError", () => say(trouble.dataset.offline));
  document.addEventListener("htmx:responseError", (event) => {
    const answer = event.detail.xhr;
    const isPlain = answer.getResponseHeader("Content-Type")?.startsWith("text/plain");
    say(isPlain ? answer.responseText : trouble.dataset.refused);
  });
  document.addEventListener("htmx:beforeSwap", (event) => {
    // The session has ended: the answer is the whole sign-in page, which is no fragment.
    if (event.detail.xhr.responseURL.includes("/accounts/login/")) {
      event.detail.shouldSwap = false;
      window.location.reload();
    } else if (event.detail.xhr.status < 400) {
      trouble.hidden = true;
    }
  });

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
