// The server has ended this phone's part: why, and the way back.
const room = document.getElementById("room");

document.addEventListener("live:goodbye", (event) => {
  const { why, say } = event.detail;
  for (const part of room.querySelectorAll("[data-room-part]")) part.hidden = true;
  const panel = room.querySelector("[data-goodbye]");
  panel.hidden = false;
  const way = why === "moved" ? "moved" : "other";
  for (const link of panel.querySelectorAll("[data-goodbye-way]")) link.hidden = link.dataset.goodbyeWay !== way;
  const heading = panel.querySelector("[data-goodbye-say]");
  heading.textContent = say;
  heading.focus();
});
