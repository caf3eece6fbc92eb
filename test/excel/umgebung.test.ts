import { umgebung } from "../../src/excel/umgebung";

/** Protects: an officer in Excel is not told that she is outside of it where her network blocks office.js. */
test.each([
  ["?_host_Info=Excel$Win32$16.01$de-DE$$$$0", "ohne office.js"],
  ["?et=&_host_Info=Excel%24Web%2416.00", "ohne office.js"],
  ["", "kein Excel"],
  ["?_host_Info=Word$Win32$16.01$de-DE", "kein Excel"],
])("without office.js, opened with „%s“: %s", async (anfrage, erwartet) => {
  expect(await umgebung(anfrage)).toBe(erwartet);
});
