// While an item is written: the phone beside it follows, the checks speak, and what is not saved is kept here.
const QUIET_MS = 500;
const KEPT = "yida-draft:";
const author = () => document.querySelector("form[data-author]");
const place = () => KEPT + author().getAttribute("action");
const isOwn = (field) => field.name && field.name !== "csrfmiddlewaretoken" && field.type !== "file";
const isTick = (field) => field.type === "radio" || field.type === "checkbox";
let waiting, looking;

const state = () => [...author().elements].filter(isOwn).map((field) => (isTick(field) ? field.checked : field.value));

function restore(values) {
  [...author().elements].filter(isOwn).forEach((field, number) => {
    if (isTick(field)) field.checked = values[number];
    else field.value = values[number];
  });
}

function keep() {
  localStorage.setItem(place(), JSON.stringify({ at: Date.now(), values: state() }));
}

function kept() {
  const stored = localStorage.getItem(place());
  if (!stored) return null;
  const { at, values } = JSON.parse(stored);
  const now = state();
  const same = values.length !== now.length || values.every((value, number) => value === now[number]);
  return same ? null : { at, values };
}

// Only the screen in the frame is changed: a frame that loads anew would be a step of the back button.
async function show() {
  const frame = document.querySelector("iframe[name=preview]");
  if (!frame || !frame.contentDocument) return;
  if (looking) looking.abort();
  looking = new AbortController();
  try {
    const answer = await fetch(author().dataset.phone, {
      method: "POST", body: new FormData(author()), signal: looking.signal, headers: { Accept: "text/html" },
    });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const old = frame.contentDocument.querySelector(".app");
    if (old) old.replaceWith(page.querySelector(".app"));
  } catch (error) {
    // the picture is a help; that the network is gone is said when she saves
    if (error.name !== "AbortError" && !(error instanceof TypeError)) throw error;
  }
}

function typed() {
  author().dispatchEvent(new Event("typed"));
  show();
}

document.addEventListener("input", (event) => {
  if (!author() || event.target.form !== author()) return;
  keep();
  clearTimeout(waiting);
  waiting = setTimeout(typed, QUIET_MS);
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
  if (!author() || event.target.form !== author()) return;
  event.preventDefault();
  const save = document.querySelector("[data-save]");
  if (save) save.click();
  else author().requestSubmit();
});

document.addEventListener("click", (event) => {
  const note = event.target.closest("[data-kept]");
  if (!note) return;
  if (event.target.closest("[data-resume]")) {
    restore(kept().values);
    typed();
  } else if (event.target.closest("[data-forget]")) localStorage.removeItem(place());
  else return;
  note.hidden = true;
});

// Saved: the page that follows is another one, or the desk answers that all is well.
document.addEventListener("submit", (event) => {
  if (author() && event.target === author()) sessionStorage.setItem("yida-sent", place());
});
document.addEventListener("htmx:afterRequest", (event) => {
  const { requestPath } = event.detail.pathInfo;
  const { verb } = event.detail.requestConfig;
  if (event.detail.xhr.status >= 200 && event.detail.xhr.status < 300 && verb === "post") localStorage.removeItem(KEPT + requestPath);
});

function prepare() {
  const sent = sessionStorage.getItem("yida-sent");
  sessionStorage.removeItem("yida-sent");
  // the desk of the new item, or the form of the next about its case, says that it is stored; a login page says nothing
  if (sent && document.querySelector("[data-review], [data-next]")) localStorage.removeItem(sent);
  if (!author()) return;
  for (const hint of author().querySelectorAll("[data-hint]")) hint.hidden = false;
  const found = kept();
  const note = document.querySelector("[data-kept]");
  note.hidden = !found;
  if (found) note.querySelector("time").textContent = new Date(found.at).toLocaleString("zh-CN", { month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit" });
}

document.addEventListener("htmx:afterSettle", (event) => { if (event.target.matches("[data-review]")) prepare(); });
prepare();
