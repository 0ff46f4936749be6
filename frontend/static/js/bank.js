// Choosing items in the bank: the whole page at once, and how many are chosen. Without this each box works alone.
const form = () => document.querySelector("[data-bulk]");
const boxes = () => [...form().querySelectorAll("[name=item]")];

function show() {
  const chosen = boxes().filter((box) => box.checked).length;
  const whole = form().querySelector("[data-whole-page]");
  whole.hidden = false;
  whole.firstElementChild.checked = chosen === boxes().length;
  whole.firstElementChild.indeterminate = chosen > 0 && chosen < boxes().length;
  form().querySelector("[data-chosen]").textContent = chosen ? `· ${chosen} 道` : "";
  form().querySelector(".bulk").classList.toggle("on", chosen > 0);
}

document.addEventListener("change", (event) => {
  if (!form() || !form().contains(event.target)) return;
  if (event.target.closest("[data-whole-page]")) {
    for (const box of boxes()) box.checked = event.target.checked;
  }
  show();
});
document.addEventListener("htmx:afterSettle", () => form() && show());
// Enter in a line of the bulk part must not press the first button of another line
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !event.target.matches("[data-bulk] .bulk .in")) return;
  event.preventDefault();
  event.target.closest(".row").querySelector("button").click();
});
if (form()) show();
