import { describe, expect, it } from "vitest";
import { loadBaseline } from "./baselines.ts";
import { withIdentity } from "./device-identity.ts";
import { BASELINES } from "./scenario.ts";

interface Identity {
  readonly hardware: { readonly serial: string; readonly uuid: string };
  readonly network: { readonly interfaces: readonly { readonly kind: string; readonly mac: string | null }[] };
  readonly displays: readonly { readonly edid: string }[];
}

function identityOf(id: string, baseline: (typeof BASELINES)[number] = "windows-11"): Identity {
  return withIdentity(loadBaseline(baseline), id) as unknown as Identity;
}

function wifiOf(identity: Identity): string {
  return identity.network.interfaces.find((card) => card.kind === "wifi")?.mac ?? "";
}

describe("identity of a scenario's laptop", () => {
  it("is the same in every run", () => {
    expect(identityOf("lt-ana")).toEqual(identityOf("lt-ana"));
  });

  it("differs between laptops in serial, UUID, hardware address and panel", () => {
    const identities = Array.from({ length: 200 }, (_, index) => identityOf(`lt-${index}`));
    const kinds = [
      (one: Identity) => one.hardware.serial,
      (one: Identity) => one.hardware.uuid,
      wifiOf,
      (one: Identity) => one.displays[0]?.edid ?? "",
    ];

    for (const kind of kinds) expect(new Set(identities.map(kind)).size).toBe(200);
  });

  it("keeps the maker's half of the hardware address", () => {
    expect(wifiOf(identityOf("lt-ana")).slice(0, 8)).toBe("a0:b3:39");
  });

  it.each(BASELINES)("leaves the panel of %s with a valid checksum and its own model", (baseline) => {
    const before = Buffer.from((loadBaseline(baseline) as unknown as Identity).displays[0]?.edid ?? "", "hex");
    const after = Buffer.from(identityOf("lt-ana", baseline).displays[0]?.edid ?? "", "hex");

    expect(after.subarray(0, 128).reduce((sum, byte) => sum + byte, 0) % 256).toBe(0);
    expect(after.subarray(8, 12)).toEqual(before.subarray(8, 12));
    expect(after.readUInt32LE(12)).not.toBe(0);
  });
});
