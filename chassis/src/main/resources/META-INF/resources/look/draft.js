// Saves what is typed into the form of a task while it is typed. What cannot be saved stays in this tab, also over a
// sign-in. Without this file there is a button that saves.

// What is said here, in the language of the page; the layout has the words.
const words = document.getElementById("script").dataset;

const SOON = 800;
const LATER = [5000, 15000, 30000];

const time = new Intl.DateTimeFormat(document.documentElement.lang || "en", { timeStyle: "short" });

// What this tab keeps of a form until the server has it, by the address and the person: nobody finds the words of whoever
// sat here before.
function shelfOf(form) {
  const name = `draft ${form.dataset.person} ${form.dataset.draft}`;
  return {
    keep: typed => sessionStorage.setItem(name, JSON.stringify(typed)),
    kept: () => JSON.parse(sessionStorage.getItem(name) || "null"),
    clear: () => sessionStorage.removeItem(name),
  };
}

// Everything but the token and the versions.
function typedIn(form) {
  const versions = ["version", "draft", "assessment"];
  return [...new FormData(form)].filter(([name]) => !versions.includes(name) && !name.startsWith("csrf"));
}

const isChoice = field => field.type === "radio" || field.type === "checkbox";
const isField = field => field.matches("textarea, input:not([type='hidden'])");

// As the page came. Somebody may have typed before this file was there.
function servedIn(form) {
  return [...form.elements].filter(isField).flatMap(field =>
    isChoice(field) && !field.defaultChecked ? [] : [[field.name, isChoice(field) ? field.value : field.defaultValue]]);
}

// What matters of it: fields come and go with the answers, and nobody means the spaces at the ends.
function gist(typed) {
  return JSON.stringify(typed.map(([name, value]) => [name, value.trim()]).filter(([, value]) => value !== ""));
}

function putBack(form, typed) {
  for (const [name, value] of typed) {
    for (const field of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
      if (isChoice(field)) {
        field.checked = field.checked || field.value === value;
      } else if (isField(field) && field.value === field.defaultValue) {
        field.value = value;
      }
    }
    form.querySelector(`[name="${CSS.escape(name)}"]`)?.closest("details:not([open])")?.toggleAttribute("open", value !== "");
  }
}

