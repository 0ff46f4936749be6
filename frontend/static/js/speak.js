// 读给我听: reads stem and options, or the explanation; a second press stops.
const voice = window.speechSynthesis;

function show() {
  if (!voice || !window.SpeechSynthesisUtterance) return;
  for (const button of document.querySelectorAll("[data-speak]")) button.hidden = false;
}

function hush() {
  if (voice) voice.cancel();
}

document.addEventListener("click", (event) => {
  if (!event.target.closest("[data-speak]")) return;
  if (voice.speaking) return hush();
  const parts = [...document.querySelectorAll("#screen [data-read]")].map((part) => part.textContent.trim());
  const words = new SpeechSynthesisUtterance(parts.join("。"));
  words.lang = "zh-CN";
  words.rate = 0.9;
  return voice.speak(words);
});

document.addEventListener("htmx:afterSettle", () => { hush(); show(); });
window.addEventListener("pagehide", hush);
show();
