// Makes pages nicer where scripts run; every page works without this file.

// The page's language in the person's own region when the browser has one, so that words and dates never mix languages.
const language = (() => {
  const page = document.documentElement.lang || "en";
  return navigator.languages.find(tag => tag === page || tag.startsWith(page + "-")) || page;
})();

// What is said here, in the language of the page; the layout has the words.
const say = document.currentScript.dataset;

const exact = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
// "1 day ago" rather than "yesterday": 30 hours ago may be the day before that.
const relative = new Intl.RelativeTimeFormat(language, { numeric: "always" });
const now = new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(0, "second");
const units = [["year", 31536000], ["month", 2592000], ["day", 86400], ["hour", 3600], ["minute", 60]];

function fromNow(at) {
  const seconds = Math.round((at - Date.now()) / 1000);
  const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) || [];
  return unit ? relative.format(Math.trunc(seconds / size), unit) : now;
}

// data-show: "exact" (default), "ago" (relative, the exact time on hover and on paper) or "both".
function showTimes(onPaper = false) {
  for (const time of document.querySelectorAll("time[datetime*='T']")) {
    const at = new Date(time.dateTime);
    if (Number.isNaN(at.getTime())) {
      continue;
    }
    const show = onPaper ? "exact" : time.dataset.show;
    const words = show === "ago" ? fromNow(at) : show === "both" ? `${exact.format(at)} (${fromNow(at)})` : exact.format(at);
    if (time.textContent !== words) {
      time.textContent = words;
    }
    if (show === "ago") {
      time.title = exact.format(at);
    }
  }
}

function nameZone() {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  for (const place of document.querySelectorAll("[data-zone]")) {
    place.textContent = say.zone.replace("…", timeZone.replaceAll("_", " "));
  }
}

// A second click in the moment in which the first is under way sends nothing.
function sendOnce() {
  const sent = new WeakMap();
  document.addEventListener("submit", event => {
    const last = sent.get(event.target) ?? -Infinity;
    if (event.timeStamp - last < 2000) {
      event.preventDefault();
    } else {
      sent.set(event.target, event.timeStamp);
    }
  });
}

// Whether the number of unread notices may be another one than a moment ago, or somebody else's: something was sent and led
// here, the page was loaded again, it was reached from elsewhere, as after a sign-in, or it is the inbox.
function countMayHaveChanged() {
  const [arrival] = performance.getEntriesByType("navigation");
  const clicked = arrival?.type === "navigate" && arrival.redirectCount === 0 && document.referrer.startsWith(`${location.origin}/`);
  return !clicked || location.pathname.startsWith("/inbox");
}

// How many unread notices there are, which only one of the services knows; without an answer the link stays as it is. Otherwise
// what the service lets browsers keep for some seconds will do.
async function countUnread(anew) {
  const asking = { redirect: "manual", headers: { Accept: "text/plain" }, cache: anew ? "reload" : "default" };
  for (const link of document.querySelectorAll("a[data-count]")) {
    const answer = await fetch(link.dataset.count, asking).catch(() => null);
    const count = answer?.ok ? Number(await answer.text()) : 0;
    link.querySelectorAll(".badge").forEach(badge => badge.remove());
    if (count > 0) {
      const badge = document.createElement("span");
      badge.className = "badge";
      badge.textContent = count > 99 ? "99+" : count;
      const unseen = document.createElement("span");
      unseen.className = "unseen";
      unseen.textContent = ` ${say.unread}`;
      badge.append(unseen);
      link.append(badge);
    }
  }
}

