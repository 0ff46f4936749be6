// The whole screen for the room, by button or by F. Safari 14 has its own names.
const root = document.documentElement;
const enter = root.requestFullscreen || root.webkitRequestFullscreen;
const leave = document.exitFullscreen || document.webkitExitFullscreen;

function turn() {
  if (document.fullscreenElement || document.webkitFullscreenElement) leave.call(document);
  else enter.call(root);
}

for (const button of document.querySelectorAll("[data-full]")) {
  button.hidden = !enter;
  button.addEventListener("click", turn);
}
document.addEventListener("keydown", (event) => {
  if (event.key.toLowerCase() !== "f" || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
  if (enter && document.querySelector("[data-full]") && !event.target.closest("input, textarea, select")) turn();
});
