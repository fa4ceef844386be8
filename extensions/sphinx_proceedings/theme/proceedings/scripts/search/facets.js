// What narrows the results: years, editions, kinds and awards, with how many each would leave, and
// an author.

const GROUPS = ["year", "edition", "kind", "award"];

// *label* gives the words of a value, *changed* is called when something was chosen.
function openFacets(say, label, changed) {
  const boxes = {};
  const summary = make("summary", {}, say.filters);
  const author = make("input", { type: "search", id: "search-author", autocomplete: "off" });
  const clear = make("button", { type: "button", className: "quiet" }, say.clear);
  for (const group of GROUPS) {
    boxes[group] = make("fieldset", { hidden: true }, make("legend", {}, say[group]));
  }
  const element = make(
    "details",
    { className: "facets", hidden: true },
    summary,
    ...Object.values(boxes),
    make("p", { className: "facet-author" }, make("label", { htmlFor: author.id }, say.author), author),
    clear,
  );
  const wide = matchMedia("(min-width: 60rem)");
  const unfold = () => (element.open = wide.matches);
  wide.addEventListener("change", unfold);
  unfold();

  const chosen = (group) =>
    [...boxes[group].querySelectorAll("input:checked")].map((input) => input.value);
  const choice = () => Object.fromEntries(GROUPS.map((group) => [group, chosen(group)]));

  function offer(group, value, count) {
    const id = `search-${group}-${value}`.replace(/\s+/g, "-");
    let input = document.getElementById(id);
    if (!input) {
      input = make("input", { type: "checkbox", id, value });
      const text = make("span", { className: "facet-count" });
      boxes[group].append(make("label", {}, input, make("span", {}, label(group, value)), text));
    }
    const line = input.parentElement;
    line.lastChild.textContent = ` (${count})`;
    line.hidden = count === 0 && !input.checked;
    return input;
  }

  // Those of *hits* that all groups let through, but for the group *without*.
  function narrowed(hits, without) {
    const now = choice();
    const groups = GROUPS.filter((group) => group !== without && now[group].length);
    return hits.filter((hit) => groups.every((group) => now[group].includes(hit[group])));
  }

  function count(hits) {
    const now = choice();
    for (const group of GROUPS) {
      const counts = new Map();
      for (const hit of narrowed(hits, group)) {
        if (hit[group]) counts.set(hit[group], (counts.get(hit[group]) ?? 0) + 1);
      }
      for (const input of boxes[group].querySelectorAll("input")) {
        offer(group, input.value, counts.get(input.value) ?? 0);
      }
      const values = [...counts].sort((a, b) => (group === "kind" ? b[1] - a[1] : 0));
      if (group === "year") values.sort((a, b) => b[0].localeCompare(a[0]));
      for (const [value, number] of values) offer(group, value, number);
      const shown = boxes[group].querySelectorAll("label:not([hidden])").length;
      boxes[group].hidden = shown < (group === "award" ? 1 : 2) && !now[group].length;
    }
    const number = GROUPS.reduce((sum, group) => sum + now[group].length, author.value ? 1 : 0);
    summary.textContent = say.filters + (number ? ` (${number})` : "");
    clear.hidden = number === 0;
    element.hidden = !hits.length && !number;
  }

  const isNarrow = () => author.value !== "" || GROUPS.some((group) => chosen(group).length);

  // What is chosen, as the address has it.
  const pairs = () => [
    ...GROUPS.flatMap((group) => chosen(group).map((value) => [group, value])),
    ["author", author.value.trim()],
  ];

  function uncheck() {
    for (const input of element.querySelectorAll("input:checked")) input.checked = false;
    author.value = "";
  }

  // Choose what *given*, of the address, says; *known* is ready when the names of values are.
  async function choose(given, known) {
    uncheck();
    author.value = given.get("author") ?? "";
    if (!GROUPS.some((group) => given.has(group))) return;
    await known();
    for (const group of GROUPS) {
      for (const value of given.getAll(group)) offer(group, value, 0).checked = true;
    }
  }

  author.addEventListener("input", () => changed(true));
  element.addEventListener("change", (event) => event.target !== author && changed());
  clear.addEventListener("click", () => {
    uncheck();
    changed();
  });
  return { element, author, clear, narrowed, count, isNarrow, pairs, choose };
}
