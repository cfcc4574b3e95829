import { table } from "../../gen-docs/markdown.ts";
import type { TableDevice, TableEntry } from "./table-entry.ts";
import { SIGN_WORDS, sayMinutes } from "./words.ts";

/** docs/scenarios.md: every scenario, what is true, what fired, when, and what is missed. `files` are all there are. */
export function renderScenariosPage(entries: readonly TableEntry[], files: readonly string[]): string {
  const farms = entries.filter(({ devices }) => devices.some(({ truth }) => truth === "farm"));
  const others = entries.filter((entry) => !farms.includes(entry));
  const misses = entries.flatMap((entry) => entry.knownMisses.map((miss) => ({ entry, miss })));
  const devices = entries.flatMap((entry) => entry.devices);
  return [
    "# Scenarios",
    "",
    "Composed laptops, played through the real agent and the real server in simulated time.",
    "Generated from `tests/scenarios/results.json`, which `npm run scenario -- table --write` writes; a test plays the files again and compares.",
    "",
    `${entries.length} files, ${devices.filter(({ truth }) => truth === "farm").length} laptops in farms, ${devices.filter(({ truth }) => truth !== "farm").length} honest ones.`,
    "When: simulated time from the laptop's first look to its first alert. What fired: the rules in its alerts; in brackets what was found and opened none.",
    "",
    "## Farms",
    "",
    table(
      ["Scenario", "Laptop", "Shows", "Severity", "When", "What fired"],
      farms.flatMap((entry) => farmRows(entry)),
    ),
    "",
    ...farms.map(({ file, about }) => `- \`${file}\`: ${about}`),
    "",
    "## Known misses",
    "",
    "Laptops of farms that nothing finds by design of the scenario, or nothing at high or above, and what would catch them.",
    "",
    table(
      ["Scenario", "Laptops", "Why not", "What would catch it"],
      misses.map(({ entry, miss }) => [entry.name, miss.devices.join(", "), miss.because, miss.caughtBy]),
    ),
    "",
    "## Honest look-alikes",
    "",
    table(
      ["Scenario", "Laptop", "Days", "Severity", "What fired"],
      others.flatMap((entry) =>
        entry.devices.map((device) => [
          entry.name,
          device.id,
          `${entry.days}`,
          device.severity ?? "none",
          fired(device),
        ]),
      ),
    ),
    "",
    ...others.map(({ file, about }) => `- \`${file}\`: ${about}`),
    "",
    "## Open",
    "",
    ...openPoints(entries, files),
    "",
  ].join("\n");
}

/** What this page cannot say yet: expectations that do not hold, and files whose outcome nobody has recorded. */
function openPoints(entries: readonly TableEntry[], files: readonly string[]): string[] {
  const recorded = new Set(entries.map(({ file }) => file));
  const points = [
    ...entries.flatMap(({ file, unmet }) => unmet.map((words) => `- \`${file}\` does not go as expected: ${words}`)),
    ...files.filter((file) => !recorded.has(file)).map((file) => `- \`${file}\` is not recorded yet.`),
  ];
  return points.length === 0 ? ["Nothing: every file is recorded and goes as expected."] : points;
}

function farmRows({ name, devices }: TableEntry): string[][] {
  return devices.map((device) => [
    name,
    device.truth === "honest" ? `${device.id} (honest)` : device.id,
    device.sign === null ? "" : SIGN_WORDS[device.sign],
    device.severity ?? "none",
    device.openedAfter === null ? "" : sayMinutes(device.openedAfter),
    fired(device),
  ]);
}

function fired({ alerted, context }: TableDevice): string {
  const found = context.length === 0 ? [] : [`(${context.join(", ")})`];
  return [...alerted, ...found].join(", ").replace(", (", " (");
}
