/** The edition of MITRE ATT&CK (Enterprise) that every technique id in this project is of. Source: attack.mitre.org. */
export const ATTACK_VERSION = "v19.2";

/** The techniques that rules name, with their names in that edition. */
export const ATTACK_TECHNIQUES = {
  T1021: "Remote Services",
  "T1021.001": "Remote Services: Remote Desktop Protocol",
  "T1021.005": "Remote Services: VNC",
  T1036: "Masquerading",
  T1078: "Valid Accounts",
  T1090: "Proxy",
  "T1090.002": "Proxy: External Proxy",
  "T1090.003": "Proxy: Multi-hop Proxy",
  T1133: "External Remote Services",
  T1199: "Trusted Relationship",
  T1200: "Hardware Additions",
  T1219: "Remote Access Tools",
  "T1219.001": "Remote Access Tools: IDE Tunneling",
  "T1219.002": "Remote Access Tools: Remote Desktop Software",
  "T1219.003": "Remote Access Tools: Remote Access Hardware",
  "T1496.002": "Resource Hijacking: Bandwidth Hijacking",
  T1564: "Hide Artifacts",
  "T1564.006": "Hide Artifacts: Run Virtual Instance",
  T1572: "Protocol Tunneling",
  T1685: "Disable or Modify Tools",
} as const satisfies Readonly<Record<string, string>>;

export type AttackTechnique = keyof typeof ATTACK_TECHNIQUES;
