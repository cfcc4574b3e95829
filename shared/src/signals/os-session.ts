import { z } from "zod";
import { Instant } from "../primitives/time.ts";
import { ALL_PLATFORMS, defineSignal } from "./define-signal.ts";
import { ShortText } from "./payload-parts.ts";

export const osSession = defineSignal({
  kind: "os_session",
  title: "Remote log-in by the system's own means",
  purpose: "Shows remote desktop, screen sharing, VNC or SSH log-ins to this laptop.",
  neverCollects: ["account names", "commands typed", "what was on the screen"],
  platforms: ALL_PLATFORMS,
  retention: "sessions",
  sections: ["sessions"],
  payload: z.object({
    protocol: z.enum(["rdp", "ssh", "vnc", "screen_sharing"]),
    since: Instant.nullable().describe("Null when the system does not say."),
    peer: ShortText.nullable().describe("Address of the other side; null when the system does not say."),
  }),
});
