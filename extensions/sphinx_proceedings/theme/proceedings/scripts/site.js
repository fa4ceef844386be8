// What every page can do with a script, and says without one: copy buttons before each text that is
// meant to be copied, and the choice of light or dark. The words stand in the page.
"use strict";

(function () {
  const root = document.documentElement;

  // The choice of colours. An inline script has set it before anything was drawn.

  function colour(scheme) {
    root.dataset.scheme = scheme;
    for (const meta of document.querySelectorAll('meta[name="theme-color"]')) {
      meta.dataset.own ??= meta.content;
      const other = document.querySelector('meta[name="theme-color"][media*="' + scheme + '"]');
      meta.content = scheme && other ? other.dataset.own ?? other.content : meta.dataset.own;
    }
  }

  function stored() {
    try {
      const scheme = localStorage.getItem("proceedings-scheme");
      return scheme === "light" || scheme === "dark" ? scheme : "";
    } catch {
      return "";
    }
  }

  function keep(scheme) {
    colour(scheme);
    try {
      localStorage.setItem("proceedings-scheme", scheme);
    } catch {
      // Where nothing may be stored the choice holds for this page.
    }
  }

  function offerColours(footer) {
    const choice = document.createElement("fieldset");
    choice.className = "scheme";
    const legend = document.createElement("legend");
    legend.textContent = footer.dataset.colours;
    choice.append(legend);
    for (const [scheme, words] of [["", "system"], ["light", "light"], ["dark", "dark"]]) {
      const input = document.createElement("input");
      Object.assign(input, { type: "radio", name: "scheme", value: scheme });
      input.checked = scheme === root.dataset.scheme;
      input.addEventListener("change", () => keep(scheme));
      const label = document.createElement("label");
      label.append(input, footer.dataset[words]);
      choice.append(label);
    }
    footer.append(choice);
  }

  // Copy buttons.

  async function copy(source) {
    const text = source.innerText.trim();
    if (navigator.clipboard && window.isSecureContext) {
      await navigator.clipboard.writeText(text);
      return;
    }
    const range = document.createRange();
    range.selectNodeContents(source);
    const selection = window.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    document.execCommand("copy");
    selection.removeAllRanges();
  }

  function offerCopy(source, words, status) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = words.copy;
    button.setAttribute("aria-label", source.dataset.label);
    button.addEventListener("click", async function () {
      try {
        await copy(source);
      } catch {
        return;
      }
      button.textContent = words.copied;
      status.textContent = source.dataset.done;
      window.setTimeout(function () {
        button.textContent = words.copy;
        status.textContent = "";
      }, 2000);
    });
    source.before(button);
  }

  const footer = document.querySelector("[data-colours]");
  if (footer) {
    colour(stored());
    offerColours(footer);
  }
  for (const section of document.querySelectorAll("[data-copy]")) {
    const status = document.createElement("output");
    status.className = "unseen";
    section.append(status);
    for (const source of section.querySelectorAll("[data-label]")) {
      offerCopy(source, section.dataset, status);
    }
  }
})();
