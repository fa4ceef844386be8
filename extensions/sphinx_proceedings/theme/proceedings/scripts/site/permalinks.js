// A heading with an address of its own leads to itself, so that the address can be taken from it.
// The link is the heading's words, and not a sign beside them: it has a name, and adds none.

function addressOf(heading) {
  const isFirst = heading.parentElement.querySelector("h2, h3, h4") === heading;
  const holder = isFirst && heading.parentElement.closest("section, .block");
  return heading.id || (holder === heading.parentElement && holder.id);
}

function offerPermalinks() {
  for (const heading of document.querySelectorAll("main :is(h2, h3, h4):not(.unseen)")) {
    const id = addressOf(heading);
    if (!id || heading.querySelector("a")) continue;
    const link = make("a", { className: "permalink", href: `#${encodeURIComponent(id)}` });
    const words = [...heading.childNodes].filter((node) => node.className !== "count");
    heading.prepend(link);
    link.append(...words);
    // The blank before a count stays outside.
    if (/\s$/.test(link.lastChild?.data ?? "")) {
      link.lastChild.data = link.lastChild.data.trimEnd();
      link.after(" ");
    }
  }
}
