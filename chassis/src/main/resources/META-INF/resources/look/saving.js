// Saves what is typed into a form while it is typed, and keeps what cannot be saved in this tab, also over a sign-in. What
// is particular about a form, its own script knows; see `saveWhileTyping`.

const SOON = 800;
const LATER = [5000, 15000, 30000];

const time = new Intl.DateTimeFormat(document.documentElement.lang || "en", { timeStyle: "short" });

// What this tab keeps of a form until the server has it, by the address and the person: nobody finds the words of whoever
// sat here before.
function shelfOf(form) {
  const name = () => `draft ${form.dataset.person} ${form.dataset.draft}`;
  return {
    keep: typed => sessionStorage.setItem(name(), JSON.stringify(typed)),
    kept: () => JSON.parse(sessionStorage.getItem(name()) || "null"),
    clear: () => sessionStorage.removeItem(name()),
  };
}

const isChoice = field => field.type === "radio" || field.type === "checkbox";
const isField = field => field.matches("textarea, select, input:not([type='hidden'])");

function servedValue(field) {
  const served = [...(field.options ?? [])].find(option => option.defaultSelected);
  return field.matches("select") ? (served ?? field.options[0])?.value : field.defaultValue;
}

// As the page came. Somebody may have typed before this file was there.
function servedIn(form) {
  return [...form.elements].filter(isField).flatMap(field =>
    isChoice(field) && !field.defaultChecked ? [] : [[field.name, isChoice(field) ? field.value : servedValue(field)]]);
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
      } else if (isField(field) && field.value === servedValue(field)) {
        field.value = value;
      }
    }
    form.querySelector(`[name="${CSS.escape(name)}"]`)?.closest("details:not([open])")?.toggleAttribute("open", value !== "");
  }
}

// `kind` is what is particular about the form:
// versions: the names of its hidden fields that say what it has seen
// shelved(): what to keep of these beside what is typed
// holds(): whether nothing is to be saved for now
// taken(answer): what the server says when it has saved
// refused(answer, sent, saver): a response that is not ok and means something of its own, then true
// address(): the page on which what is kept is found again
export function saveWhileTyping(form, words, kind) {
  const shelf = shelfOf(form);
  const state = form.querySelector("[data-draft-state]");
  let saved = gist(servedIn(form));
  let saving = null;
  let timer = 0;
  let failures = 0;
  let sending = false;

  // Everything but the token and the versions.
  const typed = () => [...new FormData(form)].filter(([name]) => !kind.versions.includes(name) && !name.startsWith("csrf"));
  const isSent = sent => gist(typed()) === sent;
  const isSaved = () => isSent(saved);

  function say(sentence, failed = false) {
    state.parentElement.classList.toggle("save-failed", failed);
    if (state.textContent !== sentence) {
      state.textContent = sentence;
    }
  }

  function keepHere(more = {}) {
    shelf.keep({ typed: typed(), ...kind.shelved(), ...more });
  }

  function soon(delay = SOON) {
    clearTimeout(timer);
    timer = setTimeout(save, delay);
  }

  function changed() {
    keepHere();
    if (!kind.holds()) {
      soon();
    }
  }

  function fail(reason, again) {
    say(words.notSaved.replace("…", () => reason), true);
    if (again) {
      soon(LATER[Math.min(failures, LATER.length - 1)]);
      failures++;
    }
  }

  function failSignedOut() {
    fail(words.leftOut, false);
    const link = document.createElement("a");
    link.href = kind.address();
    link.textContent = words.signIn;
    state.append(" ", link, words.foundAgain);
  }

  function succeed(answer, sent) {
    shelf.clear();
    kind.taken(answer);
    saved = sent;
    failures = 0;
    if (isSaved()) {
      say(words.saved.replace("…", time.format(new Date(answer.savedAt ?? Date.now())))
        + (answer.problem ? ` ${words.problem.replace("…", () => answer.problem)}` : ""));
    } else {
      keepHere();
      soon();
    }
  }

  async function answered(answer, sent) {
    if (answer.ok) {
      succeed(await answer.json(), sent);
    } else if (await kind.refused(answer, sent, saver)) {
      return;
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
    if (saving || sending || !form.isConnected || isSaved() || kind.holds()) {
      return saving;
    }
    const sent = gist(typed());
    const body = new URLSearchParams(new FormData(form));
    saving = fetch(form.dataset.draft, {
      method: "POST",
      redirect: "manual",
      keepalive: document.visibilityState === "hidden" && body.toString().length < 60000,
      headers: { "Accept": kind.accept, "X-Quietly": "true" },
      body,
    }).then(answer => answered(answer, sent), () => fail(words.noConnection, true))
      .finally(() => { saving = null; });
    return saving;
  }

  const saver = { isSent, keepHere, soon, fail };

  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  form.addEventListener("focusout", () => { if (!isSaved()) { soon(0); } });
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") { save(); } });
  window.addEventListener("online", () => soon(0));
  // What is saved at the moment of sending would be somebody else's version to what is sent.
  form.addEventListener("submit", event => {
    clearTimeout(timer);
    if (!isSaved()) {
      keepHere({ sent: true });
    }
    if (saving) {
      event.preventDefault();
      event.stopPropagation();
      saving.then(() => { if (form.isConnected && !kind.holds()) { form.requestSubmit(event.submitter); } });
    } else {
      sending = true;
      setTimeout(() => { sending = false; }, 5000);
    }
  });
  document.querySelector("[data-take-theirs]")?.addEventListener("click", () => shelf.clear());

  const kept = shelf.kept();
  if ("unsaved" in form.dataset) {
    saved = "";
    keepHere();
  } else if (kept && gist(kept.typed) !== saved) {
    putBack(form, kept.typed);
    kind.versions.filter(name => name in kept).forEach(name => { form.elements[name].value = kept[name]; });
    say(words.back);
  } else {
    isSaved() ? shelf.clear() : keepHere();
  }
  soon(0);
}
