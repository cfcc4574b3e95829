import type { ReasonService } from "../../../triage/reason-service.ts";
import type { ViewService } from "../../../triage/view-service.ts";
import type { App } from "../../app-instance.ts";
import type { Allow } from "../../plugins/access-guard.ts";
import { addReasonRoutes } from "./reasons.ts";
import { addViewRoutes } from "./views.ts";

export interface TriageRouteDeps {
  readonly reasons: ReasonService;
  readonly views: ViewService;
  readonly allow: Allow;
}

/** What people need around the queue. */
export function addTriageRoutes(app: App, deps: TriageRouteDeps): void {
  addReasonRoutes(app, deps);
  addViewRoutes(app, deps);
}
