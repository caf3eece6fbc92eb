/** A search reads these as "anything"; they are replaced where a name is written and where it is looked for. */
const PLATZHALTER = { "~": "‹1›", "*": "‹2›", "?": "‹3›" } as const;

/** An expression for what a Stelle goes by, of texts with its Bezeichnung and Szenario: "ABH/EBH|Berechnung 1". */
export function namensschluessel(bezeichnung: string, szenario: string): string {
  const text = `TRIM(${bezeichnung})&"|"&TRIM(${szenario})`;
  return Object.entries(PLATZHALTER).reduce(
    (ausdruck, [zeichen, ersatz]) => `SUBSTITUTE(${ausdruck},"${zeichen}","${ersatz}")`,
    text,
  );
}
