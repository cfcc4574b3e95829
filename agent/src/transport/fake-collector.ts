import {
  applyStatements,
  createSigner,
  createVerifier,
  enrollmentKey,
  envelopeHash,
  generatePrivateJwk,
  open,
  type Signer,
  seal,
  sha256,
  stateDigestOf,
  type Verifier,
} from "@clearseat/proof";
import {
  type Clock,
  type Envelope,
  type ReceiptPayload,
  type ReportAnswer,
  type ReportMessage,
  ReportPayload,
  toInstant,
} from "@clearseat/shared";
import type { CollectorClient, Outcome, Refused, TaggedDocument, Unchanged } from "./collector-client.ts";

interface FakeDevice {
  readonly verifier: Verifier;
  readonly reports: Map<number, { hash: string; receipt: Envelope }>;
  sequence: number;
  receiptHash: string;
  state: ReadonlyMap<string, string>;
}

/** A working collector in memory for one device, the one that enrolled last: verifies, links, countersigns. Tests may put obstacles in its way. */
export class FakeCollector implements CollectorClient {
  readonly signer: Signer = createSigner(generatePrivateJwk());
  /** May be set to another time than the agent's. */
  clock: Clock;
  readonly received: { readonly sequence: number; readonly full: boolean; readonly says: readonly string[] }[] = [];
  /** Answers instead of doing anything, while set. */
  obstacle: Outcome<never> | null = null;
  /** Accepts and then loses the answer, as a broken connection does. */
  losesAnswers = false;
  status: "active" | "pending_approval" = "active";
  documents: Partial<Record<"policy" | "catalog", TaggedDocument>> = {};
  fetched: string[] = [];
  enrollments = 0;
  device: FakeDevice | null = null;

  constructor(clock: Clock) {
    this.clock = clock;
  }

  async enroll(envelope: Envelope): ReturnType<CollectorClient["enroll"]> {
    if (this.obstacle !== null) return this.obstacle;
    const key = enrollmentKey(envelope);
    if (key === null) return this.#refuse("malformed_message");
    const verifier = createVerifier(key);
    if (!open(envelope, { typ: "enroll", aud: this.signer.kid, verifier }).ok) return this.#refuse("signature_invalid");
    this.enrollments += 1;
    if (this.device?.verifier.kid !== verifier.kid)
      this.device = {
        verifier,
        reports: new Map(),
        sequence: 0,
        receiptHash: envelopeHash(envelope),
        state: new Map(),
      };
    if (this.losesAnswers) return { outcome: "unavailable", detail: "connection lost", retryAfterMs: null };
    return {
      outcome: "accepted",
      value: { deviceId: verifier.kid, status: this.status, collectorKey: this.signer.publicJwk },
    };
  }

  async sendReport(message: ReportMessage): ReturnType<CollectorClient["sendReport"]> {
    const { device } = this;
    if (this.obstacle !== null) return this.obstacle;
    if (device === null) return this.#refuse("unknown_device");
    if (this.status === "pending_approval") return this.#refuse("approval_pending");
    const payload = this.#readReport(message.report, device);
    return payload === null ? this.#refuse("signature_invalid") : this.#takeReport(message, device, payload);
  }

  #readReport(report: Envelope, device: FakeDevice): ReportPayload | null {
    const opened = open(report, { typ: "report", aud: this.signer.kid, verifier: device.verifier });
    return opened.ok ? ReportPayload.parse(opened.payload) : null;
  }

  #takeReport(message: ReportMessage, device: FakeDevice, payload: ReportPayload): Outcome<ReportAnswer> {
    const hash = envelopeHash(message.report);
    const first = device.reports.get(payload.sequence);
    if (first !== undefined && first.hash !== hash)
      return { ...this.#refuse("chain_forked"), rivalReceipt: first.receipt };
    if (first === undefined && payload.sequence !== device.sequence + 1)
      return { ...this.#refuse("chain_gap"), lastSequence: device.sequence };
    const receipt = first?.receipt ?? this.#accept(device, payload, hash);
    if (first === undefined) {
      device.state = applyStatements(device.state, message.disclosures, payload.full);
      this.received.push({
        sequence: payload.sequence,
        full: payload.full,
        says: message.disclosures.map((one) => one.statement.says),
      });
    }
    if (this.losesAnswers) return { outcome: "unavailable", detail: "connection lost", retryAfterMs: null };
    const needFull = stateDigestOf(device.state) !== payload.stateDigest;
    return { outcome: "accepted", value: { receipt, needFull, ...this.#tags() } };
  }

  #tags(): Pick<ReportAnswer, "policyTag" | "catalogTag"> {
    const { policy, catalog } = this.documents;
    return { policyTag: policy?.tag ?? "", catalogTag: catalog?.tag ?? "" };
  }

  getPolicy(tag: string | null): Promise<Outcome<TaggedDocument> | Unchanged> {
    return this.#getDocument("policy", tag);
  }

  getCatalog(tag: string | null): Promise<Outcome<TaggedDocument> | Unchanged> {
    return this.#getDocument("catalog", tag);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  /** Signs a document as the collector would. */
  sign(typ: "policy" | "catalog", tag: string, payload: unknown): TaggedDocument {
    return { tag, envelope: seal(payload, { typ, aud: this.signer.kid, signer: this.signer }) };
  }

  async #getDocument(name: "policy" | "catalog", tag: string | null): Promise<Outcome<TaggedDocument> | Unchanged> {
    this.fetched.push(name);
    const document = this.documents[name];
    if (document === undefined) return this.#refuse("not_found");
    return document.tag === tag ? { outcome: "unchanged" } : { outcome: "accepted", value: document };
  }

  #accept(device: FakeDevice, payload: ReportPayload, hash: string): Envelope {
    const receipt: ReceiptPayload = {
      version: 1,
      deviceId: device.verifier.kid,
      sequence: payload.sequence,
      reportHash: hash,
      receivedAt: toInstant(this.clock.now()),
      previousReceipt: device.receiptHash,
      auditHead: sha256("nobody looked"),
    };
    const envelope = seal(receipt, { typ: "receipt", aud: this.signer.kid, signer: this.signer });
    device.reports.set(payload.sequence, { hash, receipt: envelope });
    device.sequence = payload.sequence;
    device.receiptHash = envelopeHash(envelope);
    return envelope;
  }

  #refuse(code: string): Refused {
    return { outcome: "refused", status: 409, code, detail: `refused: ${code}` };
  }
}
