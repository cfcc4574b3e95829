import { Kysely, sql } from "kysely";
import { afterEach, beforeEach, expect, it } from "vitest";
import { migrate } from "../migrations/migrate.ts";
import { createAlertStore } from "../stores/alert-rows.ts";
import { createDirectoryStore } from "../stores/directory-rows.ts";
import { createFarmStore } from "../stores/farm-rows.ts";
import { createFiguresStore } from "../stores/figures-rows.ts";
import { createPlaceStore } from "../stores/place-rows.ts";
import { createStateStore } from "../stores/state-rows.ts";
import { createTriageStore } from "../stores/triage-rows.ts";
import type { Tables } from "../tables/tables.ts";
import { NodeSqliteDialect, openSqlite } from "./sqlite-dialect.ts";

/** Reports wait while one query runs, so what jobs ask again and again must not walk through a whole fleet. */
let db: Kysely<Tables>;
const asked: string[] = [];

beforeEach(async () => {
  db = new Kysely<Tables>({
    dialect: new NodeSqliteDialect(openSqlite(":memory:")),
    log: ({ query }) => void asked.push(query.sql),
  });
  await migrate(db, "text");
  asked.length = 0;
});

afterEach(() => db.destroy());

/** What SQLite says of each table that it would walk from end to end. */
async function plans(): Promise<readonly string[]> {
  const found: string[] = [];
  for (const text of asked.splice(0)) {
    const plan = `explain query plan ${text.replaceAll("?", "0")}`;
    const { rows } = await sql.raw<{ detail: string }>(plan).execute(db);
    found.push(...rows.map((row) => row.detail));
  }
  return found;
}

/** A table that is walked from end to end. A walk along an index ends with the page. */
function isWalk(step: string): boolean {
  return step.startsWith("SCAN") && !step.includes("USING INDEX");
}

it.each([
  ["what ended and is kept no longer", () => createStateStore(db).withEnded(["remote_tool", "gap" as never], 1, 25)],
  ["laptops that came after all", () => createAlertStore(db).seenAtLast()],
  ["suppressions that lapse", () => createAlertStore(db).lapsed(1)],
  ["laptops that never came", () => createDirectoryStore(db).missingAfter("A", 50)],
  ["what changed since", () => createAlertStore(db).changedSince(1, 200)],
  ["what became part of a case", () => createAlertStore(db).list({ mergedInto: "a" }, null, 200)],
  ["what is news", () => createTriageStore(db).unread("ana", ["a"])],
  ["who could not look", () => createFiguresStore(db).gaps("kvm_usb")],
  ["who is behind one address", () => createFarmStore(db).atSameEgress("A", 64)],
  ["stays and silences of long ago", () => createPlaceStore(db).purge(1, 500)],
])("finds %s by an index", async (_what, ask) => {
  await ask();

  expect(asked.length).toBeGreaterThan(0);
  expect((await plans()).filter(isWalk)).toEqual([]);
});

it.each([
  ["a page of the queue", () => createAlertStore(db).list({ skip: 400 }, { atMs: 1, id: "a" }, 200)],
  [
    "the most severe alerts",
    () => createAlertStore(db).list({ order: "severity" }, { rank: 3, atMs: 1, id: "a" }, 200),
  ],
  [
    "the oldest that nobody decided",
    () => createAlertStore(db).list({ order: "oldest", statuses: ["open", "in_triage"] }, { atMs: 1, id: "a" }, 200),
  ],
  ["what changed last", () => createAlertStore(db).list({ order: "changed" }, null, 200)],
])("reads %s in the order of an index, and sorts nothing", async (_what, ask) => {
  await ask();

  const steps = await plans();
  expect(steps.filter((step) => isWalk(step) || step.startsWith("USE TEMP B-TREE"))).toEqual([]);
  expect(steps.some((step) => step.includes("INDEX alert_"))).toBe(true);
});

it("finds the alerts of a laptop by their subjects, not along the whole queue", async () => {
  await createAlertStore(db).list({ deviceId: "a" }, null, 50);

  const steps = await plans();
  expect(steps.filter((step) => step.startsWith("SCAN alert"))).toEqual([]);
  expect(steps.some((step) => step.includes("INDEX alert_subject"))).toBe(true);
});

it("works out once which laptops a text means, not once for each alert", async () => {
  await createAlertStore(db).list({ text: "ana" }, null, 50);

  const steps = await plans();
  expect(steps.filter((step) => step.includes("CORRELATED"))).toEqual([]);
  expect(steps).toContain("MATERIALIZE laptop");
});
