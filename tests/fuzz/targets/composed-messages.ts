import {
  commitmentOf,
  createSigner,
  envelopeHash,
  type PrivateJwk,
  seal,
  sha256,
  stateDigestOf,
} from "@clearseat/proof";
import type { Disclosure, Envelope, ReceiptPayload, ReportMessage } from "@clearseat/shared";
import { kvmAttached, SAMPLE_AT } from "../../../server/src/testing/sample-statements.ts";

/**
 * One enrollment, report and receipt, composed with keys of their own (RFC 8037, appendix A, and a made one), so that
 * the same seed gives the same inputs on every run.
 */
export const DEVICE_KEY: PrivateJwk = {
  kty: "OKP",
  crv: "Ed25519",
  d: "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A",
  x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
};
export const COLLECTOR_KEY: PrivateJwk = {
  kty: "OKP",
  crv: "Ed25519",
  d: "Zvcqsh3SZvC2PS2klFDvmn0fTHjHBx3wLqs0-GggTVk",
  x: "MqzH28buBF_P7fVOqE_vWo7uefaJyuHyPH4i-OPMQNg",
};

const device = createSigner(DEVICE_KEY);
const collector = createSigner(COLLECTOR_KEY);

const enrollment = seal(
  {
    version: 1,
    secret: "made up and long enough",
    requestedAt: SAMPLE_AT,
    platform: "linux",
    agentVersion: "0.1.0",
    os: { name: "Debian", version: "12", arch: "x64" },
    hardware: { vendor: "Example Inc.", model: "Book 14", serial: "SN-1", uuid: null },
  },
  { typ: "enroll", aud: collector.kid, signer: device, withKey: true },
);

const disclosure: Disclosure = { salt: "A".repeat(22), statement: kvmAttached() };
const report: ReportMessage = {
  report: seal(
    {
      version: 1,
      sequence: 1,
      previousHash: envelopeHash(enrollment),
      bootId: "boot-1",
      observedAt: SAMPLE_AT,
      full: true,
      commitments: [commitmentOf(disclosure)],
      stateDigest: stateDigestOf(new Map([["", commitmentOf(disclosure)]])),
      agentVersion: "0.1.0",
      catalogVersion: "2026.01.01",
    },
    { typ: "report", aud: collector.kid, signer: device },
  ),
  disclosures: [disclosure],
};
const receiptPayload: ReceiptPayload = {
  version: 1,
  deviceId: device.kid,
  sequence: 1,
  reportHash: envelopeHash(report.report),
  receivedAt: SAMPLE_AT,
  previousReceipt: envelopeHash(enrollment),
  auditHead: sha256("nobody looked"),
};
const receipt: Envelope = seal(receiptPayload, { typ: "receipt", aud: collector.kid, signer: collector });

export const COMPOSED_MESSAGES = { enrollment, report, receipt } as const;
