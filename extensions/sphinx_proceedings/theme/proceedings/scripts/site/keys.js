// Keys for the whole site: "/" to the search or to the filter of a list, "?" for what keys there
// are. Single keys get in the way of those who speak to their computer or miss a key: they can be
// turned off (WCAG 2.2, 2.1.4), and the choice holds for the whole site.

const KEYS = "proceedings-keys";

function keysAreOn() {
  try {
    return localStorage.getItem(KEYS) !== "off";
  } catch {
    return true;
  }
}

function turnKeys(on) {
  try {
    localStorage.setItem(KEYS, on ? "on" : "off");
  } catch {
    // Where nothing may be stored they stay on.
  }
}

function keysDialog(words) {
  const rows = [["/", words.search], ["?", words.help], [words.esc, words.escape]];
  const choice = make("input", { type: "checkbox", checked: keysAreOn() });
  choice.addEventListener("change", () => turnKeys(choice.checked));
  const close = make("button", { className: "copy" }, words.close);
  const dialog = make(
    "dialog",
    { className: "keys" },
    make("h2", { id: "keys-title" }, words.title),
    make(
      "dl",
      { className: "facts" },
      ...rows.flatMap(([key, text]) => [make("dt", {}, make("kbd", {}, key)), make("dd", {}, text)]),
    ),
    make("p", {}, make("label", {}, choice, words.on)),
    make("form", { method: "dialog" }, close),
  );
  dialog.setAttribute("aria-labelledby", "keys-title");
  return dialog;
}

function goToSearch() {
  const field = document.querySelector("[data-slash]");
  const link = document.querySelector('header [rel="search"]');
  if (field) field.focus();
  else if (link) location.assign(`${link.href}#search-field`);
}

function answerKeys(footer) {
  const words = JSON.parse(footer.dataset.keys);
  const dialog = keysDialog(words);
  const show = () => {
    dialog.showModal();
    dialog.querySelector("button").focus(); // and not the choice, which a blank would change
  };
  const opener = make("button", { type: "button", className: "copy" }, words.title);
  opener.addEventListener("click", show);
  footer.append(make("p", { className: "keys-opener" }, opener), dialog);
  document.addEventListener("keydown", (event) => {
    const { key, target } = event;
    const isFree = !target.closest("input, select, textarea, dialog, [contenteditable]");
    const isPlain = !(event.ctrlKey || event.metaKey || event.altKey);
    if ((key !== "/" && key !== "?") || !isFree || !isPlain || !keysAreOn()) return;
    event.preventDefault();
    if (key === "/") goToSearch();
    else show();
  });
}
