import type { SignalPayload } from "@clearseat/shared";
import type { Look, Recognized } from "../look.ts";
import { evidenceOfFamily, toPresence } from "../programs/presence.ts";

/** VPN and proxy programs; the catalog marks those that companies use for their own networks too. */
export function recognizeVpn({ programs, snapshot }: Look): Recognized<SignalPayload<"vpn">>[] {
  return evidenceOfFamily(programs, "vpn").map((evidence) => {
    const { id } = evidence.entry;
    return { key: id, payload: { entryId: id, ...toPresence(evidence, snapshot.platform) } };
  });
}
