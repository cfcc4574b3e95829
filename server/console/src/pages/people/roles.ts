import type { Answer } from "../../api/types.ts";

export type Role = Answer<"/v1/accounts">["accounts"][number]["role"];

/** Roles by what they may do, as the collector has them. */
export const ROLE_CHOICES: readonly { readonly value: Role; readonly label: string }[] = [
  { value: "administrator", label: "Administrator" },
  { value: "analyst", label: "Analyst" },
  { value: "hr", label: "HR case reader" },
  { value: "privacy_officer", label: "Privacy officer" },
  { value: "employee", label: "Employee" },
];
