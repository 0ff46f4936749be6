// Cards by keyboard: 1–4 or A–D for the group in hand, which is the one with the focus, else the first whose
// card is not taken; up and down go from group to group, and Backspace takes a card back. The focus is on the
// group and on none of its buttons, and goes with the press: the space bar stays with the game.
const PLACES = ["1234", "abcd"];
const onTheirWay = new Set();
let last = "";

const groups = () => [...document.querySelectorAll("[data-live] [data-group]")];
const isTaken = (group) => group.classList.contains("is-taken");

function inHand(event) {
  const focused = event.target.closest("[data-group]");
  return focused || groups().find((one) => !isTaken(one) && !onTheirWay.has(one.dataset.group));
}

function place(key) {
  return key.length === 1 ? Math.max(...PLACES.map((keys) => keys.indexOf(key.toLowerCase()))) : -1;
}

function goTo(step, event) {
  const all = groups();
  const focused = event.target.closest("[data-group]");
  const at = focused ? all.indexOf(focused) + step : all.indexOf(inHand(event) || all[0]);
  const next = all[(at + all.length) % all.length];
  if (next) next.focus();
}

function takeBack(event) {
  const focused = event.target.closest("[data-group]");
  const group = focused || groups().find((one) => one.dataset.group === last);
  const button = group && group.querySelector("[data-back]");
  if (focused) focused.blur();
  if (button) button.click();
}

document.addEventListener("keydown", (event) => {
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !event.key) return;
  if (event.target.closest("input, textarea, select") || !groups().length) return;
  const reads = document.querySelector("[data-live] .is-reading");
  if (event.key === "ArrowDown" || event.key === "ArrowUp") goTo(event.key === "ArrowDown" ? 1 : -1, event);
  else if (event.key === "Backspace") takeBack(event);
  else {
    const group = reads || place(event.key) < 0 ? null : inHand(event);
    const card = group && group.querySelectorAll("[data-card]")[place(event.key)];
    if (!card) return;
    group.blur();
    card.click();
  }
  event.preventDefault();
});

document.addEventListener("click", (event) => {
  const card = event.target.closest("[data-card], [data-back]");
  if (!card) return;
  last = card.closest("[data-group]").dataset.group;
  if (card.matches("[data-card]")) onTheirWay.add(last);
  // a hand that goes back to the space bar must not press the same card again
  if (event.detail) card.blur();
});

document.addEventListener("live:shown", (event) => {
  if (event.detail.isNew) onTheirWay.clear();
  for (const group of groups()) if (isTaken(group)) onTheirWay.delete(group.dataset.group);
});
document.addEventListener("live:failed", () => onTheirWay.clear());
