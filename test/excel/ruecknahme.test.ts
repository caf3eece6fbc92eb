import type { Blatt, Mappe } from "../../src/blaetter/blatt";
import { findeUnterbrochenes, stelleWiederHer, verwirf } from "../../src/excel/unterbrechung";
import { blattnamen, erzeuge, mitExcel, vonHand } from "./arbeitsmappe";
import { ABSTAND, Ausfall, officeHatSichEingerichtet, type Vorhaben } from "./ausfall";
import { beispielmappe, diagrammmappe, listenmappe } from "./beispiel";

const halter = mitExcel();
const ausfall = new Ausfall(halter);

/** Two sheets with few cells, one of them in plain looks, because every single action is made to fail. */
function kleineMappe({ ende = 44926, zusatz = false } = {}): Mappe {
  const [uebersicht, modul] = beispielmappe({ ende }).blaetter as [Blatt, Blatt];
  const [, , zeileEnde = []] = uebersicht.zeilen;
  const [zeileVzae = []] = modul.zeilen;
  const betrag = { inhalt: { formel: "=B1*1000+'KIM Übersicht'!B1" }, stil: "euro" } as const;
  const selbst = { inhalt: { formel: "='KIM Modul 1'!B1&\"x\"" }, stil: "text" } as const;
  return {
    blaetter: [
      schlicht({ ...uebersicht, spaltenbreiten: [30], zeilen: [zeileEnde], zeilenhoehen: [16] }),
      {
        ...modul,
        spaltenbreiten: [40],
        zeilen: [[...zeileVzae, betrag], ...(zusatz ? [[selbst]] : [])],
        zeilenhoehen: zusatz ? [18, 22] : [16],
      },
    ],
    bezuege: [
      { name: "KIM_M1_Eigenanteil", blatt: "KIM Modul 1", zeile: 0, spalte: 2, bezeichnung: "Modul 1" },
    ],
  };
}

/** The sheet in one plain look: looks take most of the actions, and other sheets here have them. */
function schlicht(blatt: Blatt): Blatt {
  return {
    ...blatt,
    zeilen: blatt.zeilen.map((zeile) => zeile.map((zelle) => zelle && { ...zelle, stil: "text" })),
    zeilenhoehen: blatt.zeilen.map(() => 16),
  };
}

/** Of a Mappe the last sheet alone, in plain looks: what happens with several sheets is tried with others. */
function letztesBlatt({ blaetter }: Mappe): Mappe {
  return { blaetter: blaetter.slice(-1).map(schlicht), bezuege: [] };
}

const VORHABEN: Readonly<Record<string, Vorhaben>> = {
  "sheets are added": {
    tu: () => erzeuge(kleineMappe()),
    richteHer: () => {
      halter.excel.setCells("Tabelle1!A1:B2", [
        ["Stand", 1],
        ["Summe", "=B1*2"],
      ]);
      return Promise.resolve();
    },
  },
  "inputs are brought up to date": {
    tu: () => erzeuge(kleineMappe({ ende: 45291 })),
    richteHer: async () => {
      await erzeuge(kleineMappe());
      halter.excel.setCells("'KIM Übersicht'!B1", "=44531+400");
    },
  },
  "a sheet gets another layout": {
    tu: () => erzeuge(kleineMappe()),
    richteHer: async () => {
      await erzeuge(kleineMappe({ zusatz: true }));
      await vonHand(({ worksheets }) => {
        worksheets.getItem("KIM Modul 1").getRange("A1:B1").format.fill.color = "#FF0000";
        worksheets.getItem("Tabelle1").getRange("A1").formulas = [["='KIM Modul 1'!A2&KIM_M1_Eigenanteil"]];
      });
    },
  },
  "a sheet that was changed by hand is written again": {
    tu: () => erzeuge(kleineMappe({ ende: 45291 })),
    richteHer: async () => {
      await erzeuge(kleineMappe());
      await vonHand(({ worksheets }) => {
        const blatt = worksheets.getItem("KIM Modul 1");
        blatt.getRange("A1").values = [["von Hand"]];
        blatt.getRange("E7").formulas = [["='KIM Modul 1'!C1+1"]];
        blatt.getRange("A:A").format.columnWidth = 123;
        blatt.getRange("A1:B1").format.fill.color = "#FF0000";
        worksheets.getItem("Tabelle1").getRange("A1").formulas = [["='KIM Modul 1'!C1"]];
      });
    },
  },
  "a list gets more rows": {
    tu: () => erzeuge(letztesBlatt(listenmappe({ zeilen: 2 }))),
    richteHer: async () => {
      await erzeuge(letztesBlatt(listenmappe({ zeilen: 1 })));
      halter.excel.setCells("Tabelle1!A1:A2", [["='KIM Stellenplan'!C2"], ["=SUM(KIM_Stellenplan[VZÄ])"]]);
    },
  },
  "a chart is drawn anew": {
    tu: () => erzeuge(letztesBlatt(diagrammmappe({ farbe: "#0b3c9d" }))),
    richteHer: () => erzeuge(letztesBlatt(diagrammmappe())).then(() => undefined),
  },
  "results are written in the place of formulas, and a list has another place": {
    tu: () => erzeuge(letztesBlatt(listenmappe({ zeilen: 1, ab: 2 })), { werte: true }),
    richteHer: async () => {
      await erzeuge(letztesBlatt(listenmappe({ zeilen: 1 })));
      halter.excel.setCells("'KIM Stellenplan'!B5", "=1/4");
    },
  },
};

