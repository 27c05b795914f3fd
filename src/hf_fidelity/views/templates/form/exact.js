// JSON with the very digits of its numbers, and numbers as people type them. Knows nothing of the page.

class Exact {
  constructor(digits) { this.digits = digits; }
}

class Unreadable extends Error {
  constructor(says, at) { super(says); this.says = says; this.at = at; }
}

const NUMBER_IN_JSON = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/y;
const SPACE_IN_JSON = /[ \t\n\r]*/y;
const WORDS_IN_JSON = [["true", true], ["false", false], ["null", null]];

function readJson(text, mostDepth) {
  let at = 0;
  const refuse = (says = "not-json") => { throw new Unreadable(says, at); };
  const skip = () => { SPACE_IN_JSON.lastIndex = at; SPACE_IN_JSON.test(text); at = SPACE_IN_JSON.lastIndex; };
  const take = (character) => { skip(); if (text[at] !== character) refuse(); at += 1; };

  function string() {
    skip();
    if (text[at] !== '"') refuse();
    let end = at + 1;
    while (end < text.length && text[end] !== '"') end += text[end] === "\\" ? 2 : 1;
    let value;
    try { value = JSON.parse(text.slice(at, end + 1)); } catch { refuse(); }
    at = end + 1;
    return value;
  }

  function entries(closing, entry) {
    at += 1;
    skip();
    if (text[at] === closing) { at += 1; return; }
    for (;;) {
      entry();
      skip();
      if (text[at] === closing) { at += 1; return; }
      take(",");
    }
  }

  function value(depth) {
    if (depth > mostDepth) refuse();
    skip();
    if (text[at] === "{") {
      const mapping = Object.create(null);
      entries("}", () => {
        skip();
        const start = at;
        const key = string();
        if (key in mapping) { at = start; refuse("twice"); }
        take(":");
        mapping[key] = value(depth + 1);
      });
      return mapping;
    }
    if (text[at] === "[") {
      const list = [];
      entries("]", () => list.push(value(depth + 1)));
      return list;
    }
    if (text[at] === '"') return string();
    for (const [word, meaning] of WORDS_IN_JSON) {
      if (text.startsWith(word, at)) { at += word.length; return meaning; }
    }
    NUMBER_IN_JSON.lastIndex = at;
    const number = NUMBER_IN_JSON.exec(text);
    if (!number) refuse();
    at = NUMBER_IN_JSON.lastIndex;
    return new Exact(number[0]);
  }

  const whole = value(0);
  skip();
  if (at < text.length) refuse();
  return whole;
}

// Half a character alone would make the whole file unreadable.
const wellFormed = (text) => text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
const isPlain = (value) => value === null || typeof value !== "object" || value instanceof Exact;

function writeJson(value, indent = "") {
  if (value instanceof Exact) return value.digits;
  if (isPlain(value)) return typeof value === "string" ? JSON.stringify(wellFormed(value)) : JSON.stringify(value);
  const isList = Array.isArray(value);
  const [opening, closing] = isList ? "[]" : "{}";
  const inner = `${indent}  `;
  const parts = isList
    ? value.map((entry) => writeJson(entry, inner))
    : Object.keys(value).map((key) => `${JSON.stringify(wellFormed(key))}: ${writeJson(value[key], inner)}`);
  const inOneLine = parts.join(", ");
  if (Object.values(value).every(isPlain) && inOneLine.length < 80) return opening + inOneLine + closing;
  return `${opening}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${closing}`;
}

// The digits of a number without an exponent and needless zeros before it.
function plainDigits(exact) {
  const [, sign, whole, decimals = "", exponent = "0"] = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([-+]?\d+))?$/.exec(exact.digits);
  const shift = Number(exponent);
  if (shift === 0 || Math.abs(shift) > 30) return exact.digits;
  const all = whole + decimals;
  const point = whole.length + shift;
  const padded = point < 1 ? "0".repeat(1 - point) + all : all.padEnd(point, "0");
  const before = padded.slice(0, Math.max(point, 1)).replace(/^0+(?=\d)/, "");
  const after = padded.slice(Math.max(point, 1));
  return sign + before + (after ? `.${after}` : "");
}

// A number as typed, with comma or point and with spaces between thousands; null when it is none.
function typedNumber(text) {
  const found = /^([-\u2212]?)(\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+|\d+)(?:[.,](\d+))?$/.exec(text.trim());
  if (!found) return null;
  const whole = found[2].replace(/\D/g, "").replace(/^0+(?=\d)/, "");
  const decimals = found[3] || "";
  return {
    digits: (found[1] && "-") + whole + (decimals && `.${decimals}`),
    isNegative: Boolean(found[1]) && /[1-9]/.test(whole + decimals),
    isWhole: !/[1-9]/.test(decimals),
    fits: whole.length <= 9 && decimals.length <= 9,
    size: BigInt(whole + decimals.slice(0, 9).padEnd(9, "0")),
  };
}

// What is written for a typed number: its digits, or the text as it stands where it is none that can be read.
function numberOrText(text) {
  const number = typedNumber(text);
  return number && number.fits ? new Exact(number.digits) : text.trim();
}

function sameNumber(raw, digits) {
  const number = raw instanceof Exact ? typedNumber(plainDigits(raw)) : typeof raw === "string" ? typedNumber(raw) : null;
  const other = typedNumber(digits);
  return Boolean(number && number.fits && number.size === other.size && number.isNegative === other.isNegative);
}
