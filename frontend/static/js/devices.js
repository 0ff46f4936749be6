// What goes only with some of the ways to answer is shown only with them; what is hidden asks for nothing.
function sort() {
  const chosen = document.querySelector("[name=devices]:checked");
  if (!chosen) return;
  for (const part of document.querySelectorAll("[data-when]")) {
    part.hidden = !part.dataset.when.split(" ").includes(chosen.value);
  }
  // speed is what this way of counting pays for
  const party = document.querySelector('[name=scoring][value="party"]');
  party.disabled = chosen.value === "cards";
  if (party.disabled && party.checked) document.querySelector('[name=scoring][value="classroom"]').checked = true;
}

document.addEventListener("change", (event) => {
  if (event.target.matches("[name=devices]")) sort();
});
sort();
