// Keeps the display on while the room is looked at, where the phone can.
let lock = null;

async function hold() {
  if (!navigator.wakeLock || lock || document.visibilityState !== "visible") return;
  try {
    lock = await navigator.wakeLock.request("screen");
    lock.addEventListener("release", () => { lock = null; });
  } catch (refused) {
    console.info(refused);
  }
}

document.addEventListener("visibilitychange", hold);
document.addEventListener("click", hold);
hold();
