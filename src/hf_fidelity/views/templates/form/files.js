// Saving and opening. Everything is looked at before anything on the screen is touched.

// The name of a file that every system takes.
function fileName() {
  if (DATA.isAnonymous) return DATA.fileName; // whatever language was read: it could tell who that was
  const safe = (text) => text.toLowerCase().replace(/æ/g, "ae").replace(/ø/g, "o").replace(/å/g, "a").normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "").replace(/[^a-z0-9]+/g, "-").slice(0, 40).replace(/^-+|-+$/g, "");
  const parts = ["team", "round", "rater"].map((key) => safe(about[key].value)).filter(Boolean);
  return `${(parts.length > 1 ? parts : [DATA.name, ...parts]).join("-")}.json`;
}

function download(name, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

class Refused extends Error {
  constructor(says, values = {}) { super(says); this.says = says; this.values = values; }
}

async function textOf(file) {
  if (file.size > DATA.limits.bytes) throw new Refused("too-big");
  let bytes;
  try { bytes = new Uint8Array(await file.arrayBuffer()); } catch { throw new Refused("unreadable"); }
  if (!bytes.length) throw new Refused("empty");
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) throw new Refused("workbook");
  try { return new TextDecoder("utf-8", { fatal: true }).decode(bytes); } catch { throw new Refused("not-utf8"); }
}

function parsed(name, text) {
  if (!text.trim()) throw new Refused("empty");
  if (/^\s*<(?:!doctype\s+html|html)\b/i.test(text)) throw new Refused(text.includes('id="told_box"') ? "the-form" : "web-page");
  try {
    return readJson(text, DATA.limits.depth);
  } catch (fault) {
    if (!(fault instanceof Unreadable)) throw new Refused("not-json", { line: 1 });
    const isYaml = /\.ya?ml$/i.test(name) || /^\s*(?:---|#|[a-z]+:)/.test(text);
    const line = text.slice(0, fault.at).split("\n").length;
    throw new Refused(isYaml ? "yaml" : fault.says, { line });
  }
}

// What a file holds, sorted into what this form shows and what it only keeps. Throws when it is not for this form.
function sorted(data) {
  const isAnswers = isMapping(data) && typeof data.scale === "string" && !("domains" in data) && !("format" in data);
  if (!isAnswers) throw new Refused("no-answers");
  const answers = data.answers ?? bare();
  const actions = data.actions ?? [];
  if (!isMapping(answers) || !Array.isArray(actions)) throw new Refused("no-answers");
  const beside = nothingBeside();
  for (const [id, given] of Object.entries(answers)) if (!itemById.has(id)) beside.items[id] = given;
  checkScale(data.scale, answers, beside.items);
  const form = data.form ?? "full";
  if (form !== "short" && form !== "full") throw new Refused("no-answers");
  if (form === "short" && DATA.form === "full") throw new Refused("short-file");
  if (form === "full" && DATA.form === "short") throw new Refused("full-file");
  if (DATA.variant && data.variant && data.variant !== DATA.variant) throw new Refused("variant-file");
  for (const key of ["team", "municipality", "round", "date"]) {
    if (DATA.fixed[key] && data[key] && data[key] !== DATA.fixed[key]) throw new Refused("other-round");
  }
  beside.scale = data.scale;
  beside.actions = actions.filter((action) => !isMapping(action) && typeof action !== "string" && action !== null);
  const shown = new Set(["scale", "form", "language", "answers", "actions", ...Object.keys(about), ...Object.keys(DATA.fixed)]);
  if (DATA.variant) shown.add("variant");
  for (const [key, value] of Object.entries(data)) if (!shown.has(key)) beside.kept[key] = value;
  const rows = actions.filter((action) => isMapping(action) || typeof action === "string");
  return { data, answers, rows, beside };
}

function checkScale(scale, answers, unknown) {
  if (scale === DATA.scale) return;
  if (/^[a-z][a-z0-9-]{0,59}@[0-9.]{1,14}$/.test(scale)) throw new Refused("named-scale", { theirs: scale, scale: DATA.scale });
  // A path cannot be compared; the items can.
  const ids = Object.keys(answers);
  const isPath = /[./\\]/.test(scale);
  if (!isPath || (ids.length && Object.keys(unknown).length === ids.length)) throw new Refused("other-scale", { scale: DATA.scale });
}

function show({ data, answers, rows, beside }) {
  opened = beside;
  const { rater } = data;
  const isNewLetter = /^[A-Z]{2}$/.test(rater) && ![...(about.rater?.options ?? [])].some((option) => option.value === rater);
  if (isNewLetter) about.rater?.add(new Option(rater));
  for (const [key, control] of Object.entries(about)) (key === "share-texts" ? fillTruth : fill)(control, data[key]);
  for (const item of items) {
    makeRoomForRatings(item, answers[item.id]);
    fillGiven(item, answers[item.id]);
    item.isChecked = true;
  }
  byId("actions")?.replaceChildren();
  if (!byId("actions")) beside.actions.push(...rows);
  else for (const action of rows) addFilledAction(action).isChecked = true;
}
