// The fields of the page, and the answer file they make. What a field cannot show is kept in `odd`, and written back.

const DATA = JSON.parse(document.getElementById("data").textContent);
// In the language that the page stands in, the texts that it shows are in the page alone.
for (const root of [document, ...[...document.querySelectorAll("template")].map(({ content }) => content)]) {
  for (const { dataset, textContent } of root.querySelectorAll("[data-t]")) DATA.texts[document.documentElement.lang][dataset.t] = textContent;
}
const REMARKS = ["reason", "evidence", "note", "barrier", "facilitator", "adaptation"];
const ABOUT = ["team", "municipality", "round", "date", "variant", "rater", "role", "share-texts"];
const NEEDED = ["team", "round", "date", "variant", "rater"];
const ACTION = ["step", "item", "owner", "due", "status"];
const SOMETHING = /[^\s\p{Cc}\p{Cf}\p{Zs}]/u;

// A mapping for names from a file, of which none has a meaning of its own.
const bare = () => Object.create(null);
const byId = (id) => document.getElementById(id);
const about = Object.fromEntries(ABOUT.map((key) => [key, byId(`about_${key}`)]).filter(([, control]) => control));

const items = DATA.items.map((known, n) => {
  const part = (name) => byId(`item_${known.id}_${name}`);
  const element = byId(`item_${known.id}`);
  return {
    ...known,
    n,
    element,
    choices: [...element.querySelectorAll("[data-choice]")],
    words: [...element.querySelectorAll("[data-word]")],
    numbers: ["number", "count", "total"].map(part).filter(Boolean),
    remarks: Object.fromEntries(REMARKS.map((key) => [key, part(key)]).filter(([, control]) => control)),
    clear: part("clear"),
    fault: part("fault"),
    more: part("more"),
    odd: undefined,
    oddOptions: [],
    kept: bare(),
    setAside: null,
    isChecked: false,
  };
});
const itemById = new Map(items.map((item) => [item.id, item]));

// What stands in the opened file beside what this form shows.
const nothingBeside = () => ({ kept: bare(), items: bare(), actions: [], scale: DATA.scale });
let opened = nothingBeside();

function taken(control) {
  const text = control.value;
  return SOMETHING.test(text) ? text : control.odd;
}

function isDay(text) {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(+day) && day.toISOString().startsWith(text);
}

function fill(control, raw) {
  delete control.odd;
  control.value = "";
  if (raw !== undefined && raw !== null) {
    const text = raw instanceof Exact ? raw.digits : raw;
    const isLine = control.tagName === "INPUT";
    if (typeof text === "string" && (control.type !== "date" || isDay(text))) control.value = isLine ? text.replace(/\r\n|[\r\n]/g, " ") : text;
    if (typeof text !== "string" || (control.value === "" && text !== "")) control.odd = raw;
  }
  if (control.tagName === "SELECT" && control.selectedIndex < 0) control.selectedIndex = 0;
}

const wordOf = (item) => item.words.find((box) => box.checked)?.dataset.word;

// The answer as the file has it; undefined when it is blank.
function valueOf(item) {
  const word = wordOf(item);
  if (word) return word === "none" ? [] : word;
  if (item.kind === "levels") {
    const chosen = item.choices.findIndex((box) => box.checked);
    if (chosen >= 0) return new Exact(item.scores[chosen]);
  } else if (item.kind === "checklist") {
    const ticked = item.options.filter((_, n) => item.choices[n].checked);
    if (ticked.length || item.oddOptions.length) return [...ticked, ...item.oddOptions];
  } else if (item.kind === "number") {
    const [field] = item.numbers;
    if (SOMETHING.test(field.value)) return numberOrText(field.value);
  } else {
    const pairs = ["count", "total"].map((key, n) => [key, item.numbers[n].value]).filter(([, text]) => SOMETHING.test(text));
    if (pairs.length) return Object.fromEntries(pairs.map(([key, text]) => [key, numberOrText(text)]));
  }
  return item.odd;
}

const isBlank = (item) => valueOf(item) === undefined;

function setWord(item, word) {
  for (const box of item.words) box.checked = box.dataset.word === word;
}

function clearAnswer(item) {
  for (const box of [...item.choices, ...item.words]) box.checked = false;
  for (const field of item.numbers) field.value = "";
  item.odd = undefined;
  item.oddOptions = [];
}

const isMapping = (value) => !isPlain(value) && !Array.isArray(value);
const inField = (raw) => (raw instanceof Exact ? plainDigits(raw) : raw);

