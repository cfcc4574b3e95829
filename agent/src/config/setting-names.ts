import { AGENT_SETTINGS, type AgentSettings } from "@clearseat/shared";

export type SettingName = keyof AgentSettings;

/** `serverUrl` -> `CLEARSEAT_SERVER_URL`. */
export function toEnvironmentName(name: string): string {
  return `CLEARSEAT_${name.replace(/[A-Z]/gu, (letter) => `_${letter}`).toUpperCase()}`;
}

/** `serverUrl` -> `server-url`. */
export function toFlagName(name: string): string {
  return name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}

/** Settings that a flag may give. Secrets have none: other people on a machine can read command lines. */
export const FLAG_SETTINGS = AGENT_SETTINGS.filter((setting) => !("secret" in setting && setting.secret));
