// The page of one contract: tabs, the way between findings and their words, filters, and the keys j and k.
"use strict";

(() => {
  const bench = document.getElementById("workbench");
  if (!bench) return;
  const tabs = [...bench.querySelectorAll("[role=tab]")];
  const narrow = window.matchMedia("(max-width: 51.99rem)");
  const wide = window.matchMedia("(min-width: 75rem)");
  const still = window.matchMedia("(prefers-reduced-motion: reduce)");

  // --- Tabs ---

  const isOffered = (tab) => getComputedStyle(tab).display !== "none";

  const show = (name) => {
    const wanted = tabs.find((tab) => tab.dataset.tab === name);
    const chosen = wanted && isOffered(wanted) ? wanted : tabs.find(isOffered);
    bench.dataset.tab = chosen.dataset.tab;
    for (const tab of tabs) {
      tab.setAttribute("aria-selected", String(tab === chosen));
      tab.tabIndex = tab === chosen ? 0 : -1;
    }
    placeMarks();
    if (!narrow.matches) return;
    const top = bench.getBoundingClientRect().top + window.scrollY;
    if (window.scrollY > top) window.scrollTo({ top });
  };

  // A pane that a tab brings up is that tab's panel; a pane that always stands there is a region of the page.
  const name = () => {
    for (const tab of tabs) {
      const pane = document.getElementById(tab.getAttribute("aria-controls"));
      if (isOffered(tab)) pane.setAttribute("role", "tabpanel");
      else pane.removeAttribute("role");
    }
    show(bench.dataset.tab);
  };

  for (const tab of tabs) {
    tab.addEventListener("click", () => show(tab.dataset.tab));
    tab.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      const offered = tabs.filter(isOffered);
      const next = offered[(offered.indexOf(tab) + step + offered.length) % offered.length];
      show(next.dataset.tab);
      next.focus();
      event.preventDefault();
    });
  }
  narrow.addEventListener("change", name);
  wide.addEventListener("change", name);
  name();

  // --- From a finding to its words and back ---

  // A far jump is made at once: to watch a contract fly by takes time and tells nothing.
  const behavior = (place) => {
    const far = Math.abs(place.getBoundingClientRect().top) > 2 * window.innerHeight;
    return still.matches || far ? "auto" : "smooth";
  };
  const marksOf = (finding) => [...bench.querySelectorAll(`mark[data-findings~="${CSS.escape(finding)}"]`)];
  const cardOf = (finding) => document.getElementById(`finding-${finding}`);

  const pulse = (elements) => {
    for (const element of elements) {
      delete element.dataset.pulse;
      void element.offsetWidth; // starts the animation again
      element.dataset.pulse = "";
      element.addEventListener("animationend", () => delete element.dataset.pulse, { once: true });
    }
  };

  const activate = (finding) => {
    for (const element of bench.querySelectorAll("[data-active]")) delete element.dataset.active;
    for (const element of [cardOf(finding), ...marksOf(finding)]) element.dataset.active = "";
  };

  // The outline shows the clause that was led to, wherever on the screen it comes to stand.
  const tellOutline = (place) => {
    const clause = place.closest(".clause");
    if (clause) document.dispatchEvent(new CustomEvent("clausier:clause", { detail: clause }));
  };

  const toWords = (finding) => {
    const place = document.getElementById(`evidence-${finding}`) ?? marksOf(finding)[0];
    if (!place) return;
    tellOutline(place);
    if (narrow.matches) show("text");
    place.scrollIntoView({ block: "center", behavior: behavior(place) });
    pulse(marksOf(finding));
  };

  const toCard = (finding, { withWords } = {}) => {
    const card = cardOf(finding);
    if (!card) return;
    if (card.hidden) clearFilter();
    show("findings");
    card.open = true;
    activate(finding);
    card.scrollIntoView({ block: "nearest", behavior: behavior(card) });
    if (withWords && !narrow.matches) toWords(finding);
    history.replaceState(null, "", `#finding-${finding}`);
  };

  // Where findings overlap, each click on their words brings up the next of them.
  const nextOf = (mark) => {
    const findings = mark.dataset.findings.split(" ").filter((finding) => !cardOf(finding)?.hidden);
    const current = findings.findIndex((finding) => "active" in (cardOf(finding)?.dataset ?? {}));
    return findings[(current + 1) % findings.length];
  };

  bench.addEventListener("click", (event) => {
    if (event.target.closest(".margin-mark")) {
      event.preventDefault();
      toCard(event.target.closest(".margin-mark").id.replace("evidence-", ""));
      return;
    }
    const words = event.target.closest("[data-evidence]");
    if (words) {
      event.preventDefault();
      activate(words.dataset.evidence);
      toWords(words.dataset.evidence);
      return;
    }
    const summary = event.target.closest(".finding > summary");
    if (summary && !summary.parentElement.open) {
      const finding = summary.parentElement.dataset.finding;
      activate(finding);
      if (!narrow.matches) toWords(finding);
      history.replaceState(null, "", `#finding-${finding}`);
      return;
    }
    const mark = event.target.closest("mark[data-findings]");
    if (mark && !event.target.closest("a") && window.getSelection().isCollapsed) {
      const finding = nextOf(mark);
      if (finding) toCard(finding);
    }
  });

  // Links of the summary and of the tables.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-finding], a[data-term], a[data-show], a[data-only-severity], a.reference");
    if (!link) return;
    if (link.dataset.finding) {
      event.preventDefault();
      toCard(link.dataset.finding, { withWords: true });
      if (window.scrollY < bench.offsetTop && narrow.matches) bench.scrollIntoView();
    } else if (link.dataset.term) {
      event.preventDefault();
      toTerm(link.dataset.term);
    } else if (link.dataset.onlySeverity) {
      event.preventDefault();
      showOnly(link.dataset.onlySeverity);
    } else if (link.dataset.show || link.matches(".reference")) {
      if (narrow.matches) show("text");
      const target = document.querySelector(link.hash);
      if (target) {
        tellOutline(target);
        pulse([target]);
      }
    }
  });

  const toTerm = (term) => {
    const words = [...bench.querySelectorAll(`[data-terms~="${CSS.escape(term)}"]`)];
    if (!words.length) return;
    show(narrow.matches ? "text" : "terms");
    tellOutline(words[0]);
    words[0].scrollIntoView({ block: "center", behavior: behavior(words[0]) });
    pulse(words);
  };

  // A place in the text that another script leads to: a use of a term, a citation.
  bench.addEventListener("clausier:jump", ({ detail: place }) => {
    if (narrow.matches) show("text");
    tellOutline(place);
    place.scrollIntoView({ block: "center", behavior: behavior(place) });
    pulse([place]);
  });

  // The search in the text works where the text is seen.
  bench.addEventListener("clausier:text", () => {
    if (narrow.matches && bench.dataset.tab !== "text") show("text");
  });

  // --- Filter and order ---

  const filter = document.getElementById("finding-filter");
  const list = document.getElementById("finding-list");
  const cards = () => [...document.querySelectorAll(".finding")];

  const applyFilter = () => {
    const wanted = new FormData(filter);
    const severities = wanted.getAll("severity");
    let shown = 0;
    for (const card of cards()) {
      const fits =
        severities.includes(card.dataset.severity) &&
        ["theme", "kind", "state"].every((name) => !wanted.get(name) || wanted.get(name) === card.dataset[name]);
      card.hidden = !fits;
      shown += fits;
      for (const mark of marksOf(card.dataset.finding)) {
        const alive = mark.dataset.findings.split(" ").some((finding) => !cardOf(finding)?.hidden);
        mark.toggleAttribute("data-dimmed", !alive);
      }
      document.getElementById(`evidence-${card.dataset.finding}`)?.toggleAttribute("hidden", !fits);
    }
    for (const group of list.querySelectorAll("[data-group]")) {
      const own = [...group.querySelectorAll(".finding")];
      group.hidden = own.length > 0 && own.every((card) => card.hidden);
    }
    const status = document.getElementById("finding-shown");
    const total = cards().length;
    status.textContent = shown === total ? "" : status.dataset.words.replace("{shown}", shown).replace("{total}", total);
    document.getElementById("finding-none").hidden = shown > 0;
    placeMarks();
  };

  // Cards in the order of the text stand in one list; each knows the group that it came from.
  const homes = new Map();
  const applyOrder = () => {
    const byText = new FormData(filter).get("order") === "text";
    let flat = list.querySelector("[data-flat]");
    if (byText && !flat) {
      flat = document.createElement("section");
      flat.dataset.flat = "";
      list.prepend(flat);
      for (const card of cards()) homes.set(card.id, card.parentElement);
      flat.append(...cards().sort((a, b) => a.dataset.number - b.dataset.number));
    } else if (!byText && flat) {
      for (const card of [...flat.children]) homes.get(card.id).append(card);
      flat.remove();
    }
    for (const group of list.querySelectorAll("[data-group]")) group.hidden = byText;
  };

  const clearFilter = () => {
    filter.reset();
    applyOrder();
    applyFilter();
  };

  const showOnly = (severity) => {
    for (const box of filter.querySelectorAll("[name=severity]")) box.checked = box.value === severity;
    applyFilter();
    show("findings");
    bench.scrollIntoView({ behavior: behavior(bench) });
  };

  if (filter) {
    filter.addEventListener("change", () => {
      applyOrder();
      applyFilter();
    });
    filter.addEventListener("submit", (event) => event.preventDefault());
    // A card comes back from the server after a decision: it stays the current one, with the keyboard on it.
    document.addEventListener("htmx:load", (event) => {
      if (!event.detail.elt.matches?.(".finding")) return;
      if (!event.detail.elt.open) return applyFilter(); // another place of the rule that was decided with it
      event.detail.elt.dataset.active = "";
      event.detail.elt.querySelector("summary").focus({ preventScroll: true });
      applyFilter();
    });
  }

  // --- Keys ---

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, [contenteditable]")) return;
    const step = { j: 1, k: -1 }[event.key];
    if (!step || !filter) return;
    const shown = cards().filter((card) => !card.hidden);
    if (!shown.length) return;
    const current = shown.findIndex((card) => "active" in card.dataset);
    const next = shown[current < 0 ? (step > 0 ? 0 : shown.length - 1) : Math.min(Math.max(current + step, 0), shown.length - 1)];
    for (const card of shown) if (card !== next) card.open = false;
    toCard(next.dataset.finding, { withWords: true });
    next.querySelector("summary").focus({ preventScroll: true });
  });

  // --- Numbers in the margin: on the line where their words begin, those of one line under each other ---

  // The browser leaves a number on the line above when its words are the first of a line.
  function lineOf(mark, height) {
    let words = mark.nextElementSibling;
    while (words && !words.matches("mark")) words = words.nextElementSibling;
    const line = words?.getClientRects()[0];
    return line && line.top + (line.height - height) / 2;
  }

  function placeMarks() {
    if (!document.getElementById("pane-text").checkVisibility()) return;
    let bottom = -Infinity;
    const marks = [...bench.querySelectorAll(".margin-mark")].filter((mark) => !mark.hidden);
    for (const mark of marks) mark.style.translate = "";
    const places = marks.map((mark) => {
      const { top, height } = mark.getBoundingClientRect();
      return { mark, top, height, wanted: lineOf(mark, height) ?? top };
    });
    places.sort((a, b) => a.wanted - b.wanted);
    for (const { mark, top, height, wanted } of places) {
      const placed = Math.max(wanted, bottom + 2);
      mark.style.translate = `0 ${placed - top}px`;
      bottom = placed + height;
    }
  }
  document.fonts?.ready.then(placeMarks);
  let resized;
  window.addEventListener("resize", () => {
    clearTimeout(resized);
    resized = setTimeout(placeMarks, 150);
  });

  // --- Deep links and paper ---

  const follow = () => {
    const [, kind, key] = /^#(finding|evidence|term)-(\d+)$/.exec(window.location.hash) ?? [];
    if (kind === "term") toTerm(key);
    else if (kind) toCard(key, { withWords: true });
  };
  window.addEventListener("hashchange", follow);
  if (window.location.hash) document.fonts?.ready.then(follow);

  const closed = [];
  window.addEventListener("beforeprint", () => {
    for (const card of cards()) {
      if (!card.open) closed.push(card);
      card.open = true;
    }
  });
  window.addEventListener("afterprint", () => {
    for (const card of closed.splice(0)) card.open = false;
  });
})();
