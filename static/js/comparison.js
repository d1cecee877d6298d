// The page of a comparison: rows loaded as they come into view, filters that the address keeps, steps from difference to difference,
// pairing by hand.
"use strict";

(() => {
  const AT_A_TIME = 40;
  const page = document.getElementById("compare");
  const form = document.getElementById("compare-filter");
  const rows = [...page.querySelectorAll(".compare-row")];
  const outline = [...page.querySelectorAll(".compare-outline [data-for]")];
  const none = document.getElementById("compare-none");
  const position = document.getElementById("compare-position");

  // --- Rows that the page has only the places of ---

  const wanted = new Set();
  let loading = null;

  const load = async () => {
    while (wanted.size) {
      const batch = [...wanted].slice(0, AT_A_TIME);
      const query = new URLSearchParams(batch.map((row) => ["row", row.id]));
      const answer = await fetch(`${page.dataset.rows}?${query}`);
      if (answer.redirected) window.location.reload(); // the session has ended
      if (!answer.ok) throw new Error(answer.status);
      const fragment = document.createRange().createContextualFragment(await answer.text());
      for (const found of fragment.querySelectorAll(".compare-row")) {
        const row = document.getElementById(found.id);
        row.replaceChildren(...found.childNodes);
        delete row.dataset.later;
      }
      for (const row of batch) {
        wanted.delete(row);
        seen.unobserve(row);
      }
    }
  };
  const ask = (asked) => {
    for (const row of asked) if ("later" in row.dataset) wanted.add(row);
    if (wanted.size && !loading) {
      loading = load()
        .catch(() => {
          wanted.clear();
          const trouble = document.getElementById("trouble");
          trouble.textContent = trouble.dataset.offline;
          trouble.hidden = false;
        })
        .finally(() => (loading = null));
    }
    return loading ?? Promise.resolve();
  };
  // A row in view brings those that follow it: reading on finds them there.
  const following = (row) => {
    const found = [];
    for (let at = rows.indexOf(row); at < rows.length && found.length < AT_A_TIME / 2; at += 1) {
      if (!rows[at].hidden && "later" in rows[at].dataset) found.push(rows[at]);
    }
    return found;
  };
  const seen = new IntersectionObserver(
    (entries) => {
      const near = entries.filter((entry) => entry.isIntersecting).map((entry) => entry.target);
      if (near.length) ask(near.flatMap(following));
    },
    { rootMargin: "1200px" },
  );
  for (const row of rows) if ("later" in row.dataset) seen.observe(row);

  const show = async (row) => {
    row.scrollIntoView({ block: "start" });
    if ("later" in row.dataset) {
      await ask(following(row));
      row.scrollIntoView({ block: "start" }); // its neighbours have grown
    }
  };

  // --- Filters, kept in the address so that a shared link shows the same clauses ---

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
    const hidden = new Map();
    for (const row of rows) {
      row.hidden = !isKind(row) || (type !== "" && !row.dataset.types.split(" ").includes(type));
      hidden.set(row.id, row.hidden);
    }
    for (const item of outline) item.hidden = hidden.get(item.dataset.for);
    none.hidden = rows.some((row) => !row.hidden);
    page.dataset.show = form.side.value;
  };

  const names = ["only", "type", "side"];
  const asked = new URLSearchParams(window.location.search);
  for (const name of names) {
    if (asked.has(name)) form.elements[name].value = asked.get(name);
  }
  if (form.only.selectedIndex < 0) form.only.value = "all";
  if (form.type.selectedIndex < 0) form.type.value = "";
  if (!form.side.value) form.side.value = "both";
  const chosen = () => {
    const kept = new URLSearchParams();
    for (const name of names) {
      const value = form.elements[name].value;
      if (value && value !== "all" && value !== "both") kept.set(name, value);
    }
    return kept;
  };
  form.addEventListener("change", () => {
    apply();
    const query = chosen().toString();
    window.history.replaceState(null, "", (query ? `?${query}` : window.location.pathname) + window.location.hash);
    document.getElementById("comparison-link").textContent = window.location.href;
    position.textContent = "";
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  page.querySelector("[data-all]")?.addEventListener("click", (event) => {
    const kept = chosen();
    kept.set("all", "1");
    event.currentTarget.href = `?${kept}`;
  });
  apply();

  // --- From difference to difference ---

  const go = (step) => {
    const stops = rows.filter((row) => !row.hidden && ("changed" in row.dataset || "formal" in row.dataset));
    if (!stops.length) return;
    const at = stops.findIndex((row) => row.dataset.current === "true");
    const next = at < 0 ? (step > 0 ? 0 : stops.length - 1) : Math.min(Math.max(at + step, 0), stops.length - 1);
    for (const row of rows) delete row.dataset.current;
    stops[next].dataset.current = "true";
    position.textContent = page.dataset.position.replace("{at}", next + 1).replace("{count}", stops.length);
    for (const item of outline) item.toggleAttribute("data-current", item.dataset.for === stops[next].id);
    show(stops[next]);
    stops[next].focus({ preventScroll: true });
  };
  for (const button of form.querySelectorAll("[data-step]")) {
    button.addEventListener("click", () => go(Number(button.dataset.step)));
  }
  const steps = { n: 1, j: 1, p: -1, k: -1 };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea, dialog")) return;
    if (event.key in steps) go(steps[event.key]);
  });

  // A link to a clause that the filters hide, or that is not loaded, shows it all the same.
  const reveal = () => {
    const row = document.getElementById(window.location.hash.slice(1));
    if (!row?.matches(".compare-row")) return;
    if (row.hidden) {
      form.only.value = "all";
      form.type.value = "";
      apply();
    }
    show(row);
  };
  window.addEventListener("hashchange", reveal);
  reveal();
  if (window.matchMedia("(max-width: 60rem)").matches) page.querySelector(".compare-outline details").open = false;

  // --- Pairing by hand ---

  const dialog = document.getElementById("pairing");
  if (!dialog) return;
  const choices = document.getElementById("pairing-choices");
  page.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-pair]");
    if (!button) return;
    dialog.querySelector("[data-undo]").hidden = !("pinned" in button.dataset);
    for (const name of names) {
      let kept = dialog.querySelector(`[name=filter-${name}]`);
      if (!kept) {
        kept = Object.assign(document.createElement("input"), { type: "hidden", name: `filter-${name}` });
        dialog.querySelector("form").append(kept);
      }
      kept.value = chosen().get(name) ?? "";
    }
    dialog.showModal();
    if (!choices.querySelector("select")) {
      const answer = await fetch(dialog.dataset.choices);
      if (!answer.ok || answer.redirected) return window.location.reload();
      choices.innerHTML = await answer.text();
    }
    choices.querySelector("[name=left]").value = button.dataset.left;
    choices.querySelector("[name=right]").value = button.dataset.right;
  });
  dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
})();
