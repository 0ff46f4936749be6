// A line may be dead long before the browser says so, and nothing is pushed while nothing changes: after a
// quiet time it is asked, and without an answer it counts as lost.
const QUIET = 10000;
const PATIENCE = 5000;
let heardAt = performance.now();
let askedAt = 0;

const tell = (name) => document.dispatchEvent(new CustomEvent(`live:${name}`));

document.addEventListener("live:heard", () => {
  heardAt = performance.now();
  askedAt = 0;
});
setInterval(() => {
  const now = performance.now();
  if (askedAt && now - askedAt > PATIENCE) {
    heardAt = now;
    askedAt = 0;
    tell("silent");
  } else if (!askedAt && now - heardAt > QUIET) {
    askedAt = now;
    tell("probe");
  }
}, 1000);
