// Where nothing is found: which of the words would be, and what they may have been meant for.

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

// The word of a title or a name that is nearest to *word* among those that begin alike.
async function nearest(word, find) {
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

// What to look for instead of *text*: pairs of the words and how they are shown.
async function suggestions(text, find) {
  const words = fold(text);
  const found = [];
  const right = [];
  for (const word of words) {
    const number = (await find(word)).length;
    right.push(number ? word : await nearest(word, find));
    if (number && words.length > 1) found.push([word, `${word} (${number})`]);
  }
  const corrected = right.filter(Boolean).join(" ");
  if (corrected && corrected !== words.join(" ")) found.unshift([corrected, corrected]);
  return found;
}
