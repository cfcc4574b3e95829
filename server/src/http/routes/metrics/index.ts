import { z } from "zod";
import { mayDo } from "../../../access/roles.ts";
import type { Metrics } from "../../../metrics/metrics.ts";
import { renderMetrics } from "../../../metrics/render-metrics.ts";
import type { Storage } from "../../../store.ts";
import type { App } from "../../app-instance.ts";
import { type Allow, operatorOf } from "../../plugins/access-guard.ts";
import { guardedProblems } from "../../validation.ts";

export interface MetricsRouteDeps {
  readonly metrics: Metrics;
  readonly storage: Storage;
  readonly allow: Allow;
}

export function addMetricsRoutes(app: App, { metrics, storage, allow }: MetricsRouteDeps): void {
  app.route({
    method: "GET",
    url: "/metrics",
    onRequest: allow("figures.read"),
    schema: {
      operationId: "readMetrics",
      summary: "Figures for Prometheus",
      description:
        "Counts of alerts and laptops are left out for whoever may not read devices: they would tell what `/v1/figures` hides.",
      tags: ["operation"],
      security: [{ operatorToken: [] }],
      response: {
        200: { description: "Text exposition format 0.0.4.", content: { "text/plain": { schema: z.string() } } },
        ...guardedProblems(),
      },
    },
    handler: async (request, reply) =>
      reply
        .type("text/plain; version=0.0.4; charset=utf-8")
        .serializer(String)
        .send(await renderMetrics(metrics, mayDo(operatorOf(request).role, "devices.read") ? storage : null)),
  });
}
