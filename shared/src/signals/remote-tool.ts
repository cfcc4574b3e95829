import { z } from "zod";
import { ALL_PLATFORMS, defineSignal } from "./define-signal.ts";
import { InstallSource, recognized, ShortText } from "./payload-parts.ts";

export const remoteTool = defineSignal({
  kind: "remote_tool",
  title: "Remote-access program present",
  purpose:
    "Shows whether a program that lets somebody else use this laptop from afar is here, and whether IT put it here.",
  neverCollects: [
    "what was typed or shown through the program",
    "its command lines",
    "any program that is not in the catalog",
    "programs with which this laptop only reaches other computers, such as SSH and file-transfer clients",
  ],
  platforms: ALL_PLATFORMS,
  retention: "presence",
  sections: ["processes", "services", "applications", "sockets"],
  alsoFrom: ["toolSettings"],
  payload: z.object({
    ...recognized,
    running: z.boolean().describe("A process of it runs now."),
    installed: z.boolean().describe("It is installed as a program or a service."),
    listening: z.boolean().describe("It accepts connections on a port other than loopback's own."),
    autostart: z.boolean().describe("It starts by itself."),
    installSource: InstallSource.describe("Who installed it, as far as the system says."),
    instance: ShortText.nullable().describe(
      "Own relay, tenant or server it belongs to, from its command line, its log or the settings beside it; null when it has none or it cannot be read.",
    ),
    renamed: z.boolean().describe("It runs under another file name than its maker's."),
    acceptsConnections: z
      .boolean()
      .describe("It can let somebody in; what cannot is sent only when the company's own list names it."),
  }),
});
