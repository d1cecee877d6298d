// Defined terms and references on the page of a contract: what they mean where they stand, and the way from one use to the next.
"use strict";

(() => {
  const bench = document.getElementById("workbench");
  const text = document.querySelector(".reading");
  if (!bench || !text) return;
  const entryOf = (key) => document.getElementById(`entry-${key}`);

  // --- A note on the term, the reference or the lost reference under the pointer or the keyboard ---

  const note = document.createElement("div");
  note.id = "gloss";
  note.className = "gloss";
  note.hidden = true;
  note.setAttribute("role", "tooltip");
  document.body.append(note);
  const NOTED = ".defined, .reference, .lost";
  const PREVIEW = 260; // characters of a clause that a reference leads to
  let noted = null;
  let waiting;

  const short = (words) => (words.length > PREVIEW ? `${words.slice(0, PREVIEW).replace(/\s\S*$/, "")} …` : words);
  const say = (title, words, lang) => {
    const head = document.createElement("strong");
    head.textContent = title;
    const body = document.createElement("span");
    body.textContent = words;
    head.lang = body.lang = lang;
    note.replaceChildren(...(title ? [head] : []), body);
  };

  // The text of a clause; that of the first one below it where it has none of its own.
  const wordsOf = (clause) => {
    const own = [...clause.querySelectorAll("p:not(.check-mark)")].map((paragraph) => paragraph.textContent).join(" ");
    const next = clause.nextElementSibling;
    return own || (next && next.dataset.level > clause.dataset.level ? next.textContent.trim() : "");
  };

  const describe = (element) => {
    if (element.matches(".lost")) {
      say("", element.lastElementChild.textContent.trim().slice(1, -1), document.documentElement.lang);
      return true;
    }
    if (element.matches(".reference")) {
      const clause = document.querySelector(element.hash);
      if (!clause) return false;
      const heading = clause.querySelector("h2, h3, h4, h5, h6");
      const words = wordsOf(clause);
      say(heading?.textContent ?? "", short(words), text.lang);
      return true;
    }
    const entry = entryOf(element.dataset.use);
    const meanings = [...entry.querySelectorAll(".meaning > span, .meaning.quiet")].map((meaning) => meaning.textContent);
    say(entry.querySelector("h3").textContent, meanings.join(" — "), text.lang);
    return true;
  };

  const hide = () => {
    clearTimeout(waiting);
    noted?.removeAttribute("aria-describedby");
    noted = null;
    note.hidden = true;
  };

  const showAt = (element) => {
    hide();
    if (!describe(element)) return;
    noted = element;
    element.setAttribute("aria-describedby", note.id);
    note.hidden = false;
    const words = element.getClientRects()[0];
    const { width, height } = note.getBoundingClientRect();
    const above = words.bottom + height + 12 > window.innerHeight;
    note.style.top = `${above ? Math.max(words.top - height - 6, 6) : words.bottom + 6}px`;
    note.style.left = `${Math.min(Math.max(words.left, 12), window.innerWidth - width - 12)}px`;
  };

  text.addEventListener("pointerover", (event) => {
    const element = event.pointerType === "mouse" && event.target.closest(NOTED);
    if (!element || element === noted) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => showAt(element), 250);
  });
  text.addEventListener("pointerout", (event) => {
    if (event.pointerType === "mouse" && event.target.closest(NOTED)) hide();
  });
  text.addEventListener("focusin", (event) => event.target.matches(NOTED) && event.target.matches(":focus-visible") && showAt(event.target));
  text.addEventListener("focusout", hide);
  // A finger has no pointer to rest: it taps, and taps elsewhere to close.
  document.addEventListener("click", (event) => {
    const element = event.target.closest(".defined, .lost");
    if (element && text.contains(element) && !element.closest("a")) showAt(element);
    else hide();
  });
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
  window.addEventListener("scroll", () => noted && noted !== document.activeElement && hide(), { passive: true });

  // --- From use to use ---

  const go = (element) => bench.dispatchEvent(new CustomEvent("clausier:jump", { detail: element }));

  const step = (entry, by) => {
    const uses = [...text.querySelectorAll(`[data-use="${CSS.escape(entry.dataset.entry)}"]`)];
    if (!uses.length) return;
    const last = uses.findIndex((use) => "currentUse" in use.dataset);
    const next = last < 0 ? (by > 0 ? 0 : uses.length - 1) : (last + by + uses.length) % uses.length;
    for (const use of text.querySelectorAll("[data-current-use]")) delete use.dataset.currentUse;
    for (const other of bench.querySelectorAll(".entry[data-active]")) delete other.dataset.active;
    uses[next].dataset.currentUse = "";
    entry.dataset.active = "";
    entry.querySelector(".entry-count").textContent = `${next + 1} / ${uses.length}`;
    go(uses[next]);
  };

  bench.addEventListener("click", (event) => {
    const button = event.target.closest("[data-step]");
    if (button) step(button.closest(".entry"), Number(button.dataset.step));
    const link = event.target.closest("[data-jump]");
    if (link) {
      event.preventDefault();
      const place = document.getElementById(link.dataset.jump);
      if (place) go(place.matches("dfn") ? place : place.parentElement);
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, [contenteditable]")) return;
    if (event.key.toLowerCase() !== "d") return;
    const terms = [...text.querySelectorAll(".defined")];
    const from = terms.indexOf(document.activeElement);
    const below = terms.findIndex((term) => term.getBoundingClientRect().top > 80);
    const next = terms[from >= 0 ? from + (event.shiftKey ? -1 : 1) : below];
    if (!next) return;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
    showAt(next);
  });

  // --- Filter ---

  const filter = document.getElementById("glossary-filter");
  if (!filter) return;
  const entries = [...bench.querySelectorAll(".entry")];
  for (const option of filter.elements.flag.options) {
    const count = entries.filter((entry) => entry.dataset.flag === option.value).length;
    if (option.value) option.textContent += ` (${count})`;
  }
  const plain = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  filter.addEventListener("input", () => {
    const words = plain(filter.elements.words.value.trim());
    const flag = filter.elements.flag.value;
    let shown = 0;
    for (const entry of entries) {
      entry.hidden = !((!flag || entry.dataset.flag === flag) && plain(entry.querySelector("h3").textContent).includes(words));
      shown += !entry.hidden;
    }
    const all = shown === entries.length;
    const status = filter.dataset.words.replace("{shown}", shown).replace("{total}", entries.length);
    document.getElementById("glossary-shown").textContent = all ? "" : status;
    document.getElementById("glossary-none").hidden = shown > 0;
  });
  filter.addEventListener("submit", (event) => event.preventDefault());
})();
