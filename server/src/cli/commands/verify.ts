import { createVerifier, type Verifier } from "@clearseat/proof";
import { verifyOperations } from "../../audit/verify-logs.ts";
import { printable } from "../../detection/plain-words.ts";
import { expectedCollector } from "../../keys/claim-store.ts";
import { loadKeys } from "../../keys/load-keys.ts";
import { type Backup, openBackup } from "../../storage/backup/open-backup.ts";
import type { OpenStore } from "../../store.ts";
import { type DeviceVerdict, verifyStore } from "../../verification/verify-store.ts";
import { type CliIo, COMMON_OPTIONS, type Command, type OptionValues, textOf } from "../command.ts";
import { placeOf, printJson, withStandingStore } from "../open-server.ts";

function sayFaults({ faults, otherFaults }: DeviceVerdict): string[] {
  return [
    ...faults.map(
      ({ sequence, fault, index }) => `    report ${sequence}: ${fault}${index === undefined ? "" : ` ${index}`}`,
    ),
    ...otherFaults.map((fault) => `    ${fault}`),
  ];
}

function sayVerdict(one: DeviceVerdict): string {
  const head = `${one.verdict.padEnd(6)}  ${one.deviceId}  ${one.serial ?? "no serial"}  ${one.reports} reports, ${one.erased} erased`;
  return `${[head, ...sayFaults(one)].map(printable).join("\n")}\n`;
}

function sayOperations({ entries, firstFault }: Awaited<ReturnType<typeof verifyOperations>>): string {
  return firstFault === null
    ? `${entries} entries, intact`
    : `broken, entry ${firstFault} does not follow from the one before`;
}

/** Proves everything that is kept, says what came of it and returns the exit code. */
export async function sayVerdicts(
  store: OpenStore,
  collector: Verifier,
  values: OptionValues,
  io: CliIo,
): Promise<number> {
  const verdicts: DeviceVerdict[] = [];
  for await (const verdict of verifyStore(store, collector)) {
    verdicts.push(verdict);
    if (values["json"] !== true) io.out(sayVerdict(verdict));
  }
  const broken = verdicts.filter((one) => one.verdict === "broken").length;
  const operations = await verifyOperations(store);
  const { kid } = collector;
  if (values["json"] === true)
    printJson(io, { collectorId: kid, devices: verdicts.length, broken, operations, verdicts });
  else {
    io.out(`log of operations: ${sayOperations(operations)}\n`);
    io.out(`${verdicts.length} devices, ${broken} broken; countersigned by collector ${kid}\n`);
  }
  return broken === 0 && operations.firstFault === null ? 0 : 1;
}

/** The backup's own; older ones did not keep it, and then the key beside the store is the one to ask. */
async function collectorOf(backup: Backup, values: OptionValues, io: CliIo): Promise<Verifier> {
  const identity = await backup.store.identity.read();
  if (identity !== null) return createVerifier(identity.collectorKey);
  return createVerifier(loadKeys(placeOf(values, io).dataDir, io.clock, "must be there").signer.publicJwk);
}

async function verifyBackup(file: string, values: OptionValues, io: CliIo): Promise<number> {
  const backup = await openBackup(file);
  try {
    return await sayVerdicts(backup.store, await collectorOf(backup, values, io), values, io);
  } finally {
    await backup.close();
  }
}

export const verify: Command = {
  name: "verify",
  arguments: [],
  summary: "Prove the chains of every device: reports, receipts, tombstones and access log; and the log of operations.",
  options: {
    ...COMMON_OPTIONS,
    backup: { type: "string", value: "FILE", about: "Prove what is in this backup, instead of the store." },
  },
  run({ values }, io) {
    const file = textOf(values, "backup");
    if (file !== undefined) return verifyBackup(file, values, io);
    const place = placeOf(values, io);
    return withStandingStore(place, async (standing) => {
      const store = await standing.readable();
      return sayVerdicts(store, await expectedCollector(store.identity, place.dataDir), values, io);
    });
  },
};
