import { z } from "zod";
import { Instant } from "../primitives/time.ts";
import { ALL_PLATFORMS, defineSignal } from "./define-signal.ts";
import { recognized, ShortText } from "./payload-parts.ts";

export const remoteSession = defineSignal({
  kind: "remote_session",
  title: "Somebody connected through a remote-access program",
  purpose: "Shows that somebody is, or was, using this laptop from afar through such a program, and since when.",
  neverCollects: ["what was done in the session", "screen, keys or clipboard", "names of accounts or people"],
  platforms: ALL_PLATFORMS,
  retention: "sessions",
  sections: ["processes", "sockets", "toolLogs"],
  alsoFrom: ["toolSettings"],
  isEvent: true,
  payload: z.object({
    ...recognized,
    since: Instant.describe("When it began: from the program's own log or the session process, else when first seen."),
    unattended: z.boolean().nullable().describe("True: nobody had to accept it. Null: cannot be told."),
    peer: ShortText.nullable().describe(
      "Address of the other side as the program or socket gives it; null when relayed or unknown.",
    ),
    instance: ShortText.nullable().describe("Own relay, tenant or server; null when unknown."),
    active: z.boolean().describe("It is going on at this look."),
  }),
});
