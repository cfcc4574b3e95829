import type { ClearseatServer } from "./build-server.ts";
import type { Logger } from "./log.ts";

/** What a running collector looks after between requests. */
export interface Ticking {
  readonly server: Pick<ClearseatServer, "renewCertificate" | "renewAddressData"> & {
    readonly services: { readonly jobs: Pick<ClearseatServer["services"]["jobs"], "runDue"> };
  };
  readonly log: Logger;
}

/** Looks for a renewed certificate and newer data of addresses, then runs the due jobs, whatever became of those. */
export function createTick({ server, log }: Ticking): () => Promise<void> {
  const lastFailures = new Map<string, string>();

  function attempt(failure: string, renew: () => void): void {
    try {
      renew();
      lastFailures.delete(failure);
    } catch (error) {
      // Twice a minute the same words would bury the rest of the log.
      const words = String(error);
      if (words !== lastFailures.get(failure)) log.error({ err: error }, failure);
      lastFailures.set(failure, words);
    }
  }

  return () => {
    attempt("certificate not renewed", () => server.renewCertificate());
    attempt("address data not renewed", () => server.renewAddressData());
    return server.services.jobs.runDue();
  };
}
