import { mayDo } from "../../../access/roles.ts";
import { Figures } from "../../../figures/figures.ts";
import type { FiguresService } from "../../../figures/figures-service.ts";
import type { App } from "../../app-instance.ts";
import { type Allow, operatorOf } from "../../plugins/access-guard.ts";
import { guardedProblems } from "../../validation.ts";

export function addFiguresRoutes(app: App, figures: FiguresService, allow: Allow): void {
  app.route({
    method: "GET",
    url: "/v1/figures",
    onRequest: allow("figures.read"),
    schema: {
      operationId: "readFigures",
      summary: "Alerts by week, time to triage, health, versions and coverage, in numbers alone",
      description:
        "Of the last 26 weeks, counted anew every minute at most. Whoever may not read devices gets null for counts from 1 to 4, and the others rounded to the nearest 5.",
      tags: ["operator"],
      security: [{ operatorToken: [] }],
      response: { 200: Figures, ...guardedProblems() },
    },
    handler: (request) => figures.read(mayDo(operatorOf(request).role, "devices.read")),
  });
}
