// The order of a quiz by drag and by Alt with the arrow keys. Without this the up and down buttons work alone.
const list = () => document.querySelector("[data-arrange]");
const rows = () => [...list().querySelectorAll(":scope > [data-item]")];
const say = (text) => (document.getElementById("live").textContent = text);
const EDGE = 72; // near the top and the bottom of the window a dragged line scrolls the page
const PAUSE = 900;
let lifted = null; // the line under the finger, where it was, and where the finger is
let from = 0;
let fingerY = 0;
let waiting = 0; // the timer of a move by keys that was not sent yet

function start() {
  if (!list() || list().dataset.ready) return;
  list().dataset.ready = "yes";
  for (const part of document.querySelectorAll("[data-grip], [data-arrange-help]")) part.hidden = false;
}

function number() {
  rows().forEach((row, index, all) => {
    row.querySelector(".num").textContent = index + 1;
    row.querySelector("[value=up]").disabled = index === 0;
    row.querySelector("[value=down]").disabled = index === all.length - 1;
  });
}

function move(row, to) {
  const all = rows();
  const at = all.indexOf(row);
  if (to < 0 || to >= all.length || to === at) return;
  // the others move around the row: a row that leaves the document would lose finger and focus
  const passed = to > at ? all.slice(at + 1, to + 1) : all.slice(to, at);
  const before = to > at ? row : row.nextSibling;
  for (const other of passed) list().insertBefore(other, before);
  number();
  say(`${row.dataset.name}，现在第 ${to + 1} 题，共 ${all.length} 题`);
}

function send(row) {
  clearTimeout(waiting);
  waiting = 0;
  const form = row.querySelector("form");
  form.elements.place.value = rows().indexOf(row) + 1;
  form.querySelector("[data-drop]").click();
}

function drag() {
  if (!lifted) return;
  if (fingerY < EDGE) window.scrollBy(0, -10);
  if (fingerY > window.innerHeight - EDGE) window.scrollBy(0, 10);
  const over = rows().findIndex((row) => {
    const box = row.getBoundingClientRect();
    return row !== lifted && fingerY > box.top + box.height / 4 && fingerY < box.bottom - box.height / 4;
  });
  if (over >= 0) move(lifted, over);
  requestAnimationFrame(drag);
}

function drop(kept) {
  if (!lifted) return;
  const row = lifted;
  lifted = null;
  row.classList.remove("lift");
  if (!kept) move(row, from);
  else if (rows().indexOf(row) !== from) send(row);
}

document.addEventListener("pointerdown", (event) => {
  const grip = event.target.closest("[data-arrange] [data-grip]");
  if (!grip || event.button) return;
  lifted = grip.closest("li");
  from = rows().indexOf(lifted);
  fingerY = event.clientY;
  lifted.classList.add("lift");
  requestAnimationFrame(drag);
});
document.addEventListener("pointermove", (event) => (fingerY = event.clientY));
document.addEventListener("pointerup", () => drop(true));
document.addEventListener("pointercancel", () => drop(false));

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") drop(false);
  const row = event.target.closest("[data-arrange] > [data-item]");
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (!row || !step || !event.altKey) return;
  event.preventDefault();
  row.querySelector("[data-grip]").focus();
  move(row, rows().indexOf(row) + step);
  clearTimeout(waiting);
  waiting = setTimeout(send, PAUSE, row);
});
document.addEventListener("keyup", (event) => {
  const row = event.target.closest("[data-arrange] > [data-item]");
  if (event.key === "Alt" && waiting && row) send(row);
});

document.addEventListener("htmx:afterSettle", start);
start();
