import type { CatalogEntryInput } from "../../catalog-entry.ts";

// ProxyGate also had a cloud.exe; that name is everybody's.
export const n911S5: CatalogEntryInput = {
  id: "911-s5",
  name: "911 S5 programs",
  family: "proxyware",
  about: "Free VPN programs that secretly rented their users' connections to criminals.",
  maker: "Various names of one network",
  sources: ["FBI and Department of Justice notices of May 2024: program and service names"],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: [
        "MaskVPN.exe",
        "mask_svc.exe",
        "DewVPN.exe",
        "dew_svc.exe",
        "PaladinVPN.exe",
        "pldsvc.exe",
        "ProxyGate.exe",
        "ShieldVPN.exe",
        "shieldsvc.exe",
        "ShineVPN.exe",
        "shsvc.exe",
      ],
      folders: ["MaskVPN", "DewVPN", "PaladinVPN", "ProxyGate", "ShieldVPN", "ShineVPN"],
      services: ["MaskVPN*", "DewVPN*", "PaladinVPN*", "ProxyGate*", "ShieldVPN*", "ShineVPN*"],
      applications: ["MaskVPN*", "DewVPN*", "PaladinVPN*", "ProxyGate*", "ShieldVPN*", "ShineVPN*"],
    },
  ],
};
