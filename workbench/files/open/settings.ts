import { addInReference } from "../add-in";
import type { Losses } from "../losses";
import type { Package } from "../package";
import { attribute, childOf, childrenOf } from "../xml";

/** The add-in's settings in a file, whether the workbench or an Excel kept them there. */
export function settingsIn(file: Package, losses: Losses): Record<string, unknown> {
  const extensions = file
    .related("", "webextensiontaskpanes")
    .flatMap((panes) => file.related(panes, "webextension"))
    .map((path) => file.xml(path));
  const settings: Record<string, unknown> = {};
  for (const extension of extensions) {
    const id = attribute(childOf(extension, "reference"), "id") ?? "";
    if (plain(id) !== plain(addInReference.id)) {
      losses.note("Einstellungen anderer Add-ins");
      continue;
    }
    for (const property of childrenOf(childOf(extension, "properties"), "property")) {
      settings[attribute(property, "name") ?? ""] = valueOf(attribute(property, "value") ?? "");
    }
  }
  return settings;
}

/** Ids stand there with braces or without. */
function plain(id: string): string {
  return id.replace(/[{}]/g, "").toLowerCase();
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
