/** A password as files keep it: not the text, but what comes out of it (ECMA-376 part 1, 18.2.29). */
export interface PasswordHash {
  algorithmName: string;
  hashValue: string;
  saltValue: string;
  spinCount: number;
}

/** Excel spins ten times as long, which takes a browser seconds; files say how often it was. */
const algorithm = { algorithmName: "SHA-512", spinCount: 10_000 } as const;
const saltLength = 16;

export async function hashPassword(password: string): Promise<PasswordHash> {
  const salt = crypto.getRandomValues(new Uint8Array(saltLength));
  const hash = await spun(password, salt, algorithm.algorithmName, algorithm.spinCount);
  return { ...algorithm, hashValue: toBase64(hash), saltValue: toBase64(salt) };
}

export async function isPassword(password: string, hash: PasswordHash): Promise<boolean> {
  const salt = Uint8Array.from(atob(hash.saltValue), (character) => character.charCodeAt(0));
  const spin = await spun(password, salt, hash.algorithmName, hash.spinCount);
  return toBase64(spin) === hash.hashValue;
}

async function spun(
  password: string,
  salt: Uint8Array,
  algorithmName: string,
  count: number,
): Promise<Uint8Array> {
  const digest = async (bytes: Uint8Array) =>
    new Uint8Array(await crypto.subtle.digest(algorithmName, bytes as BufferSource));
  let hash = await digest(Uint8Array.of(...salt, ...utf16(password)));
  const input = new Uint8Array(hash.length + 4);
  for (let round = 0; round < count; round++) {
    input.set(hash);
    new DataView(input.buffer).setUint32(hash.length, round, true);
    hash = await digest(input);
  }
  return hash;
}

function utf16(text: string): number[] {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).flatMap((unit) => [
    unit & 255,
    unit >> 8,
  ]);
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
