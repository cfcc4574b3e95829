import type { AgentSettings, Clock, PolicyPayload, Snapshot } from "@clearseat/shared";
import type { Ledger } from "../ledger/ledger.ts";
import type { RandomDoor } from "../platform/random.ts";
import type { Recognition, RecognizeContext } from "../recognize/recognize.ts";
import type { CollectorClient } from "../transport/collector-client.ts";
import type { AgentCatalog } from "./agent-catalog.ts";
import type { Setback } from "./setback.ts";

/** What the policy lets one look see. */
export interface LookRequest {
  /** Half-hours with input may be looked at; off unless the company's policy turns it on. */
  readonly activity: boolean;
}

/** Where the core tells what happens to it; pino's loggers fit. */
export interface CoreLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface AgentCoreOptions {
  readonly settings: Pick<AgentSettings, "collectorKey" | "companyKey" | "previousCompanyKey" | "enrollSecret">;
  readonly clock: Clock;
  readonly random: Pick<RandomDoor, "fraction">;
  readonly ledger: Ledger;
  readonly client: CollectorClient;
  readonly look: (request: LookRequest) => Promise<Snapshot>;
  /** Names what a look shows; the agent's own unless a simulation remembers what it named before. */
  readonly recognize?: (snapshot: Snapshot, context: RecognizeContext) => Recognition;
  /** What the agent brings along; see {@link bundledCatalog}. */
  readonly catalog: AgentCatalog;
  /** What reports say the agent is; its own version unless a simulation plays one that was not updated. */
  readonly agentVersion?: string | undefined;
  readonly log?: CoreLog;
}

/** How one cycle ended. */
export interface CycleResult {
  /** What this look recognized; null when it could not look or is not enrolled. */
  readonly recognition: Recognition | null;
  /** Reports sealed and reports countersigned in this cycle. */
  readonly sealed: number;
  readonly sent: number;
  /** Why it could not finish; null when everything is countersigned. */
  readonly setback: Setback | null;
}

/** The agent without process, schedule and wire: it looks, seals and sends when it is told to. */
export interface AgentCore {
  /** Null when this device is enrolled (perhaps waiting for approval); else what is in the way. */
  enroll(): Promise<Setback | null>;
  /** One look. A change is sealed and sent at once; when nothing changed, nothing is said. */
  look(): Promise<CycleResult>;
  /** One look and a sign of life: reports even when nothing changed, and fetches policy and catalog. */
  checkIn(): Promise<CycleResult>;
  /** The policy in force. */
  policy(): PolicyPayload;
  /** Epoch milliseconds of the next allowed try after a failure; null when none is due. */
  nextAttemptAtMs(): number | null;
}
