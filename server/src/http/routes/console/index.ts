import type { Clock } from "@clearseat/shared";
import { z } from "zod";
import { AlertActionRequest } from "../../../alerts/alert-action-request.ts";
import type { AlertService } from "../../../alerts/alert-service.ts";
import { AppError } from "../../../app-error.ts";
import { renderAlertPage } from "../../../console/alert-page.ts";
import { renderDevicePage } from "../../../console/device-page.ts";
import { renderOverview } from "../../../console/overview-page.ts";
import { STYLE } from "../../../console/style.ts";
import type { DeviceService } from "../../../devices/device-service.ts";
import { nameDevice } from "../../../devices/name-device.ts";
import type { EnrollService } from "../../../enrollment/enroll-service.ts";
import type { Logger } from "../../../log.ts";
import type { App } from "../../app-instance.ts";
import { type Allow, operatorOf } from "../../plugins/access-guard.ts";
import { addFormParser, answerErrorsWithPages, sendPage } from "./pages.ts";

export interface ConsoleDeps {
  readonly alerts: AlertService;
  readonly devices: DeviceService;
  readonly enrollment: EnrollService;
  readonly clock: Clock;
  readonly log: Logger;
  readonly allow: Allow;
}

const OverviewQuery = z.looseObject({
  alerts: z.string().max(200).optional(),
  devices: z.string().max(200).optional(),
});
const IdParams = z.strictObject({ id: z.string().max(64) });
/** What forms send: text only. */
const FormBody = z.record(z.string(), z.string());

async function overviewNames(
  devices: DeviceService,
  shown: Awaited<ReturnType<DeviceService["list"]>>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map(shown.devices.map((device) => [device.deviceId, nameDevice(device)]));
  for (const id of new Set(ids)) if (!names.has(id)) names.set(id, await devices.nameOf(id));
  return names;
}

function addPages(app: App, { alerts, devices, clock, allow }: ConsoleDeps): void {
  app.route({
    method: "GET",
    url: "/",
    onRequest: allow("alerts.read"),
    schema: { hide: true, querystring: OverviewQuery },
    handler: async (request, reply) => {
      const alertPage = await alerts.list({ cursor: request.query.alerts }, operatorOf(request));
      const devicePage = await devices.list({ cursor: request.query.devices }, operatorOf(request));
      const names = await overviewNames(
        devices,
        devicePage,
        alertPage.alerts.flatMap((alert) => alert.subject.devices),
      );
      return sendPage(reply, renderOverview({ alerts: alertPage, devices: devicePage, names, nowMs: clock.now() }));
    },
  });
  app.route({
    method: "GET",
    url: "/alerts/:id",
    onRequest: allow("alerts.read"),
    schema: { hide: true, params: IdParams },
    handler: async (request, reply) => {
      const alert = await alerts.read(request.params.id, operatorOf(request));
      const names = new Map<string, string>();
      for (const id of alert.subject.devices) names.set(id, await devices.nameOf(id));
      return sendPage(reply, renderAlertPage(alert, names, clock.now()));
    },
  });
  app.route({
    method: "GET",
    url: "/devices/:id",
    onRequest: allow("devices.read"),
    schema: { hide: true, params: IdParams },
    handler: async (request, reply) =>
      sendPage(reply, renderDevicePage(await devices.read(request.params.id, operatorOf(request)), clock.now())),
  });
}

/** A form's fields as the API takes them: a day becomes the instant at which it begins. */
function toActionRequest(form: z.infer<typeof FormBody>): AlertActionRequest {
  const until = form["until"] === undefined ? {} : { until: `${form["until"]}T00:00:00Z` };
  const result = AlertActionRequest.safeParse({ ...form, ...until });
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const field = String(issue?.path[0] ?? "action");
  throw new AppError("malformed_message", `${field}: ${issue?.message ?? "is not valid"}`, { field });
}

function addForms(app: App, { alerts, enrollment, allow }: ConsoleDeps): void {
  app.route({
    method: "POST",
    url: "/alerts/:id/actions",
    onRequest: allow("alerts.act"),
    schema: { hide: true, params: IdParams, body: FormBody },
    handler: async (request, reply) => {
      await alerts.act(request.params.id, toActionRequest(request.body), operatorOf(request));
      return reply.redirect(`/alerts/${encodeURIComponent(request.params.id)}`, 303);
    },
  });
  for (const decision of ["approve", "reject"] as const) {
    app.route({
      method: "POST",
      url: `/devices/:id/${decision}`,
      onRequest: allow("devices.decide"),
      schema: { hide: true, params: IdParams },
      handler: async (request, reply) => {
        await enrollment.decide(request.params.id, decision, operatorOf(request));
        return reply.redirect(`/devices/${encodeURIComponent(request.params.id)}`, 303);
      },
    });
  }
}

/** The plain pages. Forms are understood only here, so that no other site can post one to the API. */
export async function addConsoleRoutes(parent: App, deps: ConsoleDeps): Promise<void> {
  parent.route({
    method: "GET",
    url: "/style.css",
    schema: { hide: true },
    handler: async (_request, reply) =>
      reply.header("cache-control", "max-age=3600").type("text/css; charset=utf-8").serializer(String).send(STYLE),
  });
  await parent.register(async (scope) => {
    const app = scope as unknown as App;
    addFormParser(app);
    answerErrorsWithPages(app, deps.log);
    addPages(app, deps);
    addForms(app, deps);
  });
}
