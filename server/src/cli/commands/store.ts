import { createVerifier } from "@clearseat/proof";
import { SIGNAL_KINDS, type SignalKind } from "@clearseat/shared";
import { printable } from "../../detection/plain-words.ts";
import { isThere, removeFile, reservePrivateFile } from "../../platform/files.ts";
import { type DeviceVerdict, verifyStore } from "../../verification/verify-store.ts";
import { COMMON_OPTIONS, type Command, textOf, UsageError } from "../command.ts";
import { COMMAND_LINE, printJson, withServer } from "../open-server.ts";

export const backup: Command = {
  name: "backup",
  arguments: ["FILE"],
  summary: "Copy the whole store to a new file while the collector runs. The keys are not in it; keep them apart.",
  options: { ...COMMON_OPTIONS },
  run({ positionals: [file = ""], values }, io) {
    if (isThere(file)) throw new UsageError(`FILE: ${file} is there already`);
    return withServer(values, io, "existing", async (server) => {
      reservePrivateFile(file);
      try {
        await server.storage.backup(file);
      } catch (error) {
        removeFile(file);
        throw error;
      }
      if (values["json"] === true) printJson(io, { file });
      else io.out(`${file}\n`);
      return 0;
    });
  },
};

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

export const verify: Command = {
  name: "verify",
  arguments: [],
  summary: "Prove the chains of every device: reports, receipts, tombstones and access log.",
  options: { ...COMMON_OPTIONS },
  run({ values }, io) {
    return withServer(values, io, "existing", async (server) => {
      const verdicts: DeviceVerdict[] = [];
      for await (const verdict of verifyStore(server.storage.store, createVerifier(server.collector.publicJwk))) {
        verdicts.push(verdict);
        if (values["json"] !== true) io.out(sayVerdict(verdict));
      }
      const broken = verdicts.filter((one) => one.verdict === "broken").length;
      if (values["json"] === true) printJson(io, { devices: verdicts.length, broken, verdicts });
      else io.out(`${verdicts.length} devices, ${broken} broken\n`);
      return broken === 0 ? 0 : 1;
    });
  },
};

export const erase: Command = {
  name: "erase",
  arguments: ["DEVICE", "KIND", "KEY"],
  summary: "Erase every trace of one signal; its digest and a signed tombstone stay.",
  options: { ...COMMON_OPTIONS, reason: { type: "string", value: "TEXT", about: "Why; stands in the tombstone." } },
  run({ positionals: [deviceId = "", kind = "", key = ""], values }, io) {
    if (!(SIGNAL_KINDS as readonly string[]).includes(kind))
      throw new UsageError(`KIND: must be one of ${SIGNAL_KINDS.join(", ")}`);
    const reason = textOf(values, "reason")?.trim() ?? "";
    if (reason === "") throw new UsageError("--reason: must be given");
    return withServer(values, io, "existing", async (server) => {
      const erased = await server.services.erasure.eraseSignal(
        { deviceId, kind: kind as SignalKind, key, reason },
        COMMAND_LINE,
      );
      if (values["json"] === true) printJson(io, { erased });
      else io.out(`${erased} statements erased\n`);
      return 0;
    });
  },
};
