import { parseXml, xmlEncode, xmlEncodeAttr, type XmlElement } from "@cj-tech-master/excelts/xml";

export type { XmlElement };

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** An element as text. Attributes and children that are undefined are left out; truth values are written as 1 and 0. */
export function element(
  name: string,
  attributes: Attributes = {},
  ...children: readonly (string | undefined)[]
): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) tag += ` ${key}="${attributeText(value)}"`;
  }
  const content = children.join("");
  return content === "" ? `${tag}/>` : `${tag}>${content}</${name}>`;
}

/** An element around others, or nothing where there are none. */
export function elementAround(
  name: string,
  attributes: Attributes,
  children: readonly (string | undefined)[],
): string | undefined {
  const content = children.join("");
  return content === "" ? undefined : element(name, attributes, content);
}

/** An element that holds a text. */
export function textElement(name: string, text: string, attributes: Attributes = {}): string {
  const space = /^\s|\s$|\n/.test(text) ? { "xml:space": "preserve" } : {};
  return element(name, { ...attributes, ...space }, xmlEncode(withEscapes(text)));
}

function attributeText(value: string | number | boolean): string {
  if (typeof value === "boolean") return value ? "1" : "0";
  return typeof value === "number" ? String(value) : xmlEncodeAttr(withEscapes(value));
}

/** Characters that XML has no place for, or changes, are spelt `_x000D_` in these files; such a spelling itself, too. */
function withEscapes(text: string): string {
  return (
    text
      .replace(/_(?=x[0-9A-F]{4}_)/gi, "_x005F_")
      // eslint-disable-next-line no-control-regex -- exactly those that XML forbids
      .replace(/[\u0000-\u0008\u000B-\u000D\u000E-\u001F\u007F\uFFFE\uFFFF]/g, escapedCharacter)
      .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, escapedCharacter)
  );
}

function escapedCharacter(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** A text of a file, with the characters that it spells out. */
export function withoutEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Entities of XML's own are no danger, and a long text has many of them. */
export const parserOptions = { maxEntityExpansions: 0 } as const;

export function parseElement(xml: string): XmlElement {
  return parseXml(xml, parserOptions).root;
}

/** A name without the prefix that a program may have given to its namespace. */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

export function childrenOf(parent: XmlElement | undefined, name?: string): XmlElement[] {
  return (parent?.children ?? []).filter(
    (child): child is XmlElement =>
      child.type === "element" && (name === undefined || localName(child.name) === name),
  );
}

export function childOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenOf(parent, name)[0];
}

/** The element that is reached by the names one below the other. */
export function descend(parent: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>((found, name) => childOf(found, name), parent);
}

/** All elements of the name, however deep. */
export function allBelow(parent: XmlElement | undefined, name: string): XmlElement[] {
  return childrenOf(parent).flatMap((child) => [
    ...(localName(child.name) === name ? [child] : []),
    ...allBelow(child, name),
  ]);
}

/** The text in an element and the elements in it. */
export function textOf(parent: XmlElement | undefined): string {
  return (parent?.children ?? [])
    .map((child) => {
      if (child.type === "element") return textOf(child);
      return child.type === "text" || child.type === "cdata" ? child.value : "";
    })
    .join("");
}

export function attribute(of: XmlElement | undefined, name: string): string | undefined {
  const value = of?.attributes[name];
  return value === undefined ? undefined : withoutEscapes(value);
}

export function numberAttribute(of: XmlElement | undefined, name: string): number | undefined {
  const value = Number(of?.attributes[name] ?? NaN);
  return Number.isFinite(value) ? value : undefined;
}

/** An attribute that is a truth value: 1, true, on. */
export function flagAttribute(of: XmlElement | undefined, name: string): boolean | undefined {
  const value = of?.attributes[name];
  return value === undefined ? undefined : /^(?:1|true|on)$/i.test(value);
}

/** The `r:id` by which an element leads to another part. */
export function relationId(of: XmlElement | undefined): string | undefined {
  const [, id] =
    Object.entries(of?.attributes ?? {}).find(([name]) => /:(?:id|embed|link)$/.test(name)) ?? [];
  return id;
}
