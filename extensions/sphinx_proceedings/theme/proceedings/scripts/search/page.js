// The page: what is typed and chosen stands in its address, what is found in its list.

const AT_A_TIME = 10;

function openSearch(say, form, indexes) {
  const field = form.elements.q;
  const [status, list, help] = ["status", "results", "help"].map((name) =>
    document.getElementById(`search-${name}`),
  );
  const label = (group, value) =>
    (group === "edition" ? indexes.names[value] : say.kinds[value]) ?? value;
  const facets = openFacets(say, label, (isTyped) => (isTyped ? soon() : change("pushState")));
  list.parentElement.before(facets.element);
  const more = make("button", { type: "button", className: "more", hidden: true }, say.more);
  list.after(more);
  let round = 0; // of asking: what an earlier one brings comes too late
  let waiting = [];

  async function extend(words) {
    const now = round;
    const next = waiting.splice(0, AT_A_TIME);
    const data = await Promise.all(next.map((hit) => hit.data()));
    if (now !== round) return;
    list.append(...next.map((hit, n) => row(say, hit, data[n], words)));
    more.hidden = waiting.length === 0;
    more.onclick = () => extend(words);
  }

  function empty() {
    status.textContent = "";
    list.replaceChildren();
    facets.element.hidden = more.hidden = true;
  }

  async function ofAuthor(hits) {
    const author = facets.author.value.trim();
    if (!author) return hits;
    const own = await indexes.writtenBy(author);
    return hits.filter((hit) => own.has(`${hit.part} ${hit.number}`));
  }

  async function show(text, now, isAsked) {
    const found = text ? await indexes.find(text) : await indexes.all();
    const hits = await ofAuthor(found);
    if (now !== round) return;
    hits.sort((a, b) => b.score - a.score || a.order - b.order || a.number - b.number);
    const page = isAsked && (await pageOf(field.value, hits));
    if (page) {
      location.replace(page); // there is nothing to choose
      return;
    }
    facets.count(hits);
    waiting = facets.narrowed(hits);
    const number = waiting.length;
    list.replaceChildren();
    await extend([...new Set([...fold(field.value), ...(hits[0]?.stems ?? [])])]);
    if (now !== round) return;
    if (number) status.textContent = say.found.replace("{count}", number);
    else await advise(found.length > 0, now);
  }

  async function run(isAsked) {
    const now = ++round;
    const text = asked(field.value);
    help.replaceChildren();
    if (!text && !facets.isNarrow()) {
      empty();
      return;
    }
    status.textContent ||= say.loading;
    try {
      await show(text, now, isAsked);
    } catch (error) {
      console.info(error);
      status.textContent = say.failed;
    }
  }

  const button = (text, action) =>
    make("button", { type: "button", className: "quiet", onclick: action }, text);

  // Nothing is found: what was searched, and what to do.
  async function advise(isNarrowed, now) {
    status.textContent = isNarrowed
      ? say.narrow
      : say.nothing.replace("{words}", field.value.trim());
    const found = isNarrowed ? [] : await suggestions(field.value, indexes.find);
    const lines = found.map(([text, shown]) =>
      button(shown, () => {
        field.value = text;
        change("pushState", true);
        field.focus();
      }),
    );
    if (isNarrowed) lines.push(button(say.clear, () => facets.clear.click()));
    if (now !== round || !lines.length) return;
    help.replaceChildren(
      isNarrowed ? "" : make("p", {}, say.instead),
      make("ul", { className: "search-instead" }, ...lines.map((line) => make("li", {}, line))),
    );
  }

  function change(how, isAsked) {
    keepInAddress([["q", field.value.trim()], ...facets.pairs()], how);
    return run(isAsked);
  }

  async function start(isAsked) {
    const given = new URLSearchParams(location.search);
    field.value = given.get("q") ?? "";
    await facets.choose(given, () => indexes.open().catch(() => {})); // run() says what failed
    await run(isAsked);
  }

  let pause;
  function soon() {
    clearTimeout(pause);
    pause = setTimeout(change, 200);
  }
  facets.clear.addEventListener("click", () => field.focus());
  field.addEventListener("focus", () => indexes.open().catch(() => {}), { once: true });
  field.addEventListener("input", soon);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(pause);
    change("pushState", true);
  });
  window.addEventListener("popstate", () => start(false));
  start(true);
}

// Go to the field where the key "/" on another page has led here.
function comeByKey(field) {
  if (location.hash !== `#${field.id}`) return;
  history.replaceState(null, "", location.href.replace(location.hash, ""));
  field.focus();
}
