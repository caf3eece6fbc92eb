import { type Funktionsid, istFunktionsid } from "../../aufrufe/kim";

/** A parameter as the metadata of the functions describes it. */
export interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly optional?: boolean;
}

/** A function as its metadata describes it: the one source of its texts, in Excel's wizard as in the pane. */
export interface Funktion {
  readonly id: Funktionsid;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly Parameter[];
}

/**
 * Fetches the functions' metadata, which lie beside the pane.
 * @throws Error where they do not arrive
 */
export async function ladeKatalog(): Promise<readonly Funktion[]> {
  const antwort = await fetch("functions.json");
  if (!antwort.ok) throw new Error(`functions.json: ${String(antwort.status)}`);
  return liesKatalog(await antwort.json());
}

/** The functions of the metadata that the build has written. */
export function liesKatalog(metadaten: unknown): readonly Funktion[] {
  const { functions } = metadaten as {
    readonly functions: readonly (Omit<Funktion, "id"> & { id: string })[];
  };
  return functions.filter((funktion): funktion is Funktion => istFunktionsid(funktion.id));
}
