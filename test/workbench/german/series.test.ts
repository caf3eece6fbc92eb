import { continueList, continueMonths, isListSeries } from "../../../workbench/german/series";
import { readTypedInput } from "../../../workbench/german/input";
import { displayText } from "../../../workbench/german/display";

const serial = (date: string) => {
  const input = readTypedInput(date, "General");
  return input.kind === "value" ? Number(input.value) : NaN;
};

test.each<[texts: string[], count: number, next: string[] | undefined]>([
  [["Montag"], 2, ["Dienstag", "Mittwoch"]],
  [["Sa"], 3, ["So", "Mo", "Di"]],
  [["Oktober"], 4, ["November", "Dezember", "Januar", "Februar"]],
  [["Jan", "Apr"], 3, ["Jul", "Okt", "Jan"]],
  [["Mai"], 1, ["Juni"]],
  [["Apr", "Mai"], 1, ["Jun"]],
  [["März"], -2, ["Februar", "Januar"]],
  [["3. quartal"], 2, ["4. Quartal", "1. Quartal"]],
  [["Montag", "Mi"], 1, undefined],
  [["Jan", "Feb", "Apr"], 1, undefined],
  [["Kommune"], 1, undefined],
])("%j goes on for %i with %j", (texts, count, next) => {
  expect(continueList(texts, count)).toEqual(next);
});

test.each<[dates: string[], count: number, next: string[] | undefined]>([
  [["01.12.2021", "01.01.2022"], 2, ["01.02.2022", "01.03.2022"]],
  [["31.01.2023", "28.02.2023"], 2, ["31.03.2023", "30.04.2023"]],
  [["30.11.2023", "30.12.2023"], 3, ["30.01.2024", "29.02.2024", "30.03.2024"]],
  [["01.01.2022", "01.01.2023"], 1, ["01.01.2024"]],
  [["15.03.2022", "15.04.2022"], -2, ["15.02.2022", "15.01.2022"]],
  [["01.12.2021", "02.12.2021"], 1, undefined],
  [["01.12.2021"], 1, undefined],
])("%j goes on by months for %i with %j", (dates, count, next) => {
  const continued = continueMonths(dates.map(serial), count);
  expect(continued?.map((date) => displayText(date, "dd.mm.yyyy"))).toEqual(next);
});

test("only texts of one list are a series", () => {
  expect(isListSeries("Mo", "Di")).toBe(true);
  expect(isListSeries("Mo", "Dienstag")).toBe(false);
  expect(isListSeries("Modul 1")).toBe(false);
});
