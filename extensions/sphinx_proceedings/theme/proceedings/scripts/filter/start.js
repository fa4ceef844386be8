// The filter of a long list. It needs no index and no server; without it there is the whole list.

const setup = document.getElementById("filter-setup");
if (setup) {
  const say = JSON.parse(setup.textContent);
  (say.of === "names" ? filterNames : filterPapers)(setup, say);
}
