/** What a notice offers to do. */
export interface NoticeAction {
  label: string;
  run: () => void;
}

/** Says something about the workbook as a whole, in a line of its own that the user closes. */
export function showNotice(text: string, actions: readonly NoticeAction[] = []): void {
  const notice = document.createElement("div");
  notice.className = "hinweis";
  const sentence = document.createElement("p");
  sentence.textContent = text;
  const buttons = [...actions, { label: "Schließen", run: () => undefined }].map(({ label, run }) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.addEventListener("click", () => {
      notice.remove();
      run();
    });
    return button;
  });
  notice.append(sentence, ...buttons);
  document.getElementById("hinweise")?.append(notice);
}
