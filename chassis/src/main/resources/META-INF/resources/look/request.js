// Saves a draft of a request while it is typed: as a new one the first time, and from then on where that is. Without this
// file there is a button that saves.

// What is said here, in the language of the page; the layout has the words.
const words = document.getElementById("script").dataset;

const { saveWhileTyping } = await import(`./saving.js${new URL(import.meta.url).search}`);

function begin(form) {
  const isNew = () => form.elements.version.value === "";
  let changedElsewhere = false;
  saveWhileTyping(form, words, {
    accept: "application/json",
    versions: ["version", "key"],
    shelved: () => ({ version: form.elements.version.value }),
    // A draft without a name is found by nobody.
    holds: () => changedElsewhere || (isNew() && form.elements.product.value.trim() === ""),
    address: () => (isNew() ? "/requests/new" : form.dataset.draft.replace(/draft$/, "edit")),
    taken(answer) {
      form.elements.version.value = answer.version;
      form.dataset.draft = `${answer.address}/draft`;
      if (form.getAttribute("action") !== `${answer.address}/edit`) {
        form.setAttribute("action", `${answer.address}/edit`);
        history.replaceState(null, "", `${answer.address}/edit`);
      }
    },
    async refused(answer, sent, saver) {
      if (answer.status === 412) {
        changedElsewhere = true;
        saver.fail(words.changed, false);
        return true;
      }
      if (answer.status !== 422) {
        return false;
      }
      const { problem } = await answer.json();
      if (saver.isSent(sent)) {
        saver.fail(problem ?? words.notYours, false);
      } else {
        saver.soon();
      }
      return true;
    },
  });
}

const form = document.querySelector("form[data-draft]");
if (form) {
  begin(form);
}
