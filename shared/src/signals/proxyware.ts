import { z } from "zod";
import { ALL_PLATFORMS, defineSignal } from "./define-signal.ts";
import { InstallSource, recognized } from "./payload-parts.ts";

export const proxyware = defineSignal({
  kind: "proxyware",
  title: "Program that rents out this connection",
  purpose: "Shows programs that let strangers use this laptop's internet connection.",
  neverCollects: ["what passes through the program", "websites visited"],
  platforms: ALL_PLATFORMS,
  retention: "presence",
  sections: ["processes", "services", "applications"],
  payload: z.object({ ...recognized, running: z.boolean(), installed: z.boolean(), installSource: InstallSource }),
});
