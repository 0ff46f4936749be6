// Where every right part is used once, choosing a taken one gives its former place what stood here.
document.addEventListener("focusin", (event) => {
  if (event.target.matches("[data-match] select")) event.target.dataset.before = event.target.value;
});

document.addEventListener("change", (event) => {
  const chosen = event.target;
  if (!chosen.matches("[data-match] select")) return;
  const others = [...chosen.closest("[data-match]").querySelectorAll("select")].filter((select) => select !== chosen);
  const taken = others.find((select) => chosen.value && select.value === chosen.value);
  if (taken) taken.value = chosen.dataset.before || "";
  chosen.dataset.before = chosen.value;
});
