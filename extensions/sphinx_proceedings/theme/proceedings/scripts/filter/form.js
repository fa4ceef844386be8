// The form of a filter: a field, what is left in words, and a way back to the whole list.

// Links to places on this page may lead to what is hidden; those to other pages stay.
function hideJumps(scope, isNarrowed) {
  for (const jump of scope.querySelectorAll('.jump:has([href^="#"])')) jump.hidden = isNarrowed;
}

// A filter that calls *narrow* with the folded words of its field whenever they change. *narrow*
// answers how many are left; *choices* are selects by their names, which it reads itself.
function openFilter(say, total, choices, narrow) {
  const field = make("input", { type: "search", id: "filter", autocomplete: "off" });
  field.dataset.slash = "";
  const clear = make("button", { type: "reset", hidden: true }, say.clear);
  const status = make("p", { className: "filter-status" });
  status.setAttribute("role", "status");
  const form = make(
    "form",
    { className: "filter-form" },
    make("label", { htmlFor: "filter" }, say.label),
    make("span", { className: "search-line" }, field),
    ...Object.entries(choices).map(([name, select]) =>
      make("label", { className: "choice" }, say[name], select),
    ),
    make("p", { className: "filter-said" }, status, clear),
  );
  form.setAttribute("role", "search");
  form.setAttribute("aria-label", say.name);

  function show() {
    const words = fold(field.value);
    const isNarrowed = words.length > 0 || Object.values(choices).some((select) => select.value);
    const found = narrow(words, isNarrowed);
    clear.hidden = !isNarrowed;
    status.textContent = isNarrowed
      ? say.shown.replace("{shown}", found).replace("{count}", total)
      : "";
  }

  function change() {
    show();
    const chosen = Object.entries(choices).map(([name, select]) => [name, select.value]);
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
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !field.value) return;
    event.preventDefault(); // else some browsers empty it, and others do not
    field.value = "";
    change();
  });
  show();
  return form;
}
