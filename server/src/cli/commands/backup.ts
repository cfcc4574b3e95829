import { createVerifier } from "@clearseat/proof";
import type { Clock } from "@clearseat/shared";
import { compareKeys } from "../../keys/claim-store.ts";
import { loadKeys } from "../../keys/load-keys.ts";
import { locateStore } from "../../open-data.ts";
import { isThere } from "../../platform/files.ts";
import { openBackup } from "../../storage/backup/open-backup.ts";
import { COMMON_OPTIONS, type Command, UsageError } from "../command.ts";
import { namingStore, type Place, placeOf, printJson, withServer, withStandingStore } from "../open-server.ts";
import { sayVerdicts } from "./verify.ts";

export const backup: Command = {
  name: "backup",
  arguments: ["FILE"],
  summary: "Copy the whole store to a new file while collectors run. The keys are not in it; keep them apart.",
  options: { ...COMMON_OPTIONS },
  run({ positionals: [file = ""], values }, io) {
    if (isThere(file)) throw new UsageError(`FILE: ${file} is there already`);
    return withStandingStore(placeOf(values, io), async (store) => {
      await store.backup(file);
      if (values["json"] === true) printJson(io, { file });
      else io.out(`${file}\n`);
      return 0;
    });
  },
};

async function restoreTo(place: Place, file: string, clock: Clock): Promise<void> {
  const source = await openBackup(file);
  try {
    // A backup holds no keys, and without the right ones no laptop would go on: so they come first.
    await compareKeys(source.store.identity, loadKeys(place.dataDir, clock, "must be there"), place.dataDir);
    await source.restoreInto(locateStore(place));
  } finally {
    await source.close();
  }
}

export const restore: Command = {
  name: "restore",
  arguments: ["FILE"],
  summary:
    "Fill an empty store of either kind from a backup of either kind, and prove it. Its keys must be in the data folder before.",
  options: { ...COMMON_OPTIONS },
  async run({ positionals: [file = ""], values }, io) {
    const place = placeOf(values, io);
    await namingStore(place, () => restoreTo(place, file, io.clock));
    io.err(`${place.label}: restored; proving it now\n`);
    return withServer(values, io, "existing", (server) =>
      sayVerdicts(server.storage.store, createVerifier(server.collector.publicJwk), values, io),
    );
  },
};
