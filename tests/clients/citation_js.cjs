// What citation-js reads of a file, as CSL-JSON. Called with the folder of its packages, and the file.
const { readFileSync } = require("node:fs");
const { join } = require("node:path");

const [folder, file] = process.argv.slice(2);
const { plugins } = require(join(folder, "core"));
require(join(folder, "plugin-bibtex"));
require(join(folder, "plugin-ris"));

const options = {
  generateGraph: false,
  forceType: file.endsWith(".ris") ? "@ris/file" : "@bibtex/text",
};
process.stdout.write(JSON.stringify(plugins.input.chain(readFileSync(file, "utf8"), options)));
