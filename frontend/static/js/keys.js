// 1–6 or A–F choose an option, Enter sends. Nothing while an input method composes.
const composing = (event) => event.isComposing || event.keyCode === 229;
const writes = (element) => element.matches("input:not([type=radio]):not([type=checkbox]), textarea, select");

function choices() {
  const options = document.querySelectorAll("form[data-answer] .opt input, form[data-answer] .slab input");
  return options.length ? options : document.querySelectorAll("form[data-answer] .slab");
}

function place(key) {
  const at = "123456".indexOf(key) >= 0 ? "123456".indexOf(key) : "abcdef".indexOf(key.toLowerCase());
  return key.length === 1 ? at : -1;
}

function send() {
  const next = document.querySelector("[data-next]");
  const form = document.querySelector("form[data-answer]");
  if (next) next.click();
  else if (form && form.querySelector(".dock .btn.big")) form.querySelector(".dock .btn.big").click();
}

document.addEventListener("keydown", (event) => {
  if (composing(event)) {
    // Safari ends the composition before this Enter, which would then send the form
    if (event.key === "Enter") event.preventDefault();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || writes(event.target)) return;
  const choice = choices()[place(event.key)];
  if (choice) {
    choice.focus();
    choice.click();
  } else if (event.key === "Enter" && !event.target.closest("a, button, summary")) {
    event.preventDefault();
    send();
  }
});
