// Sorting by drag, by the up button and by the arrow keys; the selects stay the fields that are sent.
const lists = () => document.querySelectorAll("[data-order]");
const rows = (list) => [...list.children];
let lifted = null;

function start() {
  for (const list of lists()) {
    if (list.dataset.ready) continue;
    list.dataset.ready = "yes";
    for (const row of rows(list)) {
      row.querySelector("select").hidden = true;
      for (const part of row.querySelectorAll("[hidden]:not(select)")) part.hidden = false;
    }
    const help = document.querySelector("[data-order-help]");
    if (help) help.hidden = false;
    number(list);
  }
}

function number(list) {
  rows(list).forEach((row, index) => {
    row.querySelector("b").textContent = index + 1;
    row.querySelector("select").selectedIndex = index;
    row.querySelector("[data-up]").disabled = index === 0;
  });
}

function move(row, to) {
  const list = row.parentElement;
  const all = rows(list);
  const from = all.indexOf(row);
  if (to < 0 || to >= all.length || to === from) return;
  // the others move around the row: a row that leaves the document would lose finger and focus
  const passed = to > from ? all.slice(from + 1, to + 1) : all.slice(to, from);
  const before = to > from ? row : row.nextSibling;
  for (const other of passed) list.insertBefore(other, before);
  number(list);
  const place = rows(list).indexOf(row) + 1;
  document.getElementById("live").textContent = `${row.dataset.name}，现在第 ${place} 位，共 ${all.length} 位`;
}

document.addEventListener("click", (event) => {
  const up = event.target.closest("[data-up]");
  if (!up) return;
  const row = up.closest("li");
  move(row, rows(row.parentElement).indexOf(row) - 1);
  (up.disabled ? row.querySelector("[data-grip]") : up).focus();
});

document.addEventListener("keydown", (event) => {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (!step || !event.target.matches("[data-grip]")) return;
  event.preventDefault();
  const row = event.target.closest("li");
  move(row, rows(row.parentElement).indexOf(row) + step);
  event.target.focus();
});

document.addEventListener("pointerdown", (event) => {
  const grip = event.target.closest("[data-grip]");
  if (!grip) return;
  lifted = grip.closest("li");
  lifted.classList.add("lift");
});

document.addEventListener("pointermove", (event) => {
  if (!lifted) return;
  const all = rows(lifted.parentElement);
  const over = all.findIndex((row) => {
    const box = row.getBoundingClientRect();
    return row !== lifted && event.clientY > box.top + box.height / 4 && event.clientY < box.bottom - box.height / 4;
  });
  if (over >= 0) move(lifted, over);
});

function drop() {
  if (lifted) lifted.classList.remove("lift");
  lifted = null;
}

document.addEventListener("pointerup", drop);
document.addEventListener("pointercancel", drop);
document.addEventListener("htmx:afterSettle", start);
start();
