import {
  applyStatements,
  type CommittedState,
  commitmentOf,
  createSigner,
  envelopeHash,
  generatePrivateJwk,
  randomSalt,
  seal,
  stateDigestOf,
} from "@clearseat/proof";
import {
  type EnrollPayload,
  type Envelope,
  type ReportMessage,
  type ReportPayload,
  type Statement,
  toInstant,
} from "@clearseat/shared";

/** Seals what a laptop would send, ahead of time: a chain is known in advance, so signing costs nothing while measuring. */
export class BenchDevice {
  readonly signer = createSigner(generatePrivateJwk());
  readonly serial: string;
  readonly #audience: string;
  readonly #atMs: number;
  #head = "";
  #sequence = 0;
  #state: CommittedState = new Map();

  /** @param audience id of the collector */
  constructor(serial: string, audience: string, atMs: number) {
    this.serial = serial;
    this.#audience = audience;
    this.#atMs = atMs;
  }

  enrollment(secret: string): Envelope {
    const payload: EnrollPayload = {
      version: 1,
      secret,
      requestedAt: toInstant(this.#atMs),
      platform: "linux",
      agentVersion: "0.1.0",
      os: { name: "Debian", version: "12", arch: "x64" },
      hardware: { vendor: "Example Inc.", model: "Book 14", serial: this.serial, uuid: `uuid-of-${this.serial}` },
    };
    const envelope = seal(payload, { typ: "enroll", aud: this.#audience, signer: this.signer, withKey: true });
    this.#head = envelopeHash(envelope);
    return envelope;
  }

  /** The next report; without statements a sign of life. */
  report(statements: readonly Statement[] = []): ReportMessage {
    const disclosures = statements.map((statement) => ({ salt: randomSalt(), statement }));
    this.#state = applyStatements(this.#state, disclosures, false);
    this.#sequence += 1;
    const payload: ReportPayload = {
      version: 1,
      sequence: this.#sequence,
      previousHash: this.#head,
      bootId: "boot-1",
      observedAt: toInstant(this.#atMs + this.#sequence),
      full: false,
      commitments: disclosures.map(commitmentOf),
      stateDigest: stateDigestOf(this.#state),
      agentVersion: "0.1.0",
      catalogVersion: "2026.01.01",
    };
    const report = seal(payload, { typ: "report", aud: this.#audience, signer: this.signer });
    this.#head = envelopeHash(report);
    return { report, disclosures };
  }
}
