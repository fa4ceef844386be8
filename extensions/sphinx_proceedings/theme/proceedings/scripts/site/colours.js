// The choice of light or dark. An inline script has set it before anything was drawn.

function colour(scheme) {
  document.documentElement.dataset.scheme = scheme;
  for (const meta of document.querySelectorAll('meta[name="theme-color"]')) {
    meta.dataset.own ??= meta.content;
    const other = document.querySelector(`meta[name="theme-color"][media*="${scheme}"]`);
    meta.content = scheme && other ? (other.dataset.own ?? other.content) : meta.dataset.own;
  }
}

function storedScheme() {
  try {
    const scheme = localStorage.getItem("proceedings-scheme");
    return scheme === "light" || scheme === "dark" ? scheme : "";
  } catch {
    return "";
  }
}

function keepScheme(scheme) {
  colour(scheme);
  try {
    localStorage.setItem("proceedings-scheme", scheme);
  } catch {
    // Where nothing may be stored the choice holds for this page.
  }
}

function offerColours(footer) {
  const chosen = storedScheme();
  colour(chosen);
  const choices = ["system", "light", "dark"].map((name) => {
    const value = name === "system" ? "" : name;
    const input = make("input", { type: "radio", name: "scheme", value });
    input.checked = value === chosen;
    input.addEventListener("change", () => keepScheme(value));
    return make("label", {}, input, footer.dataset[name]);
  });
  const legend = make("legend", {}, footer.dataset.colours);
  footer.append(make("fieldset", { className: "scheme" }, legend, ...choices));
}
