import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type HeadlessExcel, openHeadlessExcel } from "../../../workbench/headless";

let excel: HeadlessExcel;
beforeAll(async () => {
  excel = await openHeadlessExcel();
});
afterAll(() => excel.close());

test("the README names every member that the host does not implement", () => {
  const readme = readFileSync(join(__dirname, "../../../workbench/README.md"), "utf8");
  const [, listed] = /<!-- missing members -->\n([\s\S]*?)<!-- end of missing members -->/.exec(readme) ?? [];
  const lines = Object.entries(excel.missingMembers())
    .filter(([, members]) => members.length > 0)
    .map(([name, members]) => `- **${name}**: ${members.join(", ")}`);
  expect(listed?.trim().split("\n")).toEqual(lines);
});
