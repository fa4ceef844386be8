// Narrows an index of names on this page as one types; a page of one letter has no other's names.

function filterNames(setup, say) {
  const scope = setup.parentElement;
  const sections = [...scope.querySelectorAll(".letter-columns > section")];
  const entries = [...scope.querySelectorAll(".letter-columns > section > ul > li")];
  if (entries.length < say.least) return;
  const named = (entry) => entry.querySelector(".name") ?? entry.querySelector("a");
  const text = (entry) => {
    const about = entry.querySelector(".about")?.textContent ?? "";
    return fold(`${named(entry).textContent} ${about}`).join(" ");
  };
  let texts; // made when someone types: there may be thousands

  function narrow(words, isNarrowed) {
    if (isNarrowed) texts ??= entries.map(text);
    let found = 0;
    entries.forEach((entry, n) => {
      entry.hidden = isNarrowed && !words.every((word) => texts[n].includes(word));
      found += !entry.hidden;
    });
    for (const section of sections) section.hidden = !section.querySelector(":scope > ul > li:not([hidden])");
    hideJumps(scope, isNarrowed);
    return found;
  }

  setup.after(openFilter(say, entries.length, {}, narrow));
}
