// What has just happened, how far one has come, and the ways to what is blank or at fault.

const form = byId("form");
const WRITABLE = "input:not([type=radio],[type=checkbox],[type=file]), textarea, select";
const controls = () => form.querySelectorAll(WRITABLE);
const titleOf = (item) => item.element.querySelector(".title").textContent;
const labelOf = (control) => control.labels[0].textContent.trim();

// -- what has just happened: said again when the language changes

let told = null;

function tell(sentences, { warns = () => false } = {}) {
  told = { sentences, warns };
  showTold();
}

// Each line is a text, or a text with the places that it leads to.
function showTold() {
  const lines = told ? told.sentences() : [];
  byId("told").hidden = !lines.length;
  byId("told").classList.toggle("warns", Boolean(told?.warns()));
  byId("told_text").replaceChildren(...lines.flatMap((line) => {
    const said = Object.assign(document.createElement("p"), { textContent: line.text ?? line });
    if (!line.places) return [said];
    const list = document.createElement("ul");
    list.append(...line.places.map(link));
    return [said, list];
  }));
}

// -- progress

let marked = "";

function missingAbout() {
  return NEEDED.map((key) => about[key]).filter((control) => control && taken(control) === undefined);
}

const saidControls = (isFault) => [...controls()].filter((control) =>
  control.isSaidOf && control.isFaulty === isFault && !control.closest(".item[hidden]"));

const isFaulty = (item) => item.element.classList.contains("faulty");
// What must be corrected is not answered yet.
const isDone = (item) => !isBlank(item) && !faultsOf(item).length
  && ![...item.element.querySelectorAll(WRITABLE)].some((control) => control.isFaulty);

// Places to go to, each with what it is called and the way there.
const placeOf = (control) => ({ element: control, text: whereIs(control), go: () => showAndFocus(control) });
const placeOfItem = (item) => ({ element: item.element, text: numbered(item), go: () => focusItem(item) });

const placesLacking = () => missingAbout().map(placeOf);
const placesDoubtful = () => saidControls(false).map(placeOf);
const placesBlank = () => items.filter((item) => isAsked(item) && isBlank(item)).map(placeOfItem);

function placesToMend() {
  const faulty = items.filter((item) => isAsked(item) && isFaulty(item));
  return [...saidControls(true).map(placeOf), ...faulty.map(placeOfItem)].sort((one, other) => (isAfter(one, other) ? 1 : -1));
}

const isAfter = (one, other) =>
  Boolean(other.element.compareDocumentPosition(one.element) & Node.DOCUMENT_POSITION_FOLLOWING);

const answeredSoFar = (name) => {
  const asked = items.filter(isAsked);
  return msg(name, { n: asked.filter(isDone).length, total: asked.length });
};

function progress() {
  byId("answered_short").textContent = answeredSoFar("part");
  if (byId("progress")) showProgress();
  const isUnsaved = state() !== lastState;
  byId("state").textContent = isUnsaved ? msg("unsaved") : lastState === emptyState ? "" : msg("saved-state");
  byId("state").classList.toggle("unsaved", isUnsaved);
}

// The list beside the form; that of participants has none.
function showProgress() {
  const asked = items.filter(isAsked);
  byId("answered").textContent = answeredSoFar("answered");
  Object.assign(byId("bar"), { max: asked.length || 1, value: asked.filter(isDone).length });
  DATA.domains.forEach((_, d) => {
    const those = asked.filter((item) => item.domain === d);
    const done = those.filter(isDone).length;
    byId(`count_${d}`).textContent = msg("part", { n: done, total: those.length });
    byId(`count_${d}`).closest("li").classList.toggle("done", done === those.length);
  });
  listPlaces();
}

function listPlaces() {
  const [mend, look, lacking, blank] = [placesToMend(), placesDoubtful(), placesLacking(), placesBlank()];
  const lists = [["mend", mend], ["look", look], ["lacking", lacking], ["blank", blank]];
  const key = [language, ...lists.map(([, places]) => places.map(({ element }) => element.id))].join("|");
  if (key === marked) return;
  marked = key;
  for (const [name, places] of lists) {
    const isNamed = places.length || name !== "blank";
    byId(`${name}_head`).textContent = isNamed ? msg(name, { n: places.length }) : msg("nothing-blank");
    byId(`${name}_box`).hidden = isNamed && !places.length;
    byId(name).replaceChildren(...places.map(link));
  }
  byId("next_blank").disabled = !blank.length;
  byId("next_fault").hidden = !mend.length;
  byId("next_fault").textContent = msg("mend", { n: mend.length });
}

function unfoldFaults() {
  if (byId("mend_box")) byId("mend_box").open = mustMend();
}

// What a save and an opened file have in common: what must be corrected first, then the rest.
function sayMend() {
  const places = placesToMend();
  if (!places.length) return [];
  const isShort = places.length <= MOST_TOLD || !byId("mend_box");
  const all = isShort ? [] : [{ element: byId("mend_box"), text: msg("all", { n: places.length }), go: () => byId("mend_head").focus() }];
  return [{ text: msg("must-mend"), places: isShort ? places : [...places.slice(0, MOST_TOLD), ...all] }];
}

function sayRest() {
  const lacking = placesLacking();
  const doubtful = placesDoubtful();
  return [
    ...(lacking.length ? [{ text: msg("about-missing"), places: lacking }] : []),
    ...(doubtful.length ? [{ text: msg("must-look"), places: doubtful.slice(0, MOST_TOLD) }] : []),
    ...sayAside(items.filter((item) => !isAsked(item) && givenOf(item) !== undefined)),
  ];
}

const MOST_TOLD = 5;

const numbered = (item) => `${item.element.querySelector(".no").textContent} ${titleOf(item)}`;

function whereIs(control) {
  const item = items.find((one) => one.element.contains(control));
  const place = item ? numbered(item) : control.closest(".action")?.querySelector("legend").textContent;
  return place ? `${place}: ${labelOf(control)}` : labelOf(control);
}

function link({ element, text, go }) {
  const entry = document.createElement("li");
  const anchor = document.createElement("a");
  anchor.href = `#${element.id}`;
  anchor.textContent = text;
  anchor.addEventListener("click", (event) => { event.preventDefault(); go(); });
  entry.append(anchor);
  return entry;
}

function focusItem(item) {
  const control = item.element.querySelector("[aria-invalid=true]") || item.element.querySelector("input:not([disabled])");
  item.element.scrollIntoView({ block: "start" });
  showAndFocus(control, { preventScroll: true });
}

function showAndFocus(control, options) {
  const item = items.find((one) => one.element.contains(control));
  if (item?.more?.contains(control)) setMore(item, true);
  control.focus(options);
}

// From where one is to the next of these places, and from the last to the first.
function goToNext(places) {
  const here = lastFocused && { element: lastFocused };
  const next = places.find((place) => !here || (isAfter(place, here) && !place.element.contains(lastFocused)));
  (next || places[0])?.go();
}

let lastFocused = null;
