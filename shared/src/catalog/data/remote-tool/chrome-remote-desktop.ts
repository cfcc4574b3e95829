import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const chromeRemoteDesktop: CatalogEntryInput = {
  id: "chrome-remote-desktop",
  aliases: ["crd", "chromoting"],
  name: "Chrome Remote Desktop",
  family: "remote-tool",
  about: "Google's remote desktop; as a host it can be reached with a fixed PIN without anybody at the screen.",
  maker: "Google LLC",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "chromium project: remoting/host/host_event_logger messages",
    "Sigma project, SigmaHQ rules",
    "RMML project, list of remote management tools",
    "Homebrew project: cask definitions",
    "Installomator project: application labels",
    "Safe Exam Browser project: lists of prohibited programs",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: [
        "remoting_host.exe",
        "remoting_desktop.exe",
        "remote_assistance_host.exe",
        "remote_assistance_host_uiaccess.exe",
        "remoting_start_host.exe",
      ],
      services: ["chromoting"],
      originalNames: [
        "remoting_host.exe",
        "remoting_desktop.exe",
        "remote_assistance_host.exe",
        "remoting_start_host.exe",
      ],
      applications: ["Chrome Remote Desktop Host"],
      domains: ["remotedesktop-pa.googleapis.com", "chromoting-host.talkgadget.google.com"],
    },
    {
      platforms: ["macos"],
      executables: ["remoting_me2me_host", "remote_assistance_host", "remoting_me2me_host_service"],
      services: ["org.chromium.chromoting*"],
      applications: ["Chrome Remote Desktop Host*", "ChromeRemoteDesktopHost"],
      bundleIds: ["org.chromium.chromoting*", "com.google.pkg.ChromeRemoteDesktopHost*"],
      domains: ["remotedesktop-pa.googleapis.com"],
    },
    {
      platforms: ["linux"],
      executables: ["chrome-remote-desktop-host", "remote-assistance-host"],
      paths: [
        "/chrome-remote-desktop/chrome-remote-desktop",
        "/chrome-remote-desktop/start-host",
        "/chrome-remote-desktop/user-session",
      ],
      scripts: ["chrome-remote-desktop"],
      services: ["chrome-remote-desktop", "chrome-remote-desktop@*"],
      applications: ["chrome-remote-desktop"],
      domains: ["remotedesktop-pa.googleapis.com"],
    },
  ],
  sessions: [{ by: "process", platforms: ["windows"], executables: ["remoting_desktop.exe"], unattended: true }],
};
