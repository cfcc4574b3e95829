import { randomToken } from "@clearseat/proof";
import { type ClearseatServer, ROLE_NAMES, ROLES, type Role } from "@clearseat/server";
import { ANALYSTS } from "./plan-deeds.ts";

/** Somebody as whom one can sign in to the demonstration. */
export interface DemoAccount {
  readonly login: string;
  readonly role: Role;
  readonly title: string;
}

/** The accounts of the demonstration; all have one password, which is made anew for each company. */
export interface DemoAccounts {
  readonly password: string;
  readonly accounts: readonly DemoAccount[];
}

const OPERATOR = { name: "demonstration" };

function loginOf(role: Role, employee: string): string {
  if (role === "employee") return employee;
  return role === "analyst" ? ANALYSTS[0] : `${role.replaceAll("_", "-")}@example.com`;
}

/** One account for each role; the employee is somebody whom the directory knows. */
export async function makeAccounts({ services }: ClearseatServer, employee: string): Promise<DemoAccounts> {
  const password = `demo-${randomToken(9)}`;
  for (const role of ROLE_NAMES) {
    const link = await services.accounts.create(loginOf(role, employee), role, OPERATOR);
    await services.accounts.accept(link, password);
  }
  return {
    password,
    accounts: ROLE_NAMES.map((role) => ({ login: loginOf(role, employee), role, title: ROLES[role].title })),
  };
}
