import { globSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { folderNameOf, listFoundFolders } from "./found-inputs.ts";
import { TARGETS } from "./targets/index.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** A file of such a name turns what somebody else wrote into values. */
const READERS = [
  "{agent,server,shared,tools}/**/src/**/{parse,decode,read,load,interpret}-*.ts",
  "shared/proof/src/jws.ts",
  "tools/scenario/{parse,load}-*.ts",
];

/** Readers that have a name like one, and why they are tried through another target or not at all. */
const REASONS: Readonly<Record<string, string>> = {
  "agent/src/ledger/read-evidence.ts": "hands over rows unread; the ledger target tries whatever they may hold",
  "agent/src/recognize/edid/read-displays.ts": "runs inside the target that goes from snapshot to statements",
  "agent/src/recognize/usb/read-usb-devices.ts": "runs inside the target that goes from snapshot to statements",
  "server/src/alerts/read-whereabouts.ts": "hands over what the store kept of accepted reports; it interprets nothing",
  "server/src/delivery/read-targets.ts":
    "names files and has them read; what they hold is for parse-webhook-secrets.ts, and a password is taken as it is",
  "server/src/keys/load-keys.ts": "reads the collector's own private key, which it wrote itself",
  "server/src/storage/read-snapshot.ts": "opens a transaction that only reads; it interprets nothing",
};

function findReaders(): string[] {
  return READERS.flatMap((pattern) => globSync(pattern, { cwd: ROOT }))
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => !path.includes("node_modules") && !path.endsWith(".test.ts"))
    .sort();
}

describe("the fuzzer's targets", () => {
  it("name every reader of the project, or say why not", () => {
    const tried = new Set(TARGETS.flatMap(({ reads }) => reads));

    expect(findReaders().filter((path) => !tried.has(path) && REASONS[path] === undefined)).toEqual([]);
    expect(findReaders().length).toBeGreaterThan(40);
  });

  it("name only files that are there, and no reason for one that is tried", () => {
    const tried = TARGETS.flatMap(({ reads }) => reads);

    expect([...tried, ...Object.keys(REASONS)].filter((path) => globSync(path, { cwd: ROOT }).length !== 1)).toEqual(
      [],
    );
    expect(tried.filter((path) => REASONS[path] !== undefined)).toEqual([]);
  });

  it("try every input that was once found", () => {
    expect(listFoundFolders().filter((folder) => !TARGETS.some(({ name }) => folderNameOf(name) === folder))).toEqual(
      [],
    );
  });

  it("have names of their own, seeds and a promise", () => {
    expect(new Set(TARGETS.map(({ name }) => name)).size).toBe(TARGETS.length);
    for (const { seeds, promise } of TARGETS) {
      expect(seeds.length).toBeGreaterThan(0);
      expect(promise.length).toBeGreaterThan(10);
    }
  });
});
