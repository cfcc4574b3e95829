import { z } from "zod";
import { ALL_PLATFORMS, defineSignal } from "./define-signal.ts";
import { InstallSource, recognized } from "./payload-parts.ts";

export const tunnel = defineSignal({
  kind: "tunnel",
  title: "Tunnel or mesh network program",
  purpose: "Shows programs that make this laptop reachable from outside in spite of the router.",
  neverCollects: ["what passes through the tunnel", "names of the other machines", "its command lines"],
  platforms: ALL_PLATFORMS,
  retention: "presence",
  sections: ["processes", "services", "applications"],
  payload: z.object({
    ...recognized,
    type: z.enum(["reverse_tunnel", "ide_tunnel", "mesh_vpn"]),
    running: z.boolean(),
    installed: z.boolean(),
    installSource: InstallSource,
    desktopListening: z
      .boolean()
      .nullable()
      .describe("A desktop or shell service listens beside it. Null: sockets could not be read."),
  }),
});
