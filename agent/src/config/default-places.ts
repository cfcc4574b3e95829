import type { Platform } from "@clearseat/shared";

/** Where settings and data are when nobody says otherwise. */
export const DEFAULT_PLACES: Readonly<Record<Platform, { readonly configFile: string; readonly dataDir: string }>> = {
  linux: { configFile: "/etc/clearseat/agent.yaml", dataDir: "/var/lib/clearseat" },
  macos: {
    configFile: "/Library/Application Support/Clearseat/agent.yaml",
    dataDir: "/Library/Application Support/Clearseat/data",
  },
  windows: { configFile: "C:\\ProgramData\\Clearseat\\agent.yaml", dataDir: "C:\\ProgramData\\Clearseat\\data" },
};
