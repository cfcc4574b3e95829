import type { SignalPayload } from "@clearseat/shared";
import type { Look, Recognized } from "../look.ts";
import { evidenceOfFamily, toPresence } from "../programs/presence.ts";

/** VPN programs for everybody; a company's own VPN is not in the catalog. */
export function recognizeVpn({ programs, snapshot }: Look): Recognized<SignalPayload<"vpn">>[] {
  return evidenceOfFamily(programs, "vpn").map((evidence) => {
    const { id } = evidence.entry;
    return { key: id, payload: { entryId: id, ...toPresence(evidence, snapshot.platform) } };
  });
}
