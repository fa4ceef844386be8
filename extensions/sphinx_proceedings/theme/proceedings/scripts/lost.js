// On the page that stands where there is none: put the words of the address into the search field.
(() => {
  const field = document.querySelector("[data-words-of-address]");
  if (!field || field.value) return;
  let path = location.pathname;
  try {
    path = decodeURIComponent(path);
  } catch {
    // An address may hold anything; then its letters are taken as they stand.
  }
  const words = path.replace(/\.[a-z]{2,4}$/i, "").split(/[^\p{L}\p{N}]+/u);
  const known = new Set(["index", "papers", "people", "sections"]);
  field.value = words.filter((word) => word.length > 1 && !known.has(word)).join(" ");
})();
