import type { ServerSettings } from "@clearseat/shared";
import { z } from "zod";
import { parseSettings } from "../../../config/load-settings.ts";
import { compareSettings, listSettings } from "../../../settings-view/list-settings.ts";
import type { App } from "../../app-instance.ts";
import { refusingInput } from "../../input-refusal.ts";
import type { Allow } from "../../plugins/access-guard.ts";
import { guardedProblems } from "../../validation.ts";

export interface SettingRouteDeps {
  readonly settings: ServerSettings;
  readonly allow: Allow;
}

const Setting = z.object({
  name: z.string(),
  about: z.string(),
  value: z.unknown().describe("Of addresses of webhooks only the machine."),
  default: z.unknown(),
  isDefault: z.boolean(),
  schema: z.record(z.string(), z.unknown()).describe("JSON Schema of what it may be."),
  changedAt: z
    .string()
    .nullable()
    .describe("Where the API changes it while the collector runs; null: in the settings file, at the next start."),
});
const Difference = z.object({ name: z.string(), from: z.unknown(), to: z.unknown() });
const MOST_TEXT = 200_000;
const operator = { tags: ["operator"], security: [{ operatorToken: [] }] };

/** What the settings are, and what another settings file would make of them. */
export function addSettingRoutes(app: App, { settings, allow }: SettingRouteDeps): void {
  const defaults = parseSettings("", "defaults");
  app.route({
    method: "GET",
    url: "/v1/settings",
    onRequest: allow("settings.read"),
    schema: {
      ...operator,
      operationId: "listSettings",
      summary: "Every setting: what it is for, what it may be, what it is",
      response: { 200: z.object({ settings: z.array(Setting) }), ...guardedProblems() },
    },
    handler: async () => ({ settings: [...listSettings(settings, defaults)] as z.infer<typeof Setting>[] }),
  });
  app.route({
    method: "POST",
    url: "/v1/settings/check",
    onRequest: allow("settings.change"),
    schema: {
      ...operator,
      operationId: "checkSettings",
      summary: "What a settings file would change; changes nothing",
      description:
        "The collector takes settings from its file when it starts, so that they come the way the rest does.",
      body: z.strictObject({ text: z.string().max(MOST_TEXT).describe("YAML, as in `settings.yaml`.") }),
      response: {
        200: z.object({ differences: z.array(Difference) }),
        ...guardedProblems("malformed_message"),
      },
    },
    handler: async (request) =>
      refusingInput(() => ({
        differences: compareSettings(settings, parseSettings(request.body.text, "text")) as z.infer<
          typeof Difference
        >[],
      })),
  });
}
