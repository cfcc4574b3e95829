import { keyedHash, randomToken } from "@clearseat/proof";
import { InputError, type Signal } from "@clearseat/shared";
import { lookAtMachine } from "../agent.ts";
import { AGENT_VERSION } from "../config/agent-version.ts";
import { readSettings, type SettingSources } from "../config/read-settings.ts";
import { toEnvironmentName } from "../config/setting-names.ts";
import { type KeyedHash, recognize } from "../recognize/recognize.ts";
import { bundledCatalog } from "../reporting/agent-catalog.ts";
import { companyHash } from "../reporting/company-hash.ts";
import { createPaint } from "../transparency/paint.ts";
import { type CliCommand, type CliIo, type CommandInput, toJsonText } from "./cli-command.ts";
import { readSnapshotFile } from "./read-snapshot-file.ts";
import { renderFindings } from "./render-findings.ts";

function hasCompanyKey(sources: SettingSources): boolean {
  return (
    sources.file?.values["companyKey"] !== undefined ||
    sources.environment[toEnvironmentName("companyKey")] !== undefined
  );
}

/** The company's key where there is one; null: this look has to make one. A scan needs no settings at all. */
function findCompanyHash(input: CommandInput, io: CliIo): KeyedHash | null {
  try {
    const sources = input.sources();
    return hasCompanyKey(sources)
      ? companyHash(readSettings(sources, ["companyKey", "previousCompanyKey"]), io.doors.clock.now())
      : null;
  } catch (error) {
    // The settings of this machine may be for root only; settings that were named must be usable.
    if (error instanceof InputError && input.text("config") === undefined) return null;
    throw error;
  }
}

function makeHash(): KeyedHash {
  const key = randomToken(32);
  return (domain, value) => keyedHash(key, domain, value);
}

/** Half-hours with input belong to no look that nobody's policy asked for. */
function isWanted(fact: Pick<Signal, "kind">): boolean {
  return fact.kind !== "activity";
}

async function runScan(input: CommandInput, io: CliIo): Promise<0> {
  const file = input.text("snapshot");
  const hash = findCompanyHash(input, io);
  const snapshot =
    file === undefined ? await lookAtMachine(io.doors, { activity: false }) : readSnapshotFile(file, io.doors.ownFiles);
  const catalog = bundledCatalog();
  const { signals, gaps } = recognize(snapshot, {
    catalog: catalog.compiled,
    hash: hash ?? makeHash(),
    previous: new Map(),
  });
  const seen = { signals: signals.filter(isWanted), gaps: gaps.filter(isWanted) };
  if (input.isSet("json")) {
    io.out(
      toJsonText({
        agentVersion: AGENT_VERSION,
        catalogVersion: catalog.version,
        platform: snapshot.platform,
        ...seen,
      }),
    );
    return 0;
  }
  const paint = createPaint(io.isColored);
  io.out(
    `${paint.bold("Clearseat")} ${AGENT_VERSION}, catalog ${catalog.version}, ${snapshot.platform}. Looked at ${snapshot.takenAt}; nothing was sent.\n\n`,
  );
  io.out(renderFindings(seen, paint, io.columns));
  if (hash === null)
    io.out(
      `\n${paint.dim("Keyed hashes use a key made for this look alone; they cannot be compared with those of another look.")}\n`,
    );
  return 0;
}

export const scan: CliCommand = {
  name: "scan",
  summary: "Looks once and prints what would be recognized; sends nothing.",
  details: "Needs neither settings nor a collector. With --snapshot it looks at a recording instead of this machine.",
  options: {
    snapshot: { type: "string", value: "FILE", about: "Look at a recorded snapshot instead of this machine." },
  },
  settings: [],
  run: runScan,
};
