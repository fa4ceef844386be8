// How a result is shown: as a row of any list of papers, with what was looked for marked.

const CONTEXT = 32; // words of an abstract around the first hit

const isHit = (token, words) =>
  fold(token).some((own) => words.some((word) => own.startsWith(word)));

// *text* with every word marked that begins with one of *words*.
const marked = (text, words) =>
  text
    .split(/([\p{L}\p{N}\p{M}_]+(?:['’.][\p{L}\p{N}\p{M}_]+)*)/u)
    .map((piece, n) => (n % 2 && isHit(piece, words) ? make("mark", {}, piece) : piece));

function sizeIn(say, bytes) {
  if (bytes < 1e6) return say.kilobytes.replace("{number}", Math.round(bytes / 1000));
  const number = (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0).replace(".", say.decimal);
  return say.megabytes.replace("{number}", number);
}

function pdfLink(say, data) {
  const of = make("span", { className: "unseen" }, ` ${say.of.replace("{title}", data.meta.title)} `);
  const hint = make("span", { className: "size" }, sizeIn(say, +data.meta.pdf));
  return make("a", { href: data.url.replace(/\.html$/, ".pdf") }, "PDF", of, " ", hint);
}

// The words of an abstract around the first of *words* in it; nothing where there is none.
function excerpt(content, words) {
  const tokens = content.split(/\s+/);
  const at = tokens.findIndex((token) => isHit(token, words));
  if (at < 0) return [];
  const start = Math.max(0, at - 10);
  const end = start + CONTEXT;
  const text = marked(tokens.slice(start, end).join(" "), words);
  return [start ? "… " : "", ...text, end < tokens.length ? " …" : ""];
}

// The row of a *hit*, of which *data* is what the index keeps.
function row(say, hit, data, words) {
  const { title, people, venue, pages, pdf } = data.meta;
  const link = make("a", { href: data.url, dir: "auto" }, ...marked(title, words));
  const made = make("li", { className: "entry" }, make("h3", { className: "entry-title" }, link));
  const line = (className, ...content) => {
    if (content.length) made.append(make("p", { className }, ...content));
  };
  if (people) line("entry-people", ...marked(people, words));
  const DOT = "\u00a0· "; // it ends a line, and begins none
  const facts = [venue, pages, hit.kind === "paper" ? "" : say.kinds[hit.kind], hit.award];
  const meta = marked(facts.filter(Boolean).join(DOT), words);
  line("entry-meta", ...meta, ...(pdf ? [DOT, pdfLink(say, data)] : []));
  if (!data.content.startsWith(title)) line("entry-excerpt", ...excerpt(data.content, words));
  return made;
}
