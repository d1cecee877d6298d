// The search in the text of one contract. Words are looked for as contracts/text/phrases.py does for all contracts.
"use strict";

(() => {
  const text = document.querySelector(".reading");
  const form = document.getElementById("find");
  const bench = document.getElementById("workbench");
  if (!text || !form || !bench) return;
  const field = document.getElementById("find-words");
  const count = document.getElementById("find-count");
  const said = document.getElementById("find-said");
  const steps = [...form.querySelectorAll("[data-find]")];
  form.hidden = false;

  // --- What is looked for ---

  const LONGEST_WORD = 60;
  const UNSEEN = /[\u00ad\u200b\u200c\u200d\u2060\ufeff\p{M}]/u;
  const spell = (char) => {
    if (UNSEEN.test(char)) return "";
    const plain = char.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    return plain.replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/ß/g, "ss");
  };
  const spelt = (words) => Array.from(words, spell).join("");
  const wordsIn = (plain) => (plain.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length <= LONGEST_WORD);
  const standsAlone = (word) => word.length === 1 || /^\p{Nd}+$/u.test(word);

  const QUOTED = /["“”„‟«»]([^"“”„‟«»]*)(["“”„‟«»]?)/g;
  const needlesOf = (query) => {
    const needles = new Set();
    const add = (part, whole) => {
      const words = wordsIn(spelt(part));
      if (words.length) needles.add(` ${words.join(" ")}${whole || standsAlone(words.at(-1)) ? " " : ""}`);
    };
    const rest = query.replace(QUOTED, (_, part, end) => {
      add(part, Boolean(end));
      return " ";
    });
    for (const part of rest.split(/\s+/)) add(part, false);
    return [...needles];
  };

  // --- The words of the text, clause by clause, each with the place where it stands ---

  const SKIPPED = ".page-mark, .check-mark, .margin-mark, .visually-hidden";
  const APART = "p, h2, h3, h4, h5, h6, .lead, .cell"; // no word goes on from one of them to another

  const readClause = (clause) => {
    const places = []; // of every letter of plain: [text node, offset in it, its length there]
    let plain = "";
    let block = null;
    const walker = document.createTreeWalker(clause, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.parentElement.closest(SKIPPED)) continue;
      const own = node.parentElement.closest(APART);
      if (own !== block) {
        plain += " ";
        places.push(null);
        block = own;
      }
      let offset = 0;
      for (const char of node.data) {
        for (const letter of spell(char)) {
          plain += letter;
          for (let i = 0; i < letter.length; i += 1) places.push([node, offset, char.length]);
        }
        offset += char.length;
      }
    }
    let row = " ";
    const starts = new Map(); // where a word starts in row → [first letter, letter behind the last] in plain
    for (const match of plain.matchAll(/[\p{L}\p{N}]+/gu)) {
      if (match[0].length > LONGEST_WORD) continue;
      starts.set(row.length, [match.index, match.index + match[0].length]);
      row += `${match[0]} `;
    }
    return { clause, row, starts, places };
  };
  let read = null;
  const clauses = () => {
    read ??= [...text.querySelectorAll(".clause")].map(readClause);
    return read;
  };

  const rangeOf = ({ places }, start, end) => {
    const range = document.createRange();
    const [first, from] = places[start];
    const [last, to, length] = places[end - 1];
    range.setStart(first, from);
    range.setEnd(last, to + length);
    return range;
  };

  const inClause = (clause, needles) => {
    const found = [];
    for (const needle of needles) {
      let at = clause.row.indexOf(needle);
      if (at < 0) return [];
      for (; at >= 0; at = clause.row.indexOf(needle, at + 1)) {
        const last = at + 1 + needle.trimEnd().lastIndexOf(" ");
        found.push([clause.starts.get(at + 1)[0], clause.starts.get(last)[1]]);
      }
    }
    found.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
    const merged = [];
    for (const place of found) {
      const before = merged.at(-1);
      if (before && place[0] < before[1]) before[1] = Math.max(before[1], place[1]);
      else merged.push(place);
    }
    return merged.map(([start, end]) => ({ clause: clause.clause, range: rangeOf(clause, start, end) }));
  };

  // --- Marked, counted, and walked through ---

  let hits = [];
  let now = -1;

  const draw = () => {
    if (!window.CSS?.highlights || typeof Highlight === "undefined") return;
    CSS.highlights.set("find", new Highlight(...hits.map((hit) => hit.range)));
    const current = new Highlight(...(now < 0 ? [] : [hits[now].range]));
    current.priority = 1;
    CSS.highlights.set("find-now", current);
  };

  const nameOf = (clause) => {
    const heading = clause.querySelector("h2, h3, h4, h5, h6, .lead");
    return heading?.textContent.replace(/\s+/g, " ").trim() ?? "";
  };

  const say = () => {
    const asked = field.value.trim();
    const { none, one, total, place } = form.dataset;
    const words = !hits.length ? none : now >= 0 ? place : hits.length === 1 ? one : total;
    count.textContent = asked ? words.replace("{number}", now + 1).replace("{total}", hits.length) : "";
    const around = now < 0 ? "" : hits[now].range.startContainer.parentElement.closest("p, h2, h3, h4, h5, h6")?.textContent ?? "";
    said.textContent = [count.textContent, now < 0 ? "" : nameOf(hits[now].clause), around.replace(/\s+/g, " ").trim().slice(0, 200)]
      .filter(Boolean)
      .join(" – ");
    form.toggleAttribute("data-on", Boolean(asked));
    form.toggleAttribute("data-none-found", Boolean(asked) && !hits.length);
    for (const button of steps) button.disabled = !hits.length;
  };

  const lookFor = () => {
    const needles = needlesOf(field.value);
    hits = needles.length ? clauses().flatMap((clause) => inClause(clause, needles)) : [];
    now = -1;
    draw();
    say();
  };

  const go = (to) => {
    if (!hits.length) return;
    now = (to + hits.length) % hits.length;
    bench.dispatchEvent(new CustomEvent("clausier:text"));
    draw();
    const place = hits[now].range.getBoundingClientRect();
    const top = form.getBoundingClientRect().bottom;
    if (place.top < top + 8 || place.bottom > window.innerHeight - 24) {
      window.scrollBy({ top: place.top - (top + (window.innerHeight - top) / 3), behavior: "auto" });
    }
    // A browser that cannot mark places has them selected.
    if (!window.CSS?.highlights) {
      window.getSelection().removeAllRanges();
      window.getSelection().addRange(hits[now].range);
    }
    say();
  };

  // The first place below the top of the window, and the last one above it.
  const near = (step) => {
    const top = form.getBoundingClientRect().bottom;
    const below = hits.findIndex((hit) => hit.range.getBoundingClientRect().top >= top);
    if (step > 0) return Math.max(below, 0);
    return below < 0 ? hits.length - 1 : below - 1;
  };
  const step = (by) => go(now < 0 ? near(by) : now + by);

  let typed;
  const settle = () => {
    clearTimeout(typed);
    if (typed === undefined) return;
    typed = undefined;
    lookFor();
  };
  field.addEventListener("input", () => {
    clearTimeout(typed);
    typed = setTimeout(settle, 120);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
      settle();
      step(event.shiftKey ? -1 : 1);
    } else if (event.key === "Escape" && field.value) {
      event.preventDefault();
      field.value = "";
      lookFor();
    }
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const button of steps) button.addEventListener("click", () => step(Number(button.dataset.find)));

  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    event.preventDefault();
    bench.dispatchEvent(new CustomEvent("clausier:text"));
    field.focus();
    field.select();
  });

  // --- From a result of the search in all contracts: its words are marked, and its clause is shown ---

  const asked = new URLSearchParams(window.location.search).get("find");
  if (asked) {
    field.value = asked;
    lookFor();
    const land = () => {
      const clause = /^#clause-/.test(window.location.hash) && document.getElementById(window.location.hash.slice(1));
      const first = clause ? hits.findIndex((hit) => hit.clause === clause) : 0;
      if (first >= 0) go(first);
    };
    // Letters of the fonts to come take other room than those that stand in for them.
    const settled = () => document.fonts.ready.then(land);
    if (document.readyState === "complete") settled();
    else window.addEventListener("load", settled);
  }
})();
