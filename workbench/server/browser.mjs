import open from "open";

/**
 * Opens the address in the user's browser where there is a screen to show it on. Never fails and never waits: without
 * a browser the printed address is all there is.
 * @param {string} url
 */
export async function openBrowser(url) {
  const hasScreen = process.platform !== "linux" || process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"];
  if (!hasScreen) return;
  try {
    const browser = await open(url);
    browser.once("error", () => undefined);
    browser.unref();
  } catch {
    // No browser: nothing to open.
  }
}
