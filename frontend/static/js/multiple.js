// The button says how many are chosen.
const button = () => document.querySelector("[data-counted]");

function count() {
  if (!button()) return;
  const chosen = document.querySelectorAll("[data-count] :checked").length;
  button().dataset.plain = button().dataset.plain || button().textContent;
  button().textContent = chosen ? button().dataset.counted.replace("{n}", chosen) : button().dataset.plain;
}

document.addEventListener("change", count);
document.addEventListener("htmx:afterSettle", count);
count();
