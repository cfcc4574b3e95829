import {
  applyStatements,
  commitmentOf,
  createSigner,
  envelopeHash,
  generatePrivateJwk,
  type PrivateJwk,
  randomSalt,
  type Signer,
  seal,
  stateDigestOf,
} from "@clearseat/proof";
import {
  type Disclosure,
  type EnrollAnswer,
  type Envelope,
  MINUTE_MS,
  type Problem,
  type ReportAnswer,
  type Statement,
  toInstant,
} from "@clearseat/shared";
import type { ClearseatServer } from "../build-server.ts";

export interface LaptopOptions {
  readonly serial?: string | null;
  readonly uuid?: string | null;
  readonly secret?: string;
  /** Its key; a new one by default. */
  readonly privateJwk?: PrivateJwk;
  /** What the laptop believes the collector to be; its own id by default. */
  readonly audience?: string;
}

/** A report as the laptop would send it. */
export interface ReportBody {
  readonly report: Envelope;
  readonly disclosures: readonly Disclosure[];
}

export interface SealChanges {
  readonly payload?: Readonly<Record<string, unknown>>;
  readonly signer?: Signer;
  readonly audience?: string;
  readonly full?: boolean;
}

/** What any of the two device routes may answer. */
export type AnswerBody = Partial<ReportAnswer & EnrollAnswer & Omit<Problem, "status">> & {
  readonly lastSequence?: number;
  readonly lastHash?: string;
  readonly rivalReceipt?: Envelope;
};

export interface Answer {
  readonly status: number;
  readonly body: AnswerBody;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** An honest agent in miniature: keeps its chain, and can be made to lie for a test. */
export class FakeLaptop {
  readonly server: ClearseatServer;
  readonly signer: Signer;
  readonly serial: string | null;
  readonly uuid: string | null;
  readonly audience: string;
  origin = "";
  sequence = 0;
  head = "";
  state: ReadonlyMap<string, string> = new Map();
  nowMs: number;

  constructor(server: ClearseatServer, nowMs: number, options: LaptopOptions = {}) {
    this.server = server;
    this.signer = createSigner(options.privateJwk ?? generatePrivateJwk());
    this.serial = options.serial === undefined ? "SN-1" : options.serial;
    this.uuid = options.uuid === undefined ? `uuid-of-${this.serial}` : options.uuid;
    this.audience = options.audience ?? server.collector.id;
    this.nowMs = nowMs;
  }

  get id(): string {
    return this.signer.kid;
  }

  enrollment(secret: string, changes: Readonly<Record<string, unknown>> = {}): Envelope {
    const payload = {
      version: 1,
      secret,
      requestedAt: toInstant(this.nowMs),
      platform: "linux",
      agentVersion: "0.1.0",
      os: { name: "Debian", version: "12", arch: "x64" },
      hardware: { vendor: "Example Inc.", model: "Book 14", serial: this.serial, uuid: this.uuid },
      ...changes,
    };
    return seal(payload, { typ: "enroll", aud: this.audience, signer: this.signer, withKey: true });
  }

  async enroll(secret: string, changes: Readonly<Record<string, unknown>> = {}): Promise<Answer> {
    const envelope = this.enrollment(secret, changes);
    const response = await this.server.app.inject({ method: "POST", url: "/v1/enroll", payload: envelope });
    if (response.statusCode === 200) {
      this.origin = envelopeHash(envelope);
      this.head = this.origin;
    }
    return { status: response.statusCode, body: response.json<AnswerBody>(), headers: response.headers };
  }

  /** Seals the next report without sending it; the chain moves on as if it had been accepted. */
  seal(statements: readonly Statement[] = [], changes: SealChanges = {}): ReportBody {
    const disclosures = statements.map((statement) => ({ salt: randomSalt(), statement }));
    const full = changes.full ?? false;
    const state = applyStatements(this.state, disclosures, full);
    const payload = {
      version: 1,
      sequence: this.sequence + 1,
      previousHash: this.head,
      bootId: "boot-1",
      observedAt: toInstant(this.nowMs),
      full,
      commitments: disclosures.map(commitmentOf),
      stateDigest: stateDigestOf(state),
      agentVersion: "0.1.0",
      catalogVersion: "2026.01.01",
      ...changes.payload,
    };
    const report = seal(payload, {
      typ: "report",
      aud: changes.audience ?? this.audience,
      signer: changes.signer ?? this.signer,
    });
    this.sequence += 1;
    this.head = envelopeHash(report);
    this.state = state;
    return { report, disclosures };
  }

  async send(body: unknown, remoteAddress = "203.0.113.9"): Promise<Answer> {
    const response = await this.server.app.inject({
      method: "POST",
      url: "/v1/reports",
      payload: body as object,
      remoteAddress,
    });
    return { status: response.statusCode, body: response.json<AnswerBody>(), headers: response.headers };
  }

  async report(statements: readonly Statement[] = [], changes: SealChanges = {}): Promise<Answer> {
    this.nowMs += MINUTE_MS;
    return this.send(this.seal(statements, changes));
  }

  /** A report at that very time by the laptop's clock, from an address. */
  async reportAt(nowMs: number, address: string, statements: readonly Statement[] = []): Promise<Answer> {
    this.nowMs = nowMs;
    return this.send(this.seal(statements), address);
  }
}
