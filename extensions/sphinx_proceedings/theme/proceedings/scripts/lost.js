// On the page that stands where there is none: put the words of the address into the search field.

function wordsOfAddress(root) {
  let path = location.pathname;
  try {
    path = decodeURIComponent(path);
  } catch {
    // An address may hold anything; then its letters are taken as they stand.
  }
  const own = path.startsWith(root) ? path.slice(root.length) : path;
  const words = own.replace(/\.[a-z]{2,4}$/i, "").split(/[^\p{L}\p{N}]+/u);
  const known = new Set(["index", "papers", "people", "sections"]);
  return words.filter((word) => word.length > 1 && !known.has(word)).join(" ");
}

const field = document.querySelector("[data-words-of-address]");
if (field && !field.value) {
  // The search lies at the root of the site, which may be a folder of its host.
  field.value = wordsOfAddress(new URL(".", field.form.action).pathname);
}
