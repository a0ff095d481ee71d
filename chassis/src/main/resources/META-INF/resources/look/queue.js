// The queue by keys, and what somebody has ticked, chosen and has before them while the list changes by itself. Without
// this file everything can be done with links and buttons.

// What is said here, in the language of the page; the layout has the words.
const words = document.getElementById("script").dataset;

const OFF = "queue-keys-off";

const rows = () => [...document.querySelectorAll("[data-row]")];
const rowOf = element => element?.closest?.("[data-row]") ?? null;

// Where somebody was last, also after they have gone elsewhere on the page.
let last = { id: "", place: -1 };

const keys = document.getElementById("keys");
const said = document.createElement("p");
said.className = "unseen";
said.setAttribute("role", "status");

function say(sentence) {
  said.textContent = sentence;
}

// The row of that name or, when it has gone, the one that is in its place now.
function found({ id, place }) {
  return document.getElementById(id) ?? rows()[Math.min(place, rows().length - 1)] ?? null;
}

const here = () => rowOf(document.activeElement) ?? found(last);

function goTo(row) {
  row?.querySelector("[data-open]").focus();
}

function step(by) {
  const all = rows();
  const row = here();
  goTo(row ? all[Math.max(0, Math.min(all.indexOf(row) + by, all.length - 1))] : all[0]);
}

function take() {
  if (document.querySelector("[data-row] [data-tick]:checked")) {
    document.getElementById("take-ticked").click();
    return;
  }
  const button = here()?.querySelector("[data-take]");
  button ? button.click() : say(words.notTaken);
}

function tick() {
  const box = here()?.querySelector("[data-tick]");
  box ? box.click() : say(words.notTicked);
}

const acts = {
  j: () => (rowOf(document.activeElement) ? step(1) : goTo(here() ?? rows()[0])),
  k: () => step(-1),
  o: () => here()?.querySelector("[data-open]").click(),
  c: take,
  x: tick,
  "?": () => keys.showModal(),
};

function isTyping(field) {
  return field.isContentEditable || field.matches("textarea, select, input:not([type='checkbox'], [type='radio'])");
}

function pressed(event) {
  const act = event.ctrlKey || event.metaKey || event.altKey ? null : acts[event.key];
  const off = localStorage.getItem(OFF) !== null && event.key !== "?";
  if (act && !off && !event.defaultPrevented && !keys?.open && !isTyping(event.target)) {
    event.preventDefault();
    act();
  }
}

// What is about to be replaced, as far as it is somebody's and not the list's.
let before = null;

function remember() {
  const focus = document.activeElement;
  const row = rowOf(focus);
  before = {
    ticked: [...document.querySelectorAll("[data-tick]:checked")].map(box => box.id),
    staying: [...document.querySelectorAll("main [data-stay]")],
    focus: focus?.closest("main") ? focus.id : null,
    row: row && { id: row.id, place: rows().indexOf(row) },
    top: row?.getBoundingClientRect().top,
  };
}

function stay(part) {
  const other = document.getElementById(part.id);
  other ? other.replaceWith(part) : document.querySelector("main .page-head")?.after(part);
}

function restore() {
  if (!before) {
    return;
  }
  const { ticked, staying, focus, row, top } = before;
  before = null;
  staying.forEach(stay);
  ticked.forEach(id => {
    const box = document.getElementById(id);
    if (box) {
      box.checked = true;
    }
  });
  show();
  if (focus !== null) {
    const same = focus && document.getElementById(focus);
    const next = row && found(row);
    (same ?? next?.querySelector("[data-open]") ?? document.getElementById("main")).focus({ preventScroll: true });
    if (next) {
      window.scrollBy(0, next.getBoundingClientRect().top - top);
    }
  }
}

// What only scripts can do is offered by scripts.
function show() {
  document.querySelectorAll("main #keys").forEach(copy => copy.remove());
  document.getElementById("show-keys")?.removeAttribute("hidden");
}

// On a small screen the list comes first, unless it is a part that somebody has chosen.
const sift = document.getElementById("sift");
if (sift && !("sifted" in sift.dataset) && !matchMedia("(min-width: 48rem)").matches) {
  sift.open = false;
}

if (keys) {
  document.body.append(keys, said);
  const on = document.getElementById("keys-on");
  on.checked = localStorage.getItem(OFF) === null;
  on.addEventListener("change", () => (on.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "")));
  show();
  document.addEventListener("keydown", pressed);
  document.addEventListener("click", event => { if (event.target.id === "show-keys") { keys.showModal(); } });
  document.addEventListener("focusin", event => {
    const row = rowOf(event.target);
    if (row) {
      last = { id: row.id, place: rows().indexOf(row) };
    }
  });
}
document.addEventListener("htmx:beforeSwap", remember);
document.addEventListener("htmx:afterSettle", restore);
