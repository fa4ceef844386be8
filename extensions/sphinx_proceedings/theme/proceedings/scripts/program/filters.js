// What is shown of a program: chosen tracks and rooms, what is starred, sessions without their
// papers. What is chosen stands in the address, so that it can be sent.

function openFilters(root, words, stars, save) {
  const blocks = [...root.querySelectorAll(".block")];
  const chips = [];

  function chip(name, value, text) {
    const box = make("input", { type: "checkbox", name, value });
    box.checked = new URLSearchParams(location.search).getAll(name).includes(value);
    box.addEventListener("change", apply);
    chips.push(box);
    return make("label", { className: "chip" }, box, text);
  }

  function group(name, found) {
    const language = document.documentElement.lang || undefined;
    const order = new Intl.Collator(language, { numeric: true }).compare;
    const values = [...new Set(found.filter(Boolean))].sort(order);
    if (values.length < 2) return [];
    const legend = make("legend", {}, words[name]);
    return [make("fieldset", {}, legend, ...values.map((value) => chip(name, value, value)))];
  }

  const rooms = [...root.querySelectorAll(".item .room")].map((room) => room.textContent);
  const shown = make("output", {});
  const clear = make("button", { type: "button" }, words.clear);
  const saving = make("button", { type: "button" }, words.save);
  const tools = make(
    "details",
    { className: "tools" },
    make("summary", {}, words.tools),
    ...group("track", blocks.map((block) => block.dataset.track)),
    ...group("room", [...blocks.map((block) => block.dataset.room), ...rooms]),
    make(
      "p",
      { className: "switches" },
      chip("starred", "1", words.starred),
      chip("compact", "1", words.compact),
      saving,
      clear,
      shown,
    ),
  );
  clear.addEventListener("click", () => {
    for (const box of chips) box.checked = false;
    apply();
  });
  saving.addEventListener("click", save);

  function passes(element, block, chosen) {
    const own = element.querySelector(".room");
    const room = element !== block && own ? own.textContent : block.dataset.room;
    return (
      (!chosen.track.length || chosen.track.includes(block.dataset.track)) &&
      (!chosen.room.length || chosen.room.includes(room)) &&
      (!chosen.starred.length || stars.has(element.dataset.key) || stars.has(block.dataset.key))
    );
  }

  function applyTo(block, chosen) {
    const items = [...block.querySelectorAll(".item")];
    for (const item of items) item.hidden = !passes(item, block, chosen);
    block.hidden = items.length ? items.every((item) => item.hidden) : !passes(block, block, chosen);
  }

  function sayEmpty(slot) {
    const inside = [...slot.querySelectorAll(".block")];
    const isEmpty = inside.length > 0 && inside.every((block) => block.hidden);
    const said = slot.querySelector(".empty");
    if (isEmpty && !said) slot.append(make("p", { className: "empty" }, words.empty));
    if (!isEmpty && said) said.remove();
  }

  function apply() {
    const chosen = { track: [], room: [], starred: [], compact: [] };
    for (const box of chips) if (box.checked) chosen[box.name].push(box.value);
    for (const block of blocks) applyTo(block, chosen);
    for (const going of root.querySelectorAll(".continues")) {
      const id = decodeURIComponent(going.querySelector("a").hash.slice(1));
      going.hidden = document.getElementById(id).hidden;
    }
    root.querySelectorAll(".slot").forEach(sayEmpty);
    root.classList.toggle("compact", chosen.compact.length > 0);
    const isFiltered = chosen.track.length + chosen.room.length + chosen.starred.length > 0;
    const count = blocks.filter((block) => !block.hidden).length;
    shown.textContent = isFiltered
      ? words.shown.replace("{shown}", count).replace("{all}", blocks.length)
      : "";
    clear.hidden = !chips.some((box) => box.checked);
    saving.hidden = !stars.all().length;
    keepInAddress(
      Object.entries(chosen).flatMap(([name, values]) => values.map((value) => [name, value])),
    );
  }

  tools.open = chips.some((box) => box.checked);
  return { tools, apply };
}
