// A long item, many names: the words get smaller until the screen holds them.
const SMALLEST = 5;

function overflows(stage) {
  const main = stage.querySelector("main");
  return stage.scrollHeight > stage.clientHeight + 1 || (main && main.scrollHeight > main.clientHeight + 1);
}

function fit() {
  const stage = document.querySelector(".stage");
  if (!stage || !stage.querySelector(".stem, .names")) return;
  delete stage.dataset.fit;
  // a seal that is landing is larger than it will be
  stage.classList.add("measuring");
  for (let step = 1; step <= SMALLEST && overflows(stage); step += 1) stage.dataset.fit = step;
  stage.classList.remove("measuring");
}

document.addEventListener("live:shown", fit);
window.addEventListener("resize", fit);
