const { imul } = Math;

/**
 * A checksum of texts, to notice changes; nothing secret rests on it. Two 32-bit FNV-1a hashes with different
 * starting values, as 16 hexadecimal digits.
 */
export function pruefsumme(texte: Iterable<string>): string {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (const text of texte) {
    for (let i = 0; i <= text.length; i++) {
      // The end of each text counts as a character, so that ["ab", "c"] differs from ["a", "bc"].
      const zeichen = i < text.length ? text.charCodeAt(i) : 0xffff;
      a = imul(a ^ zeichen, 0x01000193);
      b = imul(b ^ zeichen, 0x01000193) ^ (b >>> 13);
    }
  }
  return hex(a) + hex(b);
}

function hex(x: number): string {
  return (x >>> 0).toString(16).padStart(8, "0");
}
