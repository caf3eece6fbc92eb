import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** A program that tests drive but npm does not install. */
interface Program {
  readonly name: string;
  /** the environment variable that names another one */
  readonly variable: string;
  /** commands on the PATH */
  readonly commands: readonly string[];
  /** where Windows and macOS install it, outside the PATH */
  readonly paths: readonly string[];
  readonly install: string;
}

const CHROMIUM: Program = {
  name: "Chromium",
  variable: "CHROMIUM",
  commands: ["chromium", "chromium-browser", "google-chrome", "microsoft-edge"],
  paths: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
  ],
  install: "apt-get install chromium",
};

const LIBREOFFICE: Program = {
  name: "LibreOffice",
  variable: "SOFFICE",
  commands: ["soffice", "libreoffice"],
  paths: [
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
  ],
  install: "apt-get install libreoffice-calc",
};

const NGINX: Program = {
  name: "nginx",
  variable: "NGINX",
  commands: ["nginx"],
  paths: ["/usr/sbin/nginx", "/opt/homebrew/bin/nginx", "/usr/local/bin/nginx"],
  install: "apt-get install nginx-light",
};

const OPENSSL: Program = {
  name: "openssl",
  variable: "OPENSSL",
  commands: ["openssl"],
  paths: ["C:/Program Files/Git/usr/bin/openssl.exe"],
  install: "apt-get install openssl",
};

const XMLLINT: Program = {
  name: "xmllint",
  variable: "XMLLINT",
  commands: ["xmllint"],
  paths: [],
  install: "apt-get install libxml2-utils",
};

/** The path of a Chromium; throws a sentence that says what to install where there is none. */
export const chromium = () => required(CHROMIUM);

/** The path of LibreOffice's soffice; throws a sentence that says what to install where there is none. */
export const soffice = () => required(LIBREOFFICE);

/** The path of nginx; throws a sentence that says what to install where there is none. */
export const nginx = () => required(NGINX);

/** The path of openssl; throws a sentence that says what to install where there is none. */
export const openssl = () => required(OPENSSL);

/** The path of xmllint, or undefined where there is none. */
export const xmllint = () => find(XMLLINT);

function required(program: Program): string {
  const path = find(program);
  if (path === undefined) {
    throw new Error(
      `${program.name} is missing. Install it (${program.install}), or set ${program.variable} to its path.`,
    );
  }
  return path;
}

function find(program: Program): string | undefined {
  const named = process.env[program.variable];
  if (named !== undefined) return isExecutable(named) ? named : undefined;
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const onPath = program.commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...program.paths].find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
