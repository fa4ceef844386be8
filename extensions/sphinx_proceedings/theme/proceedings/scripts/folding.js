// What search and filter have in common: words without case and accents, and the key "/".
"use strict";

window.finding = (() => {
  const LETTERS = { ł: "l", ø: "o", đ: "d", ı: "i" };

  // The words of a text, as names.fold has them in Python; but that vowel signs, which in many
  // scripts of Asia are marks too, stay where they are.
  function fold(text) {
    const plain = text.replace(/[łøđı]/giu, (letter) => LETTERS[letter.toLowerCase()] ?? letter);
    const small = plain.toLowerCase().toUpperCase().toLowerCase().replaceAll("ς", "σ");
    const bare = small.normalize("NFKD").replace(/[\p{Script=Inherited}\u0591-\u05c7'’.]/gu, "");
    return bare.normalize("NFC").match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  }

  function make(tag, properties, ...children) {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  }

  // Lead to a field by "/", where no other field is being written in.
  function answerSlash(field) {
    document.addEventListener("keydown", (event) => {
      const isFree = !event.target.closest("input, select, textarea, [contenteditable]");
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || !isFree) return;
      event.preventDefault();
      field.focus();
    });
  }

  // Say in the address what is chosen, so that it can be sent; from a folder it may not be written.
  function keepInAddress(pairs, how = "replaceState") {
    const query = new URLSearchParams(pairs.filter((pair) => pair[1])).toString();
    try {
      history[how](null, "", (query ? `?${query}` : location.pathname) + location.hash);
    } catch {
      // The choice holds all the same.
    }
  }

  return { fold, make, answerSlash, keepInAddress };
})();
