import { STILE } from "../../src/blaetter/stile";

/** Protects: the tables can be read by everyone, on a screen and printed without colour (entwurf section 5, WCAG 2.2). */
const MINDESTKONTRAST = 4.5;

/** WCAG 2.2: relative luminance of "#rrggbb". */
function leuchtdichte(farbe: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const anteil = parseInt(farbe.slice(i, i + 2), 16) / 255;
    return anteil <= 0.04045 ? anteil / 12.92 : ((anteil + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function kontrast(eine: string, andere: string): number {
  const [hell = 0, dunkel = 0] = [leuchtdichte(eine), leuchtdichte(andere)].sort((a, b) => b - a);
  return (hell + 0.05) / (dunkel + 0.05);
}

describe.each(Object.entries(STILE))("%s", (name, { farbe, fuellung, linien, zahlenformat }) => {
  it("hebt sich von seinem Grund ab", () => {
    expect(kontrast(farbe, fuellung ?? "#ffffff")).toBeGreaterThanOrEqual(MINDESTKONTRAST);
  });

  it("ist als Eingabe auch ohne Farbe zu erkennen, und nur dann", () => {
    const gerahmt = ["oben", "unten", "links", "rechts"].every((seite) => seite in linien);
    expect(gerahmt).toBe(name.startsWith("eingabe"));
  });

  it("hat ein Zahlenformat in der Form en-US", () => {
    expect(zahlenformat).not.toMatch(/[TJ]{2}|#\.##0|0,00/);
  });
});
