// Copy buttons before each text that is meant to be copied.

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
  const button = make("button", { type: "button", className: "copy" }, words.copy);
  button.setAttribute("aria-label", source.dataset.label);
  button.addEventListener("click", async () => {
    try {
      await copy(source);
    } catch {
      return;
    }
    button.textContent = words.copied;
    status.textContent = source.dataset.done;
    window.setTimeout(() => {
      button.textContent = words.copy;
      status.textContent = "";
    }, 2000);
  });
  source.before(button);
}

function offerCopies(section) {
  const status = make("output", { className: "unseen" });
  section.append(status);
  for (const source of section.querySelectorAll("[data-label]")) {
    offerCopy(source, section.dataset, status);
  }
}