function saveWhileTyping(form) {
  const shelf = shelfOf(form);
  const state = form.querySelector("[data-draft-state]");
  const waitsForChoice = () => document.querySelector("[data-conflict]") !== null;
  let saved = gist(servedIn(form));
  let saving = null;
  let timer = 0;
  let failures = 0;
  let sending = false;

  const isSent = sent => gist(typedIn(form)) === sent;
  const isSaved = () => isSent(saved);

  function say(sentence, failed = false) {
    state.parentElement.classList.toggle("save-failed", failed);
    if (state.textContent !== sentence) {
      state.textContent = sentence;
    }
  }

  function keepHere() {
    // While two versions are before somebody, neither counts: versions that never were lead back to the choice.
    const version = name => (waitsForChoice() ? "999999999" : form.elements[name].value);
    shelf.keep({ typed: typedIn(form), draft: version("draft"), assessment: version("assessment") });
  }

  function soon(delay = SOON) {
    clearTimeout(timer);
    timer = setTimeout(save, delay);
  }

  function changed() {
    keepHere();
    if (!waitsForChoice()) {
      soon();
    }
  }

  function fail(reason, again) {
    say(words.notSaved.replace("…", reason), true);
    if (again) {
      soon(LATER[Math.min(failures, LATER.length - 1)]);
      failures++;
    }
  }

  function failSignedOut() {
    fail(words.leftOut, false);
    const link = document.createElement("a");
    link.href = form.dataset.draft.replace(/\/draft$/, "");
    link.textContent = words.signIn;
    state.append(" ", link, words.foundAgain);
  }

  function succeed(answer, sent) {
    form.elements.draft.value = answer.draft;
    form.elements.assessment.value = answer.assessment;
    saved = sent;
    failures = 0;
    if (isSaved()) {
      shelf.clear();
      say(words.saved.replace("…", time.format(new Date(answer.savedAt ?? Date.now())))
        + (answer.problem ? ` ${words.problem.replace("…", () => answer.problem)}` : ""));
    } else {
      keepHere();
      soon();
    }
    showRaised(form, answer.raising);
  }

  // Words that came in between are sent again first, so that the page that takes this one's place has all of them.
  function choose(html, sent) {
    if (!isSent(sent)) {
      soon(0);
      return;
    }
    keepHere();
    const other = new DOMParser().parseFromString(html, "text/html").getElementById("answer");
    if (!other) {
      fail(words.changed, false);
      return;
    }
    document.getElementById("answer").replaceWith(other);
    document.dispatchEvent(new Event("countersign:shown"));
    document.getElementById("conflict")?.focus();
    begin();
  }

  async function answered(answer, sent) {
    if (answer.ok) {
      succeed(await answer.json(), sent);
    } else if (answer.status === 412) {
      choose(await answer.text(), sent);
    } else if (answer.status === 401) {
      failSignedOut();
    } else if (answer.status === 400) {
      fail(words.tooOld, false);
    } else if (answer.status === 404 || answer.status === 409 || answer.status === 422) {
      fail(words.notYours, false);
    } else {
      fail(words.noAnswer, true);
    }
  }

  function save() {
    clearTimeout(timer);
    if (saving || sending || !form.isConnected || isSaved() || waitsForChoice()) {
      return saving;
    }
    const sent = gist(typedIn(form));
    const body = new URLSearchParams(new FormData(form));
    saving = fetch(form.dataset.draft, {
      method: "POST",
      redirect: "manual",
      keepalive: document.visibilityState === "hidden" && body.toString().length < 60000,
      headers: { "Accept": "text/html", "X-Quietly": "true" },
      body,
    }).then(answer => answered(answer, sent), () => fail(words.noConnection, true))
      .finally(() => { saving = null; });
    return saving;
  }

  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  form.addEventListener("focusout", () => { if (!isSaved()) { soon(0); } });
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") { save(); } });
  window.addEventListener("online", () => soon(0));
  // What is saved at the moment of sending would be somebody else's version to what is sent.
  form.addEventListener("submit", event => {
    clearTimeout(timer);
    if (!isSaved()) {
      keepHere();
    }
    if (saving) {
      event.preventDefault();
      event.stopPropagation();
      saving.then(() => { if (form.isConnected && !waitsForChoice()) { form.requestSubmit(event.submitter); } });
    } else {
      sending = true;
      setTimeout(() => { sending = false; }, 5000);
    }
  });
  document.querySelector("[data-take-theirs]")?.addEventListener("click", () => shelf.clear());

  function startWithWhatIsKept() {
    const kept = shelf.kept();
    if ("unsaved" in form.dataset) {
      saved = "";
      keepHere();
    } else if (kept && gist(kept.typed) !== saved) {
      putBack(form, kept.typed);
      form.elements.draft.value = kept.draft;
      form.elements.assessment.value = kept.assessment;
      say(words.back);
    } else {
      isSaved() ? shelf.clear() : keepHere();
    }
    soon(0);
  }

  startWithWhatIsKept();
}

// What answers mean that is wrong has fields of its own, which the server shows. They never change under somebody's hands.
async function showRaised(form, raising) {
  const place = form.querySelector("#raised");
  if (!place || place.dataset.raising === raising || place.contains(document.activeElement)) {
    return;
  }
  const answer = await fetch(form.dataset.draft.replace(/\/draft$/, ""), { headers: { Accept: "text/html" } }).catch(() => null);
  const page = answer?.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
  const other = page?.getElementById("raised");
  if (other && form.contains(place) && !place.contains(document.activeElement)) {
    place.replaceWith(other);
  }
}

function begin() {
  const form = document.querySelector("form[data-draft]");
  if (form) {
    saveWhileTyping(form);
  }
}

begin();
