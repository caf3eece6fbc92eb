import { unzip, zip } from "@cj-tech-master/excelts/archive";
import { attribute, childrenOf, element, parseElement, type XmlElement, xmlDeclaration } from "./xml";
import { UnusableFile } from "./unusable-file";

/** How one part of a file leads to another. */
export interface Relation {
  id: string;
  /** The last step of the relationship's type, such as `worksheet`; the rest differs between kinds of the format. */
  kind: string;
  /** The part's path, or an address outside of the file. */
  target: string;
  isExternal: boolean;
}

/** More than any workbook holds that this grid can show; a few bytes of a zip can unfold to anything. */
const mostUnfoldedBytes = 400 * 1024 * 1024;

/** The parts of an .xlsx file, by their paths. */
export class Package {
  private readonly texts = new Map<string, string>();

  private constructor(private readonly parts: ReadonlyMap<string, Uint8Array>) {}

  static async read(bytes: Uint8Array): Promise<Package> {
    const parts = new Map<string, Uint8Array>();
    let unfolded = 0;
    for await (const entry of unzip(bytes).entries()) {
      if (entry.type !== "file") continue;
      const chunks: Uint8Array[] = [];
      for await (const chunk of entry.stream()) {
        unfolded += chunk.length;
        if (unfolded > mostUnfoldedBytes) {
          throw new UnusableFile(
            "Die Datei ist entpackt größer als 400 MB; so viel fasst die Werkbank nicht.",
          );
        }
        chunks.push(chunk);
      }
      parts.set(entry.path.replace(/^\//, ""), joined(chunks));
    }
    return new Package(parts);
  }

  get paths(): readonly string[] {
    return [...this.parts.keys()];
  }

  has(path: string): boolean {
    return this.parts.has(path);
  }

  text(path: string): string {
    const known = this.texts.get(path);
    if (known !== undefined) return known;
    const text = decoded(this.parts.get(path) ?? new Uint8Array());
    this.texts.set(path, text);
    return text;
  }

  /** @throws UnusableFile naming a part that is missing or damaged */
  xml(path: string): XmlElement {
    if (!this.has(path)) throw new UnusableFile(`Die Datei ist beschädigt: Der Teil „${path}“ fehlt.`);
    return readingPart(path, () => parseElement(this.text(path)));
  }

  /** The relations of a part; "" for those of the file itself. */
  relations(path: string): readonly Relation[] {
    const slash = path.lastIndexOf("/") + 1;
    const source = `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
    if (!this.has(source)) return [];
    return childrenOf(this.xml(source), "Relationship").map((relation) => {
      const isExternal = attribute(relation, "TargetMode") === "External";
      const target = attribute(relation, "Target") ?? "";
      return {
        id: attribute(relation, "Id") ?? "",
        kind: (attribute(relation, "Type") ?? "").replace(/^.*\//, ""),
        target: isExternal ? target : resolved(path, target),
        isExternal,
      };
    });
  }

  /** The paths of the parts to which a part leads by relations of a kind. */
  related(path: string, kind: string): readonly string[] {
    return this.relations(path)
      .filter((relation) => relation.kind === kind && this.has(relation.target))
      .map(({ target }) => target);
  }
}

/** Does what reads a part of a file; whatever goes wrong in it becomes a sentence that names the part. */
export function readingPart<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnusableFile) throw error;
    throw new UnusableFile(`Die Datei ist beschädigt: Der Teil „${path}“ lässt sich nicht lesen.`, {
      cause: error,
    });
  }
}

/** Collects the parts of a file to be written, with their types and relations. */
export class PackageWriter {
  private readonly parts = new Map<string, string>();
  private readonly types = new Map<string, string>();
  private readonly relations = new Map<string, string[]>();

  add(path: string, contentType: string, xml: string): void {
    this.parts.set(path, xmlDeclaration + xml);
    this.types.set(path, contentType);
  }

  /** @returns the id of the relation */
  relate(from: string, type: string, target: string, isExternal = false): string {
    const relations = this.relations.get(from) ?? [];
    const id = `rId${relations.length + 1}`;
    const mode = isExternal ? { TargetMode: "External" } : {};
    const to = isExternal ? target : `/${target}`;
    relations.push(element("Relationship", { Id: id, Type: type, Target: to, ...mode }));
    this.relations.set(from, relations);
    return id;
  }

  async bytes(): Promise<Uint8Array> {
    const archive = zip({ noSort: true });
    archive.add("[Content_Types].xml", this.contentTypes());
    for (const [from, relations] of this.relations) {
      const slash = from.lastIndexOf("/") + 1;
      const namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
      const xml = element("Relationships", { xmlns: namespace }, ...relations);
      archive.add(`${from.slice(0, slash)}_rels/${from.slice(slash)}.rels`, xmlDeclaration + xml);
    }
    for (const [path, xml] of this.parts) archive.add(path, xml);
    return archive.bytes();
  }

  private contentTypes(): string {
    const byExtension = {
      rels: "application/vnd.openxmlformats-package.relationships+xml",
      xml: "application/xml",
    };
    const types = element(
      "Types",
      { xmlns: "http://schemas.openxmlformats.org/package/2006/content-types" },
      ...Object.entries(byExtension).map(([Extension, ContentType]) =>
        element("Default", { Extension, ContentType }),
      ),
      ...[...this.types].map(([path, ContentType]) =>
        element("Override", { PartName: `/${path}`, ContentType }),
      ),
    );
    return xmlDeclaration + types;
  }
}

function resolved(from: string, target: string): string {
  const steps = target.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of target.replace(/^\//, "").split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function decoded(bytes: Uint8Array): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = !isUtf16 ? "utf-8" : bytes[0] === 0xff ? "utf-16le" : "utf-16be";
  return new TextDecoder(encoding).decode(bytes);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const [only] = chunks;
  if (only && chunks.length === 1) return only;
  const all = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