describe.each(Object.entries(VORHABEN))("while %s", (_, vorhaben) => {
  // Univer says there when it still calculates with what is gone.
  const fehlerausgabe = jest.spyOn(console, "error");
  beforeEach(() => fehlerausgabe.mockClear());
  afterEach(() => expect(fehlerausgabe).not.toHaveBeenCalled());

  test("whatever fails, the workbook is as it was", async () => {
    expect(await ausfall.jedeHandlungScheitertEinmal(vorhaben)).toBeGreaterThan(15 / ABSTAND);
  }, 300_000);

  test("whenever the host dies, the next start restores the workbook", async () => {
    await ausfall.jedeHandlungIstDieLetzte(vorhaben);
  }, 300_000);
});

describe("after a host that died", () => {
  beforeEach(async () => {
    await erzeuge(kleineMappe({ zusatz: true }));
    halter.excel.failures.clear();
    for (let i = 0; i < 20; i++) halter.excel.failures.plan({ member: "NamedItem.Formula", nth: 1 });
    await expect(erzeuge(kleineMappe())).rejects.toThrow(/nicht wiederherstellen.*bietet er an/);
    halter.excel.failures.clear();
  });

  test("the pane is told what was interrupted, and no other run begins before that is settled", async () => {
    expect(await findeUnterbrochenes()).toEqual({
      werk: "tabellen",
      begonnen: new Date(2026, 10, 22),
      blaetter: ["KIM Übersicht", "KIM Modul 1"],
    });
    await expect(erzeuge(kleineMappe())).rejects.toThrow(/unterbrochen.*nichts verändert\.$/);
  });

  test("the officer may leave everything as it is: the copies stay, and she can go on", async () => {
    await verwirf();
    expect(await findeUnterbrochenes()).toBeUndefined();
    expect(await blattnamen()).toContain("KIM Modul 1 Sicherung");
    await erzeuge(kleineMappe());
    expect(await halter.excel.value("KIM_M1_Eigenanteil")).toBe(3500 + 44926);
  });

  test("a copy that the officer has made of a sheet is hers, even under the name that Excel gives", async () => {
    await stelleWiederHer();
    await vonHand(({ worksheets }) => {
      worksheets.getItem("KIM Modul 1").copy("End");
    });
    halter.excel.setCells("'KIM Modul 1 (2)'!A1", "meine Fassung");
    for (let i = 0; i < 20; i++) halter.excel.failures.plan({ member: "Worksheet.Copy", nth: 1 });
    await erzeuge(kleineMappe()).catch(() => undefined);
    halter.excel.failures.clear();
    await stelleWiederHer();
    expect(await halter.excel.value("'KIM Modul 1 (2)'!A1")).toBe("meine Fassung");
  });
});

test("a run that is stopped is taken back", async () => {
  const vorher = await ausfall.stand();
  const abbruch = { aborted: false };
  const lauf = erzeuge(
    () => {
      abbruch.aborted = true;
      return kleineMappe();
    },
    { abbruch },
  );
  await expect(lauf).rejects.toThrow(/^Sie haben .* abgebrochen\. Es wurde nichts verändert\.$/);
  expect(await ausfall.stand()).toEqual(vorher);
});

test("where only Excel's last answer gets lost, the run is finished and says so", async () => {
  await officeHatSichEingerichtet();
  type Sync = (this: OfficeExtension.ClientRequestContext, ...rest: unknown[]) => Promise<unknown>;
  const { prototype } = OfficeExtension.ClientRequestContext as unknown as { prototype: { sync: Sync } };
  const { sync } = prototype;
  let gesendet = 0;
  const spion = jest.spyOn(prototype, "sync").mockImplementation(async function (
    this: OfficeExtension.ClientRequestContext,
    ...rest
  ) {
    const antwort = await sync.apply(this, rest);
    if (++gesendet === 3) throw Object.assign(new Error("Antwort verloren"), { code: "ConnectionFailure" });
    return antwort;
  });
  const { betraege } = await erzeuge(kleineMappe());
  spion.mockRestore();
  expect(betraege).toEqual([{ name: "KIM_M1_Eigenanteil", bezeichnung: "Modul 1", wert: 3500 + 44926 }]);
  expect(await blattnamen()).toEqual(["Tabelle1", "KIM Übersicht", "KIM Modul 1"]);
});
