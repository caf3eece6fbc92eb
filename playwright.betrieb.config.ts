import { defineConfig } from "@playwright/test";
import local from "./playwright.config";

/** Tests of what her IT gets: real packages, behind a real nginx, in a real browser. */
export default defineConfig({
  ...local,
  testDir: "test/betrieb/server",
  globalSetup: "./test/betrieb/server/pakete.ts",
});
