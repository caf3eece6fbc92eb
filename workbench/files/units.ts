import { pixelsPerPoint } from "../host/model/style-values";

/** Width of a digit of the standard font, by which files measure columns. */
const pixelsPerCharacter = 7;
/** How far from a whole number a width may be that a program meant to be one. */
const tolerance = 0.05;
/** A thousandth of a point. */
const precision = 1000;

/** English Metric Units, in which drawings are measured. */
export const unitsPerPixel = 9525;

export function widthInCharacters(pixels: number): number {
  return rounded(pixels / pixelsPerCharacter, 1e8);
}

/** Excel shows whole pixels; widths that an add-in set may lie between. */
export function widthInPixels(characters: number): number {
  const pixels = characters * pixelsPerCharacter;
  const whole = Math.round(pixels);
  if (Math.abs(pixels - whole) < tolerance) return whole;
  return rounded(pixels / pixelsPerPoint, precision) * pixelsPerPoint;
}

export function heightInPoints(pixels: number): number {
  return rounded(pixels / pixelsPerPoint, precision);
}

export function heightInPixels(points: number): number {
  return rounded(points, precision) * pixelsPerPoint;
}

function rounded(value: number, steps: number): number {
  return Math.round(value * steps) / steps;
}
