import { expect, test, Werkbank } from "./werkbank";

const hinweise = (werkbank: Werkbank) => werkbank.page.locator("#hinweise");
const befehl = (werkbank: Werkbank, name: string) => werkbank.page.getByRole("button", { name, exact: true });

const gespeichert = (werkbank: Werkbank) =>
  expect(werkbank.page.locator("#speicherstand")).toHaveText("In diesem Browser gespeichert", {
    timeout: 60_000,
  });

async function ladeNeu(werkbank: Werkbank): Promise<void> {
  await werkbank.page.reload();
  await werkbank.bereit();
}

/** Changes what lies in the browser's storage below a key that begins or ends like this. */
async function verfaelsche(werkbank: Werkbank, ende: string, text: string): Promise<void> {
  await werkbank.page.evaluate(
    ([suchen, neu]) =>
      new Promise<void>((fertig) => {
        const anfrage = indexedDB.open("kim-werkbank");
        anfrage.onsuccess = () => {
          const vorgang = anfrage.result.transaction("mappen", "readwrite");
          const mappen = vorgang.objectStore("mappen");
          mappen.getAllKeys().onsuccess = ({ target }) => {
            for (const key of (target as IDBRequest<IDBValidKey[]>).result)
              if (typeof key === "string" && key.includes(suchen)) mappen.put(neu, key);
          };
          vorgang.oncomplete = () => {
            anfrage.result.close();
            fertig();
          };
        };
      }),
    [ende, text] as const,
  );
}

test("after a reload the whole workbook is there: tables, names, chart, checks, settings, the sheet that was open", async ({
  werkbank,
}) => {
  test.setTimeout(300_000);
  const lange = { timeout: 60_000 };
  await werkbank.erzeugeTabellen();
  await werkbank.bereich.getByRole("button", { name: "KIM Stellenplan" }).click();
  await werkbank.tippe("C8", "4");
  await expect.poll(() => werkbank.benannt("KIM_M1_Eigenanteil"), lange).toBe(216_353);
  const vorher = await werkbank.abbild();
  await gespeichert(werkbank);

  await ladeNeu(werkbank);
  await expect.poll(() => werkbank.benannt("KIM_M1_Eigenanteil"), lange).toBe(216_353);
  expect(await werkbank.abbild()).toEqual(vorher);
  expect(await werkbank.aktivesBlatt()).toBe("KIM Stellenplan");
  await expect(werkbank.bereich.getByText("Ihr Stellenplan: 9 Stellen")).toBeVisible();

  // It goes on calculating, and the add-in knows its sheets again.
  await werkbank.tippe("C8", "3,5");
  await expect.poll(() => werkbank.benannt("KIM_M1_Eigenanteil"), lange).toBe(158_644);
  await werkbank.erzeugeTabellen();
});

test("what was typed a moment before the page is left is kept", async ({ werkbank }) => {
  await werkbank.tippe("B2", "31.12.2022");
  await ladeNeu(werkbank);
  expect(await werkbank.anzeige("Tabelle1", "B2")).toBe("31.12.2022");
});

test("a new workbook is begun only after asking, and the previous one can be had back", async ({
  werkbank,
}) => {
  await werkbank.tippe("A1", "alt");
  await befehl(werkbank, "Neue Arbeitsmappe").click();
  const frage = werkbank.page.getByRole("dialog", { name: "Neue Arbeitsmappe beginnen?" });
  await frage.getByRole("button", { name: "Abbrechen" }).click();
  expect(await werkbank.wert("Tabelle1", "A1")).toBe("alt");

  await befehl(werkbank, "Neue Arbeitsmappe").click();
  await Promise.all([
    werkbank.page.waitForEvent("load"),
    frage.getByRole("button", { name: "Neue Arbeitsmappe" }).click(),
  ]);
  await werkbank.bereit();
  expect(await werkbank.wert("Tabelle1", "A1")).toBe("");
  await werkbank.tippe("A1", "neu");

  await Promise.all([werkbank.page.waitForEvent("load"), befehl(werkbank, "Vorige Arbeitsmappe").click()]);
  await werkbank.bereit();
  expect(await werkbank.wert("Tabelle1", "A1")).toBe("alt");
  await Promise.all([werkbank.page.waitForEvent("load"), befehl(werkbank, "Vorige Arbeitsmappe").click()]);
  await werkbank.bereit();
  expect(await werkbank.wert("Tabelle1", "A1")).toBe("neu");
});

for (const [fall, schluessel, text, satz] of [
  ["broken", "/kopf", "{", "Sie ist beschädigt."],
  ["of another form", "/kopf", '{"version":99}', "Sie wurde in einer anderen Form gespeichert (99"],
  ["with a broken sheet", "/blatt/", '{"id":"x"}', "ist beschädigt."],
] as const)
  test(`a saved workbook ${fall} does not prevent the start, and lies aside`, async ({ werkbank }) => {
    await werkbank.tippe("A1", "alt");
    await gespeichert(werkbank);
    await verfaelsche(werkbank, schluessel, text);
    await ladeNeu(werkbank);
    await expect(hinweise(werkbank)).toContainText(satz);
    await werkbank.tippe("A1", "neu");
    await expect.poll(() => werkbank.wert("Tabelle1", "A1")).toBe("neu");
    await gespeichert(werkbank);
    await ladeNeu(werkbank);
    expect(await werkbank.wert("Tabelle1", "A1")).toBe("neu");
  });

test("a second tab says so, and leaves what the first one saves alone", async ({
  werkbank,
  context,
  url,
}) => {
  await werkbank.tippe("A1", "erster Tab");
  await gespeichert(werkbank);
  const zweite = new Werkbank(await context.newPage());
  await zweite.oeffne(url);
  await expect(hinweise(zweite)).toContainText("schon in einem anderen Tab geöffnet");
  expect(await zweite.wert("Tabelle1", "A1")).toBe("erster Tab");
  await zweite.tippe("A1", "zweiter Tab");
  await expect(zweite.page.locator("#speicherstand")).toBeEmpty();
  await zweite.page.close();

  await ladeNeu(werkbank);
  expect(await werkbank.wert("Tabelle1", "A1")).toBe("erster Tab");
  await expect(hinweise(werkbank)).toBeEmpty();
});
