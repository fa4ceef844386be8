// The words of a text, as names.fold has them in Python; but that vowel signs, which in many
// scripts of Asia are marks too, stay where they are.
function fold(text) {
  const LETTERS = { ł: "l", ø: "o", đ: "d", ı: "i" };
  const plain = text.replace(/[łøđı]/giu, (letter) => LETTERS[letter.toLowerCase()] ?? letter);
  const small = plain.toLowerCase().toUpperCase().toLowerCase().replaceAll("ς", "σ");
  const bare = small.normalize("NFKD").replace(/[\p{Script=Inherited}\u0591-\u05c7'’.]/gu, "");
  return bare.normalize("NFC").match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
}
