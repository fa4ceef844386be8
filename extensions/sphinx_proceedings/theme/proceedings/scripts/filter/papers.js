// Narrows the list of papers on this page as one types, by section, kind and award too.

const part = (row, name) => row.querySelector(name)?.textContent ?? "";

// The papers of the list, with what they can be told apart by.
function rowsOf(scope) {
  const hasSections = scope.querySelector("section h2");
  const section = (row) => row.closest("section")?.querySelector("h2")?.firstChild.textContent;
  return [...scope.querySelectorAll(".entry")].map((element) => ({
    element,
    text: fold(`${part(element, ".entry-title")} ${part(element, ".entry-people")}`).join(" "),
    section: hasSections ? (section(element) ?? "").trim() : "",
    kind: element.dataset.kind ?? "",
    award: part(element, ".award"),
  }));
}

// A choice for whatever the rows differ in.
function choicesFor(rows, say) {
  // Whether two facts of the rows always go together, so that one choice says it all.
  const isSame = (one, other) => {
    const pairs = new Set(rows.map((row) => `${row[one]}\n${row[other]}`));
    return pairs.size === new Set(rows.map((row) => row[other])).size;
  };
  const choices = {};
  for (const name of ["section", "kind", "award"]) {
    const values = [...new Set(rows.map((row) => row[name]))].filter(Boolean);
    const isMixed = values.length > 1 || (values.length && rows.some((row) => !row[name]));
    if (!isMixed || (name === "kind" && choices.section && isSame("kind", "section"))) continue;
    const options = ["", ...values].map((value) => make("option", { value }, value || say.all));
    choices[name] = make("select", {}, ...options);
  }
  return choices;
}

function filterPapers(setup, say) {
  const scope = setup.parentElement;
  const rows = rowsOf(scope);
  if (rows.length < say.least) return;
  const choices = choicesFor(rows, say);

  function narrow(words, isNarrowed) {
    const chosen = Object.entries(choices).filter(([, select]) => select.value);
    let found = 0;
    for (const row of rows) {
      const isFound =
        words.every((word) => row.text.includes(word)) &&
        chosen.every(([name, select]) => row[name] === select.value);
      row.element.hidden = !isFound;
      found += isFound;
    }
    for (const section of scope.querySelectorAll("section")) {
      section.hidden = isNarrowed && !section.querySelector(".entry:not([hidden])");
    }
    hideJumps(scope, isNarrowed);
    return found;
  }

  setup.after(openFilter(say, rows.length, choices, narrow));
}
