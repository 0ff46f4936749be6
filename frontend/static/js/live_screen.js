// Shows what the server says, never an older state than the one on the screen.
const room = document.getElementById("room");
const screen = document.getElementById("screen");
const live = document.getElementById("live");
let shown = { seq: -1 };

const tell = (name, detail) => document.dispatchEvent(new CustomEvent(`live:${name}`, { detail }));

function show(frame) {
  if (frame.seq < shown.seq) return;
  const isSame = frame.phase === shown.phase && frame.number === shown.number;
  const swaps = shown.seq >= 0 && frame.html !== shown.html;
  const before = document.activeElement;
  if (swaps) {
    tell("leaving");
    screen.innerHTML = frame.html;
  }
  shown = frame;
  room.dataset.phase = frame.phase;
  markOwn();
  tell("shown", { frame, swaps });
  if (!swaps) return;
  // the other behaviours make their parts ready, and the heading gets the focus
  screen.dispatchEvent(new CustomEvent("htmx:afterSettle", { bubbles: true, detail: {} }));
  if (!isSame) window.scrollTo(0, 0);
  keepFocus(before, isSame);
  const notice = screen.querySelector("[data-notice]");
  if (notice) live.textContent = notice.textContent.trim();
}

// A field of the same question, or something outside the screen, keeps the focus.
function keepFocus(before, isSame) {
  if (!before || before === document.body) return;
  if (document.contains(before)) before.focus({ preventScroll: true });
  else if (isSame && before.name) {
    const again = [...screen.querySelectorAll(`[name="${before.name}"]`)].find((field) => field.value === before.value || field.type === "text");
    if (again) again.focus({ preventScroll: true });
  }
}

function markOwn() {
  for (const line of screen.querySelectorAll(`[data-seat="${room.dataset.seat}"]`)) {
    line.classList.add("me");
    line.querySelector("[data-you]").hidden = false;
  }
}

document.addEventListener("live:state", (event) => show(event.detail));
room.classList.remove("sent-before");
// after all behaviours of the bundle listen
Promise.resolve().then(() => show(JSON.parse(room.dataset.frame)));
