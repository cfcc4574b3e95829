import { describe, expect, it } from "vitest";
import type { ImportRecord } from "./import-record.ts";
import { lolrmmPage } from "./report-page.ts";

// A record composed for this test.
const RECORD: ImportRecord = {
  checkedOn: "2026-11-25",
  tools: [
    {
      file: "desk",
      name: "Desk | Pro",
      entry: "desk",
      taken: { executables: ["desk.exe"], domains: ["a.desk.example", "b.desk.example"] },
      dropped: { "generic-name": ["agent.exe"], known: ["x.exe", "y.exe"] },
    },
    {
      file: "many",
      name: "Many",
      entry: "many",
      undecided: true,
      taken: {},
      dropped: { stray: ["a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9", "b`1"] },
    },
    { file: "none", name: "None", entry: null, taken: {}, dropped: { "not-a-domain": ["user_managed"] } },
    { file: "reader", name: "Reader", entry: null, skipped: "personal", taken: {}, dropped: {} },
  ],
};

describe("the report of an import", () => {
  const page = lolrmmPage(RECORD);

  it("says for each tool where it went, what was taken and what was not", () => {
    expect(page).toContain(
      "4 files, 2 of which go to 2 entries; 1 hold nothing that could name a program, 1 are left out",
    );
    expect(page).toContain("| Desk \\| Pro | `desk` | 1 program, 2 domains | generic-name: `agent.exe`; 2 known |");
    expect(page).toContain("| None | 1 not-a-domain |");
    expect(page).toMatch(/\| Reader \| an everyday program that tells about a person/u);
  });

  it("stays readable where much was not taken, and marks what nobody decided", () => {
    expect(page).toContain("| Many | `many` (undecided) | nothing new | stray: `a1`, `a2`,");
    expect(page).toContain("`a8` and 2 more |");
  });
});
