import type { DeclaredSite } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { UNKNOWN_ADDRESS } from "../detection/peer-place.ts";
import type { SiteFacts } from "./place-store.ts";
import { afterLook, joinFacts, kindOfSite } from "./site-kind.ts";

const HQ: DeclaredSite = { name: "hq", kind: "office", egress: ["198.51.100.10"], gateways: [] };
const NEW: SiteFacts = { declared: null, networkClass: null };

function look(networkClass: typeof UNKNOWN_ADDRESS.networkClass, path: "direct" | "company" = "direct") {
  return { declared: null, path, facts: { ...UNKNOWN_ADDRESS, networkClass } };
}

/** What a site is after laptops were seen there, one after the other. */
function kindAfter(...looks: readonly Parameters<typeof afterLook>[1][]) {
  return kindOfSite(looks.reduce(afterLook, NEW), [HQ]);
}

describe("a site", () => {
  it.each([
    ["residential", "residence"],
    ["business", "unknown"],
    ["hosting", "unknown"],
    ["mobile", "unknown"],
    ["vpn", "unknown"],
    ["tor", "unknown"],
    [null, "unknown"],
  ] as const)("behind a network of class %s is %s", (networkClass, kind) => {
    expect(kindAfter(look(networkClass))).toBe(kind);
  });

  it("seen by way of the company's VPN alone is judged without egress", () => {
    expect(kindAfter(look(null, "company"))).toBe("residence");
    expect(kindAfter(look("business"), look(null, "company"))).toBe("unknown");
  });

  it("stays what it is while somebody there uses a VPN", () => {
    expect(kindAfter(look("residential"), look("vpn"))).toBe("residence");
    expect(kindAfter(look("residential"), look(null))).toBe("residence");
    expect(kindAfter(look("vpn"), look("residential"))).toBe("residence");
  });

  it("is what the company declares, for as long as it does", () => {
    const declared = afterLook(NEW, { ...look("residential"), declared: "hq" });

    expect(kindOfSite(declared, [HQ])).toBe("office");
    expect(kindOfSite(afterLook(declared, look("residential")), [HQ])).toBe("office");
    expect(kindOfSite(declared, [])).toBe("residence");
  });

  it("that turns out to be another one too keeps what is known of both", () => {
    const declared = { declared: "hq", networkClass: null };
    const residential = { declared: null, networkClass: "residential" };

    expect(joinFacts(declared, residential)).toEqual({ declared: "hq", networkClass: "residential" });
    expect(joinFacts(residential, declared)).toEqual({ declared: "hq", networkClass: "residential" });
  });
});
