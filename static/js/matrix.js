// The matrix: equal rows hidden, columns chosen and sorted, rows sorted by risk; the address and what is exported follow.
"use strict";

(() => {
  const table = document.querySelector(".matrix");
  const form = document.getElementById("matrix-filter");
  const heads = [...table.querySelectorAll("thead [data-column]")];
  const lines = [...table.querySelectorAll("tr:not(.matrix-theme)")];
  const groups = [...table.tBodies].map((body) => [body, [...body.querySelectorAll("tr:not(.matrix-theme)")]]);

  const orders = {
    chosen: () => 0,
    worst: (one, other) => other.dataset.weight - one.dataset.weight,
    name: (one, other) => one.dataset.name.localeCompare(other.dataset.name),
  };

  // The page's address with the choices made: opened again, it shows the same, and so does the file that is made of it.
  const remember = (shown) => {
    const address = new URL(window.location);
    for (const name of ["equal", "sort", "rows", "column"]) address.searchParams.delete(name);
    if (form.equal.checked) address.searchParams.set("equal", "on");
    if (form.sort.value !== "chosen") address.searchParams.set("sort", form.sort.value);
    if (form.rows.value !== "theme") address.searchParams.set("rows", form.rows.value);
    if (shown.size < heads.length) for (const key of shown) address.searchParams.append("column", key);
    window.history.replaceState(null, "", address);
    document.getElementById("matrix-export").query.value = address.search.slice(1);
  };

  const apply = () => {
    const order = [...heads].sort(orders[form.sort.value]).map((head) => head.dataset.column);
    const shown = new Set([...form.querySelectorAll("[name=column]:checked")].map((box) => box.value));
    for (const line of lines) {
      const cells = new Map([...line.querySelectorAll("[data-column]")].map((cell) => [cell.dataset.column, cell]));
      for (const key of order) {
        cells.get(key).hidden = !shown.has(key);
        line.append(cells.get(key));
      }
    }
    for (const [body, rows] of groups) {
      const sorted = form.rows.value === "risk" ? [...rows].sort((one, other) => other.dataset.weight - one.dataset.weight) : rows;
      for (const row of sorted) {
        row.hidden = form.equal.checked && "equal" in row.dataset;
        body.append(row);
      }
      body.hidden = rows.every((row) => row.hidden);
    }
    remember(shown);
  };
  form.addEventListener("change", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  apply();
})();
