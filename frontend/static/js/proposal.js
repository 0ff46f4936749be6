// How many items fit into the minutes left: the same sum as on the server, as one types.
const AROUND_S = 120;
const TALK_S = 35;
const UNLIMITED_S = 30;
const minutes = document.querySelector("[data-minutes]");
const items = document.querySelector("[data-items]");

function propose() {
  const value = Number(minutes.value);
  const release = document.querySelector("[name=release]:checked");
  if (!value || value < 0 || !release) return;
  const byCards = document.querySelector('[name=devices][value="cards"]:checked');
  const limit = byCards ? null : document.querySelector("[name=limit]:checked");
  const available = byCards ? release.dataset.cards : release.dataset.available;
  const each = (limit && Number(limit.value) || UNLIMITED_S) + TALK_S;
  const fits = Math.floor((value * 60 - AROUND_S) / each);
  items.value = String(Math.max(1, Math.min(Number(available), 60, fits)));
}

if (minutes && items) {
  document.querySelector("[data-propose]").hidden = true;
  document.addEventListener("input", (event) => {
    if (event.target === minutes || event.target.matches("[name=release], [name=limit], [name=devices]")) propose();
  });
}
