// Only a name that is new lands; the others stay where they are.
const here = new Set();
const ids = (content) => [...content.querySelectorAll(".names [data-seat]")];

for (const one of ids(document)) here.add(one.dataset.seat);
document.addEventListener("live:coming", (event) => {
  let landed = 0;
  for (const one of ids(event.detail.content)) {
    if (here.has(one.dataset.seat)) one.classList.add("still");
    else landed += 1;
    here.add(one.dataset.seat);
  }
  if (landed) document.dispatchEvent(new CustomEvent("live:landed"));
});
