// The case text opens by itself while the room reads it for the first time, and folds when the options open.
// M opens and folds it at any moment.
let folding = 0;
let isFirst = true;

const box = () => document.querySelector("[data-live] .stage-case");

document.addEventListener("live:shown", (event) => {
  const { frame, isNew } = event.detail;
  const reads = box() && "unread" in box().dataset && frame.opens_ms > 0;
  clearTimeout(folding);
  if (reads) {
    if (isNew || isFirst) box().open = true;
    folding = setTimeout(() => { if (box()) box().open = false; }, frame.opens_ms);
  }
  isFirst = false;
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "m" && event.key !== "M") return;
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
  if (box()) box().open = !box().open;
});
