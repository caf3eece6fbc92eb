import { defineConfig } from "@playwright/test";
import { chromium } from "./test/programs";

const WERKBANK = "http://localhost:3100/";

/** Tests that drive the workbench in a real browser: the system's Chromium, nothing is downloaded. */
export default defineConfig({
  testDir: "test/e2e",
  testMatch: "**/*.test.ts",
  timeout: 120_000,
  // Two workbenches that calculate at a time make each other wait beyond any patience.
  workers: 1,
  webServer: {
    command: "node workbench/start.mjs --no-open --port 3100",
    url: WERKBANK,
    timeout: 120_000,
  },
  forbidOnly: true,
  reporter: "list",
  // The pictures of README and Handbuch are taken by a test; those that have changed are written anew.
  snapshotPathTemplate: "docs/bilder/{arg}{ext}",
  updateSnapshots: "changed",
  expect: { timeout: 15_000, toHaveScreenshot: { maxDiffPixelRatio: 0.005 } },
  use: {
    baseURL: WERKBANK,
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
