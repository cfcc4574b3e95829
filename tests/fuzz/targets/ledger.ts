import { LEDGER_FAULTS, verifyLedger } from "@clearseat/agent";
import { z } from "zod";
import type { LedgerEvidence } from "../../../agent/src/ledger/ledger-evidence.ts";
import { makeTestAgent } from "../../../agent/src/reporting/make-test-agent.ts";
import { type FuzzTarget, holds } from "../engine/fuzz-target.ts";

const textOrNull = z.string().nullable();
const sequence = z.number();
/** What a damaged database can still give: the columns have their types, whatever stands in them. */
const Evidence = z.object({
  privateKey: textOrNull,
  enrollment: textOrNull,
  base: textOrNull,
  headSequence: textOrNull,
  newestReceipt: textOrNull,
  needFull: z.boolean(),
  reports: z.array(
    z.object({
      sequence,
      report: z.string(),
      receipt: textOrNull,
      disclosures: z.array(z.object({ salt: textOrNull, statement: textOrNull })),
    }),
  ),
  replacedReceipts: z.array(z.object({ sequence, receipt: z.string() })),
  state: z.array(
    z.object({
      place: z.string(),
      commitment: z.string(),
      salt: z.string(),
      statement: z.string(),
      seenIn: z.number(),
    }),
  ),
  tombstones: z.array(z.string()),
});

/** A ledger of an agent that looked three times. */
async function composeLedger(): Promise<string> {
  const agent = makeTestAgent();
  await agent.core.checkIn();
  agent.machine.sections = { ...agent.machine.sections, usb: undefined };
  agent.clock.advance(900_000);
  await agent.core.checkIn();
  agent.ledger.eraseSignal({ kind: "power", key: "power", at: "2026-03-02T14:20:00Z" });
  await agent.core.checkIn();
  return JSON.stringify(agent.ledger.evidence());
}

const LEDGER = await composeLedger();

function read(json: string): LedgerEvidence | null {
  try {
    return Evidence.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}

/** The laptop's own record, every byte of which its owner may have changed. */
export const LEDGER_TARGETS: readonly FuzzTarget[] = [
  {
    name: "ledger",
    reads: ["agent/src/ledger/verify-ledger.ts", "shared/proof/src/chain.ts"],
    form: "json",
    origin: "composed",
    seeds: [LEDGER],
    promise: "a verdict on any ledger; a changed report is never intact",
    run(json) {
      const evidence = read(json);
      if (evidence === null) return null;
      const verdict = verifyLedger(evidence, null);
      holds(
        verdict.faults.every(({ fault }) => LEDGER_FAULTS.includes(fault)),
        "a fault without a name",
      );
      holds(verdict.faults.length > 0 === (verdict.verdict === "broken"), "a verdict that its faults contradict");
      return verdict;
    },
  },
];
