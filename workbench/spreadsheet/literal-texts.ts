import {
  type BaseValueObject,
  FUNCTION_NAMES_DATE,
  FUNCTION_NAMES_TEXT,
  type IFunctionService,
  NumberValueObject,
  StringValueObject,
  ValueObjectFactory,
} from "@univerjs/engine-formula";
import { format } from "numfmt";
import { readTypedInput } from "../german/input";

/**
 * Univer takes a text among the arguments of a function for a US number or date where it looks like one: "01.12.2021"
 * for 12 January, "3/4" for 4 March. As in a German Excel a text stays a text, and one that has to be a number is read
 * the German way.
 */
export function keepTextsInFormulas(): void {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it uses no `this`
  const { create } = ValueObjectFactory;
  ValueObjectFactory.create = (raw, ...rest) => {
    const text = typeof raw === "string" ? /^\s*"([^]*)"\s*$/.exec(raw)?.[1] : undefined;
    return text === undefined ? create(raw, ...rest) : StringValueObject.create(text.replaceAll('""', '"'));
  };

  const { prototype } = StringValueObject;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its text below
  const { convertToNumberObjectValue } = prototype;
  prototype.convertToNumberObjectValue = function (this: StringValueObject) {
    return numberIn(this) ?? convertToNumberObjectValue.call(this);
  };
}

/** Lets the functions for dates, and the one that formats, understand German texts. */
export function readGermanTexts(functions: IFunctionService): void {
  const { DATEVALUE, TIMEVALUE: _readsTimes, ...forDates } = FUNCTION_NAMES_DATE;
  readWith(functions, Object.values(forDates), (args) => args.map(inNumbers));
  readWith(functions, [DATEVALUE], (args) => args.map(asIsoText));
  readWith(functions, [FUNCTION_NAMES_TEXT.TEXT], ([value, ...rest]) =>
    value ? [inNumbers(value), ...rest] : rest,
  );
}

function readWith(
  functions: IFunctionService,
  names: readonly string[],
  read: (args: BaseValueObject[]) => BaseValueObject[],
): void {
  for (const name of names) {
    const executor = functions.getExecutor(name);
    if (!executor) continue;
    const calculate = executor.calculate.bind(executor);
    executor.calculate = (...args) => calculate(...read(args));
  }
}

function inNumbers(argument: BaseValueObject): BaseValueObject {
  return argument.isArray() ? argument.mapValue(inNumbers) : (numberIn(argument) ?? argument);
}

function asIsoText(argument: BaseValueObject): BaseValueObject {
  const day = numberIn(argument);
  return day ? StringValueObject.create(format("yyyy-mm-dd", day.getValue())) : argument;
}

/** What a text means as a number; undefined for all else. */
function numberIn(argument: BaseValueObject): NumberValueObject | undefined {
  if (!argument.isString()) return undefined;
  const input = readTypedInput(String(argument.getValue()), "General");
  return input.kind === "value" && typeof input.value === "number"
    ? NumberValueObject.create(input.value)
    : undefined;
}
