// One item and the action plan while they are being answered.

function setMore(item, isOpen) {
  if (!item.more) return;
  item.more.classList.toggle("closed", !isOpen);
  item.element.querySelector(".more_button").setAttribute("aria-expanded", String(isOpen));
}

function refresh(item) {
  const isAnswered = !isBlank(item);
  const { reason } = item.remarks;
  item.element.hidden = !isAsked(item);
  item.element.classList.toggle("answered", isDone(item));
  if (reason) {
    const isAsked = wordOf(item) === "not-applicable" || ratingsOf(item).length;
    reason.closest(".field").hidden = !isAsked && taken(reason) === undefined;
    nameReason(item);
    showRemarks(reason);
  }
  item.clear.hidden = !isAnswered && !(reason && taken(reason) !== undefined);
  showFaults(item);
}

// Only one of: choices or numbers, or one of the words. What a word pushes aside comes back when it is taken away.
function keepApart(item, control) {
  if (control.dataset.word) {
    if (item.kind === "levels") return;
    if (control.checked) {
      const { setAside } = item;
      const before = { ticks: item.choices.map((box) => box.checked), numbers: item.numbers.map((field) => field.value), odd: item.oddOptions };
      const holds = before.ticks.includes(true) || before.numbers.some((text) => text) || before.odd.length;
      clearAnswer(item);
      control.checked = true;
      item.setAside = holds ? before : setAside;
    } else if (item.setAside) {
      item.choices.forEach((box, n) => { box.checked = item.setAside.ticks[n]; });
      item.numbers.forEach((field, n) => { field.value = item.setAside.numbers[n]; mirror(field); });
      item.oddOptions = item.setAside.odd;
      item.setAside = null;
    }
    item.numbers.forEach(mirror);
  } else if (control.dataset.choice !== undefined || item.numbers.includes(control)) {
    if (item.kind !== "levels" && (control.checked || control.value)) setWord(item, null);
    item.odd = undefined;
    item.setAside = null;
  }
}

// Beside each field stands a place for what it holds, which is printed in its stead, or for writing by hand.
function addWritten(root) {
  for (const control of root.querySelectorAll(WRITABLE)) {
    const place = document.createElement("div");
    place.className = /_(?:note|evidence)$/.test(control.id) ? "written lines" : "written";
    place.setAttribute("aria-hidden", "true");
    place.dir = "auto";
    control.after(place);
  }
}

function mirror(control) {
  const place = control.nextElementSibling;
  const text = control.tagName === "SELECT" ? (control.value && control.selectedOptions[0].textContent) : control.value;
  const isDay = control.type === "date" && language !== "en";
  place.textContent = isDay ? text.split("-").reverse().join(".") : text;
}

function changed(event) {
  const control = event.target;
  const item = items.find((one) => one.element.contains(control));
  delete control.odd;
  if (told && event.type === "input") tell(() => []);
  if (item) keepApart(item, control);
  if (control.matches(WRITABLE)) {
    mirror(control);
    showRemarks(control);
  }
  if (control === about.variant) variantChosen();
  if (item) refresh(item);
  const row = control.closest(".action");
  if (row) showRemarks(inAction(row, "step"));
  progress();
}

function variantChosen() {
  items.forEach(refresh);
  const aside = () => items.filter((item) => !isAsked(item) && givenOf(item) !== undefined);
  tell(() => sayAside(aside()));
}

const sayAside = (aside) => (aside.length ? [msg("other-variant", { items: aside.map(titleOf).join(", ") })] : []);

function clear(item) {
  clearAnswer(item);
  item.setAside = null;
  if (item.remarks.reason) fill(item.remarks.reason, undefined);
  for (const control of [...item.numbers, item.remarks.reason].filter(Boolean)) {
    mirror(control);
    showRemarks(control);
  }
  refresh(item);
  item.element.querySelector("input").focus();
  whisper(msg("cleared"));
  progress();
}
