/**
 * A page without a browser for views that talk to the headless Excel, which does not run in jest's own jsdom. Import it
 * first: lit-html takes the document that is there when it is loaded.
 */
import { JSDOM } from "jsdom";

const { window } = new JSDOM("<!doctype html><html lang='de'><body></body></html>", {
  url: "https://localhost/taskpane.html",
  pretendToBeVisual: true,
});
const { document, HTMLElement, Event, KeyboardEvent } = window;
Object.assign(globalThis, { window, document, HTMLElement, Event, KeyboardEvent });
