// Where every right part is used once, choosing a taken one gives its former place what stood here.
// Arrow keys pass over the others on their way: what was only passed goes back to its place.
let before = "";
let moved = null;

document.addEventListener("focusin", (event) => {
  if (!event.target.matches("[data-match] select")) return;
  before = event.target.value;
  moved = null;
});

document.addEventListener("change", (event) => {
  const chosen = event.target;
  if (!chosen.matches("[data-match] select")) return;
  if (moved) moved.from.value = moved.value;
  const others = [...chosen.closest("[data-match]").querySelectorAll("select")].filter((select) => select !== chosen);
  const from = others.find((select) => chosen.value && select.value === chosen.value);
  moved = from ? { from, value: from.value } : null;
  if (from) from.value = before;
});
