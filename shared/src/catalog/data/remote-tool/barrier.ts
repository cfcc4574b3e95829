import type { CatalogEntryInput } from "../../catalog-entry.ts";

// Of these programs the one that follows counts: there another computer's keyboard and mouse act. The one that leads is
// worked at its own keyboard, so nobody gets in by it.
export const barrier: CatalogEntryInput = {
  id: "barrier",
  name: "Barrier client",
  family: "remote-tool",
  about:
    "Lets the keyboard and mouse of another computer act on this one, usually of one that stands on the same desk.",
  maker: "Barrier project",
  sources: [
    "Program run and watched on Debian 12",
    "Debian 12: file lists of its packages",
    "Homebrew project: cask definitions",
    "Safe Exam Browser project: lists of prohibited programs",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    { platforms: ["linux", "macos"], executables: ["barrierc"] },
    { platforms: ["linux"], applications: ["barrier"], bundleIds: ["com.github.debauchee.barrier"] },
    { platforms: ["macos"], applications: ["Barrier"] },
    {
      platforms: ["windows"],
      executables: ["barrierc.exe"],
      services: ["Barrier"],
      applications: ["Barrier", "Barrier 2*"],
    },
  ],
  sessions: [{ by: "outbound_socket", platforms: ["windows", "macos", "linux"], unattended: null }],
};
