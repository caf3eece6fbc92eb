import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, rufeAuf } from "./aufrufe";

// Protects figures that count from functions on trial: the build for trying out must call and find its own.
const FAELLE: readonly (readonly [vorher: string, nachher: string])[] = [
  ["=KIM.MONATE(A1,B1)", "=KIMTEST.MONATE(A1,B1)"],
  ["`KIM.${name}`", "`KIMTEST.${name}`"],
  ['"KIM." + name', '"KIMTEST." + name'],
  ["Funktionen KIM.* in Zellen", "Funktionen KIMTEST.* in Zellen"],
  ["<code>=KIM.</code>", "<code>=KIMTEST.</code>"],
  ["Tippen Sie =KIM. in eine Zelle", "Tippen Sie =KIMTEST. in eine Zelle"],
  ["/\\bKIM\\.(\\w+)/", "/\\bKIMTEST\\.(\\w+)/"],
  ["/^(?:_xlfn\\.)?(?:kim\\.|_xldudf_kim_)/", "/^(?:_xlfn\\.)?(?:kimtest\\.|_xldudf_kimtest_)/"],
  ["_xldudf_KIM_MONATE", "_xldudf_KIMTEST_MONATE"],
  ["Der Eigenanteil im KIM. Danach", "Der Eigenanteil im KIM. Danach"],
  ["KIM für Excel, KIM_Stellenplan, KIM-Tabellen", "KIM für Excel, KIM_Stellenplan, KIM-Tabellen"],
  ["id: `kim.${id}`, name: 'KIM Modul 1'", "id: `kim.${id}`, name: 'KIM Modul 1'"],
];

describe("in the build for trying out", () => {
  const ersetzt = rufeAuf(
    "namensraum",
    "inNamensraum",
    FAELLE.flatMap(([vorher]) => [
      [vorher, "KIMTEST"],
      [vorher, "KIM"],
    ]),
  ).map(({ ergebnis }) => ergebnis);

  test.each(FAELLE.map((fall, i) => [...fall, i] as const))("%s is %s", (vorher, nachher, i) => {
    expect(ersetzt[2 * i]).toBe(nachher);
    expect(ersetzt[2 * i + 1]).toBe(vorher);
  });
});

// What a build puts in place of KIM must stand in a text: as a name in the code it would be the name of nothing.
describe("the sources", () => {
  const quellen = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
    .filter((datei) => datei.endsWith(".ts"))
    .map((datei) => [datei, readFileSync(join(ROOT, "src", datei), "utf8")] as const);

  test.each([
    ["give nothing the name KIM", /\b(?:const|function|class) KIM\b|\bimport \{[^}]*\bKIM\b[^}]*\}/],
    ["look for KIM with its dot in no class of characters", /\bkim\[/i],
    ["count on no length of KIM", /\.slice\(4\)/],
  ])("%s", (_, verboten) => {
    expect(quellen.filter(([, text]) => verboten.test(text)).map(([datei]) => datei)).toEqual([]);
  });
});
