// Searches in all editions, in the reader's browser. The form and the words stand in the page.

const setup = document.getElementById("search-setup");
const form = document.querySelector(".search-page form");
if (setup && form) {
  const say = JSON.parse(setup.textContent);
  if (location.protocol === "file:") {
    document.getElementById("search-status").textContent = say.file;
    form.addEventListener("submit", (event) => event.preventDefault());
  } else {
    openSearch(say, form, openIndexes(new URL(say.root, document.baseURI)));
    comeByKey(form.elements.q);
  }
}
