import { describe, expect, it } from "vitest";
import type { PlainObject } from "./patch.ts";
import { destinationsOf, enterPlace } from "./place-network.ts";
import { Scenario } from "./scenario.ts";

const NETWORK: PlainObject = { interfaces: [{ name: "Wi-Fi", kind: "wifi", up: true }], defaultRoute: {} };

function gatewaysAt(id: string): readonly unknown[] {
  const { places, settings } = SCENARIO;
  const place = destinationsOf({ places, settings }).get(id);
  if (place === undefined) throw new Error(`no place ${id}`);
  return [0, 1].map((seat) => {
    const { defaultRoute } = enterPlace(NETWORK, place, seat) as { defaultRoute: PlainObject };
    return defaultRoute["gatewayMac"];
  });
}

const SCENARIO = Scenario.parse({
  format: "clearseat.scenario/1",
  name: "places",
  start: "2026-03-02T00:00:00Z",
  days: 1,
  settings: { companyVpnEgress: ["198.51.100.0/28"] },
  places: [
    { id: "flat", egress: "203.0.113.7" },
    { id: "vpn", egress: "198.51.100.3" },
    { id: "flat-behind-vpn", egress: "198.51.100.3", gatewayMac: "3c:37:86:aa:bb:01" },
  ],
});

describe("the gateway of a place", () => {
  it("is one for all who come there", () => {
    expect(new Set(gatewaysAt("flat")).size).toBe(1);
    expect(gatewaysAt("flat-behind-vpn")).toEqual(["3c:37:86:aa:bb:01", "3c:37:86:aa:bb:01"]);
  });

  it("is each laptop's own where the place is only the way out of the company's VPN", () => {
    expect(new Set(gatewaysAt("vpn")).size).toBe(2);
  });
});
