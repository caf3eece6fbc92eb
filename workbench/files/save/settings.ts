import { addInReference } from "../add-in";
import type { PackageWriter } from "../package";
import { contentTypes, relationNamespace, relationTypes } from "../relation-types";
import { element } from "../xml";

const extensionNamespace = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const panesNamespace = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const panesPath = "xl/webextensions/taskpanes.xml";
const extensionPath = "xl/webextensions/webextension1.xml";
/** What tells this use of the add-in from others in the same file, of which there are none. */
const instance = "{00000000-0000-4000-8000-000000000001}";

/** Writes the add-in's settings where Office itself keeps them, with the reference to a closed task pane ([MS-OWEXML]). */
export function writeSettings(file: PackageWriter, settings: Readonly<Record<string, unknown>> = {}): void {
  const properties = Object.entries(settings).flatMap(([name, value]) => {
    const text = JSON.stringify(value) as string | undefined;
    return text === undefined ? [] : [element("we:property", { name, value: text })];
  });
  if (properties.length === 0) return;
  file.add(
    extensionPath,
    contentTypes.webExtension,
    element(
      "we:webextension",
      { "xmlns:we": extensionNamespace, id: instance },
      element("we:reference", addInReference),
      element("we:alternateReferences"),
      element("we:properties", {}, ...properties),
      element("we:bindings"),
    ),
  );
  file.relate("", relationTypes.taskPanes, panesPath);
  const id = file.relate(panesPath, relationTypes.webExtension, extensionPath);
  const pane = { dockstate: "right", visibility: false, width: 350, row: 1 };
  file.add(
    panesPath,
    contentTypes.taskPanes,
    element(
      "wetp:taskpanes",
      { "xmlns:wetp": panesNamespace, "xmlns:r": relationNamespace },
      element("wetp:taskpane", pane, element("wetp:webextensionref", { "r:id": id })),
    ),
  );
}
