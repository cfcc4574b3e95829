import { isDeepStrictEqual } from "node:util";
import { SERVER_SETTINGS, type ServerSettings, type SettingDefinition } from "@clearseat/shared";
import { z } from "zod";

/** A setting as people see it: what it is for, what it may be, what it is. */
export interface SettingView {
  readonly name: string;
  readonly about: string;
  readonly value: unknown;
  readonly default: unknown;
  readonly isDefault: boolean;
  /** JSON Schema of what it may be. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** Where the API changes it or adds to it while the collector runs; null: in the settings file, at the next start. */
  readonly changedAt: string | null;
}

/** What people may change while the collector runs, and where. */
const CHANGED_AT: Readonly<Partial<Record<keyof ServerSettings, string>>> = {
  approvedTools: "/v1/approvals",
  rules: "/v1/rules/settings",
  sites: "/v1/sites",
};

/** Addresses of webhooks are often all that somebody needs to write to a channel; which machine it is says enough. */
function hidePaths(webhooks: ServerSettings["webhooks"]): unknown {
  return webhooks.map(({ url, ...rest }) => ({ ...rest, url: `${new URL(url).origin}/…` }));
}

function shownValue(name: string, settings: ServerSettings): unknown {
  return name === "webhooks" ? hidePaths(settings.webhooks) : settings[name as keyof ServerSettings];
}

function toView(setting: SettingDefinition, settings: ServerSettings, defaults: ServerSettings): SettingView {
  const name = setting.name as keyof ServerSettings;
  const { $schema: _dialect, ...schema } = z.toJSONSchema(setting.value, { io: "input", unrepresentable: "any" });
  return {
    ...{ name, about: setting.about, schema, value: shownValue(name, settings), default: defaults[name] },
    isDefault: isDeepStrictEqual(settings[name], defaults[name]),
    changedAt: CHANGED_AT[name] ?? null,
  };
}

/** Every setting of the collector, in the order of its declaration. */
export function listSettings(settings: ServerSettings, defaults: ServerSettings): readonly SettingView[] {
  return SERVER_SETTINGS.map((setting) => toView(setting as SettingDefinition, settings, defaults));
}

/** A setting that another file would have otherwise. */
export interface SettingDifference {
  readonly name: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** What would be otherwise under other settings. */
export function compareSettings(present: ServerSettings, other: ServerSettings): readonly SettingDifference[] {
  return SERVER_SETTINGS.filter(({ name }) => !isDeepStrictEqual(present[name], other[name])).map(({ name }) => ({
    name,
    from: shownValue(name, present),
    to: shownValue(name, other),
  }));
}
