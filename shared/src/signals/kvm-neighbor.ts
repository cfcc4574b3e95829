import { z } from "zod";
import { ALL_PLATFORMS, defineSignal } from "./define-signal.ts";
import { KeyedHash, recognized } from "./payload-parts.ts";

export const kvmNeighbor = defineSignal({
  kind: "kvm_neighbor",
  title: "Remote-control hardware on the same network",
  purpose: "Shows a remote-control box among the devices this laptop already talks to on its network.",
  neverCollects: ["other devices on the network", "names of devices at home", "network traffic; nothing is scanned"],
  platforms: ALL_PLATFORMS,
  retention: "place",
  sections: ["network"],
  payload: z.object({
    ...recognized,
    macHash: KeyedHash.nullable().describe("Keyed hash of its hardware address; null when only its service was seen."),
  }),
});
