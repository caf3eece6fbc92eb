/** Asks whether a file may take the place of a workbook with changes that no file has. */
export function askToReplace(fileName: string): Promise<boolean> {
  const dialog = document.createElement("dialog");
  dialog.className = "dateifrage";
  const title = document.createElement("h2");
  title.id = "dateifrage-titel";
  title.textContent = "Ungespeicherte Änderungen verwerfen?";
  const text = document.createElement("p");
  text.textContent = `Die geöffnete Arbeitsmappe hat Änderungen, die in keiner Datei stehen. „${fileName}“ tritt an ihre Stelle.`;
  const form = document.createElement("form");
  form.method = "dialog";
  form.append(choice("Abbrechen", "nein"), choice("Verwerfen und öffnen", "ja"));
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
