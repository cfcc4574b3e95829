import { DeviceDetail, DeviceList, Digest, ENROLLMENT_STATUSES, HealthState, Platform } from "@clearseat/shared";
import { z } from "zod";
import type { DeviceService } from "../../../devices/device-service.ts";
import { DEVICE_SORTS } from "../../../devices/device-store.ts";
import type { EnrollService } from "../../../enrollment/enroll-service.ts";
import type { App } from "../../app-instance.ts";
import { type Allow, operatorOf } from "../../plugins/access-guard.ts";
import { guardedProblems } from "../../validation.ts";
import { PageQuery } from "../page-query.ts";

const DeviceQuery = PageQuery.extend({
  platform: Platform.optional(),
  agentVersion: z.string().max(40).optional(),
  health: HealthState.optional(),
  text: z.string().trim().min(1).max(200).optional().describe("Part of a serial, an assignee or a model, or an id."),
  sort: z
    .enum(DEVICE_SORTS)
    .default("enrolled")
    .describe("`heard`: its newest report, before the first one its enrollment."),
  direction: z.enum(["asc", "desc"]).default("desc"),
});
const DeviceParams = z.strictObject({ id: z.string().max(64) });
const Decision = z.object({ deviceId: Digest, status: z.enum(ENROLLMENT_STATUSES) });
const security = [{ operatorToken: [] }];

export interface DeviceRouteDeps {
  readonly devices: DeviceService;
  readonly enrollment: EnrollService;
  readonly allow: Allow;
}

function addDecision(app: App, { enrollment, allow }: DeviceRouteDeps, decision: "approve" | "reject"): void {
  app.route({
    method: "POST",
    url: `/v1/devices/:id/${decision}`,
    onRequest: allow("devices.decide"),
    schema: {
      operationId: `${decision}Device`,
      summary: decision === "approve" ? "Let a waiting device report" : "Turn a waiting device away",
      tags: ["operator"],
      security,
      params: DeviceParams,
      response: {
        200: Decision,
        ...guardedProblems("malformed_message", "not_found", "transition_refused"),
      },
    },
    handler: async (request) => ({
      deviceId: request.params.id,
      status: await enrollment.decide(request.params.id, decision, operatorOf(request)),
    }),
  });
}

export function addDeviceRoutes(app: App, deps: DeviceRouteDeps): void {
  const { devices, allow } = deps;
  app.route({
    method: "GET",
    url: "/v1/devices",
    onRequest: allow("devices.read"),
    schema: {
      operationId: "listDevices",
      summary: "Devices, newest enrollment first unless sorted otherwise",
      description: "At most once an hour it adds an entry to the access log of each device shown.",
      tags: ["operator"],
      security,
      querystring: DeviceQuery,
      response: {
        200: DeviceList,
        ...guardedProblems("malformed_message"),
      },
    },
    handler: async (request) => {
      const page = await devices.list(request.query, operatorOf(request));
      return { ...page, devices: [...page.devices] };
    },
  });
  app.route({
    method: "GET",
    url: "/v1/devices/:id",
    onRequest: allow("devices.read"),
    schema: {
      operationId: "readDevice",
      summary: "Everything that stands on one device",
      tags: ["operator"],
      security,
      params: DeviceParams,
      description:
        "Reading it adds an entry to the device's access log, whose head stands in the next receipt. Who signed in says why first.",
      response: {
        200: DeviceDetail,
        ...guardedProblems("malformed_message", "not_found", "reason_required"),
      },
    },
    handler: async (request) => devices.read(request.params.id, operatorOf(request)),
  });
  addDecision(app, deps, "approve");
  addDecision(app, deps, "reject");
}
