import {
  commitmentOf,
  envelopeHash,
  headerFault,
  type OpenFault,
  openPayload,
  peekHeader,
  type Verifier,
} from "@clearseat/proof";
import { type Disclosure, Envelope, firstFault, REPORT_VERSION, ReportMessage, ReportPayload } from "@clearseat/shared";
import { z } from "zod";
import { AppError } from "../app-error.ts";
import { createShapeGuard } from "./shape-guard.ts";
import type { VerifierCache } from "./verifier-cache.ts";

/** A report whose signature and commitments hold. */
export interface ProvenReport {
  readonly kind: "report";
  readonly deviceId: string;
  readonly report: Envelope;
  readonly reportHash: string;
  readonly payload: ReportPayload;
  readonly disclosures: readonly Disclosure[];
  /** The public address it came from; null when it came over no network. */
  readonly clientAddress: string | null;
}

/** A signed report of a newer version than this server reads. */
export interface NewerReport {
  readonly kind: "newer";
  readonly deviceId: string;
  readonly reportHash: string;
  readonly version: number;
  readonly body: unknown;
}

/** The part of a message that every version has. */
const AnyReportMessage = z.looseObject({ report: Envelope });
const AnyPayload = z.looseObject({ version: z.number().int().positive() });

const isPlainMessage = createShapeGuard(ReportMessage);
const isPlainPayload = createShapeGuard(ReportPayload);

function readMessage(body: unknown): z.ZodSafeParseResult<ReportMessage> {
  return isPlainMessage(body) ? { success: true, data: body } : ReportMessage.safeParse(body);
}

function readPayload(payload: unknown): z.ZodSafeParseResult<ReportPayload> {
  return isPlainPayload(payload) ? { success: true, data: payload } : ReportPayload.safeParse(payload);
}

function malformed(field: string, message: string): AppError {
  return new AppError("malformed_message", `${field}: ${message}`, { field });
}

function shapeFault(error: z.ZodError, prefix: string): AppError {
  const { field, message } = firstFault(error);
  if (field === "(input)") return malformed(prefix === "" ? "body" : prefix, message);
  return malformed(prefix === "" ? field : `${prefix}.${field}`, message);
}

function openFault(fault: OpenFault): AppError {
  switch (fault) {
    case "malformed":
      return malformed("report.payload", "must be canonical base64url JSON");
    case "wrong_type":
      return malformed("report.protected.typ", "must be report");
    case "wrong_audience":
      return new AppError("wrong_audience", undefined, { field: "report.protected.aud" });
    case "wrong_key":
    case "bad_signature":
      return new AppError("signature_invalid", undefined, { field: "report.signature" });
  }
}

export interface ReadContext {
  readonly collectorId: string;
  readonly verifiers: VerifierCache;
  readonly clientAddress: string | null;
}

/** The key of a device that this process has not met before. */
async function meetSigner(report: Envelope, { collectorId, verifiers }: ReadContext): Promise<Verifier> {
  const header = peekHeader(report);
  if (header === null) throw malformed("report.protected", "must be the base64url JSON header of a report");
  if (header.typ !== "report") throw openFault("wrong_type");
  if (header.aud !== collectorId) throw openFault("wrong_audience");
  const verifier = await verifiers.load(header.kid);
  if (verifier === null) throw new AppError("unknown_device", undefined, { field: "report.protected.kid" });
  const fault = headerFault(header, { typ: "report", aud: collectorId, verifier });
  if (fault !== null) throw openFault(fault);
  verifiers.keep(report.protected, verifier);
  return verifier;
}

function checkCommitments(payload: ReportPayload, disclosures: readonly Disclosure[]): void {
  if (disclosures.length !== payload.commitments.length) {
    throw new AppError(
      "commitment_mismatch",
      `disclosures: ${disclosures.length} were sent and ${payload.commitments.length} were signed`,
      { field: "disclosures" },
    );
  }
  disclosures.forEach((disclosure, index) => {
    if (commitmentOf(disclosure) !== payload.commitments[index]) {
      throw new AppError("commitment_mismatch", `disclosures[${index}]: does not match its signed commitment`, {
        field: `disclosures[${index}]`,
      });
    }
  });
}

/** Checks shape, key, audience, signature and commitments, in that order. Throws an AppError naming the first fault. */
export async function readReport(body: unknown, context: ReadContext): Promise<ProvenReport | NewerReport> {
  const message = readMessage(body);
  // A newer version may have a shape of its own, so a fault is told only once the version is known to be ours.
  const envelope = message.success ? message.data.report : AnyReportMessage.safeParse(body).data?.report;
  if (envelope === undefined) throw shapeFault(message.error as z.ZodError, "");
  const verifier = context.verifiers.known(envelope.protected) ?? (await meetSigner(envelope, context));
  const opened = openPayload(envelope, verifier);
  if (!opened.ok) throw openFault(opened.fault);
  const deviceId = verifier.kid;
  const payload = readPayload(opened.payload);
  const version = payload.success ? REPORT_VERSION : AnyPayload.safeParse(opened.payload).data?.version;
  if (version !== undefined && version > REPORT_VERSION)
    return { kind: "newer", deviceId, reportHash: envelopeHash(envelope), version, body };
  if (!message.success) throw shapeFault(message.error, "");
  if (!payload.success) throw shapeFault(payload.error, "report.payload");
  checkCommitments(payload.data, message.data.disclosures);
  return {
    kind: "report",
    deviceId,
    report: envelope,
    reportHash: envelopeHash(envelope),
    payload: payload.data,
    disclosures: message.data.disclosures,
    clientAddress: context.clientAddress,
  };
}
