// Asks again every so many seconds while the page is looked at. htmx's own filters would need eval.
let passed = 0;

setInterval(() => {
  if (document.visibilityState !== "visible") return;
  passed += 1;
  for (const element of document.querySelectorAll("[data-refresh]")) {
    if (passed % Number(element.dataset.refresh) === 0) htmx.trigger(element, "refresh");
  }
}, 1000);
