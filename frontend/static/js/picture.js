// The picture of an item: sent as soon as it is chosen or pasted, so that only its name has to be kept.
const part = () => document.querySelector("[data-picture]");
const named = (name) => part().querySelector(`[name=picture_${name}]`);
const about = (name) => part().querySelector(`[data-picture-${name}]`);

// What the hidden fields say: also after a half-written item was taken up again.
function draw() {
  if (!part()) return;
  const shown = part().querySelector("[data-shown]");
  const id = named("id").value;
  shown.hidden = !id;
  if (id) part().open = true;
  let image = shown.querySelector("img");
  if (!id || (image && image.src.endsWith(id))) return;
  if (!image) {
    image = document.createElement("img");
    image.className = "picture";
    image.alt = "";
    shown.prepend(image);
  }
  image.width = named("width").value;
  image.height = named("height").value;
  image.src = part().dataset.show + id;
}

function tell(text) {
  about("fault").hidden = !text;
  about("fault").querySelector("span").textContent = text;
}

function take(picture) {
  for (const name of ["id", "width", "height"]) named(name).value = picture[name];
  named("drop").checked = false;
  named("file").value = "";
  draw();
  named("id").dispatchEvent(new Event("input", { bubbles: true }));
  if (!named("alt").value) named("alt").focus();
}

async function send(file) {
  const form = part().closest("form");
  const body = new FormData();
  body.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
  body.append("picture_file", file);
  part().open = true;
  tell("");
  about("sending").hidden = false;
  try {
    const answer = await fetch(part().dataset.upload, { method: "POST", body, headers: { Accept: "application/json" } });
    const isTold = (answer.headers.get("Content-Type") || "").startsWith("application/json");
    const told = isTold ? await answer.json() : {};
    if (answer.ok && told.id) take(told);
    else tell(told.text || part().dataset.failed);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    tell(part().dataset.failed);
  } finally {
    about("sending").hidden = true;
  }
}

document.addEventListener("change", (event) => {
  if (event.target.name === "picture_file" && event.target.files.length) send(event.target.files[0]);
});

// Word puts a picture of every copied text on the clipboard: there the text is meant.
document.addEventListener("paste", (event) => {
  const files = [...event.clipboardData.files].filter((file) => file.type.startsWith("image/"));
  if (!part() || !files.length || event.clipboardData.types.includes("text/plain")) return;
  event.preventDefault();
  send(files[0]);
});

function prepare() {
  if (!part()) return;
  part().querySelector("[data-paste-hint]").hidden = false;
  draw();
}

document.addEventListener("typed", draw, true);
document.addEventListener("htmx:afterSettle", prepare);
prepare();
