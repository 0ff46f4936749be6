// After a swap of the screen the heading has the focus, so that it is read and the tab order starts there.
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.target.id !== "screen") return;
  const heading = event.target.querySelector("h1[tabindex]");
  if (heading) heading.focus({ preventScroll: true });
});
