// A few notes of the five-note scale, made here; each has something to see beside it. On until switched off.
const KEPT = "yida-stage-sound";
const SCALE = [261.63, 293.66, 329.63, 392, 440];
const LOUDEST = 0.2;
let audio = null;
let place = 0;
let isOn = true;

function remembered(value) {
  try {
    if (value !== undefined) window.localStorage.setItem(KEPT, value);
    return window.localStorage.getItem(KEPT);
  } catch (refused) {
    console.info(refused);
    return null;
  }
}

// A browser lets a page sound only after a hand has touched it.
function wake() {
  const Audio = window.AudioContext || window.webkitAudioContext;
  if (!audio && Audio) audio = new Audio();
  if (audio && audio.state === "suspended") audio.resume();
}

function note(pitch, after = 0, length = 0.25, shape = "triangle") {
  if (!isOn || !audio || audio.state !== "running") return;
  const start = audio.currentTime + after;
  const voice = audio.createOscillator();
  const loud = audio.createGain();
  voice.type = shape;
  voice.frequency.value = pitch;
  loud.gain.setValueAtTime(LOUDEST, start);
  loud.gain.exponentialRampToValueAtTime(0.001, start + length);
  voice.connect(loud);
  loud.connect(audio.destination);
  voice.start(start);
  voice.stop(start + length);
}

function paint() {
  for (const button of document.querySelectorAll("[data-sound]")) {
    button.hidden = false;
    button.setAttribute("aria-pressed", String(isOn));
    button.querySelector("[data-sound-word]").textContent = isOn ? "开着" : "关着";
  }
}

isOn = remembered() !== "off";
paint();
document.addEventListener("click", (event) => {
  wake();
  if (!event.target.closest("[data-sound]")) return;
  isOn = !isOn;
  remembered(isOn ? "on" : "off");
  paint();
});
document.addEventListener("keydown", wake);
document.addEventListener("live:landed", () => {
  note(SCALE[place % SCALE.length] * 2, 0, 0.2);
  place += 1;
});
document.addEventListener("live:tick", () => note(900, 0, 0.05, "square"));
document.addEventListener("live:shown", (event) => {
  if (!event.detail.isNew) return;
  const phase = event.detail.frame.phase;
  if (phase === "question") note(SCALE[0]);
  if (phase === "result") [SCALE[3], SCALE[0] * 2].forEach((pitch, step) => note(pitch, step * 0.09));
  if (phase === "podium") [SCALE[2], SCALE[3], SCALE[0] * 2].forEach((pitch, step) => note(pitch, 0.4 + step * 0.4, 0.5));
});
