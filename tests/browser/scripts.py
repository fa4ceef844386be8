"""What the tests ask a page: JavaScript that answers with plain values."""

#: Everything that can be hit and is seen: its words, its size, and whether it stands in a sentence.
TARGETS = """
() => [...document.querySelectorAll("a[href], button, summary, input, select, label:has(input)")]
  .filter(e => e.checkVisibility({visibilityProperty: true}) && !e.classList.contains("skip"))
  .filter(e => e.type !== "hidden" && !(e.matches("input") && e.closest("label")))
  .map(e => {
    const box = e.getBoundingClientRect();
    const holder = e.closest("p, li, dd, td, figcaption, blockquote") ?? e.parentElement;
    const inSentence = getComputedStyle(e).display === "inline"
      && holder.textContent.trim().length > e.textContent.trim().length;
    const words = (e.textContent.trim() || e.getAttribute("aria-label") || e.name || "").slice(0, 40);
    return {words, width: Math.round(box.width), height: Math.round(box.height), inSentence};
  })
"""

#: Everything that the keyboard reaches, in its order: words, and the place of its first line.
FOCUSABLE = """
() => [...document.querySelectorAll("a[href], button, summary, input, select, textarea, [tabindex]")]
  .filter(e => e.checkVisibility({visibilityProperty: true}) && !e.classList.contains("skip"))
  .filter(e => e.tabIndex >= 0 && !e.disabled && e.type !== "hidden")
  .map(e => {
    const box = e.getClientRects()[0];
    const words = (e.textContent.trim() || e.getAttribute("aria-label") || e.name || "").slice(0, 40);
    return {words, order: e.tabIndex, left: box.left, right: box.right, top: box.top, bottom: box.bottom};
  })
"""

#: The words of the page's main part, without those that only a reader without scripts is told.
WORDS = """
() => {
  const text = document.querySelector("main").innerText;
  const hints = [...document.querySelectorAll("main noscript")].map(e => e.innerText);
  return hints.reduce((left, hint) => left.replace(hint, ""), text).split(/\\s+/).filter(Boolean);
}
"""

#: Where the first link to a PDF begins, in pixels from the window's upper edge; -1 if there is none.
FIRST_PDF = """
() => document.querySelector("main a[href$='.pdf']")?.getBoundingClientRect().top ?? -1
"""
