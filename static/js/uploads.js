// Files dropped or chosen are sent one by one, each with its own bar; then the server tells how far their reading is.
"use strict";

(() => {
  const AT_ONCE = 2;
  const zone = document.getElementById("dropzone");
  const queue = document.getElementById("uploads");
  const poll = document.getElementById("upload-poll");
  const waiting = [];
  let sending = 0;

  // --- Progress of the reading: one request for all files, as long as one is open ---
  if (queue && poll) {
    setInterval(() => {
      if (!document.hidden && queue.querySelector("[name=job]")) htmx.trigger(poll, "poll");
    }, 1000);
  }

  // A page that shows one contract is drawn anew once that contract has been read.
  document.body.addEventListener("contracts-changed", () => {
    if (document.querySelector("[data-reload-when-read]")) window.location.reload();
  });

  if (!zone) return;
  const input = zone.querySelector("input[type=file]");

  const row = (file) => {
    const item = document.createElement("li");
    item.className = "upload";
    item.dataset.state = "open";
    const name = document.createElement("span");
    name.className = "upload-name";
    name.textContent = file.name;
    const stage = document.createElement("span");
    stage.className = "upload-stage";
    stage.id = `sending-${Math.random().toString(36).slice(2)}`;
    stage.textContent = zone.dataset.sending;
    const bar = document.createElement("progress");
    bar.max = 100;
    bar.value = 0;
    bar.setAttribute("aria-labelledby", stage.id);
    item.append(name, stage, bar);
    queue.prepend(item);
    return { item, stage, bar };
  };

  const failed = (file, { item, stage, bar }, words) => {
    item.dataset.state = "failed";
    stage.textContent = words;
    bar.remove();
    const again = document.createElement("button");
    again.type = "button";
    again.className = "button";
    again.dataset.size = "small";
    again.textContent = zone.dataset.retry;
    again.addEventListener("click", () => {
      item.remove();
      add([file]);
    });
    item.append(again);
    document.getElementById("announce").textContent = `${file.name}: ${words}`;
  };

  const send = ({ file, shown }) => {
    sending += 1;
    const form = new FormData(zone);
    form.delete("files");
    form.append("files", file);
    const request = new XMLHttpRequest();
    request.open("POST", zone.action);
    request.setRequestHeader("HX-Request", "true");
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) shown.bar.value = (100 * event.loaded) / event.total;
    });
    request.addEventListener("loadend", () => {
      sending -= 1;
      if (request.responseURL.includes("/accounts/login/")) {
        window.location.reload(); // the session has ended
      } else if (request.status === 200) {
        const fragment = document.createRange().createContextualFragment(request.responseText);
        const rows = [...fragment.children];
        shown.item.replaceWith(fragment);
        for (const item of rows) {
          htmx.process(item);
          if (item.dataset.announce) document.getElementById("announce").textContent = item.dataset.announce;
        }
        document.body.dispatchEvent(new CustomEvent("contracts-changed"));
      } else {
        const words = { 0: zone.dataset.failed, 413: zone.dataset.tooLarge };
        failed(file, shown, words[request.status] ?? zone.dataset.refused);
      }
      next();
    });
    request.send(form);
  };

  const next = () => {
    while (sending < AT_ONCE && waiting.length) send(waiting.shift());
  };

  const add = (files) => {
    for (const file of files) waiting.push({ file, shown: row(file) });
    next();
  };

  input.addEventListener("change", () => {
    add([...input.files]);
    input.value = "";
  });

  // The whole window takes files, so that one dropped beside the zone does not replace the page.
  let depth = 0;
  const carriesFiles = (event) => event.dataTransfer?.types.includes("Files");
  window.addEventListener("dragenter", (event) => {
    if (!carriesFiles(event)) return;
    depth += 1;
    zone.dataset.over = "";
  });
  window.addEventListener("dragleave", (event) => {
    if (!carriesFiles(event)) return;
    depth -= 1;
    if (depth <= 0) delete zone.dataset.over;
  });
  window.addEventListener("dragover", (event) => {
    if (carriesFiles(event)) event.preventDefault();
  });
  window.addEventListener("drop", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    depth = 0;
    delete zone.dataset.over;
    add([...event.dataTransfer.files]);
  });
})();
