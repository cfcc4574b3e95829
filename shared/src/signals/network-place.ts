import { z } from "zod";
import { ALL_PLATFORMS, defineSignal } from "./define-signal.ts";
import { KeyedHash } from "./payload-parts.ts";

export const networkPlace = defineSignal({
  kind: "network_place",
  title: "Network place",
  purpose: "Shows whether several people's company laptops live in one home, without sending addresses.",
  neverCollects: ["network names", "addresses in the clear", "private devices on the network", "websites visited"],
  platforms: ALL_PLATFORMS,
  retention: "place",
  sections: ["network"],
  payload: z.object({
    gatewayHash: KeyedHash.nullable().describe("Keyed hash of the gateway's hardware address; null when unknown."),
    gatewaySiblingHash: KeyedHash.nullable().describe(
      "The same without the last four bits, which one router's ports share.",
    ),
    gatewayRepeats: z
      .boolean()
      .describe(
        "The address is one that stands in many places alike: VRRP, HSRP, hypervisor, container, hotspot, locally administered.",
      ),
    subnetHash: KeyedHash.nullable(),
    link: z.enum(["wifi", "ethernet", "cellular", "virtual", "unknown"]),
    tunnelDefaultRoute: z.boolean().describe("All traffic leaves through a tunnel."),
    neighborHashes: z
      .array(KeyedHash)
      .max(64)
      .describe("Keyed hashes of those neighbors that belong to the company's own devices or the catalog."),
  }),
});
