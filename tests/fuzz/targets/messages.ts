import { interpretAnswer, interpretDocument } from "@clearseat/agent";
import {
  canonicalize,
  createSigner,
  createVerifier,
  enrollmentKey,
  envelopeHash,
  open,
  peekHeader,
  peekPayload,
  seal,
} from "@clearseat/proof";
import { EnrollPayload, Envelope, Instant, PublicJwk, ReportAnswer, ReportMessage, toMillis } from "@clearseat/shared";
import { parseCompact, toCompact } from "../../../agent/src/ledger/compact-envelope.ts";
import { findReceiptFault } from "../../../agent/src/reporting/check-receipt.ts";
import { AppError } from "../../../server/src/app-error.ts";
import { parseCursor } from "../../../server/src/devices/page-cursor.ts";
import { readEnrollment } from "../../../server/src/enrollment/read-enrollment.ts";
import { readReport } from "../../../server/src/ingest/read-report.ts";
import { createVerifierCache } from "../../../server/src/ingest/verifier-cache.ts";
import { clientAddress, householdOf } from "../../../server/src/network/client-address.ts";
import { createRangeMatcher } from "../../../server/src/network/range-matcher.ts";
import { kvmAttached } from "../../../server/src/testing/sample-statements.ts";
import { type FuzzTarget, holds } from "../engine/fuzz-target.ts";
import { COLLECTOR_KEY, COMPOSED_MESSAGES, DEVICE_KEY } from "./composed-messages.ts";
import { fits, onlyThrows } from "./promises.ts";

const COLLECTOR = createSigner(COLLECTOR_KEY);
const DEVICE = createSigner(DEVICE_KEY);
const VERIFIERS = createVerifierCache(async (id) => (id === DEVICE.kid ? JSON.stringify(DEVICE.publicJwk) : null));
const { enrollment, report, receipt } = COMPOSED_MESSAGES;
const isTrusted = createRangeMatcher(["192.0.2.0/24", "2001:db8::/32"]);
const NOW_MS = 1_772_460_000_000;

