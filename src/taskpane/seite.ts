/** The page by the ids of taskpane.html. */
export class Seite {
  constructor(private readonly dokument: Document) {}

  element<T extends HTMLElement>(id: string, art: new () => T): T {
    const element = this.dokument.getElementById(id);
    if (!(element instanceof art)) throw new Error(`taskpane.html has no ${art.name} #${id}`);
    return element;
  }

  /** Leaves the same text alone, so that screen readers say nothing twice. */
  schreibe(id: string, text: string): void {
    const element = this.element(id, HTMLElement);
    if (element.textContent !== text) element.textContent = text;
  }

  zeige(id: string, sichtbar: boolean): void {
    this.element(id, HTMLElement).hidden = !sichtbar;
  }

  beiKlick(id: string, tu: () => void): void {
    this.element(id, HTMLButtonElement).addEventListener("click", tu);
  }

  /** The contents of a template. */
  kopiere(vorlage: string): DocumentFragment {
    return this.dokument.importNode(this.element(vorlage, HTMLTemplateElement).content, true);
  }

  neuerKnopf(): HTMLButtonElement {
    const knopf = this.dokument.createElement("button");
    knopf.type = "button";
    return knopf;
  }
}
