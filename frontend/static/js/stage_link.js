// Keeps a host's page fresh: frames come by the socket, or by asking where sockets are blocked. Other
// behaviours hear `live:coming` (before the swap), `live:shown` (after it) and `live:counts`.
const EVERY_MS = 1500;
const PATIENCE_MS = 4000;
const TIMES = ["opens_ms", "closes_ms", "limit_ms", "moves_on_ms"];
const root = document.querySelector("[data-live]");
let socket = null;
let wait = 500;
let tag = "";
let asked = 0;
let newest = 0;
let shown = "";
let heardAt = performance.now();

const tell = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }));
const isOpen = () => socket !== null && socket.readyState === WebSocket.OPEN;

function whatWasOpen() {
  const focused = document.activeElement && root.contains(document.activeElement) ? document.activeElement : null;
  return { menus: [...root.querySelectorAll("details[open][id]")].map((one) => one.id), key: focused && focused.dataset.key };
}

function putBack(before) {
  for (const id of before.menus) {
    const menu = document.getElementById(id);
    if (menu) menu.open = true;
  }
  const again = before.key && root.querySelector(`[data-key="${before.key}"]`);
  if (again) again.focus({ preventScroll: true });
}

function show(frame) {
  // an answer to a question that was asked before the last push
  if (frame.seq < Number(root.dataset.seq)) return;
  const isNew = root.dataset.phase !== frame.phase || root.dataset.number !== String(frame.number);
  root.dataset.seq = frame.seq;
  root.dataset.phase = frame.phase;
  root.dataset.number = frame.number;
  if (frame.html !== shown) {
    const fresh = document.createElement("template");
    fresh.innerHTML = frame.html;
    tell("live:coming", { frame, content: fresh.content });
    const before = isNew ? { menus: [], key: "" } : whatWasOpen();
    root.textContent = "";
    root.appendChild(fresh.content);
    shown = frame.html;
    putBack(before);
    const head = isNew && root.querySelector("h1[tabindex]");
    if (head) head.focus({ preventScroll: true });
  }
  tell("live:shown", { frame, isNew });
}

function hear(frame) {
  heardAt = performance.now();
  tell("live:heard");
  if (frame.t === "ping") socket.send('{"t":"pong"}');
  if (frame.t === "state") {
    newest = asked;
    show(frame);
  }
  if (frame.t === "counts") tell("live:counts", frame);
  if (frame.t === "goodbye") tell("live:say", frame.say);
}

function connect() {
  if (socket !== null && socket.readyState <= WebSocket.OPEN) return;
  const way = location.protocol === "https:" ? "wss:" : "ws:";
  socket = new WebSocket(`${way}//${location.host}/live/`, ["yida.html", `ticket.${root.dataset.ticket}`]);
  socket.onopen = () => {
    wait = 500;
    tell("live:heard");
  };
  socket.onmessage = (event) => hear(JSON.parse(event.data));
  socket.onclose = () => {
    setTimeout(connect, wait);
    wait = Math.min(wait * 2, 8000);
  };
}

function drop() {
  if (!isOpen()) return;
  const old = socket;
  socket = old.onclose = null;
  old.close();
  connect();
}

// Cards raise no version, so an answer that was overtaken, by a later one or by a push, is known by its turn.
async function ask() {
  const turn = ++asked;
  try {
    const answer = await fetch(root.dataset.state, { headers: tag ? { "If-None-Match": tag } : {}, cache: "no-store", credentials: "same-origin" });
    const frame = answer.status === 200 ? await answer.json() : null;
    if (frame && turn > newest) {
      newest = turn;
      tag = answer.headers.get("ETag") || "";
      show(frame);
    }
    if (answer.status < 500) heardAt = performance.now();
  } catch (offline) {
    console.info(offline);
  }
}

setInterval(() => {
  if (!isOpen()) ask();
  const note = document.querySelector("[data-gone]");
  if (note) note.hidden = isOpen() || performance.now() - heardAt < PATIENCE_MS;
}, EVERY_MS);
document.addEventListener("live:ask", ask);
document.addEventListener("live:probe", () => {
  if (isOpen()) socket.send('{"t":"ping"}');
});
document.addEventListener("live:silent", drop);
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState !== "visible") return;
  connect();
  ask();
});

// What the page came with is the first frame; the others hear it once they listen.
setTimeout(() => {
  const frame = { seq: Number(root.dataset.seq), phase: root.dataset.phase, number: Number(root.dataset.number) };
  for (const name of TIMES) frame[name] = root.dataset[name] === "" ? null : Number(root.dataset[name]);
  tell("live:shown", { frame, isNew: false });
  connect();
});
