import type { Clock, ServerSettings } from "@clearseat/shared";
import { inOneTransaction } from "../alerts/build-case.ts";
import type { Subject } from "../alerts/finding-store.ts";
import { judgeSubject, lockSubjects } from "../alerts/judge-subject.ts";
import type { AuditService, Look } from "../audit/audit-service.ts";
import type { EventSink, ServerEvent } from "../events.ts";
import type { AddressFactsSource } from "../network/address-facts.ts";
import { nextTurn } from "../platform/next-turn.ts";
import type { Storage } from "../store.ts";

/** What making and ending exceptions works with. */
export interface ExceptionDeps {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly audit: AuditService;
  readonly settings: ServerSettings;
  readonly addressFacts: AddressFactsSource;
  readonly onEvent: EventSink;
  /** Ids of the company's own catalog entries. */
  readonly companyTools: readonly string[];
}

/** Reports have their turn between two transactions. */
const PER_TRANSACTION = 25;

/** Judges everybody whom an exception touches, and writes into their access logs that somebody made it. */
export async function judgeAffected(
  { storage, clock, audit, settings, addressFacts, onEvent }: ExceptionDeps,
  subjects: readonly Subject[],
  look: Look,
): Promise<void> {
  // A site is judged with its residents.
  const devices = subjects.filter(({ kind }) => kind === "device");
  const affected = [...new Map(devices.map((subject) => [subject.id, subject])).values()];
  for (let start = 0; start < affected.length; start += PER_TRANSACTION) {
    const some = affected.slice(start, start + PER_TRANSACTION);
    const ids = some.map((subject) => subject.id);
    const events = await storage.transaction(async (store) => {
      await lockSubjects(store, ids);
      const all: ServerEvent[] = [];
      const context = inOneTransaction(store, { settings, addressFacts, nowMs: clock.now() });
      for (const subject of some) all.push(...(await judgeSubject(store, subject, context)));
      await audit.record(store, ids, look);
      return all;
    });
    events.forEach(onEvent);
    await nextTurn();
  }
}
