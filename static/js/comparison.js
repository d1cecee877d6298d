// The page of a comparison: filters that the address keeps, steps from difference to difference, pairing by hand.
"use strict";

(() => {
  const page = document.getElementById("compare");
  const form = document.getElementById("compare-filter");
  const rows = [...page.querySelectorAll(".compare-row")];
  const none = document.getElementById("compare-none");

  const kinds = {
    all: () => true,
    changed: (row) => "changed" in row.dataset,
    risks: (row) => "risk" in row.dataset,
    terms: (row) => "term" in row.dataset,
    formal: (row) => "formal" in row.dataset,
  };

  const apply = () => {
    const isKind = kinds[form.only.value] ?? kinds.all;
    const type = form.type.value;
    let shown = 0;
    for (const row of rows) {
      row.hidden = !isKind(row) || (type !== "" && !row.dataset.types.split(" ").includes(type));
      if (!row.hidden) shown += 1;
    }
    for (const item of page.querySelectorAll(".compare-outline [data-for]")) {
      item.hidden = document.getElementById(item.dataset.for).hidden;
    }
    none.hidden = shown > 0;
    page.dataset.show = form.side.value;
  };

  // The filters are kept in the address, so that a shared link shows the same clauses.
  const names = ["only", "type", "side"];
  const asked = new URLSearchParams(window.location.search);
  for (const name of names) {
    const field = form.elements[name];
    if (asked.has(name)) field.value = asked.get(name);
  }
  if (form.only.selectedIndex < 0) form.only.value = "all";
  if (form.type.selectedIndex < 0) form.type.value = "";
  form.addEventListener("change", () => {
    apply();
    const kept = new URLSearchParams();
    for (const name of names) {
      const value = form.elements[name].value;
      if (value && value !== "all" && value !== "both") kept.set(name, value);
    }
    const query = kept.toString();
    window.history.replaceState(null, "", (query ? `?${query}` : window.location.pathname) + window.location.hash);
    document.getElementById("comparison-link").textContent = window.location.href;
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  apply();

  // --- From difference to difference ---

  const go = (step) => {
    const stops = rows.filter((row) => !row.hidden && ("changed" in row.dataset || "formal" in row.dataset));
    if (!stops.length) return;
    const at = stops.findIndex((row) => row.dataset.current === "true");
    const next = at < 0 ? (step > 0 ? 0 : stops.length - 1) : Math.min(Math.max(at + step, 0), stops.length - 1);
    for (const row of rows) delete row.dataset.current;
    stops[next].dataset.current = "true";
    stops[next].scrollIntoView({ block: "start" });
    stops[next].focus({ preventScroll: true });
  };
  for (const button of form.querySelectorAll("[data-step]")) {
    button.addEventListener("click", () => go(Number(button.dataset.step)));
  }
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea, dialog")) return;
    if (event.key === "j") go(1);
    if (event.key === "k") go(-1);
  });

  // A link to a clause that the filters hide shows it all the same.
  const reveal = () => {
    const row = document.getElementById(window.location.hash.slice(1));
    if (row?.hidden) {
      form.only.value = "all";
      form.type.value = "";
      apply();
      row.scrollIntoView();
    }
  };
  window.addEventListener("hashchange", reveal);
  reveal();
  if (window.matchMedia("(max-width: 60rem)").matches) page.querySelector(".compare-outline details").open = false;

  // --- Pairing by hand ---

  const dialog = document.getElementById("pairing");
  if (!dialog) return;
  page.addEventListener("click", (event) => {
    const button = event.target.closest("[data-pair]");
    if (!button) return;
    dialog.querySelector("[name=left]").value = button.dataset.left;
    dialog.querySelector("[name=right]").value = button.dataset.right;
    dialog.querySelector("[data-undo]").hidden = !("pinned" in button.dataset);
    dialog.showModal();
  });
  dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
})();
