import type { Disclosure, Envelope, ReceiptPayload, ReportPayload } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { type ChainExpectation, type ChainLink, verifyChain } from "./chain.ts";
import { applyStatements, commitmentOf, stateDigestOf } from "./commitments.ts";
import { randomSalt, sha256 } from "./hashing.ts";
import { envelopeHash, seal } from "./jws.ts";
import { createSigner, generatePrivateJwk } from "./keys.ts";

const device = createSigner(generatePrivateJwk());
const collector = createSigner(generatePrivateJwk());
const origin = sha256("enrollment");
const expectation: ChainExpectation = { origin, device, collector };

function disclosuresOf(sequence: number): Disclosure[] {
  const observedAt = `2026-03-02T14:00:0${sequence}Z`;
  const payload = { hasBattery: true, onAc: sequence % 2 === 0, lidClosed: false };
  const power: Disclosure = {
    salt: randomSalt(),
    statement: { says: "is", signal: { kind: "power", key: "main", observedAt, payload } },
  };
  const gap: Disclosure = {
    salt: randomSalt(),
    statement: { says: "gap", gap: { kind: "display", reason: "denied", section: "displays" }, observedAt },
  };
  return [power, gap];
}

function reportOf(sequence: number, previousHash: string, disclosures: readonly Disclosure[]): Envelope {
  const payload: ReportPayload = {
    version: 1,
    sequence,
    previousHash,
    bootId: "boot",
    observedAt: `2026-03-02T14:00:0${sequence}Z`,
    full: false,
    commitments: disclosures.map(commitmentOf),
    stateDigest: stateDigestOf(applyStatements(new Map(), disclosures, false)),
    agentVersion: "0.1.0",
    catalogVersion: "1",
  };
  return seal(payload, { typ: "report", aud: collector.kid, signer: device });
}

function receiptOf(sequence: number, report: Envelope, previousReceipt: string): Envelope {
  const payload: ReceiptPayload = {
    version: 1,
    deviceId: device.kid,
    sequence,
    reportHash: envelopeHash(report),
    receivedAt: `2026-03-02T14:00:0${sequence}Z`,
    previousReceipt,
    auditHead: sha256("log"),
  };
  return seal(payload, { typ: "receipt", aud: collector.kid, signer: collector });
}

function chainOf(length: number): ChainLink[] {
  const links: ChainLink[] = [];
  let previousHash = origin;
  let previousReceipt = origin;
  for (let sequence = 1; sequence <= length; sequence += 1) {
    const disclosures = disclosuresOf(sequence);
    const report = reportOf(sequence, previousHash, disclosures);
    const receipt = receiptOf(sequence, report, previousReceipt);
    links.push({ report, disclosures, receipt });
    previousHash = envelopeHash(report);
    previousReceipt = envelopeHash(receipt);
  }
  return links;
}

function replaceAt(links: readonly ChainLink[], index: number, change: Partial<ChainLink>): ChainLink[] {
  return links.map((link, at) => (at === index ? { ...link, ...change } : link));
}

function faultsOf(links: readonly ChainLink[], expected = expectation): string[] {
  return verifyChain(links, expected).faults.map((fault) => `${fault.sequence} ${fault.fault}`);
}

describe("a chain of reports", () => {
  const links = chainOf(4);

  it("is intact as it was made", () => {
    expect(verifyChain(links, expectation)).toEqual({
      verdict: "intact",
      reports: 4,
      receipted: 4,
      erased: 0,
      faults: [],
    });
  });

  it("stays provable when a signal was erased, and says that one was", () => {
    const [first] = links[1]!.disclosures;

    const erased = replaceAt(links, 1, { disclosures: [first!, null] });

    expect(verifyChain(erased, expectation)).toMatchObject({ verdict: "erased", erased: 1, faults: [] });
  });

  it("names the signal that was changed", () => {
    const [first, second] = links[2]!.disclosures;
    const bent = { ...first!, salt: randomSalt() };

    const verdict = verifyChain(replaceAt(links, 2, { disclosures: [bent, second!] }), expectation);

    expect(verdict).toMatchObject({ verdict: "broken", faults: [{ sequence: 3, fault: "commitment", index: 0 }] });
  });

  it("names a report that was taken out of the middle", () => {
    expect(faultsOf(links.toSpliced(1, 1))).toContain("2 sequence");
  });

  it("names a report that was put in place of another, though it is signed well", () => {
    const disclosures = disclosuresOf(2);
    const other = reportOf(2, envelopeHash(links[0]!.report), disclosures);

    expect(faultsOf(replaceAt(links, 1, { report: other, disclosures }))).toEqual([
      "2 receipt_report",
      "3 report_link",
    ]);
  });

  it("names a receipt that another key made", () => {
    const stranger = createSigner(generatePrivateJwk());
    const forged = seal({}, { typ: "receipt", aud: collector.kid, signer: stranger });

    expect(faultsOf(replaceAt(links, 3, { receipt: forged }))).toContain("4 receipt_signature");
  });

  it("finds a missing tail against the newest receipt", () => {
    const newestReceipt: ReceiptPayload = {
      version: 1,
      deviceId: device.kid,
      sequence: 4,
      reportHash: origin,
      receivedAt: "2026-03-02T14:00:04Z",
      previousReceipt: origin,
      auditHead: origin,
    };

    expect(faultsOf(links.slice(0, 2), { ...expectation, newestReceipt })).toEqual(["3 missing_tail"]);
  });

  it("can begin after older reports were removed by retention", () => {
    const removed = links[1]!;
    const rest = {
      ...expectation,
      firstSequence: 3,
      origin: envelopeHash(removed.report),
      receiptOrigin: envelopeHash(removed.receipt!),
    };

    expect(verifyChain(links.slice(2), rest).verdict).toBe("intact");
  });

  it("takes reports without a receipt yet as sent but not confirmed", () => {
    expect(verifyChain(replaceAt(links, 3, { receipt: null }), expectation)).toMatchObject({
      verdict: "intact",
      receipted: 3,
    });
  });
});