function isRefusal(error: unknown): boolean {
  return error instanceof AppError && error.status < 500 && error.code !== "internal";
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** As {@link onlyThrows}, for what answers later. */
async function onlyRejects(read: () => Promise<unknown>): Promise<unknown> {
  try {
    return await read();
  } catch (error) {
    return onlyThrows(isRefusal, () => {
      throw error;
    });
  }
}

/** Messages between laptop and collector, from either side. */
export const MESSAGE_TARGETS: readonly FuzzTarget[] = [
  {
    name: "signed message",
    reads: [
      "shared/proof/src/jws.ts",
      "shared/proof/src/canonical-json.ts",
      "shared/proof/src/keys.ts",
      "agent/src/ledger/compact-envelope.ts",
    ],
    form: "json",
    origin: "composed",
    seeds: [enrollment, report.report, receipt].map((message) => JSON.stringify(message)),
    promise: "only what was signed opens, spelled as it was signed; a payload that can be read has one spelling",
    run(json) {
      const envelope = Envelope.safeParse(parseJson(json)).data;
      if (envelope === undefined) return null;
      const payload = peekPayload(envelope);
      if (payload !== undefined)
        holds(Buffer.from(canonicalize(payload)).toString("base64url") === envelope.payload, "a second spelling");
      const opened = open(envelope, { typ: "report", aud: COLLECTOR.kid, verifier: DEVICE });
      holds(!opened.ok || envelopeHash(envelope) === envelopeHash(report.report), "a forged message opens");
      const jwk = enrollmentKey(envelope);
      const key =
        jwk === null
          ? null
          : onlyThrows(
              (error) => error instanceof Error,
              () => createVerifier(jwk).kid,
            );
      holds(parseCompact(toCompact(envelope)) !== null, "a line that cannot be read back");
      return [peekHeader(envelope), payload, opened, key];
    },
  },
  {
    name: "report",
    reads: ["server/src/ingest/read-report.ts", "shared/src/contract/report.ts"],
    form: "json",
    origin: "composed",
    seeds: [JSON.stringify(report)],
    promise: "a report that holds, or a refusal with code and field that is no failure of the server",
    run(json) {
      const body = parseJson(json);
      const message = ReportMessage.safeParse(body).data;
      if (message !== undefined) fits(ReportMessage, message, "a report that was read once");
      return onlyRejects(async () => {
        const proven = await readReport(body, {
          collectorId: COLLECTOR.kid,
          verifiers: VERIFIERS,
          clientAddress: null,
        });
        return [proven.kind, proven.deviceId, proven.reportHash];
      });
    },
  },
  {
    name: "report of any content",
    reads: ["shared/proof/src/commitments.ts"],
    form: "json",
    origin: "composed",
    seeds: [
      JSON.stringify([{ version: 1, sequence: 1 }, [{ salt: "A".repeat(22), statement: kvmAttached() }]]),
      JSON.stringify([{ version: 2 }, []]),
    ],
    promise: "also what the device's own key signed is read or refused, never a failure of the server",
    run(json) {
      const body = parseJson(json);
      if (!Array.isArray(body)) return null;
      const [payload, disclosures] = body as unknown[];
      const sealed = onlyThrows(
        (error) => error instanceof TypeError || error instanceof RangeError,
        () => seal(payload ?? null, { typ: "report", aud: COLLECTOR.kid, signer: DEVICE }),
      );
      if ("refusal" in sealed) return sealed;
      return onlyRejects(async () => {
        const proven = await readReport(
          { report: sealed.value, disclosures },
          { collectorId: COLLECTOR.kid, verifiers: VERIFIERS, clientAddress: null },
        );
        return [proven.kind, proven.deviceId];
      });
    },
  },
  {
    name: "enrollment",
    reads: ["server/src/enrollment/read-enrollment.ts"],
    form: "json",
    origin: "composed",
    seeds: [JSON.stringify(enrollment)],
    promise: "an enrollment that proves its key, or a refusal with code and field",
    run(json) {
      const read = onlyThrows(isRefusal, () => readEnrollment(parseJson(json), COLLECTOR.kid));
      if ("value" in read) fits(EnrollPayload, read.value.payload, "the enrollment");
      return read;
    },
  },
  {
    name: "collector's answer",
    reads: ["agent/src/transport/interpret-answer.ts"],
    form: "json",
    origin: "composed",
    seeds: [
      JSON.stringify({ receipt, needFull: false, policyTag: "", catalogTag: "" }),
      JSON.stringify({ type: "x", title: "x", status: 409, code: "chain_gap", detail: "d", lastSequence: 4 }),
      "<html>Log in to the guest network</html>",
    ],
    promise: "an answer of the declared shape, or a value that says why not; nothing is ever thrown",
    run(body) {
      const answers = [200, 202, 302, 304, 401, 409, 429, 503].map((status) => {
        const answer = { status, headers: { etag: body.slice(0, 40), "retry-after": body.slice(0, 30) }, body };
        return [interpretAnswer(ReportAnswer, answer, NOW_MS), interpretDocument(answer, NOW_MS)];
      });
      return answers;
    },
    answerFactor: 2_000,
  },
  {
    name: "receipt",
    reads: ["agent/src/reporting/check-receipt.ts"],
    form: "json",
    origin: "composed",
    seeds: [JSON.stringify(receipt), JSON.stringify(report.report)],
    promise: "only the collector's own receipt for this very report counts",
    run(json) {
      const envelope = Envelope.safeParse(parseJson(json)).data;
      if (envelope === undefined) return null;
      const fault = findReceiptFault(envelope, {
        collector: COLLECTOR,
        deviceId: DEVICE.kid,
        sequence: 1,
        reportHash: envelopeHash(report.report),
        previousReceipt: envelopeHash(enrollment),
      });
      holds(fault !== null || toCompact(envelope) === toCompact(receipt), "another receipt is believed");
      return fault;
    },
  },
  {
    name: "key",
    reads: ["shared/src/contract/envelope.ts"],
    form: "json",
    origin: "composed",
    seeds: [
      JSON.stringify(DEVICE.publicJwk),
      JSON.stringify({ kty: "EC", crv: "P-256", x: "A".repeat(43), y: "B".repeat(43) }),
    ],
    promise: "a key that verifies, or an error of the key reader",
    run(json) {
      const jwk = PublicJwk.safeParse(parseJson(json)).data;
      return jwk === undefined
        ? null
        : onlyThrows(
            (error) => error instanceof Error,
            () => createVerifier(jwk).kid,
          );
    },
  },
  {
    name: "time",
    reads: ["shared/src/primitives/time.ts"],
    form: "text",
    origin: "composed",
    seeds: ["2026-03-02T14:00:00Z", "2024-02-29T23:59:59.123456789Z", "0000-01-01T00:00:00Z", "9999-12-31T23:59:59Z"],
    promise: "whatever passes as an instant is one",
    run(text) {
      if (!Instant.safeParse(text).success) return null;
      const ms = toMillis(text);
      holds(Number.isFinite(ms), "an instant that is none");
      return ms;
    },
  },
  {
    name: "address of a client",
    reads: ["server/src/network/client-address.ts", "server/src/network/range-matcher.ts"],
    form: "text",
    origin: "composed",
    seeds: ["1.1.1.1, 203.0.113.5, 192.0.2.8", "2001:db8:9::1", "::ffff:192.0.2.1", "unknown, 203.0.113.5"],
    promise: "an untrusted peer is told as it is; a hop counts only as an address",
    run(header) {
      holds(clientAddress("203.0.113.9", header, isTrusted) === "203.0.113.9", "a stranger chose its address");
      const address = clientAddress("192.0.2.1", header, isTrusted);
      return [address, householdOf(address), householdOf(header)];
    },
  },
  {
    name: "page cursor",
    reads: ["server/src/devices/page-cursor.ts"],
    form: "text",
    origin: "composed",
    seeds: [Buffer.from("1772460000000:abc").toString("base64url")],
    promise: "a place in a list, or a refusal that names the field",
    run: (text) => onlyThrows(isRefusal, () => parseCursor(text)),
  },
];
