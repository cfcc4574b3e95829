/** What a person or a program may do here. A route asks for one of them. */
export const RIGHTS = [
  "accounts.change",
  "alerts.act",
  "alerts.read",
  "audit.read",
  "cases.read",
  "deliveries.read",
  "deliveries.resend",
  "devices.decide",
  "devices.read",
  "directory.change",
  "directory.read",
  "enrollment.change",
  "exceptions.change",
  "exceptions.read",
  "figures.read",
  "own.read",
  "settings.change",
  "settings.read",
] as const;
export type Right = (typeof RIGHTS)[number];

interface RoleFacts {
  readonly title: string;
  readonly about: string;
  readonly rights: readonly Right[];
}

/** Who there is. A right that a role does not name it does not have. */
export const ROLES = {
  administrator: {
    title: "Administrator",
    about: "Runs the collector: laptops, directory, exceptions, accounts, and everything that analysts see.",
    rights: RIGHTS,
  },
  analyst: {
    title: "Analyst",
    about: "Looks into alerts and decides them.",
    rights: [
      "alerts.act",
      "alerts.read",
      "deliveries.read",
      "devices.read",
      "directory.read",
      "exceptions.change",
      "exceptions.read",
      "figures.read",
      "own.read",
    ],
  },
  hr: {
    title: "HR case reader",
    about: "Reads alerts that an analyst handed over, and nothing else.",
    rights: ["cases.read", "own.read"],
  },
  privacy_officer: {
    title: "Privacy officer",
    about: "Sees policy, figures and who looked at data, and nobody's data.",
    rights: ["audit.read", "figures.read", "own.read", "settings.read"],
  },
  employee: {
    title: "Employee",
    about: "Sees the own laptops and nothing else.",
    rights: ["own.read"],
  },
} as const satisfies Record<string, RoleFacts>;

export type Role = keyof typeof ROLES;
export const ROLE_NAMES = Object.keys(ROLES) as [Role, ...Role[]];

export function mayDo(role: Role, right: Right): boolean {
  return (ROLES[role].rights as readonly Right[]).includes(right);
}
