import { defineConfig } from "@playwright/test";
import { chromium } from "./test/programs";

/** Tests that drive the workbench in a real browser: the system's Chromium, nothing is downloaded. */
export default defineConfig({
  testDir: "test/e2e",
  testMatch: "**/*.test.ts",
  timeout: 120_000,
  workers: 1,
  forbidOnly: true,
  reporter: "list",
  use: {
    locale: "de-DE",
    viewport: { width: 1600, height: 900 },
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: chromium(),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
