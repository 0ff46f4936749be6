// Says loudly when the phone has lost the room, and that nothing else is lost.
const room = document.getElementById("room");
const QUIET = 800;
const sheet = room.querySelector("[data-away]");
const note = room.querySelector("[data-away-note]");
let timer = 0;
let isPutAway = false;

const tell = (name) => document.dispatchEvent(new CustomEvent(`live:${name}`));

function show() {
  note.hidden = false;
  sheet.hidden = isPutAway;
  room.querySelector("[data-away-kept]").hidden = !room.dataset.kept;
}

function hide() {
  clearTimeout(timer);
  timer = 0;
  isPutAway = false;
  note.hidden = sheet.hidden = true;
}

document.addEventListener("live:lost", (event) => {
  room.querySelector("[data-away-tries]").textContent = String(event.detail.tries);
  if (!timer) timer = setTimeout(show, QUIET);
  else if (!note.hidden) show();
});
document.addEventListener("live:linked", hide);
document.addEventListener("live:goodbye", hide);
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-retry]")) tell("retry");
  if (!event.target.closest("[data-away-hide]")) return;
  isPutAway = true;
  sheet.hidden = true;
});
