// Numbers that change between two states go into the page without a swap.
document.addEventListener("live:counts", (event) => {
  for (const name of ["answered", "expected", "seated", "connected", "poor", "away"]) {
    for (const place of document.querySelectorAll(`[data-number="${name}"]`)) place.textContent = String(event.detail[name]);
    for (const place of document.querySelectorAll(`[data-some="${name}"]`)) place.hidden = !event.detail[name];
  }
  for (const meter of document.querySelectorAll("[data-meter]")) {
    meter.max = Math.max(1, event.detail.expected);
    meter.value = event.detail.answered;
  }
});
