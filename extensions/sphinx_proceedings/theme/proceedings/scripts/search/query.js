// What is asked for: folded words, but identifiers as they stand.

// *text* without what stands around an identifier in an address.
const identifier = (text) =>
  text.trim().replace(/^(?:(?:https?:\/\/)?(?:dx\.)?doi\.org\/|doi:\s*|https:\/\/orcid\.org\/)/i, "");

function asked(text) {
  const isIdentifier = (word) => /\d/.test(word) && /[./]/.test(word);
  const words = identifier(text).split(/\s+/);
  return words.map((word) => (isIdentifier(word) ? word : fold(word).join(" "))).join(" ").trim();
}

// The address of the page whose own identifier *text* is, if one of *hits* is that page.
async function pageOf(text, hits) {
  const wanted = identifier(text).toLowerCase();
  if (!/\d|\//.test(wanted) || /\s/.test(wanted)) return "";
  for (const hit of hits.slice(0, 3)) {
    const { url, meta } = await hit.data();
    if ((meta.also ?? "").toLowerCase().split(" ").includes(wanted)) return url;
  }
  return "";
}
