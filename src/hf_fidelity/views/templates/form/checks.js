// What is said about an answer or a text while one writes. Nothing here hinders saving.

let language = document.documentElement.lang;
const PERSONAL = DATA.personal.map(({ says, pattern }) => ({ says, pattern: new RegExp(pattern, "iu") }));
const WORTH_A_LOOK = new RegExp(DATA.worthALook, "iu");
const MAY_HOLD_ONE = new RegExp(DATA.asSeen.mayHoldOne, "u");
const UNSEEN = new RegExp(DATA.asSeen.unseen, "gu");
const DASHES = new RegExp(DATA.asSeen.dashes, "gu");

// A text that may identify someone as a reader sees it: plain spaces, dashes and digits, nothing unseen.
function asSeen(text) {
  if (!MAY_HOLD_ONE.test(text)) return text;
  return text.normalize("NFKC").replace(UNSEEN, "").replace(DASHES, "-").replace(/[\s\x1c-\x1f\x85]+/g, " ").trim();
}

function msg(name, values = {}) {
  return DATA.texts[language][DATA.messages[name]].replace(/\{(\w+)\}/g, (_, key) => values[key]);
}

const inLanguage = (digits) => (language === "en" ? digits : digits.replace(".", ","));

function faultOfNumber(text, { whole, most, notNumber = "not-a-number" }) {
  const number = typedNumber(text);
  if (!number) return [notNumber];
  if (number.isNegative) return ["negative"];
  if (!number.fits) return ["too-fine"];
  if (whole && !number.isWhole) return ["not-whole"];
  if (most && number.size > typedNumber(most).size) return ["above-most", { most: inLanguage(most) }];
  return null;
}

function shareFaults(item) {
  const [count, total] = item.numbers;
  const filled = item.numbers.filter((field) => SOMETHING.test(field.value));
  const faults = filled
    .map((field) => ({ fields: [field], says: faultOfNumber(field.value, { whole: true, notNumber: "not-whole" }) }))
    .filter((fault) => fault.says);
  if (faults.length) return faults;
  if (filled.length === 1) return [{ fields: item.numbers.filter((field) => !filled.includes(field)), says: ["one-number"] }];
  if (filled.length < 2) return [];
  const [part, whole] = [count, total].map((field) => typedNumber(field.value).size);
  if (part > whole) return [{ fields: [count, total], says: ["count-above-total"] }];
  const canBeSetAside = item.words.some((box) => box.dataset.word === "not-applicable");
  return whole === 0n ? [{ fields: [count, total], says: [canBeSetAside ? "nobody-applies" : "nobody"] }] : [];
}

// What is wrong with an answer: which fields, and the sentence with its values.
function faultsOf(item) {
  const faults = [];
  const word = wordOf(item);
  if (item.kind === "number" && SOMETHING.test(item.numbers[0].value)) {
    const says = faultOfNumber(item.numbers[0].value, item);
    if (says) faults.push({ fields: item.numbers, says });
  }
  if (item.kind === "share") faults.push(...shareFaults(item));
  const { reason } = item.remarks;
  const hasReason = reason && taken(reason) !== undefined;
  if (word === "not-applicable" && !hasReason) faults.push({ fields: [reason], says: ["reason-missing"] });
  if (word !== "not-applicable" && hasReason && !ratingsOf(item).length) faults.push({ fields: [reason], says: ["reason-alone"] });
  if (item.odd !== undefined && isOddShown(item)) faults.push({ fields: [], says: ["odd"] });
  if (item.oddOptions.length && !word) faults.push({ fields: [], says: ["odd-options"] });
  return faults;
}

const isOddShown = (item) => valueOf(item) === item.odd;

// What is to be said about the text of a field: what may identify someone, what cannot be read.
function remarksOn(control) {
  const said = [];
  const text = control.value;
  if (control.odd !== undefined && !SOMETHING.test(text)) said.push(["odd"]);
  if (control.dataset.key === "step" && isStepMissing(control.closest(".action"))) said.push(["step-missing"]);
  const owing = items.find((item) => item.remarks.reason === control);
  if (owing && isReasonOwed(owing)) said.push(["say-why"]);
  if (control.validity.badInput) said.push(["bad-date"]);
  if (control.validity.rangeUnderflow) said.push(["bad-year"]);
  if (text.length > DATA.limits.characters) {
    const n = [...text].length;
    if (n > DATA.limits.characters) said.push(["too-long", { n, most: DATA.limits.characters }]);
  }
  const seen = control.hasAttribute("data-free") ? asSeen(text) : "";
  if (WORTH_A_LOOK.test(seen)) {
    for (const { says, pattern } of PERSONAL) if (pattern.test(seen)) said.push([says]);
  }
  return said;
}

const isStepMissing = (row) => row.isChecked && taken(inAction(row, "step")) === undefined && actionOf(row) !== undefined;

const isFault = ([name]) => ["odd", "step-missing", "bad-date", "bad-year", "too-long"].includes(name);

function showRemarks(control) {
  const said = remarksOn(control);
  const id = `${control.id}_said`;
  let place = byId(id);
  if (!place && said.length) {
    place = document.createElement("div");
    place.id = id;
    place.className = "said";
    control.closest(".field").append(place);
  }
  if (place) sayIn(place, said);
  control.isFaulty = said.some(isFault);
  control.isSaidOf = said.length > 0;
  describe(control);
}

function sayIn(place, said) {
  const before = place.textContent;
  place.replaceChildren(...said.map(([name, values]) => {
    const line = document.createElement("p");
    line.className = isFault([name]) || place.classList.contains("fault") ? "wrong" : "careful";
    line.textContent = msg(name, values);
    return line;
  }));
  if (place.textContent !== before) whisper(place.textContent);
}

// Ties a field to what is said about it.
function describe(control) {
  const own = byId(`${control.id}_said`);
  const ids = [control.dataset.hint, control.faultId, own?.childNodes.length ? own.id : ""].filter(Boolean);
  if (ids.length) control.setAttribute("aria-describedby", ids.join(" "));
  else control.removeAttribute("aria-describedby");
  if (control.isFaulty || control.faultId) control.setAttribute("aria-invalid", "true");
  else control.removeAttribute("aria-invalid");
}

function showFaults(item) {
  const faults = item.isChecked ? faultsOf(item) : [];
  sayIn(item.fault, faults.map((fault) => fault.says));
  item.element.classList.toggle("faulty", faults.length > 0);
  for (const field of [...item.numbers, item.remarks.reason].filter(Boolean)) {
    field.faultId = faults.some((fault) => fault.fields.includes(field)) ? item.fault.id : "";
    describe(field);
  }
}

function whisper(text) {
  byId("whisper").textContent = text;
}
