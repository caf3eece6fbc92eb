import { Auftraege } from "../../../src/taskpane/rahmen/auftraege";
import { arbeitetAnderes, vorrecht } from "../../../src/taskpane/rahmen/vorrecht";

/** The browser's locks, as far as they are used; one set for all panes of a browser. */
class Sperren {
  readonly gehaltene = new Set<string>();

  async request(name: string, _wunsch: object, tu: (sperre: object | null) => Promise<void>): Promise<void> {
    if (this.gehaltene.has(name)) return tu(null);
    this.gehaltene.add(name);
    try {
      await tu({ name });
    } finally {
      this.gehaltene.delete(name);
    }
  }

  query() {
    return Promise.resolve({ held: [...this.gehaltene].map((name) => ({ name })) });
  }
}

let sperren: Sperren | undefined;
const oeffne = (url: string) => Object.assign(globalThis, { Office: { context: { document: { url } } } });
beforeEach(() => {
  sperren = new Sperren();
  Object.defineProperty(globalThis, "navigator", { value: { locks: sperren }, configurable: true });
});

const auftrag = (arbeit: () => Promise<unknown>) => ({
  beginn: { worte: "…" },
  arbeit: () => arbeit().then(() => true),
  fertig: () => "fertig",
});

// Protects: two panes on one workbook never write into what the other has half done (two tabs with Excel on the web).
describe("two panes on one workbook", () => {
  test("only one works at a time; the other says why, and works afterwards", async () => {
    oeffne("https://example.org/Haushalt.xlsx");
    const [erste, zweite] = [new Auftraege(vorrecht), new Auftraege(vorrecht)];
    let fertig: () => void = () => undefined;
    const lauf = erste.fuehreAus(auftrag(() => new Promise<void>((tu) => (fertig = tu))));
    const versuch = jest.fn(() => Promise.resolve());
    expect(await arbeitetAnderes()).toBe(true);
    expect(await zweite.fuehreAus(auftrag(versuch))).toBeUndefined();
    expect(versuch).not.toHaveBeenCalled();
    expect(zweite.zustand.art).toBe("fehler");
    expect("satz" in zweite.zustand && zweite.zustand.satz).toMatch(
      /^In einem anderen Fenster .*nichts verändert\.$/,
    );

    fertig();
    expect(await lauf).toBe(true);
    expect(await arbeitetAnderes()).toBe(false);
    expect(await zweite.fuehreAus(auftrag(versuch))).toBe(true);
  });

  test("a job that fails gives way, too, and fails with its own error", async () => {
    oeffne("https://example.org/Haushalt.xlsx");
    await expect(vorrecht(() => Promise.reject(new Error("kaputt")))).rejects.toThrow("kaputt");
    expect(sperren?.gehaltene.size).toBe(0);
  });
});

test("panes on different workbooks do not wait for each other, nor do those on unsaved ones", async () => {
  for (const urls of [
    ["https://example.org/A.xlsx", "https://example.org/B.xlsx"],
    ["", ""],
  ] as const) {
    oeffne(urls[0]);
    await vorrecht(async () => {
      oeffne(urls[1]);
      expect(await arbeitetAnderes()).toBe(false);
      expect(await vorrecht(() => Promise.resolve(1))).toBe(1);
      oeffne(urls[0]);
    });
  }
});

test("a browser without locks works as before", async () => {
  oeffne("https://example.org/A.xlsx");
  Object.defineProperty(globalThis, "navigator", { value: {}, configurable: true });
  expect(await vorrecht(() => vorrecht(() => Promise.resolve(1)))).toBe(1);
  expect(await arbeitetAnderes()).toBe(false);
});

test("a browser that refuses locks to a page within Excel's works as before, and fails with the job's own error", async () => {
  oeffne("https://example.org/A.xlsx");
  const verweigert = () => Promise.reject(new DOMException("The request was denied.", "SecurityError"));
  Object.defineProperty(globalThis, "navigator", {
    value: { locks: { request: verweigert, query: verweigert } },
    configurable: true,
  });
  expect(await arbeitetAnderes()).toBe(false);
  expect(await vorrecht(() => Promise.resolve(1))).toBe(1);
  const arbeit = jest.fn(() => Promise.reject(new Error("kaputt")));
  await expect(vorrecht(arbeit)).rejects.toThrow("kaputt");
  expect(arbeit).toHaveBeenCalledTimes(1);
});
