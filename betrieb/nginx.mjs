import { kopfzeilen } from "./kopfzeilen.mjs";

/** Where the files lie on the server, and its certificates; to be changed to what is there. */
const ORDNER = "/srv/kim-fuer-excel";
const ZERTIFIKATE = "/etc/ssl";

/**
 * The configuration of a site for nginx, to lie in sites-available or conf.d.
 *
 * @param {import("./paket.mjs").Auftrag} paket
 */
export function nginxConf({ address, umgebung, officejs }) {
  const { hostname, port, pathname } = new URL(address);
  const ohneStrich = pathname.slice(0, -1);
  const ziel = `https://$host${port && `:${port}`}`;
  const zeilen = kopfzeilen(officejs);
  return `# KIM für Excel hinter nginx. Anzupassen: ssl_certificate, ssl_certificate_key und der Ordner hinter alias.${ohneStrich && `\n# Hat ${hostname} hier schon einen server-Block: nur die beiden location in ihn übernehmen, die map davor.`}

${zeilen
  .filter(({ ausnahmen }) => ausnahmen.length > 0)
  .map((zeile) => map(zeile, umgebung, pathname))
  .join("\n\n")}

server {
    listen 80;
    listen [::]:80;
    server_name ${hostname};
    server_tokens off;
    return 301 ${ziel}$request_uri;
}

server {
    listen ${port || 443} ssl http2;
    listen [::]:${port || 443} ssl http2;
    server_name ${hostname};
    server_tokens off;

    ssl_certificate     ${ZERTIFIKATE}/${hostname}.crt;
    ssl_certificate_key ${ZERTIFIKATE}/${hostname}.key;
    ssl_protocols TLSv1.2 TLSv1.3;
    # Nur Verfahren mit Forward Secrecy und Integritätsschutz (BSI TR-02102-2).
    ssl_ciphers ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256;
    ssl_session_cache shared:kim_tls:1m;
    ssl_session_tickets off;

${ohneStrich && `    location = ${ohneStrich} {\n        return 301 ${ziel}${pathname};\n    }\n\n`}    location ${pathname} {
        alias ${ORDNER}/${umgebung}/;
        # Wer die Adresse im Browser öffnet, bekommt die Seite, die Excel-Dateien macht.
        index taskpane.html;
        autoindex off;
        charset utf-8;
        charset_types text/css text/plain application/javascript application/json;

        gzip on;
        gzip_vary on;
        gzip_min_length 512;
        gzip_types text/css text/plain application/javascript application/json;

${zeilen.map((zeile) => header(zeile, umgebung)).join("\n")}
    }
}
`;
}

/**
 * @param {import("./kopfzeilen.mjs").Kopfzeile} zeile
 * @param {string} umgebung
 */
function header({ name, wert, grund, ausnahmen }, umgebung) {
  const inhalt = ausnahmen.length > 0 ? variable(name, umgebung) : `"${wert}"`;
  return `        # ${grund}\n        add_header ${name} ${inhalt} always;`;
}

/**
 * @param {import("./kopfzeilen.mjs").Kopfzeile} zeile
 * @param {string} umgebung
 * @param {string} pfad of the add-in's folder
 */
function map({ name, wert, ausnahmen }, umgebung, pfad) {
  const faelle = ausnahmen.map(
    ({ dateien, wert: anderer, grund }) =>
      `    # ${grund}\n    "~${ueberDemPfad(dateien, pfad)}" "${anderer}";`,
  );
  return `map "$status $uri" ${variable(name, umgebung)} {\n    default "${wert}";\n${faelle.join("\n")}\n}`;
}

/**
 * Of its own for each environment: one nginx may serve both.
 *
 * @param {string} name
 * @param {string} umgebung
 */
function variable(name, umgebung) {
  return `$kim_${umgebung}_${name.toLowerCase().replaceAll("-", "_")}`;
}

/**
 * The expression over a file's path, as one over the answer's status and the whole path of the request: an error is
 * nothing to be kept for a year.
 *
 * @param {string} dateien
 * @param {string} pfad
 */
function ueberDemPfad(dateien, pfad) {
  const ordner = `^(?:200|206|304) ${pfad.replaceAll(".", "\\.")}`;
  return dateien.startsWith("^") ? ordner + dateien.slice(1) : `${ordner}.*${dateien}`;
}
