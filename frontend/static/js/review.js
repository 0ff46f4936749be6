// The review desk by keyboard: by the key's place on the board, never while somebody writes or composes.
const OFF = "yida-desk-keys-off";
const desk = () => document.querySelector("[data-review]");
const writes = (element) => element.matches("input:not([type=radio]):not([type=checkbox]), textarea, select");
const composing = (event) => event.isComposing || event.keyCode === 229;
const isOff = () => localStorage.getItem(OFF) === "1";

function toggleKeys() {
  const table = desk().querySelector("[data-keys]");
  table.open = !table.open;
}

function focusStem() {
  const stem = document.getElementById("f-stem");
  stem.focus();
  stem.setSelectionRange(stem.value.length, stem.value.length);
}

// With the reasons open, 1 to 6 choose one; the last is a line to write in.
function chooseReason(event) {
  const open = desk().querySelector("[data-reject][open]");
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code);
  const choice = open && digit && open.querySelector(`[data-digit="${digit[1]}"]`);
  if (!choice) return null;
  return () => (writes(choice) ? choice.focus() : choice.click());
}

function closeMenus() {
  for (const menu of desk().querySelectorAll("details.menu[open]")) menu.open = false;
}

function act(event) {
  if (event.key === "?") return toggleKeys;
  if (event.key === "Escape") return closeMenus;
  if (event.shiftKey) return null;
  if (event.code === "KeyE") return focusStem;
  const reason = chooseReason(event);
  if (reason) return reason;
  const button = desk().querySelector(`[data-key="${event.code}"]`);
  return button && (() => button.click());
}

document.addEventListener("keydown", (event) => {
  if (!desk() || composing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape" && writes(event.target)) event.target.blur();
  // a held key would decide item after item
  if (writes(event.target) || event.repeat || isOff() || !desk().dataset.ready) return;
  const deed = act(event);
  if (!deed) return;
  event.preventDefault();
  deed();
});

// The span an item or a fact rests on stands in the middle of its own column; the page itself does not move.
function showSpan() {
  const mark = document.querySelector(".src mark:not(.other)");
  if (!mark) return;
  const column = mark.closest(".src");
  const gap = mark.getBoundingClientRect().top - column.getBoundingClientRect().top;
  column.scrollTop += gap - column.clientHeight / 3;
}

function prepare() {
  showSpan();
  if (!desk()) return;
  const line = desk().querySelector("[data-keys-switch]");
  line.hidden = false;
  line.querySelector("input").checked = !isOff();
}

// The link beside the explanation leads to the place itself, however far down its passage that is.
document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-place]");
  const place = link && document.querySelector(".src mark:not(.other)");
  if (!place) return;
  event.preventDefault();
  showSpan();
  place.scrollIntoView({ block: "nearest" });
  place.closest("p").focus({ preventScroll: true });
});

document.addEventListener("change", (event) => {
  if (!event.target.closest("[data-keys-switch]")) return;
  localStorage.setItem(OFF, event.target.checked ? "0" : "1");
});

// One decision at a time: while an answer is under way a second press does nothing. What is only looked up aside,
// as one writes, decides nothing.
const isAside = (event) => event.target.closest && event.target.closest("[data-aside]");
document.addEventListener("htmx:beforeRequest", (event) => {
  if (desk() && desk().contains(event.target) && !isAside(event)) {
    if (desk().dataset.busy) event.preventDefault();
    else desk().dataset.busy = "1";
  }
});
document.addEventListener("htmx:afterRequest", (event) => {
  if (desk() && !isAside(event)) delete desk().dataset.busy;
});
document.addEventListener("htmx:afterSettle", (event) => {
  if (!desk() || isAside(event)) return;
  prepare();
  desk().querySelector("h1").focus({ preventScroll: true });
});
// Before htmx has seen the buttons a press would leave the page.
document.addEventListener("htmx:load", () => { if (desk()) desk().dataset.ready = "1"; });
prepare();
