/**
 * @typedef {object} Umgebung
 * @property {string} id of the add-in: Excel tells installed add-ins apart by it
 * @property {string} namensraum what stands before the functions' names
 * @property {string} zusatz behind every name that Excel shows
 */

/**
 * The add-in once for everybody and once for trying out, to be installed side by side. Two add-ins with functions of
 * the same name give #REF! in Excel, so each has a namespace of its own. The one for trying out is not KIM.TEST: there
 * `=KIM.` would offer the functions on trial among those that count, and KIM.TEST.X could be a function TEST.X of KIM.
 *
 * An id never changes: Excel would take it for another add-in.
 *
 * @satisfies {Record<string, Umgebung>}
 */
export const UMGEBUNGEN = {
  produktion: { id: "30d8e739-eb15-467c-bbbb-0f1e49b61141", namensraum: "KIM", zusatz: "" },
  test: { id: "08c06334-99b0-4a91-b297-05fe23f17f9c", namensraum: "KIMTEST", zusatz: " (Test)" },
};

/** @typedef {keyof typeof UMGEBUNGEN} Umgebungsname */

export const UMGEBUNGSNAMEN = /** @type {Umgebungsname[]} */ (Object.keys(UMGEBUNGEN));
