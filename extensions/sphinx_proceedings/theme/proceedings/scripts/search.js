// Searches in all editions. Each has an index of its own, made by pagefind; here they are loaded
// when someone begins to search, asked one after the other, and what they say is put together.
"use strict";

(() => {
  const setup = document.getElementById("search-setup");
  if (!setup) return;
  const { fold, make, answerSlash, keepInAddress } = window.finding;
  const say = JSON.parse(setup.textContent);
  const form = document.querySelector(".search-page form");
  const field = form.elements.q;
  const [status, list, help] = ["status", "results", "help"].map((name) =>
    document.getElementById(`search-${name}`),
  );
  const GROUPS = ["year", "edition", "kind", "award"];
  const AT_A_TIME = 10;
  // Whoever is looked for by name comes before what they wrote, editions come after papers.
  const WEIGHTS = { person: 4, edition: 0.5 };
  const CONTEXT = 32; // words of an abstract around the first hit

  answerSlash(field);
  if (location.protocol === "file:") {
    status.textContent = say.file;
    form.addEventListener("submit", (event) => event.preventDefault());
    return;
  }

  // The indexes

  const root = new URL(say.root, document.baseURI);
  const json = async (path, how) => (await fetch(new URL(path, root), how)).json();
  let opened;
  const open = () => (opened ??= load());

  async function load() {
    const indexes = await json("pagefind/indexes.json", { cache: "no-cache" });
    const options = (index) => ({
      basePath: root.pathname + index.folder,
      baseUrl: root.pathname + (index.edition ? `${index.edition}/` : ""),
      metaCacheTag: index.of,
      ranking: { metaWeights: { title: 6, people: 4, venue: 0.5, also: 1, pages: 0, pdf: 0 } },
    });
    const { Pagefind } = await import(new URL(`${indexes[0].folder}pagefind.js`, root));
    const engine = new Pagefind(options(indexes[0]));
    const merged = indexes.slice(1).map((index) => {
      const { basePath, ...others } = options(index);
      return engine.mergeIndex(basePath, others);
    });
    const facts = indexes.map((index) => json(`${index.folder}pages.json?${index.of}`));
    await Promise.all(merged);
    return Promise.all(
      indexes.map(async (index, order) => {
        const instance = engine.instances[order];
        await instance.enterPlaygroundMode(); // else it does not say which word it has found
        const { ids, kinds, kind, award } = await facts[order];
        const pages = ids.split(" ").map((id, number) => ({
          id,
          number,
          order,
          score: 0,
          part: index.folder,
          year: index.year ?? "",
          edition: index.edition ?? "",
          kind: kinds[kind[number]],
          award: award[number] ?? "",
          data: () => instance.loadFragment(id, [], ""),
        }));
        names[index.edition] = index.name;
        return { index, instance, pages, byId: new Map(pages.map((page) => [page.id, page])) };
      }),
    );
  }

  const names = {};
  const label = (group, value) => (group === "edition" ? names[value] : say.kinds[value]) ?? value;

  // Asking

  // What pagefind is asked: folded words, but identifiers as they stand.
  function asked(text) {
    const isIdentifier = (word) => /\d/.test(word) && /[./]/.test(word);
    const words = identifier(text).split(/\s+/);
    return words.map((word) => (isIdentifier(word) ? word : fold(word).join(" "))).join(" ").trim();
  }

  const identifier = (text) =>
    text.trim().replace(/^(?:(?:https?:\/\/)?(?:dx\.)?doi\.org\/|doi:\s*|https:\/\/orcid\.org\/)/i, "");

  // The pages that hold every word. Pagefind also gives what holds some of them, or, where it
  // does not know a word, what holds the beginning of it: those are left out.
  async function find(text) {
    const parts = await open();
    const answers = await Promise.all(parts.map((part) => part.instance.search(text)));
    return answers.flatMap((answer, order) =>
      answer.results
        .filter((result) => holds(result, answer.search_keywords))
        .map((result) => {
          const page = parts[order].byId.get(result.id);
          const score = result.score * (WEIGHTS[page.kind] ?? 1);
          return { ...page, score, stems: answer.search_keywords, data: result.data };
        }),
    );
  }

  function holds(result, stems = []) {
    const fields = (result.verbose_meta_scores ?? []).filter(
      (found) => found.field_name !== "pages" && found.field_name !== "pdf",
    );
    const words = [
      ...(result.scores ?? []).map((found) => found.search_term),
      ...fields.flatMap((found) => found.matched_terms),
    ];
    return stems.every((stem) => words.some((word) => word.startsWith(stem)));
  }

  const all = async () => (await open()).flatMap((part) => (part.index.edition ? part.pages : []));

  // Which pages an author has whose name holds all words, as "part number".
  async function writtenBy(author) {
    const words = fold(author);
    const found = new Set();
    for (const { index } of await open()) {
      index.people ??= json(`${index.folder}people.json?${index.of}`);
      for (const [name, numbers] of Object.entries(await index.people)) {
        const own = fold(name);
        if (words.every((word) => own.some((other) => other.startsWith(word)))) {
          for (const number of numbers) found.add(`${index.folder} ${number}`);
        }
      }
    }
    return found;
  }

  // What narrows the results

  const boxes = {};
  const facets = make("details", { className: "facets", hidden: true });
  const summary = make("summary", {}, say.filters);
  const author = make("input", { type: "search", id: "search-author", autocomplete: "off" });
  const clear = make("button", { type: "button", className: "quiet" }, say.clear);
  facets.append(
    summary,
    ...GROUPS.map((group) => {
      boxes[group] = make("fieldset", { hidden: true }, make("legend", {}, say[group]));
      return boxes[group];
    }),
    make("p", { className: "facet-author" }, make("label", { htmlFor: author.id }, say.author), author),
    clear,
  );
  list.parentElement.before(facets);
  const wide = matchMedia("(min-width: 60rem)");
  const unfold = () => (facets.open = wide.matches);
  wide.addEventListener("change", unfold);
  unfold();

  const chosen = (group) =>
    [...boxes[group].querySelectorAll("input:checked")].map((input) => input.value);

  function offer(group, value, count) {
    const id = `search-${group}-${value}`.replace(/\s+/g, "-");
    let input = document.getElementById(id);
    if (!input) {
      input = make("input", { type: "checkbox", id, value });
      const text = make("span", { className: "facet-count" });
      boxes[group].append(make("label", {}, input, make("span", {}, label(group, value)), text));
    }
    const line = input.parentElement;
    line.lastChild.textContent = ` (${count})`;
    line.hidden = count === 0 && !input.checked;
    return input;
  }

  // Those of *hits* that all groups let through, but for the group *without*.
  function narrowed(hits, choice, without) {
    const groups = GROUPS.filter((group) => group !== without && choice[group].length);
    return hits.filter((hit) => groups.every((group) => choice[group].includes(hit[group])));
  }

  function count(hits, choice) {
    for (const group of GROUPS) {
      const counts = new Map();
      for (const hit of narrowed(hits, choice, group)) {
        if (hit[group]) counts.set(hit[group], (counts.get(hit[group]) ?? 0) + 1);
      }
      for (const input of boxes[group].querySelectorAll("input")) {
        offer(group, input.value, counts.get(input.value) ?? 0);
      }
      const values = [...counts].sort((a, b) => (group === "kind" ? b[1] - a[1] : 0));
      if (group === "year") values.sort((a, b) => b[0].localeCompare(a[0]));
      for (const [value, number] of values) offer(group, value, number);
      const shown = boxes[group].querySelectorAll("label:not([hidden])").length;
      boxes[group].hidden = shown < (group === "award" ? 1 : 2) && !choice[group].length;
    }
    const number = GROUPS.reduce((sum, group) => sum + choice[group].length, author.value ? 1 : 0);
    summary.textContent = say.filters + (number ? ` (${number})` : "");
    summary.dataset.number = number || "";
    clear.hidden = number === 0;
  }

  // Showing

  const isHit = (token, words) =>
    fold(token).some((own) => words.some((word) => own.startsWith(word)));

  // *text* with every word marked that begins with one of *words*.
  const marked = (text, words) =>
    text
      .split(/([\p{L}\p{N}\p{M}_]+(?:['’.][\p{L}\p{N}\p{M}_]+)*)/u)
      .map((piece, n) => (n % 2 && isHit(piece, words) ? make("mark", {}, piece) : piece));

  function size(bytes) {
    if (bytes < 1e6) return say.kilobytes.replace("{number}", Math.round(bytes / 1000));
    const number = (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0).replace(".", say.decimal);
    return say.megabytes.replace("{number}", number);
  }

  function row(hit, data, words) {
    const { title, people, venue, pages, pdf } = data.meta;
    const link = make("a", { href: data.url, dir: "auto" }, ...marked(title, words));
    const made = make("li", { className: "entry" }, make("h3", { className: "entry-title" }, link));
    const line = (name, ...content) => made.append(make("p", { className: name }, ...content));
    if (people) line("entry-people", ...marked(people, words));
    const facts = [venue, pages, hit.kind === "paper" ? "" : say.kinds[hit.kind], hit.award];
    const meta = marked(facts.filter(Boolean).join(" · "), words);
    if (pdf) {
      const of = make("span", { className: "unseen" }, ` ${say.of.replace("{title}", title)} `);
      const href = data.url.replace(/\.html$/, ".pdf");
      const hint = make("span", { className: "size" }, size(+pdf));
      meta.push(" · ", make("a", { href }, "PDF", of, " ", hint));
    }
    line("entry-meta", ...meta);
    const tokens = data.content.split(/\s+/);
    const at = tokens.findIndex((token) => isHit(token, words));
    if (at >= 0 && !data.content.startsWith(title)) {
      const start = Math.max(0, at - 10);
      const end = start + CONTEXT;
      const excerpt = marked(tokens.slice(start, end).join(" "), words);
      line("entry-excerpt", start ? "… " : "", ...excerpt, end < tokens.length ? " …" : "");
    }
    return made;
  }

  const more = make("button", { type: "button", className: "more", hidden: true }, say.more);
  list.after(more);
  let round = 0;
  let waiting = [];

  async function extend(words) {
    const now = round;
    const next = waiting.splice(0, AT_A_TIME);
    const data = await Promise.all(next.map((hit) => hit.data()));
    if (now !== round) return;
    list.append(...next.map((hit, n) => row(hit, data[n], words)));
    more.hidden = waiting.length === 0;
    more.onclick = () => extend(words);
  }

  async function run(isAsked) {
    const now = ++round;
    const text = asked(field.value);
    help.replaceChildren();
    if (!text && !author.value && GROUPS.every((group) => chosen(group).length === 0)) {
      status.textContent = "";
      list.replaceChildren();
      facets.hidden = more.hidden = true;
      return;
    }
    status.textContent ||= say.loading;
    try {
      const found = text ? await find(text) : await all();
      const own = author.value.trim() ? await writtenBy(author.value) : null;
      if (now !== round) return;
      const hits = own ? found.filter((hit) => own.has(`${hit.part} ${hit.number}`)) : found;
      hits.sort((a, b) => b.score - a.score || a.order - b.order || a.number - b.number);
      if (isAsked && (await jump(hits))) return;
      const choice = Object.fromEntries(GROUPS.map((group) => [group, chosen(group)]));
      count(hits, choice);
      facets.hidden = !found.length && !summary.dataset.number;
      waiting = narrowed(hits, choice);
      const number = waiting.length;
      list.replaceChildren();
      await extend([...new Set([...fold(field.value), ...(found[0]?.stems ?? [])])]);
      if (now !== round) return;
      status.textContent = number ? say.found.replace("{count}", number) : nothing(found.length);
      if (!number) await advise(found.length, now);
    } catch (error) {
      console.info(error);
      status.textContent = say.failed;
    }
  }

  // To an identifier that is a page's own: there is nothing to choose.
  async function jump(hits) {
    const wanted = identifier(field.value).toLowerCase();
    if (!/\d|\//.test(wanted) || /\s/.test(wanted)) return false;
    for (const hit of hits.slice(0, 3)) {
      const { url, meta } = await hit.data();
      if ((meta.also ?? "").toLowerCase().split(" ").includes(wanted)) {
        location.replace(url);
        return true;
      }
    }
    return false;
  }

  // Finding nothing: what was searched, and what to do

  const nothing = (unfiltered) =>
    unfiltered ? say.narrow : say.nothing.replace("{words}", field.value.trim());

  async function advise(unfiltered, now) {
    const lines = unfiltered ? [button(say.clear, () => clear.click())] : [];
    const words = fold(field.value);
    const right = [];
    for (const word of unfiltered ? [] : words) {
      const number = (await find(word)).length;
      right.push(number ? word : await nearest(word));
      if (number && words.length > 1) lines.push(suggestion(word, `${word} (${number})`));
    }
    const corrected = right.filter(Boolean).join(" ");
    if (corrected && corrected !== words.join(" ")) lines.unshift(suggestion(corrected, corrected));
    if (now !== round || !lines.length) return;
    const items = lines.map((line) => make("li", {}, line));
    help.replaceChildren(
      unfiltered ? "" : make("p", {}, say.instead),
      make("ul", { className: "search-instead" }, ...items),
    );
  }

  const button = (text, action) =>
    make("button", { type: "button", className: "quiet", onclick: action }, text);

  const suggestion = (text, shown) =>
    button(shown, () => {
      field.value = text;
      change("pushState", true);
      field.focus();
    });

  // The word of a title or a name that is nearest to *word* among those that begin alike.
  async function nearest(word) {
    for (let length = word.length - 1; length > 1; length--) {
      const hits = await find(word.slice(0, length));
      if (!hits.length) continue;
      const data = await Promise.all(hits.slice(0, 20).map((hit) => hit.data()));
      const text = data.map(({ meta, content }) => `${meta.title} ${meta.people ?? ""} ${content}`);
      const others = new Set(fold(text.join(" ")).filter((own) => own[0] === word[0]));
      const ranked = [...others].map((own) => [distance(own, word), own]).sort((a, b) => a[0] - b[0]);
      const best = ranked[0];
      return best && best[0] <= Math.max(2, word.length / 3) ? best[1] : "";
    }
    return "";
  }

  // How many letters have to be changed, put in or left out.
  function distance(one, other) {
    let row = [...other, ""].map((_, n) => n);
    for (let i = 1; i <= one.length; i++) {
      const next = [i];
      for (let j = 1; j <= other.length; j++) {
        const change = row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
        next.push(Math.min(change, row[j] + 1, next[j - 1] + 1));
      }
      row = next;
    }
    return row[other.length];
  }

  // The address and the form

  function change(how, isAsked) {
    const pairs = GROUPS.flatMap((group) => chosen(group).map((value) => [group, value]));
    keepInAddress([["q", field.value.trim()], ...pairs, ["author", author.value.trim()]], how);
    return run(isAsked);
  }

  function read() {
    const given = new URLSearchParams(location.search);
    field.value = given.get("q") ?? "";
    author.value = given.get("author") ?? "";
    for (const group of GROUPS) {
      for (const input of boxes[group].querySelectorAll("input")) input.checked = false;
    }
    return given;
  }

  async function start(isAsked) {
    const given = read();
    if (GROUPS.some((group) => given.has(group))) {
      try {
        await open();
      } catch {
        // run() says so.
      }
      for (const group of GROUPS) {
        for (const value of given.getAll(group)) offer(group, value, 0).checked = true;
      }
    }
    await run(isAsked);
  }

  let pause;
  const soon = () => {
    clearTimeout(pause);
    pause = setTimeout(change, 200);
  };
  field.addEventListener("focus", () => open().catch(() => {}), { once: true });
  field.addEventListener("input", soon);
  author.addEventListener("input", soon);
  facets.addEventListener("change", (event) => event.target !== author && change("pushState"));
  clear.addEventListener("click", () => {
    for (const input of facets.querySelectorAll("input:checked")) input.checked = false;
    author.value = "";
    change("pushState");
    field.focus();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(pause);
    change("pushState", true);
  });
  window.addEventListener("popstate", () => start(false));
  start(true);
})();
