/**
 * `npm run package`: builds a release for one address.
 *
 *     npm run package -- --url https://kim.example.de/   where the add-in will be served
 *     … --umgebung test           own id, own names, functions KIMTEST.*: to be installed beside the one of production
 *     … --officejs mirror         office.js beside the add-in, for networks that block Microsoft's CDN
 *     … --out folder              elsewhere than release/
 */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { Fehleingabe, liesAdresse, liesWahl } from "./adresse.mjs";
import { paket } from "./paket.mjs";
import { UMGEBUNGSNAMEN } from "./umgebungen.mjs";

const OPTIONEN = /** @type {const} */ ({
  url: { type: "string" },
  umgebung: { type: "string", default: "produktion" },
  officejs: { type: "string", default: "cdn" },
  out: { type: "string", default: "release" },
});

try {
  const optionen = liesOptionen();
  const address = liesAdresse(optionen.url);
  const umgebung = liesWahl("umgebung", optionen.umgebung, UMGEBUNGSNAMEN);
  const officejs = liesWahl("officejs", optionen.officejs, /** @type {const} */ (["cdn", "mirror"]));
  if (address !== optionen.url) console.log(`Die Adresse ist ${address}`);
  console.log("Das Paket wird gebaut …");
  const { ordner, archiv, pruefsumme } = await paket({ address, umgebung, officejs }, resolve(optionen.out));
  console.log(
    `\nFertig: ${ordner}\n        ${archiv}\nSHA-256 ${pruefsumme}\nWeiter geht es mit LIESMICH.txt.`,
  );
} catch (fehler) {
  if (!(fehler instanceof Fehleingabe)) throw fehler;
  console.error(fehler.message);
  process.exitCode = 2;
}

function liesOptionen() {
  try {
    return parseArgs({ options: OPTIONEN }).values;
  } catch (fehler) {
    const { message } = /** @type {Error} */ (fehler);
    const unbekannt = /'([^' ]+)/.exec(message)?.[1] ?? message;
    // npm keeps for itself what stands before the two dashes, and passes on its value alone.
    const striche = unbekannt.startsWith("-")
      ? ""
      : " Vor die erste Option gehören zwei Striche: npm run package -- --url https://kim.example.de/";
    throw new Fehleingabe(
      `„${unbekannt}“ geht so nicht. Möglich sind --url, --umgebung, --officejs und --out, jeweils mit einem Wert.${striche}`,
    );
  }
}
