import { defineConfig } from "@playwright/test";
import local from "./playwright.config";

/** Tests of what her IT gets: real packages, behind a real nginx, in a real browser. */
const { webServer: _, ...anderes } = local;

export default defineConfig({
  ...anderes,
  testDir: "test/betrieb/server",
  globalSetup: "./test/betrieb/server/pakete.ts",
});
