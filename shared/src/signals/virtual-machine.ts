import { z } from "zod";
import { ALL_PLATFORMS, defineSignal } from "./define-signal.ts";
import { recognized, ShortText } from "./payload-parts.ts";

export const virtualMachine = defineSignal({
  kind: "virtual_machine",
  title: "The laptop is a virtual machine",
  purpose: "Shows that what reports as a company laptop runs inside another computer.",
  neverCollects: ["what runs on the outer computer"],
  platforms: ALL_PLATFORMS,
  retention: "presence",
  sections: ["hardware"],
  payload: z.object({
    ...recognized,
    hypervisor: ShortText.describe("As the firmware names it, such as kvm or vmware."),
  }),
});