// The panel beside a form that says what would come of it. What was typed last counts: an older answer is dropped. When
// there is none, what was shown last stays; the form works all the same.
function previewForm(panel) {
  const form = document.getElementById(panel.dataset.form);
  const fields = panel.dataset.fields.split(" ");
  const state = panel.parentElement.querySelector("[data-preview-state]");
  let asked = "";
  let shown = "";
  let timer = 0;
  let asking = new AbortController();

  function tell(words) {
    if (state.textContent !== words) {
      state.textContent = words;
    }
  }

  function show(html) {
    // The estimate moves with the clock; only what is said otherwise is said again.
    const said = html.replace(/<time[^>]*>[^<]*/g, "");
    if (said !== shown) {
      panel.innerHTML = html;
      showTimes();
      shown = said;
    }
    tell("");
  }

  function fail(status) {
    asked = "";
    tell((status === 401 ? say.signedOut : say.unknown) + (shown ? ` ${say.before}` : ""));
  }

  async function ask() {
    const typed = new FormData(form);
    const body = JSON.stringify(Object.fromEntries(fields.map(field => [field, typed.getAll(field)])));
    if (body === asked) {
      return;
    }
    asked = body;
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const headers = { "Accept": "text/html", "Content-Type": "application/json" };
    try {
      const answer = await fetch(panel.dataset.preview, { method: "POST", redirect: "manual", headers, body, signal });
      const html = await answer.text();
      if (!signal.aborted) {
        answer.ok ? show(html) : fail(answer.status);
      }
    } catch {
      if (!signal.aborted) {
        fail(0);
      }
    }
  }

  function askSoon() {
    clearTimeout(timer);
    timer = setTimeout(ask, 400);
  }

  form.addEventListener("input", askSoon);
  form.addEventListener("change", askSoon);
  // Whoever comes back to a page finds in the form what they had typed, but only after this has run.
  window.addEventListener("pageshow", askSoon);
  ask();
}

// A page that changes by itself never takes away what somebody is writing or has selected, and leaves the focus where it is.
function keepWriting() {
  const typed = field => field.type === "checkbox" || field.type === "radio"
    ? field.checked !== field.defaultChecked
    : field.type !== "hidden" && field.value !== (field.defaultValue ?? field.value);
  // What a page puts back by itself is in no danger.
  const isWriting = () => [...document.querySelectorAll("main input, main textarea")]
    .some(field => !field.matches("[data-tick], [data-stay] *") && typed(field))
    || document.activeElement?.matches("main textarea, main input:not([data-tick]), main select");
  const isSelecting = () => !getSelection().isCollapsed && document.getElementById("main").contains(getSelection().anchorNode);
  let later = null;
  document.addEventListener("htmx:beforeRequest", event => {
    if (isWriting()) {
      event.preventDefault();
      document.getElementById("changed-meanwhile").hidden = false;
    } else if (isSelecting()) {
      event.preventDefault();
      later = event.target;
    }
  });
  document.addEventListener("selectionchange", () => {
    if (later && !isSelecting()) {
      const fetching = later;
      later = null;
      htmx.trigger(fetching, "sse:changed");
    }
  });
  document.addEventListener("htmx:afterSettle", () => {
    showTimes();
    countUnread(true);
  });
  document.addEventListener("countersign:shown", () => showTimes());
}

// Whoever uses keys stays where they are when a page changes by itself: htmx finds again what has an id, this finds the
// rest. From what has gone away it is only a step to the main part, and not all the way from the top.
function keepFocus() {
  let focused = null;
  document.addEventListener("htmx:beforeSwap", () => {
    focused = document.activeElement?.closest("main *") ?? null;
  });
  document.addEventListener("htmx:afterSettle", () => {
    if (focused && !focused.isConnected && document.activeElement === document.body) {
      const same = [...document.querySelectorAll(`main ${focused.localName}`)]
        .find(element => element.outerHTML === focused.outerHTML);
      (same ?? document.getElementById("main")).focus({ preventScroll: true });
    }
    focused = null;
  });
}

// What was sent has arrived when the page that follows says so: nobody is to find it again in a new form.
function forgetWhatArrived() {
  if (new URLSearchParams(location.search).has("done")) {
    Object.keys(sessionStorage)
      .filter(name => name.startsWith("draft ") && JSON.parse(sessionStorage.getItem(name)).sent)
      .forEach(name => sessionStorage.removeItem(name));
  }
}

forgetWhatArrived();
showTimes();
keepWriting();
keepFocus();
document.querySelectorAll("[data-preview]").forEach(previewForm);
nameZone();
sendOnce();
countUnread(countMayHaveChanged());
setInterval(showTimes, 60000);
window.addEventListener("beforeprint", () => showTimes(true));
window.addEventListener("afterprint", () => showTimes());
