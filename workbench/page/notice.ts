/** What a notice offers to do. */
export interface NoticeAction {
  label: string;
  run: () => void;
}

/** How a notice looks: it warns unless told otherwise. */
export type NoticeKind = "warnung" | "auskunft" | "fehler";

/**
 * A line above the grid that says something about the workbook as a whole, until the user closes it. What it says next
 * takes the place of what it said before.
 */
export class Notice {
  private line: HTMLElement | undefined;

  say(text: string, kind: NoticeKind = "warnung", actions: readonly NoticeAction[] = []): void {
    const line = document.createElement("div");
    line.className = `hinweis ${kind}`;
    const sentence = document.createElement("p");
    sentence.textContent = text;
    const close = { label: "Schließen", run: () => undefined };
    line.append(sentence, ...[...actions, close].map((action) => this.button(action)));
    if (this.line?.isConnected) this.line.replaceWith(line);
    // The region is on the page before it says anything: that is what screen readers listen to.
    else document.getElementById("hinweise")?.append(line);
    this.line = line;
  }

  clear(): void {
    this.line?.remove();
  }

  private button({ label, run }: NoticeAction): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.addEventListener("click", () => {
      this.clear();
      run();
    });
    return button;
  }
}

/** Warns in a line of its own, beside those that are there. */
export function showNotice(text: string, actions: readonly NoticeAction[] = []): void {
  new Notice().say(text, "warnung", actions);
}
