import { rufeAuf } from "./aufrufe";

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
