// Which of the phone's looks is shown; the links themselves change the frame.
document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-preview] a");
  if (!link) return;
  for (const other of link.parentElement.children) other.removeAttribute("aria-current");
  link.setAttribute("aria-current", "page");
});
