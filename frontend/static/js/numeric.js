// A number pad instead of the phone's keyboard; a hardware keyboard still types into the field.
const touch = () => window.matchMedia("(pointer: coarse)").matches;

function show() {
  const pad = document.querySelector("[data-pad]");
  if (!pad || !touch()) return;
  pad.hidden = false;
  document.querySelector("[data-figure]").inputMode = "none";
}

document.addEventListener("click", (event) => {
  const key = event.target.closest("[data-pad] button");
  if (!key) return;
  const field = document.querySelector("[data-figure]");
  field.value = key.value ? (field.value + key.value).slice(0, field.maxLength) : field.value.slice(0, -1);
  field.dispatchEvent(new Event("input", { bubbles: true }));
});

document.addEventListener("htmx:afterSettle", show);
show();
