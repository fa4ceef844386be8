// What every page can do with a script, and says without one. The words stand in the page.

const footer = document.querySelector("[data-colours]");
if (footer) {
  offerColours(footer);
  answerKeys(footer);
  offerPermalinks();
}
document.querySelectorAll("[data-copy]").forEach(offerCopies);
