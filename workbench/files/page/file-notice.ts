/** One line above the grid that says what becomes of a file. The next one takes its place. */
export class FileNotice {
  private readonly line = document.createElement("div");
  private readonly text = document.createElement("p");

  constructor(grid: HTMLElement) {
    this.line.className = "dateihinweis";
    this.line.hidden = true;
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "Schließen";
    close.addEventListener("click", () => this.clear());
    this.line.append(this.text, close);
    // The region is there before it says anything: that is what screen readers listen to.
    const region = document.createElement("div");
    region.setAttribute("role", "status");
    region.append(this.line);
    (grid.parentElement ?? grid).before(region);
  }

  wait(message: string): void {
    this.show(message, "");
  }

  fail(sentence: string): void {
    this.show(sentence, "fehler");
  }

  /** Says what was done, and after it what could not be. */
  say(done: string, but: string | undefined): void {
    this.show(but === undefined ? done : `${done} ${but}`, but === undefined ? "" : "verlust");
  }

  clear(): void {
    this.line.hidden = true;
    this.text.textContent = "";
  }

  private show(text: string, kind: string): void {
    this.line.className = `dateihinweis ${kind}`.trim();
    this.text.textContent = text;
    this.line.hidden = false;
  }
}
