// Sends the moves of a host without leaving the page, by button or by key, with the state the host saw:
// the same press twice does nothing twice.
const form = document.getElementById("moves");
const sent = new Set();
const SAY_MS = 6000;
const WITHIN_MS = 8000;
let hiding = 0;

function say(text) {
  const note = document.querySelector("[data-say]");
  clearTimeout(hiding);
  note.textContent = text;
  note.hidden = !text;
  document.dispatchEvent(new CustomEvent("live:failed"));
  if (text) hiding = setTimeout(() => { note.hidden = true; }, SAY_MS);
}

async function send(button) {
  const path = button.getAttribute("formaction") || form.action;
  const body = new URLSearchParams(new FormData(form));
  body.set(button.name, button.value);
  const name = `${path} ${body}`;
  if (sent.has(name)) return;
  sent.add(name);
  const stop = new AbortController();
  const patience = setTimeout(() => stop.abort(), WITHIN_MS);
  try {
    const options = { method: "POST", body, headers: { Accept: "application/json" }, credentials: "same-origin", signal: stop.signal };
    const answer = await fetch(path, options);
    if (answer.status === 403) say("没有送到：这一页开得太久了。刷新一下再按。");
    else if (answer.status === 409) {
      const refused = await answer.json();
      // somebody has pressed already, here or on the phone: the newest state is on its way
      if (refused.code !== "stale_move") say(refused.say);
    } else if (!answer.ok) say("没有送到：服务器没答应。等一下再按一次。");
    document.dispatchEvent(new CustomEvent("live:ask"));
  } catch (offline) {
    console.info(offline);
    say("没有送到：网断了。连上以后再按一次。");
  }
  clearTimeout(patience);
  sent.delete(name);
}

// The second press of a double click may find another button where the first one was.
const isSecondPress = (event, button) => event.detail > 1 && button.name === "move" && button.value !== "extend";

document.addEventListener("click", (event) => {
  const button = event.target.closest('button[form="moves"]');
  // another room opens as a page of its own
  if (!button || /\/again\/$/.test(button.getAttribute("formaction") || "")) return;
  event.preventDefault();
  if (!isSecondPress(event, button)) send(button);
});

const keyOf = (event) => {
  if (event.key === " " || event.key === "PageDown" || event.key === "ArrowRight") return "next";
  return event.key === "=" ? "+" : event.key.toLowerCase();
};

document.addEventListener("keydown", (event) => {
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (!event.key || event.target.closest("input, textarea, select")) return;
  const key = keyOf(event);
  const button = [...document.querySelectorAll("[data-live] [data-key]")].find((one) => one.dataset.key.split(" ").includes(key));
  const held = event.target.closest("button, a, summary");
  // the space bar presses what has the focus; the keys of a presenter lead on wherever it is
  if (!button || (event.key === " " && held && held !== button)) return;
  event.preventDefault();
  send(button);
});

document.addEventListener("live:shown", (event) => { form.elements.seen.value = event.detail.frame.seq; });
document.addEventListener("live:say", (event) => say(event.detail));
