import type { SignalPayload } from "@clearseat/shared";
import type { Look, Recognized } from "../look.ts";
import { evidenceOfFamily, toPresence } from "../programs/presence.ts";

/** Programs that rent out the connection. */
export function recognizeProxyware({ programs, snapshot }: Look): Recognized<SignalPayload<"proxyware">>[] {
  return evidenceOfFamily(programs, "proxyware").map((evidence) => {
    const { id } = evidence.entry;
    return { key: id, payload: { entryId: id, ...toPresence(evidence, snapshot.platform) } };
  });
}
