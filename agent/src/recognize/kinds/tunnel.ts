import type { SignalPayload } from "@clearseat/shared";
import type { Look, Recognized } from "../look.ts";
import { hasListeningDesktop } from "../programs/listening.ts";
import { evidenceOfFamily, toPresence } from "../programs/presence.ts";

/** Reverse tunnels, IDE tunnels and mesh networks. */
export function recognizeTunnel(look: Look): Recognized<SignalPayload<"tunnel">>[] {
  const { programs, snapshot } = look;
  const found = evidenceOfFamily(programs, "tunnel");
  if (found.length === 0) return [];
  const desktopListening = hasListeningDesktop(look);
  return found.map((evidence) => {
    const { id, tunnelType = "reverse_tunnel" } = evidence.entry;
    return {
      key: id,
      payload: { entryId: id, ...toPresence(evidence, snapshot.platform), type: tunnelType, desktopListening },
    };
  });
}
