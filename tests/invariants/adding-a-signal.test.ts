import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDeskLamp } from "./made-up-signal/add-desk-lamp.ts";
import { ProjectCopy } from "./made-up-signal/project-copy.ts";

const GUIDE = new URL("../../docs/adding-a-signal.md", import.meta.url);
const LONG_MS = 300_000;

/** Paths that the guide's table names, with `<kind>` and the like as wildcards. */
function guidedFiles(): RegExp[] {
  const rows = readFileSync(GUIDE, "utf8")
    .split("\n")
    .filter((line) => /^\| \d/u.test(line));
  const paths = rows.flatMap((row) =>
    [...row.matchAll(/`((?:agent|server|shared)\/[^`]+)`/gu)].map((match) => match[1]!),
  );
  return paths.map((path) => new RegExp(`^${path.replaceAll(".", "\\.").replaceAll(/<[^>]+>/gu, "[a-z-]+")}$`, "u"));
}

let project: ProjectCopy;

beforeAll(() => {
  project = new ProjectCopy();
  addDeskLamp(project);
}, LONG_MS);

afterAll(() => project.remove());

describe("adding a signal end to end", { timeout: LONG_MS }, () => {
  it("takes the files that the guide names, and no others", () => {
    const guided = guidedFiles();

    expect(project.edited.filter((file) => !guided.some((pattern) => pattern.test(file)))).toEqual([]);
    expect(guided.filter((pattern) => !project.edited.some((file) => pattern.test(file)))).toEqual([]);
  });

  it("is complete for the compiler", () => {
    expect(project.run(["node_modules/typescript/bin/tsc", "-p", "tsconfig.json"])).toBe("");
  });

  it("is complete for the project's own invariants, once the pages are written anew", () => {
    project.run(["tools/gen-docs/main.ts"]);

    const printed = project.run([
      "node_modules/vitest/vitest.mjs",
      "run",
      "tests/invariants/signals.test.ts",
      "tests/invariants/never-collect.test.ts",
      "tests/invariants/rules.test.ts",
      "agent/src/collectors/lamps",
      "server/src/detection",
    ]);

    expect(printed).toMatch(/Tests\s+\d+ passed/u);
  });

  it("arrives at the collector, is judged, and is shown to the analyst and to the person it is about", () => {
    const seen = JSON.parse(project.run(["tests/invariants/made-up-signal/see-desk-lamp.ts"])) as {
      api: object;
      report: string;
    };

    expect(seen).toMatchObject({
      setback: null,
      words: { signals: expect.arrayContaining([expect.objectContaining({ title: "Lamps of the laptop" })]) },
      api: {
        signals: expect.arrayContaining([expect.objectContaining({ kind: "desk_lamp", payload: { lit: 1 } })]),
        findings: [expect.objectContaining({ rule: "lamp-lit" })],
      },
    });
    expect(seen.report).toContain("Shows how many of the laptop&#39;s own lamps are lit.");
  });
});
