// The fields of a new case text are there while one is written.
function showNewCase() {
  const chosen = document.getElementById("f-case");
  if (!chosen) return;
  for (const part of document.querySelectorAll("[data-new-case]")) part.hidden = chosen.value !== "new";
}

document.addEventListener("change", (event) => { if (event.target.id === "f-case") showNewCase(); });
document.addEventListener("typed", showNewCase, true);
document.addEventListener("htmx:afterSettle", showNewCase);
showNewCase();
