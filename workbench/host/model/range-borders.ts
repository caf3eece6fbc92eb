import { BorderStyleTypes, type IBorderStyleData, type IStyleData, type Nullable } from "@univerjs/core";
import { HostError } from "../wire/host-error";
import { HostCollection, HostObject, type OrNull } from "../wire/host-object";
import type { Range } from "./range";
import { checkedColor, hexColor } from "./style-values";

type Side = "t" | "b" | "l" | "r" | "tl_br" | "bl_tr";
type Edge = (typeof edges)[number];

const edges = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;

/** Excel's pair of line style and weight for each of Univer's borders. */
const lines: readonly { style: string; weight: string; univer: BorderStyleTypes }[] = [
  { style: "Continuous", weight: "Thin", univer: BorderStyleTypes.THIN },
  { style: "Continuous", weight: "Hairline", univer: BorderStyleTypes.HAIR },
  { style: "Continuous", weight: "Medium", univer: BorderStyleTypes.MEDIUM },
  { style: "Continuous", weight: "Thick", univer: BorderStyleTypes.THICK },
  { style: "Dash", weight: "Thin", univer: BorderStyleTypes.DASHED },
  { style: "Dash", weight: "Medium", univer: BorderStyleTypes.MEDIUM_DASHED },
  { style: "DashDot", weight: "Thin", univer: BorderStyleTypes.DASH_DOT },
  { style: "DashDot", weight: "Medium", univer: BorderStyleTypes.MEDIUM_DASH_DOT },
  { style: "DashDotDot", weight: "Thin", univer: BorderStyleTypes.DASH_DOT_DOT },
  { style: "DashDotDot", weight: "Medium", univer: BorderStyleTypes.MEDIUM_DASH_DOT_DOT },
  { style: "Dot", weight: "Thin", univer: BorderStyleTypes.DOTTED },
  { style: "Double", weight: "Thick", univer: BorderStyleTypes.DOUBLE },
  { style: "SlantDashDot", weight: "Medium", univer: BorderStyleTypes.SLANT_DASH_DOT },
];

/** `Excel.RangeBorderCollection`. */
export class RangeBorderCollection extends HostCollection<RangeBorder> {
  readonly typeName = "RangeBorderCollection";

  constructor(private readonly range: Range) {
    super();
  }

  items(): RangeBorder[] {
    return edges.map((edge) => new RangeBorder(this.range, edge));
  }

  find(key: string | number): OrNull<RangeBorder> {
    const edge = edges.find((name) => name === key);
    if (!edge) throw new HostError("InvalidArgument");
    return new RangeBorder(this.range, edge);
  }
}

/** `Excel.RangeBorder`: one edge of the range, or the lines between its cells. */
export class RangeBorder extends HostObject {
  readonly typeName = "RangeBorder";

  constructor(
    private readonly range: Range,
    private readonly edge: Edge,
  ) {
    super();
  }

  override identity(): Record<string, string> {
    return { Id: this.edge };
  }

  override scalars(): readonly string[] {
    return ["Color", "SideIndex", "Style", "Weight"];
  }

  get SideIndex(): string {
    return this.edge;
  }

  get Style(): string | null {
    return this.readLine((line) => lines.find(({ univer }) => univer === line?.s)?.style ?? "None");
  }

  set Style(style: string) {
    if (style === "None") {
      this.writeLine(() => null);
      return;
    }
    const candidates = lines.filter((line) => line.style === style);
    const [plainest] = candidates;
    if (!plainest) throw new HostError("InvalidArgument");
    this.writeLine((old) => {
      const weight = lines.find(({ univer }) => univer === old?.s)?.weight;
      const kept = candidates.find((line) => line.weight === weight) ?? plainest;
      return { s: kept.univer, cl: old?.cl ?? { rgb: "#000000" } };
    });
  }

  get Weight(): string | null {
    return this.readLine((line) => lines.find(({ univer }) => univer === line?.s)?.weight ?? "Thin");
  }

  set Weight(weight: string) {
    if (!lines.some((line) => line.weight === weight)) throw new HostError("InvalidArgument");
    this.writeLine((old) => {
      const style = lines.find(({ univer }) => univer === old?.s)?.style ?? "Continuous";
      const line = lines.find((candidate) => candidate.style === style && candidate.weight === weight);
      const chosen = line ?? lines.find((candidate) => candidate.weight === weight);
      return { s: chosen?.univer ?? BorderStyleTypes.THIN, cl: old?.cl ?? { rgb: "#000000" } };
    });
  }

  get Color(): string | null {
    return this.readLine((line) => hexColor(line?.cl.rgb) ?? "#000000");
  }

  set Color(color: string) {
    const rgb = checkedColor(color);
    this.writeLine((old) => ({ s: old?.s ?? BorderStyleTypes.THIN, cl: { rgb } }));
  }

  private readLine<T>(read: (line: Nullable<IBorderStyleData>) => T): T | null {
    const answers = [
      ...new Set(this.cells().map(([row, column, side]) => read(this.lineAt(row, column, side)))),
    ];
    return answers.length === 1 ? (answers[0] ?? null) : null;
  }

  private writeLine(change: (old: Nullable<IBorderStyleData>) => IBorderStyleData | null): void {
    const sides = new Map<string, Side[]>();
    for (const [row, column, side] of this.cells()) {
      sides.set(`${row},${column}`, [...(sides.get(`${row},${column}`) ?? []), side]);
    }
    if (sides.size === 0) return;
    this.range.changeStyleByCell((row, column) => {
      const border: IStyleData["bd"] = {};
      for (const side of sides.get(`${row},${column}`) ?? [])
        border[side] = change(this.lineAt(row, column, side));
      return Object.keys(border).length > 0 ? { bd: border } : {};
    });
  }

  private lineAt(row: number, column: number, side: Side): Nullable<IBorderStyleData> {
    return this.range.styleAt(row, column).bd?.[side];
  }

  /** Each cell that has part of this edge, with the side on which it lies. */
  private cells(): [row: number, column: number, side: Side][] {
    const rows = this.range.rows();
    const columns = this.range.columns();
    const [top, left] = [rows[0] ?? 0, columns[0] ?? 0];
    const [bottom, right] = [rows.at(-1) ?? 0, columns.at(-1) ?? 0];
    const everywhere = (side: Side, wanted: (row: number, column: number) => boolean) =>
      rows.flatMap((row) =>
        columns
          .filter((column) => wanted(row, column))
          .map((column): [number, number, Side] => [row, column, side]),
      );
    switch (this.edge) {
      case "EdgeTop":
        return everywhere("t", (row) => row === top);
      case "EdgeBottom":
        return everywhere("b", (row) => row === bottom);
      case "EdgeLeft":
        return everywhere("l", (_row, column) => column === left);
      case "EdgeRight":
        return everywhere("r", (_row, column) => column === right);
      case "InsideHorizontal":
        return [...everywhere("b", (row) => row < bottom), ...everywhere("t", (row) => row > top)];
      case "InsideVertical":
        return [
          ...everywhere("r", (_row, column) => column < right),
          ...everywhere("l", (_row, column) => column > left),
        ];
      case "DiagonalDown":
        return everywhere("tl_br", () => true);
      case "DiagonalUp":
        return everywhere("bl_tr", () => true);
    }
  }
}
