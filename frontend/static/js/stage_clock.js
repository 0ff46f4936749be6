// The ring counts down by what the server said is left; closing is the server's affair.
const AROUND = 339.3;
const SPOKEN = [10, 5];
let opensAt = 0;
let closesAt = null;
let limit = 0;
let movesOnAt = null;
let said = null;

const fill = (name, text) => {
  for (const one of document.querySelectorAll(name)) one.textContent = text;
};
const reveal = (name, isShown) => {
  for (const one of document.querySelectorAll(name)) one.hidden = !isShown;
};

document.addEventListener("live:shown", (event) => {
  const frame = event.detail.frame;
  const now = performance.now();
  opensAt = now + (frame.opens_ms || 0);
  closesAt = frame.closes_ms === null || frame.closes_ms === undefined ? null : now + frame.closes_ms;
  limit = frame.limit_ms || 0;
  movesOnAt = frame.moves_on_ms === null || frame.moves_on_ms === undefined ? null : now + frame.moves_on_ms;
  tick();
});

function drawLeft(left) {
  fill("[data-left]", String(Math.ceil(left / 1000)));
  const ring = document.querySelector("[data-ring]");
  if (!ring) return;
  const whole = Math.max(limit, closesAt - opensAt, 1);
  const part = Math.max(0, Math.min(1, left / whole));
  ring.classList.toggle("low", part < 0.25);
  ring.querySelector("[data-arc]").setAttribute("stroke-dasharray", `${(AROUND * part).toFixed(1)} ${AROUND}`);
  ring.querySelector("[data-ember]").setAttribute("transform", `rotate(${(360 * part).toFixed(1)} 60 60)`);
}

function tick() {
  const now = performance.now();
  const reading = opensAt - now;
  const isReading = reading > 0 && document.querySelector("[data-reading]") !== null;
  reveal("[data-reading]", isReading);
  for (const body of document.querySelectorAll("[data-body]")) body.classList.toggle("is-reading", isReading);
  if (isReading) fill("[data-reading-left]", String(Math.ceil(reading / 1000)));
  if (closesAt !== null) {
    const left = Math.max(0, closesAt - Math.max(now, opensAt));
    drawLeft(left);
    const seconds = Math.ceil(left / 1000);
    if (!isReading && seconds !== said && seconds > 0) {
      said = seconds;
      if (SPOKEN.includes(seconds)) document.getElementById("live").textContent = `还剩 ${seconds} 秒`;
      if (seconds <= 5) document.dispatchEvent(new CustomEvent("live:tick", { detail: seconds }));
    }
  }
  reveal("[data-auto]", movesOnAt !== null);
  if (movesOnAt !== null) fill("[data-auto-left]", String(Math.max(0, Math.ceil((movesOnAt - now) / 1000))));
}

setInterval(tick, 200);
