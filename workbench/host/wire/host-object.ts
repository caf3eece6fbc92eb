import { HostError } from "./host-error";

/** The answer of an `…OrNullObject` member that found nothing. */
export const nullObject = Symbol("null object");
export type OrNull<T> = T | typeof nullObject;

/**
 * Base of every class of the object model.
 *
 * The wire speaks PascalCase: a getter, setter or method whose name starts with a capital letter (or with an
 * underscore, for members that only office.js itself calls) can be reached by an add-in, anything in camelCase
 * is the host's own and cannot.
 */
export abstract class HostObject {
  /** The class name used in error messages, as in Excel's reference. */
  abstract readonly typeName: string;

  /** Properties that are answered when an add-in loads the object without naming any. */
  scalars(): readonly string[] {
    return [];
  }

  /** What office.js needs to find the object again in a later batch. */
  identity(): Record<string, string> {
    return {};
  }
}

/** A collection: `load("items/…")` answers the listed objects, `getItem` looks one up. */
export abstract class HostCollection<T extends HostObject> extends HostObject {
  abstract items(): T[];

  /** The item with this key; {@link nullObject} if there is none. */
  abstract find(key: string | number): OrNull<T>;

  get Count(): number {
    return this.items().length;
  }

  GetCount(): number {
    return this.items().length;
  }

  GetItem(key: string | number): T {
    const item = this.find(key);
    if (item === nullObject) throw new HostError("ItemNotFound");
    return item;
  }

  GetItemOrNullObject(key: string | number): OrNull<T> {
    return this.find(key);
  }

  GetItemAt(index: number): T {
    const item = this.items()[index];
    if (!item) throw new HostError("InvalidArgument");
    return item;
  }
}

const wireName = /^(?:[A-Z]|_[A-Z])/;

/** The property or method an add-in means by `name`, or undefined where the class has none. */
export function findMember(target: HostObject, name: string): PropertyDescriptor | undefined {
  if (!wireName.test(name)) return undefined;
  for (
    let owner = target as object;
    owner !== Object.prototype;
    owner = Object.getPrototypeOf(owner) as object
  ) {
    const member = Object.getOwnPropertyDescriptor(owner, name);
    if (member) return member;
  }
  return undefined;
}
