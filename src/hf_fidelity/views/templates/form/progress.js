// What has just happened, how far one has come, and the ways to what is blank or at fault.

const form = byId("form");
const WRITABLE = "input:not([type=radio],[type=checkbox],[type=file]), textarea, select";
const controls = () => form.querySelectorAll(WRITABLE);
const titleOf = (item) => item.element.querySelector(".title").textContent;
const labelOf = (control) => control.labels[0].textContent.trim();

// -- what has just happened: said again when the language changes

let told = null;

function tell(sentences, { isWrong = false } = {}) {
  told = { sentences, isWrong };
  showTold();
}

function showTold() {
  const lines = told ? told.sentences() : [];
  byId("told").hidden = !lines.length;
  byId("told").classList.toggle("wrong", Boolean(told?.isWrong));
  const line = (text) => Object.assign(document.createElement("p"), { textContent: text });
  byId("told_text").replaceChildren(...lines.map(line));
}

// -- progress

let marked = "";

function missingAbout() {
  return NEEDED.map((key) => about[key]).filter((control) => control && taken(control) === undefined);
}

const faultyControls = () => [...controls()].filter((control) => control.isSaidOf && !control.closest(".item[hidden]"));

const isFaulty = (item) => item.element.classList.contains("faulty");
// What must be corrected is not answered yet.
const isDone = (item) => !isBlank(item) && !isFaulty(item);

function progress() {
  const asked = items.filter(isAsked);
  const blank = asked.filter(isBlank);
  const n = asked.filter(isDone).length;
  byId("answered").textContent = msg("answered", { n, total: asked.length });
  byId("answered_short").textContent = msg("part", { n, total: asked.length });
  Object.assign(byId("bar"), { max: asked.length || 1, value: n });
  DATA.domains.forEach((_, d) => {
    const those = asked.filter((item) => item.domain === d);
    const done = those.filter(isDone).length;
    byId(`count_${d}`).textContent = msg("part", { n: done, total: those.length });
    byId(`count_${d}`).closest("li").classList.toggle("done", done === those.length);
  });
  byId("next_blank").disabled = !blank.length;
  listLinks(blank);
  const isUnsaved = state() !== lastState;
  byId("state").textContent = isUnsaved ? msg("unsaved") : lastState === emptyState ? "" : msg("saved-state");
  byId("state").classList.toggle("unsaved", isUnsaved);
}

function listLinks(blank) {
  const fields = missingAbout();
  const faulty = items.filter((item) => isAsked(item) && isFaulty(item));
  const wrong = faultyControls();
  const key = [language, fields.map((f) => f.id), blank.map((i) => i.n), faulty.map((i) => i.n), wrong.map((c) => c.id)].join("|");
  if (key === marked) return;
  marked = key;
  const nBlank = fields.length + blank.length;
  const nMend = faulty.length + wrong.length;
  byId("blank_head").textContent = nBlank ? msg("blank", { n: nBlank }) : msg("nothing-blank");
  byId("mend_head").textContent = msg("mend", { n: nMend });
  byId("mend_box").hidden = !nMend;
  byId("blank").replaceChildren(
    ...fields.map((control) => link(control.id, labelOf(control), () => control.focus())),
    ...blank.map((item) => link(item.element.id, numbered(item), () => focusItem(item))),
  );
  byId("mend").replaceChildren(
    ...wrong.map((control) => link(control.id, whereIs(control), () => showAndFocus(control))),
    ...faulty.map((item) => link(item.element.id, numbered(item), () => focusItem(item))),
  );
}

const numbered = (item) => `${item.element.querySelector(".no").textContent} ${titleOf(item)}`;

function whereIs(control) {
  const item = items.find((one) => one.element.contains(control));
  return item ? `${numbered(item)}: ${labelOf(control)}` : labelOf(control);
}

function link(id, text, go) {
  const entry = document.createElement("li");
  const anchor = document.createElement("a");
  anchor.href = `#${id}`;
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
  if (item && item.more.contains(control)) setMore(item, true);
  control.focus(options);
}

function nextBlank() {
  const blank = items.filter((item) => isAsked(item) && isBlank(item));
  const here = lastFocused;
  const after = blank.filter((item) => !here || (here.compareDocumentPosition(item.element) & Node.DOCUMENT_POSITION_FOLLOWING
    && !item.element.contains(here)));
  const item = after[0] || blank[0];
  if (item) focusItem(item);
}

let lastFocused = null;
