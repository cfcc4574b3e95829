import { z } from "zod";
import { ALL_PLATFORMS, defineSignal } from "./define-signal.ts";
import { InstallSource, recognized } from "./payload-parts.ts";

export const vpn = defineSignal({
  kind: "vpn",
  title: "VPN program",
  purpose:
    "Shows VPN and proxy programs with which the laptop's traffic may leave elsewhere; that one which companies use too is there says nothing by itself.",
  neverCollects: ["what passes through the VPN", "websites visited"],
  platforms: ALL_PLATFORMS,
  retention: "presence",
  sections: ["processes", "services", "applications", "network"],
  payload: z.object({ ...recognized, running: z.boolean(), installed: z.boolean(), installSource: InstallSource }),
});
