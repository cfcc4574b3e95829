import { RETENTION_DAYS, SIGNALS } from "@clearseat/shared";
import { z } from "zod";
import type { App } from "../../app-instance.ts";
import type { Allow } from "../../plugins/access-guard.ts";
import { guardedProblems } from "../../validation.ts";

/** A signal as it is declared, for whoever reads one. */
const SignalFacts = z.object({
  kind: z.string(),
  title: z.string(),
  purpose: z.string(),
  neverCollects: z.array(z.string()),
  platforms: z.array(z.string()),
  keptDays: z.number().int(),
});

/** What agents may send, and why: the same for everybody, about nobody. */
export function addSignalRoutes(app: App, allow: Allow): void {
  const signals = SIGNALS.map(({ kind, title, purpose, neverCollects, platforms, retention }) => ({
    ...{ kind, title, purpose, neverCollects: [...neverCollects], platforms: [...platforms] },
    keptDays: RETENTION_DAYS[retention],
  }));
  app.route({
    method: "GET",
    url: "/v1/signals",
    onRequest: allow("own.read"),
    schema: {
      operationId: "listSignals",
      summary: "What agents may send, with its purpose and what it never collects",
      tags: ["operator"],
      security: [{ operatorToken: [] }],
      response: { 200: z.object({ signals: z.array(SignalFacts) }), ...guardedProblems() },
    },
    handler: async () => ({ signals }),
  });
}
