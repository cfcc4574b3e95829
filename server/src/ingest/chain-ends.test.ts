import { describe, expect, it } from "vitest";
import { readChainEnds } from "./chain-ends.ts";
import type { AcceptedReport, ChainHead } from "./report-store.ts";

const ENVELOPE = { protected: "aa", payload: "bb", signature: "cc" };

function headOf(deviceId: string): ChainHead {
  return {
    deviceId,
    status: "active",
    successorId: null,
    originHash: "origin",
    sequence: 0,
    reportHash: "origin",
    receiptHash: "origin",
    stateDigest: "empty",
    auditHead: "audit",
    receivedAtMs: null,
    observedAt: null,
    egress: null,
    contestedAtMs: null,
  };
}

function reportOf(deviceId: string, sequence: number): AcceptedReport {
  return {
    deviceId,
    sequence,
    reportHash: `report ${sequence}`,
    report: ENVELOPE,
    receivedAtMs: 5,
    receipt: ENVELOPE,
    receiptHash: `receipt ${sequence}`,
    stateDigest: `state ${sequence}`,
    agentVersion: "1",
    catalogVersion: "2",
    observedAt: `2026-03-02T14:00:0${sequence}Z`,
    egress: `egress ${sequence}`,
  };
}

function recording(known: readonly string[]) {
  const asked: (readonly string[])[] = [];
  const written: (readonly AcceptedReport[])[] = [];
  return {
    asked,
    written,
    heads: async (deviceIds: readonly string[]) => {
      asked.push(deviceIds);
      return new Map(deviceIds.filter((id) => known.includes(id)).map((id) => [id, headOf(id)]));
    },
    extend: async (reports: readonly AcceptedReport[]) => void written.push(reports),
  };
}

describe("the ends of the chains that a transaction extends", () => {
  it("are asked for once, however many reports one device sends", async () => {
    const store = recording(["a", "b"]);

    await readChainEnds(store, ["a", "b", "a"]);

    expect(store.asked).toEqual([["a", "b"]]);
  });

  it("move with each report before anything is written", async () => {
    const chains = await readChainEnds(recording(["a"]), ["a"]);

    chains.add(reportOf("a", 1));
    chains.add(reportOf("a", 2));

    expect(chains.head("a")).toEqual({
      ...headOf("a"),
      sequence: 2,
      reportHash: "report 2",
      receiptHash: "receipt 2",
      stateDigest: "state 2",
      receivedAtMs: 5,
      observedAt: "2026-03-02T14:00:02Z",
      egress: "egress 2",
    });
  });

  it("are written together, in order, and each report once", async () => {
    const store = recording(["a", "b"]);
    const chains = await readChainEnds(store, ["a", "b"]);
    const reports = [reportOf("a", 1), reportOf("b", 1), reportOf("a", 2)];

    for (const report of reports) chains.add(report);
    await chains.write();
    await chains.write();

    expect(store.written).toEqual([reports]);
  });

  it("are not there for a device that nobody knows", async () => {
    const chains = await readChainEnds(recording([]), ["a"]);

    expect(chains.head("a")).toBeNull();
    expect(() => chains.add(reportOf("a", 1))).toThrow("only a chain that is open");
  });
});
