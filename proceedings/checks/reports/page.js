const label = document.getElementById("filter");
if (label) {
  const input = label.querySelector("input");
  label.hidden = false;
  input.addEventListener("input", () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    const has = (node) => words.every((word) => node.textContent.toLowerCase().includes(word));
    for (const group of document.querySelectorAll(".group")) {
      const name = group.querySelector("h3, summary");
      let shown = 0;
      for (const item of group.querySelectorAll("li")) {
        item.hidden = !has(name) && !has(item);
        shown += !item.hidden;
      }
      group.hidden = !shown;
    }
  });
}
// A link to a kind opens it.
const opened = () => {
  const kind = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (kind && kind.tagName === "DETAILS") kind.open = true;
};
addEventListener("hashchange", opened);
opened();
