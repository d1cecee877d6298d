// The matrix: equal rows hidden, columns chosen and sorted, rows sorted by risk; the address and what is exported follow.
"use strict";

(() => {
  const table = document.querySelector(".matrix");
  const form = document.getElementById("matrix-filter");
  const heads = [...table.querySelectorAll("thead [data-column]")];
  const none = document.getElementById("matrix-none");
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
    for (const name of ["equal", "sort", "rows", "column", "theme", "kind"]) address.searchParams.delete(name);
    if (form.equal.checked) address.searchParams.set("equal", "on");
    if (form.sort.value !== "chosen") address.searchParams.set("sort", form.sort.value);
    if (form.rows.value !== "theme") address.searchParams.set("rows", form.rows.value);
    if (form.theme.value) address.searchParams.set("theme", form.theme.value);
    if (form.kind.value) address.searchParams.set("kind", form.kind.value);
    if (shown.size < heads.length) for (const key of shown) address.searchParams.append("column", key);
    window.history.replaceState(null, "", address);
    document.getElementById("matrix-export").query.value = address.search.slice(1);
  };

  // How many contracts are in view beside the row headings, and on which side others follow.
  const frame = document.querySelector(".matrix-frame");
  const scroll = frame.querySelector(".matrix-scroll");
  const more = document.getElementById("matrix-more");
  const corner = table.querySelector("thead th");
  const look = () => {
    const left = corner.getBoundingClientRect().right;
    const right = scroll.getBoundingClientRect().right;
    const all = heads.filter((head) => !head.hidden).map((head) => head.getBoundingClientRect());
    const inView = all.filter((box) => box.left > left - box.width / 2 && box.right < right + box.width / 2).length;
    const words = more.querySelector("[data-words]");
    words.textContent = words.dataset.words.replace("{shown}", inView).replace("{total}", all.length);
    more.hidden = scroll.scrollWidth <= scroll.clientWidth + 1;
    frame.style.setProperty("--head", `${corner.offsetWidth}px`);
    frame.toggleAttribute("data-before", scroll.scrollLeft > 1);
    frame.toggleAttribute("data-behind", scroll.scrollLeft + scroll.clientWidth < scroll.scrollWidth - 1);
  };
  more.addEventListener("click", (event) => {
    const step = event.target.closest("[data-sideways]")?.dataset.sideways;
    if (step) scroll.scrollBy({ left: step * (scroll.clientWidth - corner.offsetWidth) * 0.8, behavior: "smooth" });
  });
  scroll.addEventListener("scroll", look, { passive: true });
  window.addEventListener("resize", look);

  // The names of the contracts stay below the bar at the top while the page scrolls through the rows.
  const bar = document.querySelector(".top");
  const hold = () => {
    const box = table.getBoundingClientRect();
    const under = Math.max(bar.getBoundingClientRect().bottom, 0);
    const shift = Math.min(Math.max(under - box.top, 0), Math.max(box.height - 2 * table.tHead.offsetHeight, 0));
    table.tHead.style.transform = shift ? `translateY(${shift}px)` : "";
  };
  window.addEventListener("scroll", hold, { passive: true });
  window.addEventListener("resize", hold);

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
        row.hidden = (form.equal.checked && "equal" in row.dataset) || (form.kind.value !== "" && row.dataset.kind !== form.kind.value);
        body.append(row);
      }
      body.hidden = (form.theme.value !== "" && body.dataset.theme !== form.theme.value) || rows.every((row) => row.hidden);
    }
    table.style.setProperty("--columns", shown.size);
    none.hidden = groups.some(([body]) => !body.hidden);
    look();
    remember(shown);
  };
  const asked = new URLSearchParams(window.location.search);
  for (const name of ["theme", "kind"]) {
    form[name].value = asked.get(name) ?? "";
    if (form[name].selectedIndex < 0) form[name].value = "";
  }
  // A theme named at the top shows its rows, whatever the filters hide.
  document.querySelector(".standings").addEventListener("click", (event) => {
    const body = document.getElementById(event.target.closest("a[href^='#']")?.hash.slice(1) ?? "");
    if (!body?.hidden) return;
    form.theme.value = "";
    form.kind.value = "";
    form.equal.checked = false;
    apply();
  });
  form.addEventListener("change", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  apply();
})();
