/**
 * Looks at this machine again and again, as a running agent does, and prints the processor milliseconds of each look as JSON.
 * Usage: node agent-looks.ts LOOKS
 */
import { bundledCatalog, createPlatform, lookAtMachine, recognize } from "@clearseat/agent";
import { keyedHash, randomToken } from "@clearseat/proof";
import type { Signal } from "@clearseat/shared";
import { OwnCpu } from "../own-cpu.ts";

const looks = Number(process.argv[2]);
const doors = createPlatform();
const { compiled: catalog } = bundledCatalog();
const key = randomToken(32);
let previous = new Map<string, Signal>();
const costs: number[] = [];
for (let look = 0; look < looks; look += 1) {
  const cpu = new OwnCpu();
  const snapshot = await lookAtMachine(doors, { activity: false });
  const { signals } = recognize(snapshot, {
    catalog,
    previous,
    hash: (domain, value) => keyedHash(key, domain, value),
  });
  previous = new Map(signals.map((signal) => [`${signal.kind}\u0000${signal.key}`, signal]));
  costs.push(cpu.spentMs());
}
process.stdout.write(`${JSON.stringify(costs)}\n`);
