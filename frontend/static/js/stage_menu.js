// A menu, or a case text, closes with Escape, with a click beside it, and when a move was made from it.
const openMenus = () => document.querySelectorAll(".menu[open], .stage-case[open]");

document.addEventListener("click", (event) => {
  for (const menu of openMenus()) {
    if (!menu.contains(event.target) || event.target.closest('button[form="moves"]')) menu.open = false;
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of openMenus()) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});
