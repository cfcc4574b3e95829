/**
 * Reads the JSON of a busy laptop's snapshot and recognizes it against the whole catalog, in turn.
 * Prints the processor milliseconds of each part as JSON.
 * Usage: node catalog-scan.ts PLATFORM ENTRIES ROUNDS; fewer ENTRIES than the catalog has means the catalog as it is.
 */
import { compileCatalog, recognize } from "@clearseat/agent";
import { CATALOG, Platform, Snapshot } from "@clearseat/shared";
import { composeBusyLaptop } from "../busy-laptop.ts";
import { growCatalog } from "../larger-catalog.ts";

const SEED = 20_260_302;
/** Enough for the engine to have compiled both sides. */
const WARM_UP_ROUNDS = 20;
/** One act alone is too short for the processor's clock, and seldom meets the garbage it leaves. */
const ACTS_A_ROUND = 6;
/** Of those a busy farm laptop may have at once. */
const TOOLS = ["anydesk", "rustdesk", "screenconnect", "teamviewer", "tailscale", "openvpn"];

const platform = Platform.parse(process.argv[2]);
const [entries, rounds] = [Number(process.argv[3]), Number(process.argv[4])];
const text = JSON.stringify(
  composeBusyLaptop({
    platform,
    processes: 1_000,
    sockets: 2_000,
    applications: 500,
    services: 300,
    names: 300,
    tools: CATALOG.filter(({ id }) => TOOLS.includes(id)),
    seed: SEED,
  }),
);
const grown = growCatalog(entries, SEED);
const catalog = compileCatalog(grown);

/** Processor milliseconds of one act. */
function costOf(acts: readonly (() => unknown)[]): number {
  const before = process.cpuUsage();
  for (const act of acts) act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000 / acts.length;
}

function look(snapshot: Snapshot) {
  return recognize(snapshot, { catalog, hash: (_domain, value) => value, previous: new Map() });
}

function round() {
  // A snapshot that was looked at before has texts whose hashes are known to the engine.
  const fresh = Array.from({ length: ACTS_A_ROUND }, () => Snapshot.parse(JSON.parse(text)));
  return {
    read: costOf(fresh.map(() => () => JSON.parse(text) as unknown)),
    first: costOf(fresh.map((snapshot) => () => look(snapshot))),
    second: costOf(fresh.map((snapshot) => () => look(snapshot))),
    check: costOf([() => Snapshot.parse(JSON.parse(text))]),
  };
}

// Before any round, because a second catalog would make the engine forget what it knows of the first.
const compileMs = costOf([() => compileCatalog(grown).programs[platform]]);
for (let warmUp = 0; warmUp < WARM_UP_ROUNDS; warmUp += 1) round();
const costs = Array.from({ length: rounds }, round);
const signals = look(Snapshot.parse(JSON.parse(text))).signals.length;
process.stdout.write(`${JSON.stringify({ bytes: text.length, entries: grown.length, signals, compileMs, costs })}\n`);
