// Where no socket opens: asks for the state, and sends answers by POST.
const room = document.getElementById("room");
const EVERY = 1500;
const SLOWEST = 5000;
const WITHIN = 8000;
const POSTED_WITHIN = 16000; // longer than the server waits for its disk
let polling = false;
let tag = "";
let timer = 0;
let misses = 0;

const tell = (name, detail) => document.dispatchEvent(new CustomEvent(`live:${name}`, { detail }));

async function ask() {
  clearTimeout(timer);
  const stop = new AbortController();
  const patience = setTimeout(() => stop.abort(), WITHIN);
  try {
    const headers = { "Yida-Ticket": room.dataset.ticket, "If-None-Match": tag };
    const options = { headers, cache: "no-store", credentials: "same-origin", signal: stop.signal };
    await hear(await fetch(room.dataset.state, options));
  } catch (gone) {
    console.info(gone);
    missed();
  }
  clearTimeout(patience);
  clearTimeout(timer);
  if (polling) timer = setTimeout(ask, Math.min(SLOWEST, EVERY * (1 + misses)));
}

async function hear(response) {
  const isOurs = response.ok || response.status === 304 || response.status === 404;
  if (!isOurs) {
    missed();
    return;
  }
  misses = 0;
  if (polling) tell("linked", { by: "poll" });
  if (response.status === 304) return;
  tag = response.headers.get("ETag") || "";
  const frame = await response.json();
  if (frame.t === "goodbye") polling = false;
  tell(frame.t, frame);
}

function missed() {
  misses += 1;
  if (polling) tell("lost", { tries: misses });
}

async function post({ number, id, form, ms }) {
  const body = new URLSearchParams(form);
  body.set("number", String(number));
  body.set("client_id", id);
  body.set("spent_ms", String(ms));
  const headers = {
    Accept: "application/json",
    "Yida-Ticket": room.dataset.ticket,
    "X-CSRFToken": document.querySelector("#answer [name=csrfmiddlewaretoken]").value,
  };
  // a browser keeps few requests open at once: those that hang would hold up every later one
  const stop = new AbortController();
  const patience = setTimeout(() => stop.abort(), POSTED_WITHIN);
  try {
    const options = { method: "POST", body, headers, credentials: "same-origin", signal: stop.signal };
    const response = await fetch(document.getElementById("answer").action, options);
    if (response.ok || response.status === 409) {
      const said = await response.json();
      tell(said.t, { number, id, code: said.code, say: said.say });
    } else {
      missed();
    }
  } catch (gone) {
    console.info(gone);
    missed();
  }
  clearTimeout(patience);
}

document.addEventListener("live:blocked", () => {
  if (polling) return;
  polling = true;
  ask();
});
document.addEventListener("live:linked", (event) => {
  if (event.detail.by === "socket") polling = false;
});
document.addEventListener("live:goodbye", () => { polling = false; });
document.addEventListener("live:send", (event) => {
  if (polling) post(event.detail);
});
// what was known before a sleep has an old clock
document.addEventListener("live:look", () => {
  tag = "";
  ask();
});
for (const name of ["live:retry", "online"]) {
  (name === "online" ? window : document).addEventListener(name, () => { if (polling) ask(); });
}
