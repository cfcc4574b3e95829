import { z } from "zod";
import { AppError } from "../../../app-error.ts";
import type { App } from "../../app-instance.ts";
import type { Readiness } from "../../readiness.ts";
import { problems } from "../../validation.ts";

const Alive = z.object({ status: z.literal("ok") });
const Ready = z.object({ status: z.literal("ready") });

export function addHealthRoutes(app: App, isReady: Readiness): void {
  app.route({
    method: "GET",
    url: "/healthz",
    schema: {
      operationId: "checkHealth",
      summary: "The process answers",
      tags: ["operation"],
      response: { 200: Alive, ...problems() },
    },
    handler: async () => ({ status: "ok" as const }),
  });
  app.route({
    method: "GET",
    url: "/readyz",
    schema: {
      operationId: "checkReadiness",
      summary: "The server can store",
      tags: ["operation"],
      response: { 200: Ready, ...problems("storage_unavailable") },
    },
    handler: async () => {
      if (!(await isReady())) throw new AppError("storage_unavailable");
      return { status: "ready" as const };
    },
  });
}
