// Changes size and theme in place, so that a half-made answer stays.
document.addEventListener("submit", async (event) => {
  const form = event.target;
  const button = event.submitter;
  if (!form.matches("form[data-look]") || !button || !window.fetch) return;
  event.preventDefault();
  const body = new URLSearchParams(new FormData(form));
  body.set(button.name, button.value);
  try {
    await fetch(form.action, { method: "POST", body, redirect: "manual", credentials: "same-origin" });
  } catch (offline) {
    console.warn(offline);
  }
  const root = document.documentElement;
  if (button.value) root.dataset[button.name] = button.value;
  else delete root.dataset[button.name];
  for (const other of form.querySelectorAll("[aria-pressed]")) other.setAttribute("aria-pressed", String(other === button));
  if (button.name === "size" && !form.querySelector("[aria-pressed]")) {
    [button.textContent, button.dataset.other] = [button.dataset.other, button.textContent];
    button.value = button.value ? "" : "large";
  }
});
