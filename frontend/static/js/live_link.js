// The socket of a phone in a room. It comes back by itself; where none opens, live_poll.js takes over and
// the socket is tried again later.
const room = document.getElementById("room");
const SHORTEST = 300;
const LONGEST = 5000;
const TRUSTED_FAILURES = 2;
const SOCKET_AGAIN = 30000;
const OPENS_WITHIN = 6000;
let socket = null;
let failed = 0;
let tries = 0;
let timer = 0;
let ended = false;

const tell = (name, detail) => document.dispatchEvent(new CustomEvent(`live:${name}`, { detail }));

// Spread out, or a room of phones would come back in one moment.
const wait = () => SHORTEST + Math.random() * (Math.min(LONGEST, SHORTEST * 2 ** tries) - SHORTEST);

function open() {
  clearTimeout(timer);
  if (ended || socket) return;
  const address = `${location.origin.replace("http", "ws")}/live/`;
  try {
    socket = new WebSocket(address, ["yida.html", `ticket.${room.dataset.ticket}`]);
  } catch (refused) {
    console.info(refused);
    failed += 1;
    again();
    return;
  }
  listen(socket);
}

function listen(mine) {
  let opened = false;
  const patience = setTimeout(() => mine.close(), OPENS_WITHIN);
  mine.onopen = () => {
    opened = true;
    clearTimeout(patience);
    failed = tries = 0;
    tell("heard");
    tell("linked", { by: "socket" });
  };
  mine.onmessage = (event) => {
    const message = JSON.parse(event.data);
    tell("heard");
    if (message.t === "ping") mine.send('{"t":"pong"}');
    else tell(message.t, message);
  };
  mine.onclose = () => {
    clearTimeout(patience);
    if (socket !== mine) return;
    socket = null;
    if (!opened) failed += 1;
    if (!ended) again();
  };
}

function again() {
  tries += 1;
  clearTimeout(timer);
  if (failed >= TRUSTED_FAILURES) {
    tell("blocked");
    timer = setTimeout(open, SOCKET_AGAIN);
  } else {
    tell("lost", { tries });
    timer = setTimeout(open, wait());
  }
}

// A socket may look open long after the network is gone.
function drop() {
  if (!socket || socket.readyState !== WebSocket.OPEN) return;
  const old = socket;
  socket = null;
  old.close();
  again();
}

function wake() {
  if (!socket) open();
  else tell("look");
}

document.addEventListener("live:send", (event) => {
  if (!socket || socket.readyState !== WebSocket.OPEN) return;
  const { number, id, form, ms } = event.detail;
  socket.send(JSON.stringify({ t: "answer", number, id, form, ms }));
});
document.addEventListener("live:probe", () => {
  if (socket && socket.readyState === WebSocket.OPEN) socket.send('{"t":"ping"}');
});
document.addEventListener("live:silent", drop);
document.addEventListener("live:doubt", drop);
document.addEventListener("live:retry", open);
document.addEventListener("live:goodbye", () => {
  ended = true;
  clearTimeout(timer);
});
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") wake();
});
window.addEventListener("pageshow", (event) => {
  if (event.persisted) wake();
});
window.addEventListener("online", open);
window.addEventListener("offline", drop);
open();
