import { readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM, ResourceLoader, VirtualConsole } from "jsdom";
import type { AddInHost } from "../host/xdm/add-in-host";
import type { Connection } from "./connection";

/**
 * https, because office.js trusts no other host without asking; nothing is ever fetched from it. A name of one letter,
 * because office.js reads it several times with every message, and jsdom looks up each letter.
 */
const hostName = "h";
const origin = `https://${hostName}`;

/** A page without a screen in which the unmodified office.js runs and takes itself to be in Excel on the web. */
export interface OfficeWindow {
  Office: typeof Office;
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension;
  close(): void;
}

/**
 * Loads office.js from its npm package and waits for `Office.onReady`.
 * @param connection what passes between the two goes through it
 * @param officeJsDirectory `node_modules/@microsoft/office-js/dist`
 */
export async function openOfficeWindow(
  host: AddInHost,
  connection: Connection,
  officeJsDirectory: string,
): Promise<OfficeWindow> {
  const dom = new JSDOM("<!doctype html><head></head>", {
    url: `${origin}/taskpane.html`,
    runScripts: "dangerously",
    resources: new OfficeJsFiles(officeJsDirectory),
    virtualConsole: new VirtualConsole().sendTo(console, { omitJSDOMErrors: false }),
  });
  const { window } = dom;
  window.name = host.windowName(origin);
  // The host's name is checked against document.domain, which every browser has and jsdom has not.
  Object.defineProperty(window.document, "domain", { value: hostName });
  host.connect({
    hostOrigin: origin,
    post: (message) => {
      if (connection.brings(message)) deliver(window, message);
    },
  });
  // A page that is nobody's frame is its own parent: what office.js sends to its host arrives here, and sooner than
  // with jsdom's own timer of a millisecond.
  window.postMessage = (message: string) => void setImmediate(() => deliver(window, message));
  window.addEventListener("message", (event: MessageEvent) => {
    const answer = (message: string) => void setImmediate(() => deliver(window, message));
    const arrives = connection.carries(event.data, answer);
    if (!arrives || host.receive(event.data)) event.stopImmediatePropagation();
  });
  const script = window.document.createElement("script");
  script.src = `${origin}/office.js`;
  const loaded = new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () => reject(new Error(`office.js could not be loaded from ${officeJsDirectory}`));
  });
  window.document.head.append(script);
  await loaded;
  const page = window as unknown as OfficeWindow;
  await page.Office.onReady();
  return {
    Office: page.Office,
    Excel: page.Excel,
    OfficeExtension: page.OfficeExtension,
    close: () => window.close(),
  };
}

function deliver(window: JSDOM["window"], message: string): void {
  window.dispatchEvent(
    new window.MessageEvent("message", { data: message, origin, source: window as never }),
  );
}

class OfficeJsFiles extends ResourceLoader {
  constructor(private readonly directory: string) {
    super();
  }

  override fetch(url: string): ReturnType<ResourceLoader["fetch"]> {
    const file = join(this.directory, new URL(url).pathname);
    return Promise.resolve(readFileSync(file)) as ReturnType<ResourceLoader["fetch"]>;
  }
}
