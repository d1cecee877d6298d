// The list of contracts: what is ticked stays ticked while the list is searched.
"use strict";

(() => {
  const form = document.getElementById("chosen");
  const table = document.getElementById("contract-table");
  if (!form || !table) return;
  const chosen = new Set();

  const apply = () => {
    for (const kept of form.querySelectorAll("input[type=hidden][name=contract]")) kept.remove();
    const shown = new Set();
    for (const box of table.querySelectorAll("[name=contract]")) {
      box.checked = chosen.has(box.value);
      shown.add(box.value);
    }
    for (const value of chosen) {
      if (shown.has(value)) continue;
      const kept = Object.assign(document.createElement("input"), { type: "hidden", name: "contract", value });
      form.append(kept);
    }
    form.querySelector("[data-side-by-side]").disabled = chosen.size !== 2;
    form.querySelector("[data-matrix]").disabled = chosen.size < 2;
  };

  table.addEventListener("change", (event) => {
    if (event.target.name !== "contract") return;
    if (event.target.checked) chosen.add(event.target.value);
    else chosen.delete(event.target.value);
    apply();
  });
  document.addEventListener("htmx:afterSettle", apply);
  apply();
})();
