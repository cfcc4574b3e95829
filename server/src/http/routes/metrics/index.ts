import { z } from "zod";
import type { Metrics } from "../../../metrics/metrics.ts";
import { renderMetrics } from "../../../metrics/render-metrics.ts";
import type { Storage } from "../../../store.ts";
import type { App, Request } from "../../app-instance.ts";
import { problems } from "../../validation.ts";

export interface MetricsRouteDeps {
  readonly metrics: Metrics;
  readonly storage: Storage;
  readonly onRequest: (request: Request) => Promise<void>;
}

export function addMetricsRoutes(app: App, { metrics, storage, onRequest }: MetricsRouteDeps): void {
  app.route({
    method: "GET",
    url: "/metrics",
    onRequest,
    schema: {
      summary: "Figures for Prometheus",
      tags: ["operation"],
      security: [{ operatorToken: [] }],
      response: {
        200: { description: "Text exposition format 0.0.4.", content: { "text/plain": { schema: z.string() } } },
        ...problems("operator_only", "storage_unavailable"),
      },
    },
    handler: async (_request, reply) =>
      reply
        .type("text/plain; version=0.0.4; charset=utf-8")
        .serializer(String)
        .send(await renderMetrics(metrics, storage)),
  });
}
