import { type SignalPayload, toMillis, toPeerName } from "@clearseat/shared";
import { type Look, type Recognized, toShortText } from "../look.ts";

/** Log-ins from elsewhere by the system's own means. Whose account it is stays on the laptop. */
export function recognizeOsSession({ snapshot }: Look): Recognized<SignalPayload<"os_session">>[] {
  const takenAt = toMillis(snapshot.takenAt);
  return (snapshot.sessions ?? []).flatMap(({ kind, since, peer: written }) => {
    if (kind === null || kind === "console" || (since !== null && toMillis(since) > takenAt)) return [];
    const peer = written && toPeerName(written);
    const key = [kind, peer, since]
      .filter((part) => part !== null)
      .join("|")
      .slice(0, 180);
    return [{ key, payload: { protocol: kind, since, peer: toShortText(peer) } }];
  });
}
