// The action plan: its steps as rows, and as an answer file has them.

const actionRows = () => [...document.querySelectorAll("#actions .action")];
const inAction = (row, key) => row.querySelector(`[data-key="${key}"]`);

function actionOf(row) {
  const action = bare();
  for (const key of ACTION) {
    const text = taken(inAction(row, key));
    if (text !== undefined) action[key] = text;
  }
  for (const [key, kept] of Object.entries(row.kept || {})) action[key] = kept;
  return Object.keys(action).length ? action : undefined;
}

let nActions = 0;

function addAction() {
  const row = byId("action").content.cloneNode(true).firstElementChild;
  nActions += 1;
  for (const control of row.querySelectorAll("[data-key]")) {
    control.id = `action_${nActions}_${control.dataset.key}`;
    row.querySelector(`[data-for="${control.dataset.key}"]`).htmlFor = control.id;
  }
  addWritten(row);
  translate(row);
  row.querySelector(".remove").addEventListener("click", () => removeAction(row));
  row.addEventListener("focusout", (event) => {
    if (row.contains(event.relatedTarget)) return;
    checkAction(row);
    progress();
  });
  byId("actions").append(row);
  numberActions();
  return row;
}

// A row with what a file has of a step; what the row cannot show is kept.
function addFilledAction(action) {
  const given = isMapping(action) ? action : { step: action };
  const row = addAction();
  row.kept = bare();
  for (const [key, value] of Object.entries(given)) {
    if (ACTION.includes(key)) fill(inAction(row, key), value);
    else row.kept[key] = value;
  }
  return row;
}

// That its step is missing is said first when it is left, and only of one that holds something.
function checkAction(row) {
  row.isChecked = row.isChecked || actionOf(row) !== undefined;
  showRemarks(inAction(row, "step"));
}

function numberActions() {
  actionRows().forEach((row, n) => {
    row.querySelector("legend").textContent = msg("step", { n: n + 1 });
    row.querySelector(".remove").textContent = msg("remove-step", { n: n + 1 });
  });
}

function removeAction(row) {
  const rows = actionRows();
  const n = rows.indexOf(row);
  if (actionOf(row) && !confirm(msg("remove?", { n: n + 1 }))) return;
  row.remove();
  numberActions();
  const next = rows[n + 1] || rows[n - 1];
  (next ? next.querySelector("textarea") : byId("add_action")).focus();
  whisper(msg("removed"));
  progress();
}
