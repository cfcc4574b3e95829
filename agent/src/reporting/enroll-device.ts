import { seal, thumbprint, toPublicJwk } from "@clearseat/proof";
import {
  type AgentSettings,
  type Clock,
  type EnrollPayload,
  type Envelope,
  ERROR_CODES,
  type Snapshot,
  toBoundedText,
  toInstant,
} from "@clearseat/shared";
import { AGENT_VERSION } from "../config/agent-version.ts";
import { parseCompact, toCompact } from "../ledger/compact-envelope.ts";
import type { EnrollmentRecord, Ledger } from "../ledger/ledger.ts";
import type { CollectorClient } from "../transport/collector-client.ts";
import { makeSetback, type Setback, toSetback } from "./setback.ts";

export interface EnrollContext {
  readonly settings: Pick<AgentSettings, "collectorKey" | "enrollSecret">;
  readonly clock: Clock;
  readonly ledger: Ledger;
  readonly client: CollectorClient;
  readonly look: () => Promise<Snapshot>;
  readonly agentVersion?: string | undefined;
}

/** The longest text that an enrollment may carry of one hardware fact. */
const LONGEST_TEXT = 200;

function cut(text: string | null | undefined): string | null {
  return text === null || text === undefined ? null : toBoundedText(text, LONGEST_TEXT);
}

function describeDevice(snapshot: Snapshot): Pick<EnrollPayload, "platform" | "os" | "hardware"> {
  const { os, hardware } = snapshot;
  return {
    platform: snapshot.platform,
    os: { name: cut(os?.name), version: cut(os?.version), arch: cut(os?.arch) },
    hardware: {
      vendor: cut(hardware?.vendor),
      model: cut(hardware?.model),
      serial: cut(hardware?.serial),
      uuid: cut(hardware?.uuid),
    },
  };
}

/** Makes the request, or takes the one that was already made: it may have been accepted without our knowing. */
async function requestOf(context: EnrollContext): Promise<Envelope | Setback> {
  const { ledger, settings, clock } = context;
  const known = parseCompact(ledger.enrollment()?.envelope ?? "");
  if (known !== null) return known;
  if (settings.enrollSecret === undefined)
    return makeSetback(
      "enroll_secret_missing",
      "The setting enrollSecret is missing; without it this laptop cannot enroll.",
    );
  const snapshot = await context.look();
  const payload: EnrollPayload = {
    version: 1,
    secret: settings.enrollSecret,
    requestedAt: toInstant(clock.now()),
    agentVersion: context.agentVersion ?? AGENT_VERSION,
    ...describeDevice(snapshot),
  };
  const signer = ledger.signer();
  const envelope = seal(payload, { typ: "enroll", aud: thumbprint(settings.collectorKey), signer, withKey: true });
  // Kept before it is sent: both chains start from its hash, and a crash in between must not make a second one.
  ledger.saveEnrollment({ envelope: toCompact(envelope), collectorKey: settings.collectorKey, status: "requested" });
  return envelope;
}

/**
 * Enrolls this device once; again is harmless. A definite refusal forgets the request, so that the next one may carry
 * another secret.
 */
export async function enrollDevice(context: EnrollContext): Promise<EnrollmentRecord | Setback> {
  const { ledger, client, settings } = context;
  const record = ledger.enrollment();
  if (record !== null && record.status !== "requested") return record;
  const request = await requestOf(context);
  if ("code" in request) return request;
  const answer = await client.enroll(request);
  if (answer.outcome !== "accepted") {
    // Only the collector's own words count: a page of a hotel's network says nothing about the request.
    if (answer.outcome === "refused" && answer.code in ERROR_CODES) ledger.forgetEnrollment();
    return toSetback(answer);
  }
  const { deviceId, status, collectorKey } = answer.value;
  if (deviceId !== ledger.signer().kid)
    return makeSetback("enrollment_invalid", "The collector enrolled another device than this one.");
  if (thumbprint(collectorKey) !== thumbprint(settings.collectorKey)) {
    return makeSetback("collector_key_mismatch", "The collector has another key than the setting collectorKey says.");
  }
  const enrolled: EnrollmentRecord = {
    envelope: toCompact(request),
    collectorKey: toPublicJwk(settings.collectorKey),
    status,
  };
  ledger.saveEnrollment(enrolled);
  return enrolled;
}
