// Composing: where the focus goes and what is told when an answer has put another list in place of the old one.
const rows = () => [...document.querySelectorAll("[data-arrange] > [data-item]")];
let pressed = null;

document.addEventListener("click", (event) => {
  const button = event.target.closest("#compose [name=do]");
  const row = event.target.closest("[data-item]");
  if (button) pressed = { what: button.value, item: row && row.dataset.item, at: rows().indexOf(row) };
});

function next({ what, item, at }) {
  const named = (name) => document.getElementById(`${name}-${item}`);
  if (what.startsWith("add")) return document.getElementById("pool");
  if (item && what === "remove") {
    const beside = rows()[Math.min(at, rows().length - 1)];
    return beside && beside.querySelector("[value=remove]");
  }
  if (what === "place") return named("grip");
  return [what, "up", "down"].map(named).find((one) => one && !one.disabled);
}

function told({ item }) {
  const left = rows().length;
  const at = rows().findIndex((row) => row.dataset.item === item);
  return at < 0 ? `题单里现在有 ${left} 题` : `${rows()[at].dataset.name}，现在第 ${at + 1} 题，共 ${left} 题`;
}

document.addEventListener("htmx:afterSettle", () => {
  if (!pressed || !document.getElementById("compose")) return;
  (next(pressed) || document.getElementById("in-quiz")).focus({ preventScroll: true });
  document.getElementById("live").textContent = told(pressed);
  pressed = null;
});

document.addEventListener("change", (event) => {
  if (!event.target.form || event.target.form.id !== "chosen") return;
  const chosen = rows().filter((row) => row.querySelector("[name=item]").checked).length;
  document.querySelector("#chosen [data-chosen]").textContent = chosen ? `· ${chosen} 道` : "";
});