function fillAnswer(item, raw) {
  clearAnswer(item);
  if (raw === undefined || raw === null) return;
  const word = Array.isArray(raw) && raw.length === 0 ? "none" : raw;
  if (typeof word === "string" && item.words.some((box) => box.dataset.word === word) && raw !== "none") {
    setWord(item, word);
  } else if (item.kind === "levels" && item.scores.some((score) => sameNumber(raw, score))) {
    item.choices[item.scores.findIndex((score) => sameNumber(raw, score))].checked = true;
  } else if (item.kind === "checklist" && Array.isArray(raw)) {
    item.options.forEach((option, n) => { item.choices[n].checked = raw.includes(option); });
    item.oddOptions = raw.filter((option) => !item.options.includes(option));
  } else if (item.kind === "number" && (raw instanceof Exact || typeof raw === "string")) {
    item.numbers[0].value = inField(raw);
  } else if (item.kind === "share" && isMapping(raw) && Object.entries(raw).every(([key, value]) =>
    ["count", "total"].includes(key) && (value === null || value instanceof Exact || typeof value === "string"))) {
    ["count", "total"].forEach((key, n) => { item.numbers[n].value = inField(raw[key]) ?? ""; });
  } else {
    item.odd = raw;
  }
}

// An answer with what is said about it; a plain value where nothing is said, undefined where there is nothing at all.
function givenOf(item) {
  const given = bare();
  const value = valueOf(item);
  if (value !== undefined) given.value = value;
  for (const [key, control] of Object.entries(item.remarks)) {
    const text = taken(control);
    if (text !== undefined) given[key] = text;
  }
  for (const [key, kept] of Object.entries(item.kept)) given[key] = kept;
  const keys = Object.keys(given);
  if (!keys.length) return undefined;
  const isAlone = keys.length === 1 && value !== undefined;
  return isAlone && !(isMapping(value) && !("count" in value || "total" in value)) ? value : given;
}

function fillGiven(item, raw) {
  const isGiven = isMapping(raw) && !(("count" in raw || "total" in raw) && !("value" in raw));
  const isShare = isMapping(raw) && !isGiven;
  const given = isGiven ? raw : {};
  const rest = isShare ? Object.entries(raw).filter(([key]) => !["count", "total"].includes(key)) : Object.entries(given);
  const pair = isShare ? Object.fromEntries(Object.entries(raw).filter(([key]) => ["count", "total"].includes(key))) : null;
  fillAnswer(item, isGiven ? given.value : pair || raw);
  item.kept = bare();
  for (const control of Object.values(item.remarks)) fill(control, undefined);
  for (const [key, text] of rest) {
    if (Object.hasOwn(item.remarks, key)) fill(item.remarks[key], text);
    else if (key !== "value") item.kept[key] = text;
  }
  item.setAside = null;
}

// An item whose method is not the chosen one is not asked; while none is chosen, all are.
function isAsked(item) {
  const variant = DATA.variant || about.variant?.value;
  return !variant || !item.onlyFor.length || item.onlyFor.includes(variant);
}

function answersFile({ all = false } = {}) {
  const file = bare();
  file.scale = opened.scale;
  for (const key of ["team", "municipality", "round", "date"]) put(file, key, saidOf(key));
  put(file, "variant", DATA.variant || saidOf("variant"));
  if (DATA.form === "short") file.form = "short";
  file.language = DATA.fixed.language || document.documentElement.lang;
  for (const key of ["rater", "role", "share-texts"]) put(file, key, saidOf(key));
  file.answers = bare();
  for (const item of items) if (all || isAsked(item)) put(file.answers, item.id, givenOf(item));
  for (const [id, given] of Object.entries(opened.items)) file.answers[id] = given;
  const actions = [...actionRows().map(actionOf).filter(Boolean), ...opened.actions];
  if (actions.length) file.actions = actions;
  for (const [key, kept] of Object.entries(opened.kept)) file[key] = kept;
  return file;
}

// A participant's form says the same of everyone who answers, and has no fields for it.
const saidOf = (key) => DATA.fixed[key] ?? (about[key] && (key === "share-texts" ? truthIn : taken)(about[key]));

// Yes and no are true and false in a file, and no texts; left open, nothing is said.
const truthIn = (control) => (control.value ? control.value === "yes" : control.odd);

function fillTruth(control, raw) {
  const isTruth = typeof raw === "boolean";
  fill(control, isTruth ? (raw ? "yes" : "no") : undefined);
  if (!isTruth && raw !== undefined && raw !== null) control.odd = raw;
}

function put(mapping, key, value) {
  if (value !== undefined && value !== null) mapping[key] = value;
}
