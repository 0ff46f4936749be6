// Reading time, then one stick of incense. The server says how long from now; the phone's own clock may be
// wrong, so only its steady counter is used.
const form = document.getElementById("answer");
const screen = document.getElementById("screen");
const live = document.getElementById("live");
const SPOKEN = [10, 5];
let opensAt = 0;
let closesAt = null;
let limit = 0;
let state = "";
let asked = 0;
let spoken = null;

const tell = (name, detail) => document.dispatchEvent(new CustomEvent(`live:${name}`, { detail }));
const part = (name) => screen.querySelector(`[data-${name}]`);

function hold(isHeld) {
  for (const field of form.elements) {
    if (field.type === "hidden" || !screen.contains(field)) continue;
    if (isHeld && !field.disabled) {
      field.disabled = true;
      field.dataset.held = "yes";
    } else if (!isHeld && field.dataset.held) {
      field.disabled = false;
      delete field.dataset.held;
    }
  }
}

function enter(next) {
  if (state === next) return;
  const before = state;
  state = next;
  hold(state !== "open");
  part("clock").hidden = state === "open" && closesAt === null;
  part("reading").hidden = state !== "reading";
  part("incense").hidden = state === "reading" || closesAt === null;
  part("clock-text").hidden = part("incense").hidden;
  if (state === "open") {
    if (before === "reading") live.textContent = "选项打开了";
    opened();
    requestAnimationFrame(opened);
  } else {
    tell("closed");
    if (state === "over") live.textContent = "时间到";
  }
}

// At once, so that no press is lost; again when the options are painted, from when their time counts.
function opened() {
  if (state === "open") tell("opened", performance.now());
}

function tick() {
  if (!state) return;
  const now = performance.now();
  if (now < opensAt) {
    enter("reading");
    part("reading-left").textContent = String(Math.ceil((opensAt - now) / 1000));
  } else {
    enter(closesAt !== null && now >= closesAt ? "over" : "open");
    if (closesAt !== null) burn(closesAt - now);
  }
}

function burn(left) {
  const stick = part("incense");
  const percent = Math.max(0, Math.min(100, (100 * left) / Math.max(1, limit)));
  const seconds = Math.max(0, Math.ceil(left / 1000));
  stick.style.setProperty("--v", percent.toFixed(1));
  stick.classList.toggle("low", percent < 25);
  part("clock-text").textContent = seconds ? `${seconds} 秒` : "时间到";
  if (SPOKEN.includes(seconds) && spoken !== seconds) live.textContent = `还剩 ${seconds} 秒`;
  spoken = seconds;
}

document.addEventListener("live:shown", (event) => {
  const { frame, swaps } = event.detail;
  if (!part("clock") || frame.opens_ms === null) {
    state = "";
    return;
  }
  const now = performance.now();
  opensAt = now + frame.opens_ms;
  closesAt = frame.closes_ms === null ? null : now + frame.closes_ms;
  limit = frame.limit_ms || 0;
  if (swaps || asked !== frame.number || !state) state = "new";
  asked = frame.number;
  tick();
  setTimeout(tick, frame.opens_ms + 1);
});
setInterval(tick, 200);
