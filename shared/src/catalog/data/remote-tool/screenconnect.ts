import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const screenconnect: CatalogEntryInput = {
  id: "screenconnect",
  aliases: ["connectwise-control"],
  name: "ScreenConnect",
  family: "remote-tool",
  about:
    "Support and remote-control client that belongs to one server; the same computer can carry clients of several.",
  maker: "ConnectWise, LLC",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Sigma project, SigmaHQ rules",
    "Elastic detection rules (facts only)",
  ],
  checkedOn: "2026-11-22",
  acceptsConnections: true,
  instancePatterns: ["[?&]h=([^&\"'\\s]+)"],
  programs: [
    {
      platforms: ["windows"],
      executables: [
        "ScreenConnect.ClientService.exe",
        "ScreenConnect.WindowsClient.exe",
        "ScreenConnect.WindowsBackstageShell.exe",
        "ScreenConnect.WindowsFileManager.exe",
        "ScreenConnect.ClientSetup*.exe",
        "ConnectWiseControl*.exe",
      ],
      services: ["ScreenConnect Client (*)", "ScreenConnect Client*", "ConnectWise Control*"],
      originalNames: [
        "ScreenConnect.ClientService.exe",
        "ScreenConnect.WindowsClient.exe",
        "ScreenConnect.WindowsBackstageShell.exe",
        "ScreenConnect.WindowsFileManager.exe",
      ],
      applications: ["ScreenConnect Client (*)", "ScreenConnect Client*", "ConnectWise Control Client*"],
      domains: ["*.screenconnect.com"],
    },
    {
      platforms: ["macos"],
      paths: ["/connectwisecontrol-*.app/*", "/screenconnect-*.app/*"],
      services: ["connectwisecontrol-*", "screenconnect-*"],
      applications: ["connectwisecontrol-*", "screenconnect-*"],
      bundleIds: ["com.screenconnect.client*", "com.connectwise.control*"],
      domains: ["*.screenconnect.com"],
    },
    {
      platforms: ["linux"],
      paths: ["/connectwisecontrol-*/*", "/screenconnect-*/*"],
      scripts: ["com.screenconnect.client.*", "screenconnect.client.jar"],
      services: ["connectwisecontrol-*", "screenconnect-*"],
      applications: ["connectwisecontrol-*", "screenconnect-*"],
      domains: ["*.screenconnect.com"],
    },
  ],
  sessions: [
    {
      by: "process",
      platforms: ["windows"],
      executables: ["ScreenConnect.WindowsBackstageShell.exe"],
      unattended: null,
    },
    {
      by: "process",
      platforms: ["windows"],
      executables: ["ScreenConnect.WindowsClient.exe"],
      requiredArguments: ["RunRole"],
      unattended: null,
    },
  ],
};
