// The indexes: each edition has one of its own, made by pagefind. They are loaded when someone
// begins to search, asked one after the other, and what they say is put together.

// Whoever is looked for by name comes before what they wrote, editions come after papers.
const WEIGHTS = { person: 4, edition: 0.5 };
const RANKING = { metaWeights: { title: 6, people: 4, venue: 0.5, also: 1, pages: 0, pdf: 0 } };

// Whether a result holds every word that was asked for. Pagefind also gives what holds some of
// them, or, where it does not know a word, what holds the beginning of it: those are left out.
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

// The indexes of the site whose home is at *root*; nothing is loaded before something is asked.
function openIndexes(root) {
  const json = async (path, how) => (await fetch(new URL(path, root), how)).json();
  const names = {};
  let opened;
  const open = () => (opened ??= load());

  async function load() {
    const indexes = await json("pagefind/indexes.json", { cache: "no-cache" });
    const options = (index) => ({
      basePath: root.pathname + index.folder,
      baseUrl: root.pathname + (index.edition ? `${index.edition}/` : ""),
      metaCacheTag: index.of,
      ranking: RANKING,
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
      indexes.map(async (index, order) => part(index, order, engine.instances[order], await facts[order])),
    );
  }

  // One index with its pages, and what the filters ask of each.
  async function part(index, order, instance, { ids, kinds, kind, award }) {
    await instance.enterPlaygroundMode(); // else it does not say which word it has found
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
  }

  // The pages that hold every word of *text*.
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

  return { names, open, find, all, writtenBy };
}
