// What raters answered before all agreed: shown beside the item, and kept as it is in the file.

const LETTER = /^[A-Z]{1,2}$/;
const ratingsIn = (raw) => (isMapping(raw) && isMapping(raw.ratings) ? Object.entries(raw.ratings) : []).filter(([letter]) => LETTER.test(letter));
const ratingsOf = (item) => ratingsIn(item.kept);

// An item that always applies has a field for a reason only while there are ratings to agree on.
function makeRoomForRatings(item, raw) {
  const hasRatings = ratingsIn(raw).length > 0;
  if (item.addedReason && !hasRatings) {
    item.addedReason.remove();
    item.addedReason = null;
    delete item.remarks.reason;
  } else if (hasRatings && !item.remarks.reason) {
    const field = byId("agreed_reason").content.cloneNode(true).firstElementChild;
    const [label, control] = [field.querySelector("label"), field.querySelector("textarea")];
    control.id = `item_${item.id}_reason`;
    label.htmlFor = control.id;
    item.fault.before(field);
    addWritten(field);
    item.addedReason = field;
    item.remarks.reason = control;
  }
}

// An answer in a few words.
function inWords(item, raw) {
  if (raw === undefined || raw === null) return msg("rated-blank");
  const word = Array.isArray(raw) && !raw.length ? "none" : raw;
  const box = item.words.find(({ dataset }) => dataset.word === word);
  if (box) return choiceText(box);
  if (raw instanceof Exact) return inLanguage(plainDigits(raw));
  if (item.kind === "checklist" && Array.isArray(raw) && raw.every((option) => item.options.includes(option))) {
    return item.choices.filter((_, n) => raw.includes(item.options[n])).map(choiceText).join("; ");
  }
  if (isMapping(raw) && raw.count instanceof Exact && raw.total instanceof Exact) {
    return msg("part", { n: plainDigits(raw.count), total: plainDigits(raw.total) });
  }
  return msg("rated-odd");
}

const choiceText = (box) => box.closest("label").querySelector("[data-t]").textContent;

// The choice or word that a rating has taken; several in a checklist.
function boxesOf(item, raw) {
  if (item.kind === "levels" && raw instanceof Exact) return item.choices.filter((_, n) => sameNumber(raw, item.scores[n]));
  if (Array.isArray(raw) && raw.length) return item.choices.filter((_, n) => raw.includes(item.options[n]));
  const word = Array.isArray(raw) ? "none" : raw;
  return item.words.filter(({ dataset }) => dataset.word === word);
}

function showRatings(item) {
  for (const old of item.element.querySelectorAll(".rated, .letters")) old.remove();
  const ratings = ratingsOf(item);
  if (!ratings.length) return;
  const block = byId("rated").content.cloneNode(true).firstElementChild;
  const different = item.kind === "levels" ? "rated-differ" : "rated-facts";
  block.querySelector("p").textContent = msg(differ(item, ratings) ? different : "rated-same");
  block.querySelector("ul").append(...ratings.map(([letter, raw]) => {
    const entry = document.createElement("li");
    const who = Object.assign(document.createElement("b"), { textContent: letter });
    entry.append(who, ` ${inWords(item, raw)}`);
    return entry;
  }));
  item.element.querySelector(":scope > :is(.choices, .count, .pair)").before(block);
  for (const box of [...item.choices, ...item.words]) {
    const letters = ratings.filter(([, raw]) => boxesOf(item, raw).includes(box)).map(([letter]) => letter);
    if (letters.length) box.closest("label").append(Object.assign(document.createElement("span"), { className: "letters", textContent: `(${letters.join(", ")})` }));
  }
}

const differ = (item, ratings) => new Set(ratings.map(([, raw]) => inWords(item, raw))).size > 1;

// Whether all have agreed on something that not all had answered, and have not said why.
function isReasonOwed(item) {
  const value = valueOf(item);
  if (!item.isChecked || value === undefined || wordOf(item) === "not-applicable" || taken(item.remarks.reason) !== undefined) return false;
  return ratingsOf(item).some(([, raw]) => inWords(item, raw) !== inWords(item, value));
}

// What the field for a reason is asked for.
function nameReason(item) {
  const isAgreed = ratingsOf(item).length && wordOf(item) !== "not-applicable";
  const label = item.remarks.reason.labels[0].querySelector("[data-t]");
  label.dataset.t = DATA.messages[isAgreed ? "why-agreed" : "why-not-applicable"];
  label.textContent = DATA.texts[language][label.dataset.t];
}
