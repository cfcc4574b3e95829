import { fileURLToPath } from "node:url";
import type { Platform } from "@clearseat/shared";

export interface Places {
  readonly configFile: string;
  readonly dataDir: string;
}

/** Where settings and data are when nobody says otherwise. */
export const DEFAULT_PLACES: Readonly<Record<Platform, Places>> = {
  linux: { configFile: "/etc/clearseat/agent.yaml", dataDir: "/var/lib/clearseat" },
  macos: {
    configFile: "/Library/Application Support/Clearseat/agent.yaml",
    dataDir: "/Library/Application Support/Clearseat/data",
  },
  windows: { configFile: "C:\\ProgramData\\Clearseat\\agent.yaml", dataDir: "C:\\ProgramData\\Clearseat\\data" },
};

/**
 * The places that `npm start` uses, when this very file runs from a checkout; null in a shipped bundle, where code has
 * no folder of its own. Only looked at where the system's own settings file is missing.
 */
export function findCheckoutPlaces(ownUrl: string | undefined = import.meta.url): Places | null {
  if (ownUrl === undefined || !ownUrl.endsWith("/agent/src/config/default-places.ts")) return null;
  const at = (path: string): string => fileURLToPath(new URL(`../../../.clearseat/agent${path}`, ownUrl));
  return { configFile: at("/agent.yaml"), dataDir: at("") };
}
