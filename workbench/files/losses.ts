/**
 * What a file or workbook holds that cannot be carried over, each by its name. It is told to the user in one sentence;
 * nothing is dropped in silence.
 */
export class Losses {
  private readonly found = new Set<string>();

  /** Notes something by its name, as in `Pivot-Tabellen`. The same name is told once. */
  note(name: string): void {
    this.found.add(name);
  }

  get names(): readonly string[] {
    return [...this.found];
  }
}

/** One sentence that begins as given and lists the names; undefined where nothing was lost. */
export function lossSentence(beginning: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  return `${beginning}: ${enumerate(names)}.`;
}

function enumerate(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length === 1 ? last : `${names.slice(0, -1).join(", ")} und ${last}`;
}
