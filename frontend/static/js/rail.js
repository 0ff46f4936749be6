// On a phone the rail lies on its side: the page somebody is on stands in view.
const here = document.querySelector(".shell > nav [aria-current]");
if (here) here.parentElement.scrollLeft = here.offsetLeft - here.parentElement.clientWidth / 3;
