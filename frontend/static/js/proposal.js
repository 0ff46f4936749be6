// How many items there are for whom, and how many fit into the minutes left: the same sums as on the server,
// as one chooses and types.
const AROUND_S = 120;
const TALK_S = 35;
const UNLIMITED_S = 30;
const minutes = document.querySelector("[data-minutes]");
const items = document.querySelector("[data-items]");

const byCards = () => Boolean(document.querySelector('[name=devices][value="cards"]:checked'));

function available(release) {
  const whose = document.querySelector("[name=audience]:checked");
  const counts = byCards() ? release.dataset.cards : release.dataset.available;
  return JSON.parse(counts)[whose ? whose.value : "all"];
}

function tell() {
  for (const release of document.querySelectorAll("[data-available]")) {
    release.closest("label").querySelector("[data-count]").textContent = String(available(release));
    if (release.checked) document.querySelector("[data-fitting-told]").textContent = release.dataset.fitting;
  }
}

function propose() {
  const value = Number(minutes.value);
  const release = document.querySelector("[name=release]:checked");
  if (!value || value < 0 || !release) return;
  const limit = byCards() ? null : document.querySelector("[name=limit]:checked");
  const each = (limit && Number(limit.value) || UNLIMITED_S) + TALK_S;
  const fits = Math.floor((value * 60 - AROUND_S) / each);
  items.value = String(Math.max(1, Math.min(available(release), 60, fits)));
}

if (minutes && items) {
  document.querySelector("[data-propose]").hidden = true;
  tell();
  document.addEventListener("input", (event) => {
    if (event.target.matches("[name=release], [name=audience], [name=devices]")) tell();
    if (event.target === minutes || event.target.matches("[name=release], [name=limit], [name=audience], [name=devices]")) propose();
  });
}
