// Asks again every so many seconds while the page is looked at. htmx's own filters would need eval.
// Who waits for a worker that is away asks less often after a while.
const IMPATIENT = 30;
const SLOW = 10;
let passed = 0;

setInterval(() => {
  if (document.visibilityState !== "visible") return;
  passed += 1;
  for (const element of document.querySelectorAll("[data-refresh]")) {
    const every = Math.max(Number(element.dataset.refresh), passed > IMPATIENT ? SLOW : 0);
    if (passed % every === 0) htmx.trigger(element, "refresh");
  }
}, 1000);
