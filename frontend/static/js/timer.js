// One stick of incense. The server's clock counts; the paper goes in by itself when it has burnt down.
const SPOKEN = [60, 10, 5];
let offset = 0;

const incense = () => document.querySelector("[data-timer]");

function start() {
  const stick = incense();
  if (!stick || !stick.hidden) return;
  offset = Number(stick.dataset.now) * 1000 - Date.now();
  stick.hidden = false;
  tick();
}

function tick() {
  const stick = incense();
  if (!stick || stick.hidden) return;
  const end = Number(stick.dataset.deadline);
  const left = Math.max(0, Math.ceil(end - (Date.now() + offset) / 1000));
  const percent = (100 * left) / Math.max(1, end - Number(stick.dataset.start));
  stick.style.setProperty("--v", Math.min(100, percent).toFixed(1));
  stick.classList.toggle("low", percent < 25);
  const minutes = Math.floor(left / 60);
  document.querySelector("[data-timer-text]").textContent = minutes ? `${minutes}:${String(left % 60).padStart(2, "0")}` : `${left} 秒`;
  if (SPOKEN.includes(left)) document.getElementById("live").textContent = `还剩 ${left} 秒`;
  if (left === 0) timeOver();
}

function timeOver() {
  const form = document.getElementById("time-over");
  if (!form || form.dataset.sent) return;
  form.dataset.sent = "yes";
  for (const button of document.querySelectorAll("form[data-answer] button")) button.disabled = true;
  document.getElementById("live").textContent = "时间到，正在交卷";
  form.submit();
}

setInterval(tick, 1000);
document.addEventListener("htmx:afterSettle", start);
start();
