import { dateFromSerial, dateToSerial } from "numfmt";

/** What a German Excel continues by itself when cells are filled, beside numbers, days and texts that end in a number. */
const lists: readonly (readonly string[])[] = [
  ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
  ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"],
  [
    ...["Januar", "Februar", "März", "April", "Mai", "Juni"],
    ...["Juli", "August", "September", "Oktober", "November", "Dezember"],
  ],
  ["Jan", "Feb", "Mrz", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"],
  ["1. Quartal", "2. Quartal", "3. Quartal", "4. Quartal"],
];

/** The list that all the texts belong to; undefined where they have none in common. */
function listOf(texts: readonly string[]): readonly string[] | undefined {
  return lists.find((list) => texts.every((text) => indexIn(list, text) >= 0));
}

function indexIn(list: readonly string[], text: string): number {
  return list.findIndex((entry) => entry.toLowerCase() === text.trim().toLowerCase());
}

/** Whether the texts stand in one list, as weekdays or months. */
export function isListSeries(...texts: string[]): boolean {
  return texts.length > 0 && listOf(texts) !== undefined;
}

/**
 * The next texts of a series of weekdays, months or quarters; undefined where the texts are none.
 * @param count how many; negative for those before the first, the nearest first
 */
export function continueList(texts: readonly string[], count: number): string[] | undefined {
  const list = listOf(texts);
  const indexes = texts.map((text) => (list ? indexIn(list, text) : -1));
  const step = list && indexes.length > 0 ? steadyStep(indexes, list.length) : undefined;
  if (!list || step === undefined) return undefined;
  const from = (count < 0 ? indexes[0] : indexes.at(-1)) ?? 0;
  return ahead(count).map((steps) => list[modulo(from + steps * step, list.length)] ?? "");
}

/**
 * The next dates of a series that goes by months, also from month's end to month's end; undefined where it does not.
 * @param serials dates as Excel counts them
 * @param count how many; negative for those before the first, the nearest first
 */
export function continueMonths(serials: readonly number[], count: number): number[] | undefined {
  if (serials.length < 2 || !serials.every(Number.isInteger)) return undefined;
  const dates = serials.map((serial) => {
    const [year = 0, month = 0, day = 0] = dateFromSerial(serial);
    return { month: year * 12 + month - 1, day, isLast: day === daysOf(year, month) };
  });
  const areEnds = dates.every(({ isLast }) => isLast);
  const step = steadyStep(dates.map(({ month }) => month));
  const day = dates[0]?.day ?? 1;
  if (!step || (!areEnds && dates.some((date) => date.day !== day))) return undefined;
  const from = (count < 0 ? dates[0] : dates.at(-1))?.month ?? 0;
  return ahead(count).map((steps) => {
    const month = from + steps * step;
    const [year, monthOfYear] = [Math.floor(month / 12), modulo(month, 12) + 1];
    const last = daysOf(year, monthOfYear);
    return dateToSerial([year, monthOfYear, areEnds ? last : Math.min(day, last)]) ?? 0;
  });
}

/** 1, 2, 3 or −1, −2, −3. */
function ahead(count: number): number[] {
  return Array.from({ length: Math.abs(count) }, (_, index) => (index + 1) * Math.sign(count));
}

/** The step between numbers that all lie equally far apart; 1 for a single one. */
function steadyStep(numbers: readonly number[], cycle?: number): number | undefined {
  if (numbers.length === 1) return 1;
  const steps = numbers.slice(1).map((number, index) => {
    const step = number - (numbers[index] ?? 0);
    return cycle === undefined ? step : modulo(step, cycle);
  });
  return steps.every((step) => step === steps[0]) ? steps[0] : undefined;
}

function modulo(number: number, divisor: number): number {
  return ((number % divisor) + divisor) % divisor;
}

function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
