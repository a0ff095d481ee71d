// Saves the form of a task while it is typed into. Without this file there is a button that saves.

// What is said here, in the language of the page; the layout has the words.
const words = document.getElementById("script").dataset;

const { saveWhileTyping } = await import(`./saving.js${new URL(import.meta.url).search}`);

const waitsForChoice = () => document.querySelector("[data-conflict]") !== null;
const addressOf = form => form.dataset.draft.replace(/\/draft$/, "");

// Words that came in between are sent again first, so that the page that takes this one's place has all of them.
function choose(html, sent, saver) {
  if (!saver.isSent(sent)) {
    saver.soon(0);
    return;
  }
  saver.keepHere();
  const other = new DOMParser().parseFromString(html, "text/html").getElementById("answer");
  if (!other) {
    saver.fail(words.changed, false);
    return;
  }
  document.getElementById("answer").replaceWith(other);
  document.dispatchEvent(new Event("countersign:shown"));
  document.getElementById("conflict")?.focus();
  begin();
}

// What answers mean that is wrong has fields of its own, which the server shows. They never change under somebody's hands.
async function showRaised(form, raising) {
  const place = form.querySelector("#raised");
  if (!place || place.dataset.raising === raising || place.contains(document.activeElement)) {
    return;
  }
  const answer = await fetch(addressOf(form), { headers: { Accept: "text/html" } }).catch(() => null);
  const page = answer?.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
  const other = page?.getElementById("raised");
  if (other && form.contains(place) && !place.contains(document.activeElement)) {
    place.replaceWith(other);
  }
}

function begin() {
  const form = document.querySelector("form[data-draft]");
  if (!form) {
    return;
  }
  // While two versions are before somebody, neither counts: versions that never were lead back to the choice.
  const version = name => (waitsForChoice() ? "999999999" : form.elements[name].value);
  saveWhileTyping(form, words, {
    accept: "text/html",
    versions: ["version", "draft", "assessment"],
    shelved: () => ({ draft: version("draft"), assessment: version("assessment") }),
    holds: waitsForChoice,
    address: () => addressOf(form),
    taken(answer) {
      form.elements.draft.value = answer.draft;
      form.elements.assessment.value = answer.assessment;
      showRaised(form, answer.raising);
    },
    async refused(answer, sent, saver) {
      if (answer.status !== 412) {
        return false;
      }
      choose(await answer.text(), sent, saver);
      return true;
    },
  });
}

begin();
