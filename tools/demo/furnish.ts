import type { ClearseatServer } from "@clearseat/server";
import { DAY_MS, toInstant } from "@clearseat/shared";

const IT = { name: "administrator@example.com" };
/** A finding that the company has looked into and lives with. */
const KNOWN_RULE = "kvm-near-device";

/** What a company has beside laptops and alerts: secrets to enroll with, a program with a token, exceptions. */
export async function furnish({ services }: ClearseatServer, nowMs: number): Promise<void> {
  const inDays = (days: number): number => nowMs + days * DAY_MS;
  await services.secrets.create({ uses: 40, expiresAtMs: inDays(30), note: "Laptops of the next quarter" }, IT);
  await services.secrets.create({ serial: "7XK2M9PQ4D", expiresAtMs: inDays(7), note: "Comes back from repair" }, IT);
  await services.tokens.create("siem", inDays(180), "analyst", IT);
  await services.approvals.add(
    {
      tool: "anydesk",
      instance: "help.example.com",
      reason: "The help desk's own server; sessions are announced.",
      until: toInstant(inDays(365)),
    },
    IT,
  );
  const { alerts } = await services.alerts.list({ rule: KNOWN_RULE, limit: 1 }, IT);
  const device = alerts[0]?.subject.devices[0];
  if (device === undefined) return;
  const reason = "A homelab that the employee has shown to us.";
  const scope = { rule: KNOWN_RULE, device } as const;
  await services.suppressions.add({ scope, owner: IT.name, reason, until: toInstant(inDays(90)) }, IT);
}
