import { HostCollection, HostObject, nullObject, type OrNull } from "../wire/host-object";
import type { Range } from "./range";

let nextReference = 1;

/** `Excel.RangeAreas`: rectangles of cells on one sheet, as far as they are read. */
export class RangeAreas extends HostObject {
  readonly typeName = "RangeAreas";
  private reference: string | undefined;

  constructor(private readonly ranges: readonly Range[]) {
    super();
  }

  override identity(): Record<string, string> {
    this.reference ??= `areas-${nextReference++}`;
    return { _ReferenceId: this.reference };
  }

  override scalars(): readonly string[] {
    return ["Address", "AreaCount", "CellCount"];
  }

  get Address(): string {
    return this.ranges.map(({ Address }) => Address).join(",");
  }

  get AreaCount(): number {
    return this.ranges.length;
  }

  get CellCount(): number {
    return this.ranges.reduce((count, { CellCount }) => count + CellCount, 0);
  }

  get Areas(): RangeCollection {
    return new RangeCollection(this.ranges);
  }
}

/** `Excel.RangeCollection`. */
export class RangeCollection extends HostCollection<Range> {
  readonly typeName = "RangeCollection";

  constructor(private readonly ranges: readonly Range[]) {
    super();
  }

  items(): Range[] {
    return [...this.ranges];
  }

  find(index: string | number): OrNull<Range> {
    return this.ranges[Number(index)] ?? nullObject;
  }
}
