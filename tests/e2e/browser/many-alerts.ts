import { randomToken } from "@clearseat/proof";
import { MINUTE_MS } from "@clearseat/shared";
import type { SmallCompany } from "./small-company.ts";

/**
 * Fills the queue with alerts like one that stands there, each about a laptop that never enrolled, so that no access log
 * is written for them.
 */
export async function addManyAlerts({ storage }: SmallCompany, count: number): Promise<void> {
  const [like] = await storage.store.alerts.list({}, null, 1);
  if (like === undefined) throw new Error("there is no alert to copy");
  await storage.transaction(async (store) => {
    for (let index = 0; index < count; index += 1) {
      const openedAtMs = like.openedAtMs - index * MINUTE_MS;
      const id = `serial:MANY-${index}`;
      const own = { alertId: `al_${randomToken(12)}`, subject: { kind: "device", id }, devices: [id] } as const;
      await store.alerts.insert({ ...like, ...own, openedAtMs, updatedAtMs: openedAtMs });
    }
  });
}
