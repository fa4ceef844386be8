// Narrows the list of papers on this page as one types. It needs no index and no server; without it
// there is simply the whole list.
"use strict";

(() => {
  const setup = document.getElementById("filter-setup");
  if (!setup) return;
  const { fold, make, answerSlash, keepInAddress } = window.finding;
  const say = JSON.parse(setup.textContent);
  const scope = setup.parentElement;

  const heading = (row) => row.closest("section")?.querySelector("h2")?.firstChild.textContent;
  const part = (row, name) => row.querySelector(name)?.textContent ?? "";
  const rows = [...scope.querySelectorAll(".entry")].map((element) => ({
    element,
    text: fold(part(element, ".entry-title") + " " + part(element, ".entry-people")).join(" "),
    section: scope.querySelector("section h2") ? (heading(element) ?? "").trim() : "",
    kind: element.dataset.kind ?? "",
    award: part(element, ".award"),
  }));
  if (rows.length < say.least) return;

  const field = make("input", { type: "search", id: "filter", autocomplete: "off" });
  const clear = make("button", { type: "reset", hidden: true }, say.clear);
  const status = make("p", { className: "filter-status" });
  status.setAttribute("role", "status");
  const form = make(
    "form",
    { className: "filter-form" },
    make("label", { htmlFor: "filter" }, say.label),
    make("span", { className: "search-line" }, field),
  );
  form.setAttribute("role", "search");
  form.setAttribute("aria-label", say.name);

  // A choice for whatever the rows differ in.
  const choices = {};
  for (const name of ["section", "kind", "award"]) {
    const values = [...new Set(rows.map((row) => row[name]))].filter(Boolean);
    const isMixed = values.length > 1 || (values.length && rows.some((row) => !row[name]));
    if (!isMixed || (name === "kind" && choices.section && same("kind", "section"))) continue;
    const options = ["", ...values].map((value) => make("option", { value }, value || say.all));
    choices[name] = make("select", {}, ...options);
    form.append(make("label", { className: "choice" }, say[name], choices[name]));
  }
  form.append(make("p", { className: "filter-said" }, status, clear));

  // Whether two facts of the rows always go together, so that one choice says it all.
  function same(one, other) {
    const pairs = new Set(rows.map((row) => row[one] + "\n" + row[other]));
    return pairs.size === new Set(rows.map((row) => row[other])).size;
  }

  function show() {
    const words = fold(field.value);
    const chosen = Object.entries(choices).filter(([, select]) => select.value);
    let found = 0;
    for (const row of rows) {
      const isFound =
        words.every((word) => row.text.includes(word)) &&
        chosen.every(([name, select]) => row[name] === select.value);
      row.element.hidden = !isFound;
      found += isFound;
    }
    const isNarrowed = words.length > 0 || chosen.length > 0;
    for (const section of scope.querySelectorAll("section")) {
      section.hidden = isNarrowed && !section.querySelector(".entry:not([hidden])");
    }
    for (const jump of scope.querySelectorAll(".jump")) jump.hidden = isNarrowed;
    clear.hidden = !isNarrowed;
    status.textContent = isNarrowed
      ? say.shown.replace("{shown}", found).replace("{count}", rows.length)
      : "";
    return chosen;
  }

  function change() {
    const chosen = show().map(([name, select]) => [name, select.value]);
    keepInAddress([["filter", field.value.trim()], ...chosen]);
  }

  const given = new URLSearchParams(location.search);
  field.value = given.get("filter") ?? "";
  for (const [name, select] of Object.entries(choices)) {
    const value = given.get(name);
    if ([...select.options].some((option) => option.value === value)) select.value = value;
  }
  form.addEventListener("input", change);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => {
    setTimeout(() => {
      change();
      field.focus();
    });
  });
  setup.after(form);
  answerSlash(field);
  show();
})();
