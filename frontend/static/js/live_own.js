// Puts an answer back into the fields: the one the server has, or the half-made one from before a swap.
const screen = document.getElementById("screen");
let draft = null;
let isFirst = true;

const number = () => {
  const field = screen.querySelector("[name=number]");
  return field ? field.value : "";
};

// An answer as the formats have it → the fields of its form.
function fieldsOf(own) {
  if (!own) return [];
  if ("option" in own) return [["option", own.option]];
  if ("value" in own) return [["value", String(own.value)]];
  if ("text" in own) return [["text", own.text]];
  if (own.options) return own.options.map((id) => ["options", id]);
  if (own.blanks) return own.blanks.map((text, index) => [`blank_${index + 1}`, text]);
  if (own.gaps) return own.gaps.map((id, index) => [`gap_${index + 1}`, id]);
  if (own.order) return own.order.map((id, index) => [`place_${id}`, String(index + 1)]);
  return Object.keys(own.pairs || {}).map((left) => [`pair_${left}`, own.pairs[left]]);
}

function fill(fields) {
  for (const [name, value] of fields) {
    for (const field of screen.querySelectorAll(`[name="${name}"]`)) {
      if (field.matches(".slab")) field.setAttribute("aria-pressed", String(field.value === value));
      else if (field.type === "radio" || field.type === "checkbox") field.checked = field.checked || field.value === value;
      else field.value = value;
    }
  }
  reorder();
  screen.dispatchEvent(new Event("change", { bubbles: true }));
}

function reorder() {
  const list = screen.querySelector("[data-order]");
  if (!list) return;
  const place = (row) => Number(row.querySelector("select").value);
  for (const row of [...list.children].sort((a, b) => place(a) - place(b))) list.append(row);
  delete list.dataset.ready;
  screen.dispatchEvent(new CustomEvent("htmx:afterSettle", { bubbles: true, detail: {} }));
}

document.addEventListener("live:fill", (event) => fill(event.detail));
document.addEventListener("live:leaving", () => {
  if (!number()) return;
  const data = new FormData(document.getElementById("answer"));
  draft = { number: number(), fields: [...data].filter(([name]) => screen.querySelector(`[name="${name}"]`)) };
});

document.addEventListener("live:shown", (event) => {
  const { frame, swaps } = event.detail;
  const isNew = swaps || isFirst;
  isFirst = false;
  if (!number() || !isNew) return;
  const own = JSON.parse(frame.own);
  if (own) fill(fieldsOf(own));
  else if (draft && draft.number === number()) fill(draft.fields);
});
