import { LocaleType, LogLevel, mergeLocales, Univer } from "@univerjs/core";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import deDE from "@univerjs/preset-sheets-core/locales/de-DE";
import "@univerjs/preset-sheets-core/lib/index.css";

type Plugin = Parameters<Univer["registerPlugin"]>[0];

/** Univer with its German user interface. Its umbrella package would bring 26 closed packages along: not needed. */
export function createUniver(container: HTMLElement): Univer {
  const univer = new Univer({
    logLevel: LogLevel.WARN,
    locale: LocaleType.DE_DE,
    locales: { [LocaleType.DE_DE]: mergeLocales(deDE) },
  });
  const preset = UniverSheetsCorePreset({ container, footer: {}, statusBarStatistic: true });
  for (const entry of preset.plugins) {
    const [plugin, options] = Array.isArray(entry) ? entry : [entry];
    univer.registerPlugin(plugin as Plugin, options as never);
  }
  return univer;
}
