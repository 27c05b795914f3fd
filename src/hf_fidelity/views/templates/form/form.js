// The page at work: its language, its buttons, saving and opening.

// -- language

function translate(root) {
  for (const element of root.querySelectorAll("[data-t]")) element.textContent = DATA.texts[language][element.dataset.t];
  for (const element of root.querySelectorAll("[data-l]")) element.setAttribute("aria-label", DATA.texts[language][element.dataset.l]);
}

function setLanguage(chosen) {
  language = chosen;
  document.documentElement.lang = chosen;
  translate(document);
  for (const button of document.querySelectorAll("[data-language]")) {
    button.setAttribute("aria-pressed", String(button.dataset.language === chosen));
  }
  numberActions();
  refreshAll();
  whisper("");
  showTold();
}

function refreshAll() {
  for (const control of controls()) {
    mirror(control);
    showRemarks(control);
  }
  for (const item of items) {
    showRatings(item);
    refresh(item);
    const holds = [...(item.more?.querySelectorAll("textarea") ?? [])].some((control) => taken(control) !== undefined);
    if (holds) setMore(item, true);
  }
  progress();
}

// -- saving and opening

// Everything that was answered, whatever the language, also what is not asked at the moment.
function state() {
  const file = answersFile({ all: true });
  delete file.language;
  return writeJson(file) + (about.date?.validity.badInput ? "?" : "");
}

function save() {
  for (const item of items) item.isChecked = true;
  items.forEach(refresh);
  actionRows().forEach(checkAction);
  const name = fileName();
  download(name, `${writeJson(answersFile())}\n`);
  lastState = state();
  progress();
  unfoldFaults();
  tell(() => {
    const n = placesBlank().length;
    const total = items.filter(isAsked).length;
    const mend = sayMend();
    const isAll = !n && !mend.length;
    return [
      ...mend,
      msg("saved", { file: name }),
      ...(n ? [msg("blank-items", { n, total })] : []),
      ...(isAll ? [msg("all-done")] : []),
      ...sayRest(),
    ];
  }, { warns: mustMend });
}

const mustMend = () => placesToMend().length > 0;

async function open(file) {
  let content;
  try {
    content = sorted(parsed(file.name, await textOf(file)));
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    tell(() => [msg(refused.says, refused.values), msg("nothing-changed")], { warns: () => true });
    return;
  }
  if (state() !== lastState && !confirm(msg("replace?"))) return;
  for (const item of items) setMore(item, false);
  show(content);
  const theirs = content.data.language ?? language;
  setLanguage(typeof theirs === "string" && Object.hasOwn(DATA.texts, theirs) ? theirs : language);
  lastState = state();
  progress();
  unfoldFaults();
  const ids = Object.keys(opened.items);
  const areShort = ids.length <= 5 && ids.every((id) => /^[a-z0-9-]{1,60}$/.test(id));
  tell(() => [
    ...sayMend(),
    msg("opened", { file: file.name }),
    answeredSoFar("answered"),
    ...(ids.length ? [areShort ? msg("kept-items", { items: ids.join(", ") }) : msg("kept-n-items", { n: ids.length })] : []),
    ...sayRest(),
  ], { warns: mustMend });
}

// -- beginning

function listen() {
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  // A date that is only begun tells nobody of its changes.
  form.addEventListener("focusout", ({ target }) => {
    if (target.type !== "date") return;
    showRemarks(target);
    progress();
  });
  form.addEventListener("focusin", (event) => { lastFocused = event.target; });
  for (const item of items) {
    item.clear.addEventListener("click", () => clear(item));
    item.element.querySelector(".more_button")?.addEventListener("click", () => setMore(item, item.more.classList.contains("closed")));
    item.element.addEventListener("focusout", (event) => {
      if (item.element.contains(event.relatedTarget) || isBlank(item)) return;
      item.isChecked = true;
      refresh(item);
      progress();
    });
  }
  for (const button of document.querySelectorAll("[data-language]")) {
    button.addEventListener("click", () => setLanguage(button.dataset.language));
  }
  // The second click of a double click would save the same once more.
  for (const button of [byId("save"), byId("save_here")]) {
    button?.addEventListener("click", (event) => { if (event.detail < 2 || state() !== lastState) save(); });
  }
  byId("open").addEventListener("click", () => byId("file").click());
  byId("file").addEventListener("change", async ({ target }) => {
    const [file] = target.files;
    if (file) await open(file);
    target.value = "";
  });
  byId("print").addEventListener("click", () => print());
  byId("next_blank")?.addEventListener("click", () => goToNext(placesBlank()));
  byId("next_fault")?.addEventListener("click", () => goToNext(placesToMend()));
  byId("told_close").addEventListener("click", () => { told = null; showTold(); byId("save").focus(); });
  byId("add_action")?.addEventListener("click", () => { addAction().querySelector("textarea").focus(); progress(); });
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "s") {
      event.preventDefault();
      if (!event.repeat) save();
    }
  });
  // Without this, a file that is dropped here would be shown in the place of the form.
  for (const name of ["dragover", "drop"]) {
    document.addEventListener(name, (event) => {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      if (event.dataTransfer.files[0]) open(event.dataTransfer.files[0]);
    });
  }
  window.addEventListener("beforeunload", (event) => {
    if (state() === lastState) return;
    event.preventDefault();
    event.returnValue = "";
  });
}

// Nothing that gets the focus may hide behind the bar, however high it is.
const bar = document.querySelector(".bar");
new ResizeObserver(() => document.documentElement.style.setProperty("--bar", `${bar.offsetHeight}px`)).observe(bar);
form.reset();
addWritten(form);
DATA.actions.forEach(addFilledAction);
const emptyState = state();
let lastState = emptyState;
listen();
document.documentElement.classList.add("js");
setLanguage(language);
