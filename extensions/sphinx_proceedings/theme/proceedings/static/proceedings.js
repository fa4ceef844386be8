// Puts a "Copy" button before each text that is meant to be copied: the reference, the BibTeX.
// Without this script the text stands there all the same, and no button promises what it cannot do.
"use strict";

(function () {
  const say = document.createElement("output");
  say.className = "unseen";
  say.setAttribute("aria-live", "polite");

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

  function addButton(source) {
    const name = source.dataset.copy;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.setAttribute("aria-label", "Copy: " + name);
    button.addEventListener("click", async function () {
      try {
        await copy(source);
      } catch {
        return;
      }
      button.textContent = "Copied";
      say.textContent = name + " copied";
      window.setTimeout(function () {
        button.textContent = "Copy";
        say.textContent = "";
      }, 2000);
    });
    source.before(button);
  }

  const sources = document.querySelectorAll("[data-copy]");
  if (sources.length) {
    document.body.append(say);
    sources.forEach(addButton);
  }
})();
