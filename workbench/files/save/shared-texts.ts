import { element, textElement } from "../xml";

/** The texts of all cells, each once; cells refer to them by number. */
export class SharedTexts {
  private readonly numbers = new Map<string, number>();
  private uses = 0;

  numberOf(text: string): number {
    this.uses += 1;
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(text, number);
    return number;
  }

  xml(): string {
    const texts = [...this.numbers.keys()].map((text) => element("si", {}, textElement("t", text)));
    const namespace = { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main" };
    return element("sst", { ...namespace, count: this.uses, uniqueCount: texts.length }, ...texts);
  }
}
