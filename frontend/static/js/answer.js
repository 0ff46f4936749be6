// Sends an answer so that nothing is lost and nothing counts twice: it is kept on the phone until the
// server has taken it, and every retry carries the same client_id.
const KEPT = "yida-answer:";
const AGAIN = 5;
let shownAt = performance.now();
let timer = 0;

const given = (data) => [...data].filter(([name]) => !["csrfmiddlewaretoken", "client_id", "spent_ms"].includes(name));

// Not crypto.randomUUID: plain http on a LAN is no secure context.
const freshId = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

// A browser that refuses to keep anything still gets its retries while the page is open.
function memory() {
  const kept = new Map();
  return { getItem: (key) => kept.get(key), setItem: (key, value) => kept.set(key, value), removeItem: (key) => kept.delete(key) };
}

function openStore() {
  try {
    return window.localStorage;
  } catch (refused) {
    console.info(refused);
    return memory();
  }
}

const store = openStore();
const kept = (path) => JSON.parse(store.getItem(KEPT + path) || "null");
const forget = (path) => store.removeItem(KEPT + path);

function keep(path, values, spent) {
  const text = JSON.stringify(values);
  const before = kept(path);
  // a changed answer is a new one, the same answer is a retry
  const id = before && before.text === text ? before.id : freshId();
  try {
    store.setItem(KEPT + path, JSON.stringify({ text, id, spent }));
  } catch (full) {
    console.warn(full);
  }
  return id;
}

document.addEventListener("htmx:configRequest", (event) => {
  const { path, parameters, formData } = event.detail;
  if (!event.target.matches("form[data-answer]")) return;
  parameters.spent_ms = String(Math.round(performance.now() - shownAt));
  parameters.client_id = keep(path, given(formData), parameters.spent_ms);
});

document.addEventListener("htmx:afterRequest", (event) => {
  const path = event.detail.requestConfig && event.detail.requestConfig.path;
  const status = event.detail.xhr ? event.detail.xhr.status : 0;
  if (!path || !kept(path)) return;
  if (status >= 200 && status < 500 && status !== 403) {
    forget(path);
    showOffline(false);
  } else if (status !== 403) {
    showOffline(true);
  }
});

function showOffline(gone) {
  clearInterval(timer);
  const note = document.querySelector("[data-offline]");
  if (!note) return;
  note.hidden = !gone;
  if (!gone) return;
  let left = AGAIN;
  note.querySelector("[data-left]").textContent = String(left);
  timer = setInterval(() => {
    left -= 1;
    note.querySelector("[data-left]").textContent = String(left);
    if (left <= 0) resend();
  }, 1000);
}

// The same values through the form's own address; the id comes from what was kept.
function resend() {
  clearInterval(timer);
  const closed = document.querySelector("[data-closed]");
  if (closed) forget(closed.dataset.closed);
  const of = document.querySelector("form[data-answer]");
  const path = of && of.getAttribute("hx-post");
  const before = path && kept(path);
  if (!before) return;
  const values = { csrfmiddlewaretoken: of.elements.csrfmiddlewaretoken.value, client_id: before.id, spent_ms: before.spent };
  for (const [name, value] of JSON.parse(before.text)) {
    values[name] = name in values ? [].concat(values[name], value) : value;
  }
  htmx.ajax("POST", path, { values, target: "#screen", swap: "outerHTML" }).then(null, () => showOffline(true));
}

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-resend]")) resend();
});
window.addEventListener("online", resend);
document.addEventListener("htmx:afterSettle", () => { shownAt = performance.now(); });
resend();
