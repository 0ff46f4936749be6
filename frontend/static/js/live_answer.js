// An answer is kept on the phone until the server says that it is on disk, and sent again after every
// break. Every sending of it carries the same id, so that it counts once.
const room = document.getElementById("room");
const form = document.getElementById("answer");
const screen = document.getElementById("screen");
const live = document.getElementById("live");
const KEPT = `yida-live:${room.dataset.seat}`;
const PATIENCE = 4000;
const SEPARATE = ["csrfmiddlewaretoken", "client_id", "spent_ms", "number"];
const changeable = "changeable" in room.dataset;
let pressed = null;
let openedAt = 0;
let isOpen = false;
let own = null;
let ownOf = 0;
let sentAt = 0;
let way = "";

const tell = (name, detail) => document.dispatchEvent(new CustomEvent(`live:${name}`, { detail }));
const part = (name) => screen.querySelector(`[data-${name}]`);
const shownNumber = () => Number((screen.querySelector("[name=number]") || { value: 0 }).value);

// Not crypto.randomUUID: plain http on a LAN is no secure context.
const freshId = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

function remembered() {
  try {
    return JSON.parse(localStorage.getItem(KEPT) || "null");
  } catch (refused) {
    console.info(refused);
    return null;
  }
}

let kept = remembered();

// what was kept of a round before keeps nobody from answering this one
const isOnItsWay = () => kept !== null && kept.number === shownNumber();

function keep(answer) {
  kept = answer;
  if (kept) room.dataset.kept = "yes";
  else delete room.dataset.kept;
  try {
    if (kept) localStorage.setItem(KEPT, JSON.stringify(kept));
    else localStorage.removeItem(KEPT);
  } catch (refused) {
    console.info(refused);
  }
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("#answer button[type=submit]");
  if (button) pressed = button;
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const button = pressed;
  pressed = null;
  const isLocked = !changeable && (own || isOnItsWay());
  if (!isOpen || !shownNumber() || isLocked) return;
  const given = [...new FormData(form)].filter(([name]) => !SEPARATE.includes(name));
  if (button && button.name) given.push([button.name, button.value]);
  if (button && button.matches(".slab")) press(button);
  const ms = Math.max(0, Math.round(performance.now() - openedAt));
  keep({ number: shownNumber(), id: freshId(), form: new URLSearchParams(given).toString(), ms });
  paint("sending");
  send();
});

function press(button) {
  for (const other of screen.querySelectorAll("button.slab")) other.setAttribute("aria-pressed", String(other === button));
}

function send() {
  if (!kept) return;
  sentAt = performance.now();
  tell("send", kept);
}

// In a room where answers may change the question stays; else what was chosen takes its place.
function paint(state) {
  const waiting = part("waiting");
  if (!waiting) return;
  const isWaiting = state !== "open" && !changeable;
  part("ask").hidden = isWaiting;
  waiting.hidden = !isWaiting;
  part("sent").hidden = state === "open" || !changeable;
  if (state === "open") return;
  part("refusal").hidden = true;
  for (const name of ["sent", "waiting-title", "waiting-text"]) part(name).textContent = part(name).dataset[state];
  if (isWaiting) drawPicked();
}

function drawPicked() {
  const picked = part("picked");
  const slab = screen.querySelector(".slab[aria-pressed=true]");
  picked.textContent = "";
  if (slab) {
    picked.dataset.k = slab.dataset.k;
    picked.append(slab.querySelector("svg").cloneNode(true));
  } else {
    delete picked.dataset.k;
  }
  const words = document.createElement("p");
  words.className = "f3";
  words.append(Object.assign(document.createElement("b"), { textContent: slab ? sayOf(slab) : chosenWords() }));
  picked.append(words);
}

function sayOf(slab) {
  const letter = slab.querySelector(".lt");
  const name = slab.querySelector(".vh");
  const text = slab.querySelector("[data-text]").textContent;
  return letter ? `${letter.textContent} ${name.textContent.replace("：", "").trim()} · ${text}` : text;
}

function chosenWords() {
  const ticked = [...screen.querySelectorAll("[data-ask] :checked")].filter((field) => field.matches("input"));
  if (ticked.length) return ticked.map((field) => field.parentElement.querySelector("[data-read]").textContent).join("、");
  const rows = [...screen.querySelectorAll("[data-order] li")];
  if (rows.length) return rows.map((row) => row.dataset.name).join(" → ");
  const fields = [...screen.querySelectorAll("[data-ask] select, [data-ask] input:not([type=hidden])")];
  return fields.map((field) => (field.matches("select") ? field.selectedOptions[0].textContent : field.value)).join("，");
}

function refuse(text) {
  live.textContent = text;
  const note = part("refusal");
  if (note) {
    note.hidden = false;
    part("refusal-text").textContent = text;
    return;
  }
  const after = Object.assign(document.createElement("p"), { className: "note t-no", textContent: text });
  const body = screen.querySelector(".body");
  if (body) body.prepend(after);
}

document.addEventListener("live:ack", (event) => {
  if (!kept || event.detail.id !== kept.id) return;
  if (kept.number === shownNumber()) {
    own = kept.form;
    paint("received");
    live.textContent = "已收到";
  }
  keep(null);
});

document.addEventListener("live:refused", (event) => {
  if (!kept || event.detail.id !== kept.id) return;
  const { code, say } = event.detail;
  const isOfAnother = code !== "moved" && shownNumber() !== 0 && !isOnItsWay();
  keep(null);
  // what is said of a round before is no word about this one
  if (isOfAnother) return;
  paint(own ? "received" : "open");
  if (code === "moved") tell("goodbye", { why: "moved", say });
  else refuse(say);
  if (code === "already_answered") tell("look");
});

document.addEventListener("live:shown", (event) => {
  const { frame } = event.detail;
  const known = JSON.parse(frame.own);
  // what has been acknowledged stays, whatever a state from before says
  if (known || frame.number !== ownOf) own = known;
  ownOf = frame.number;
  if (frame.phase !== "question") isOpen = false;
  if (isOnItsWay()) tell("fill", [...new URLSearchParams(kept.form)]);
  paint(isOnItsWay() ? "sending" : own ? "received" : "open");
});
// a poll is linked anew with every answer, a socket once
document.addEventListener("live:linked", (event) => {
  if (event.detail.by === "socket" || way !== "poll") send();
  way = event.detail.by;
});
document.addEventListener("live:lost", () => { way = ""; });
document.addEventListener("live:opened", (event) => {
  openedAt = event.detail;
  isOpen = true;
});
document.addEventListener("live:closed", () => { isOpen = false; });
setInterval(() => {
  if (!kept || performance.now() - sentAt < PATIENCE) return;
  tell("doubt");
  send();
}, 500);
keep(kept);
