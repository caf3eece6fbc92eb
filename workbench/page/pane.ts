import { AddInHost, type SettingsStore } from "../host/xdm/add-in-host";
import type { BatchInterpreter } from "../host/wire/interpreter";

/** Where the server offers the add-in's own pages. */
const taskPane = new URL("addin/taskpane.html", location.href);

/**
 * On plain http office.js asks the user whether to trust its host. The page and the pane have one origin and belong
 * together, so the answer is given beforehand, in the place where office.js keeps it.
 */
const trustKey = `OfficeJSTrustKeyV2_http_${location.hostname}`;

/** Opens the add-in's task pane and answers it. */
export function openTaskPane(
  parent: HTMLElement,
  interpreter: BatchInterpreter,
  settings: SettingsStore,
): AddInHost {
  trustThisHost();
  const host = new AddInHost(interpreter, settings);
  const frame = document.createElement("iframe");
  frame.title = "Aufgabenbereich KIM für Excel";
  frame.name = host.windowName(location.origin);
  frame.src = taskPane.href;
  window.addEventListener("message", (event) => {
    if (event.source !== frame.contentWindow || event.origin !== taskPane.origin) return;
    host.receive(event.data);
  });
  host.connect({
    hostOrigin: location.origin,
    post: (message) => frame.contentWindow?.postMessage(message, taskPane.origin),
  });
  parent.replaceChildren(frame);
  return host;
}

function trustThisHost(): void {
  try {
    localStorage.setItem(trustKey, JSON.stringify({ Result: 1 }));
  } catch (error) {
    // A browser that stores nothing, or has no room left: then the user is asked.
    console.error(error);
  }
}

/** Lets the add-in begin anew, as in Excel for every workbook that is opened. */
export function reloadTaskPane(parent: HTMLElement): void {
  parent.querySelector("iframe")?.contentWindow?.location.reload();
}
