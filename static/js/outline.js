// The outline beside the text: deep levels fold, and the clause being read is shown in it.
"use strict";

(() => {
  const outline = document.querySelector(".outline");
  if (!outline) return;

  const fold = (item, closed) => {
    item.toggleAttribute("data-closed", closed);
    item.querySelector(":scope > .outline-row > .outline-toggle").setAttribute("aria-expanded", String(!closed));
  };

  const tall = outline.querySelectorAll("li").length > 60;
  for (const toggle of outline.querySelectorAll(".outline-toggle")) {
    const item = toggle.closest("li");
    const depth = item.matches(".outline > ol > li") ? 1 : 2;
    fold(item, depth > 1 || tall);
    toggle.addEventListener("click", () => fold(item, !item.hasAttribute("data-closed")));
  }

  document.getElementById("outline-check")?.addEventListener("change", (event) => {
    outline.toggleAttribute("data-to-check", event.target.checked);
  });

  // A second click on the link that brought a form takes the form away.
  outline.addEventListener(
    "click",
    (event) => {
      const form = event.target.closest(".outline-set")?.parentElement.querySelector(".types-form");
      if (!form) return;
      form.remove();
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );

  let current = null;
  const mark = (clause) => {
    const item = outline.querySelector(`li[data-clause="${CSS.escape(clause)}"]`);
    if (!item) return;
    // A folded clause stands for those below it.
    let shown = item;
    for (let above = item.parentElement.closest("li"); above; above = above.parentElement.closest("li")) {
      if (above.hasAttribute("data-closed")) shown = above;
    }
    const link = shown.querySelector(":scope > .outline-row > a");
    if (link === current) return;
    current?.removeAttribute("aria-current");
    link.setAttribute("aria-current", "location");
    current = link;
    const pane = link.closest(".pane");
    const place = link.getBoundingClientRect();
    const frame = pane.getBoundingClientRect();
    if (pane.scrollHeight > pane.clientHeight && (place.top < frame.top + 40 || place.bottom > frame.bottom - 40)) {
      pane.scrollTop += place.top - frame.top - frame.height / 3;
    }
  };

  // A clause that a finding or a key term led to stays the current one until the reader scrolls on.
  let held = null;
  const release = () => {
    held = null;
  };
  // What is folded opens for it, and folds again for the next one.
  const opened = [];
  document.addEventListener("clausier:clause", ({ detail: clause }) => {
    held = { clause, wasSeen: false };
    for (const item of opened.splice(0)) fold(item, true);
    const item = outline.querySelector(`li[data-clause="${CSS.escape(clause.dataset.clause)}"]`);
    for (let above = item?.parentElement.closest("li"); above; above = above.parentElement.closest("li")) {
      if (above.hasAttribute("data-closed")) opened.push(above);
    }
    for (const above of opened) fold(above, false);
    mark(clause.dataset.clause);
  });
  for (const gesture of ["wheel", "touchmove"]) window.addEventListener(gesture, release, { passive: true });
  window.addEventListener("keydown", ({ key }) => {
    if (["ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End", " "].includes(key)) release();
  });
  const isHeld = () => {
    if (!held) return false;
    const { top, bottom } = held.clause.getBoundingClientRect();
    const isSeen = bottom > 0 && top < window.innerHeight;
    if (held.wasSeen && !isSeen) release();
    else held.wasSeen ||= isSeen;
    return held !== null;
  };

  // Else the clause being read is the last one whose start has passed the upper third of the window.
  const clauses = [...document.querySelectorAll(".clause")];
  let waiting = false;
  const look = () => {
    waiting = false;
    if (isHeld()) return;
    const line = window.innerHeight / 3;
    let low = 0;
    let high = clauses.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (clauses[middle].getBoundingClientRect().top <= line) low = middle + 1;
      else high = middle;
    }
    if (low > 0) mark(clauses[low - 1].dataset.clause);
    else current?.removeAttribute("aria-current");
  };
  window.addEventListener(
    "scroll",
    () => {
      if (!waiting) requestAnimationFrame(look);
      waiting = true;
    },
    { passive: true },
  );
  look();
})();
