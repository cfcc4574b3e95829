import { z } from "zod";
import { ALL_PLATFORMS, defineSignal } from "./define-signal.ts";
import { InstallSource, recognized } from "./payload-parts.ts";

export const antiIdle = defineSignal({
  kind: "anti_idle",
  title: "Keep-awake program or device",
  purpose: "Shows programs and devices that keep the laptop awake or move the mouse by themselves.",
  neverCollects: ["keys typed or pointer movements", "how long somebody worked"],
  platforms: ALL_PLATFORMS,
  retention: "presence",
  sections: ["processes", "services", "applications", "usb", "inhibitors"],
  payload: z.object({ ...recognized, running: z.boolean(), installed: z.boolean(), installSource: InstallSource }),
});
