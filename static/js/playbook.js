// The playbook: search and filters at once, links to a rule, and the form of a rule in its place.
"use strict";

(() => {
  const page = document.getElementById("playbook");
  const form = document.getElementById("playbook-filter");
  const none = document.getElementById("playbook-none");
  const status = document.getElementById("playbook-shown");
  const rules = () => [...page.querySelectorAll(".rule")];

  // --- Search and filters ---

  const fold = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").replace(/[’‘]/g, "'").toLowerCase();
  const texts = new Map(); // by rule; read anew once a rule has come back from the server
  const textOf = (rule) => {
    if (!texts.has(rule)) texts.set(rule, fold([...rule.querySelectorAll("[data-searched]")].map((part) => part.textContent).join(" ")));
    return texts.get(rule);
  };

  const apply = () => {
    const words = fold(form.q.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const rule of rules()) {
      const fits =
        words.every((word) => textOf(rule).includes(word)) &&
        ["severity", "theme"].every((name) => !form[name].value || form[name].value === rule.dataset[name]) &&
        (!form.state.value || form.state.value in rule.dataset);
      rule.hidden = !fits;
      shown += fits;
    }
    for (const theme of page.querySelectorAll(".playbook-theme")) {
      theme.hidden = [...theme.querySelectorAll(".rule")].every((rule) => rule.hidden);
    }
    none.hidden = shown > 0;
    const total = rules().length;
    status.textContent = shown === total ? "" : status.dataset.words.replace("{shown}", shown).replace("{total}", total);
  };

  // The address keeps the choices: opened again, it shows the same.
  const remember = () => {
    const address = new URL(window.location);
    for (const name of ["q", "severity", "theme", "state"]) {
      if (form[name].value.trim()) address.searchParams.set(name, form[name].value.trim());
      else address.searchParams.delete(name);
    }
    history.replaceState(null, "", address);
  };

  let typed;
  form.addEventListener("input", () => {
    clearTimeout(typed);
    typed = setTimeout(() => {
      apply();
      remember();
    }, 120);
  });
  form.addEventListener("submit", (event) => event.preventDefault());

  // --- Links to a rule ---

  const follow = () => {
    const rule = window.location.hash.startsWith("#rule-") && document.getElementById(window.location.hash.slice(1));
    if (!rule) return;
    if (rule.hidden) {
      for (const name of ["q", "severity", "theme", "state"]) form[name].value = "";
      apply();
    }
    rule.open = true;
    rule.scrollIntoView({ block: "start" });
    rule.querySelector("summary").focus({ preventScroll: true });
  };
  window.addEventListener("hashchange", follow);

  // --- The form of a rule ---

  document.addEventListener("click", (event) => {
    const cancel = event.target.closest("[data-cancel]");
    if (!cancel) return;
    event.preventDefault();
    const rule = cancel.closest(".rule");
    rule.querySelector(".rule-edit").replaceChildren();
    rule.querySelector(".rule-open a").focus();
  });

  // A form that was refused comes back with what is wrong beside its fields.
  document.addEventListener("htmx:beforeSwap", ({ detail }) => {
    if (detail.xhr.status !== 422 || !detail.xhr.getResponseHeader("HX-Retarget")) return;
    detail.shouldSwap = true;
    detail.isError = false;
  });

  document.addEventListener("htmx:load", (event) => {
    const added = event.detail.elt;
    if (added.matches?.(".rule")) {
      const head = added.querySelector("summary");
      head.focus({ preventScroll: true });
      const { top, bottom } = head.getBoundingClientRect();
      if (top < document.querySelector(".top").offsetHeight || bottom > window.innerHeight) added.scrollIntoView({ block: "start" });
    } else if (added.matches?.(".rule-form")) {
      const wrong = added.querySelector("[aria-invalid=true]");
      (wrong ?? added.querySelector("input:not([type=hidden]), select")).focus();
    }
  });

  apply();
  if (window.location.hash) document.fonts?.ready.then(follow);

  const closed = [];
  window.addEventListener("beforeprint", () => {
    for (const rule of rules()) {
      if (!rule.open) closed.push(rule);
      rule.open = true;
    }
  });
  window.addEventListener("afterprint", () => {
    for (const rule of closed.splice(0)) rule.open = false;
  });
})();
