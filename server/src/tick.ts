import type { ClearseatServer } from "./build-server.ts";
import type { Logger } from "./log.ts";

/** What a running collector looks after between requests. */
export interface Ticking {
  readonly server: Pick<ClearseatServer, "renewCertificate"> & {
    readonly services: { readonly jobs: Pick<ClearseatServer["services"]["jobs"], "runDue"> };
  };
  readonly log: Logger;
}

/** Looks for a renewed certificate, then runs the due jobs, whatever became of the certificate. */
export function createTick({ server, log }: Ticking): () => Promise<void> {
  let lastFailure = "";

  function renew(): void {
    try {
      server.renewCertificate();
      lastFailure = "";
    } catch (error) {
      // Twice a minute the same words would bury the rest of the log.
      const words = String(error);
      if (words !== lastFailure) log.error({ err: error }, "certificate not renewed");
      lastFailure = words;
    }
  }

  return () => {
    renew();
    return server.services.jobs.runDue();
  };
}
