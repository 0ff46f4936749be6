// An answer that never came, or one that would wipe out what somebody wrote: a sentence instead.
const note = document.querySelector("[data-trouble]");
const lost = note && note.textContent;

function tell(text) {
  note.hidden = !text;
  note.textContent = text || lost;
}

if (note) {
  for (const name of ["sendError", "timeout", "responseError"]) {
    document.addEventListener(`htmx:${name}`, (event) => {
      const status = event.detail.xhr ? event.detail.xhr.status : 0;
      if (status === 0 || status >= 500) tell(lost);
    });
  }
  document.addEventListener("htmx:beforeSwap", (event) => {
    const refused = event.detail.xhr.status === 403 && event.detail.target.matches("[data-review]");
    if (refused) event.detail.shouldSwap = false;
    tell(refused ? note.dataset.refused : "");
  });
}
