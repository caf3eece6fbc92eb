/** A question, and the words of its two answers. */
export interface Question {
  title: string;
  text: string;
  yes: string;
  no: string;
}

/** Asks before something is done that the user may not want. */
export function ask(question: Question): Promise<boolean> {
  const dialog = document.createElement("dialog");
  dialog.className = "frage";
  const title = document.createElement("h2");
  title.id = "frage-titel";
  title.textContent = question.title;
  const text = document.createElement("p");
  text.textContent = question.text;
  const form = document.createElement("form");
  form.method = "dialog";
  form.append(...[choice(question.yes, "ja"), choice(question.no, "nein")]);
  dialog.setAttribute("aria-labelledby", title.id);
  dialog.append(title, text, form);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "ja");
    });
  });
}

function choice(label: string, value: string): HTMLButtonElement {
  const button = document.createElement("button");
  button.value = value;
  button.textContent = label;
  return button;
}
