import { HostError } from "../wire/host-error";
import { HostCollection, HostObject, nullObject, type OrNull } from "../wire/host-object";

/** Where a collection of keyed values is kept. */
export interface KeyValueStore {
  read(): Readonly<Record<string, unknown>>;
  write(entries: Record<string, unknown>): void;
}

/** One entry of `workbook.settings` or `worksheet.customProperties`. Keys ignore case, as in Excel. */
export class KeyValue extends HostObject {
  constructor(
    readonly typeName: "Setting" | "WorksheetCustomProperty",
    private readonly store: KeyValueStore,
    private readonly key: string,
  ) {
    super();
  }

  override scalars(): readonly string[] {
    return ["Key", "Value"];
  }

  get Key(): string {
    return this.key;
  }

  get Value(): unknown {
    return this.store.read()[this.key];
  }

  set Value(value: unknown) {
    this.store.write({ ...this.store.read(), [this.key]: value });
  }

  Delete(): void {
    const { [this.key]: _removed, ...rest } = this.store.read();
    this.store.write(rest);
  }
}

/** `Excel.SettingCollection` and `Excel.WorksheetCustomPropertyCollection`. */
export class KeyValueCollection extends HostCollection<KeyValue> {
  readonly typeName: string;

  constructor(
    private readonly itemTypeName: KeyValue["typeName"],
    private readonly store: KeyValueStore,
  ) {
    super();
    this.typeName = `${itemTypeName}Collection`;
  }

  items(): KeyValue[] {
    return Object.keys(this.store.read()).map((key) => this.entry(key));
  }

  find(key: string | number): OrNull<KeyValue> {
    const stored = this.storedKey(String(key));
    return stored === undefined ? nullObject : this.entry(stored);
  }

  Add(key: string, value: unknown): KeyValue {
    if (typeof key !== "string" || key === "") throw new HostError("InvalidArgument");
    const entry = this.entry(this.storedKey(key) ?? key);
    entry.Value = value;
    return entry;
  }

  private storedKey(key: string): string | undefined {
    return Object.keys(this.store.read()).find((stored) => stored.toLowerCase() === key.toLowerCase());
  }

  private entry(key: string): KeyValue {
    return new KeyValue(this.itemTypeName, this.store, key);
  }
}
