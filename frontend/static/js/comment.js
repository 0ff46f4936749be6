// Ctrl+Enter sends what is said of an item; Enter alone breaks the line.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
  const form = event.target.closest("form[data-comment]");
  if (!form) return;
  event.preventDefault();
  form.requestSubmit();
});
