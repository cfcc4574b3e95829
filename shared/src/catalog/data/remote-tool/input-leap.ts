import type { CatalogEntryInput } from "../../catalog-entry.ts";

// As with Barrier, the program that follows counts, not the one that leads.
export const inputLeap: CatalogEntryInput = {
  id: "input-leap",
  name: "Input Leap client",
  family: "remote-tool",
  about:
    "Lets the keyboard and mouse of another computer act on this one, usually of one that stands on the same desk.",
  maker: "Input Leap project",
  sources: [
    "Homebrew project: cask definitions",
    "Maker's public product documentation; names not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    { platforms: ["linux", "macos"], executables: ["input-leapc"] },
    { platforms: ["linux"], applications: ["input-leap"], bundleIds: ["io.github.input_leap.input-leap"] },
    { platforms: ["macos"], applications: ["InputLeap"] },
    {
      platforms: ["windows"],
      executables: ["input-leapc.exe"],
      services: ["InputLeap", "Input Leap"],
      applications: ["InputLeap*", "Input Leap*"],
    },
  ],
  sessions: [
    { by: "outbound_socket", platforms: ["windows", "macos", "linux"], unattended: null },
    { by: "outbound_socket", platforms: ["windows", "macos", "linux"], unattended: null },
  ],
};
