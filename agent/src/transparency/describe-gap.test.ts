import { SNAPSHOT_SECTIONS } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { describeSection, groupGaps } from "./describe-gap.ts";

describe("describeSection", () => {
  it("tells a part of a section as a part", () => {
    expect(describeSection("processes")).toBe("running programs");
    expect(describeSection("processes.path")).toBe("running programs, path of some");
    expect(describeSection("usb.hidReportDescriptors")).toBe("USB devices, hid report descriptors of some");
    expect(describeSection("network.defaultRoute")).toBe("network, default route of some");
  });

  it("has words for every section, and does with one that it does not know", () => {
    for (const section of SNAPSHOT_SECTIONS) expect(describeSection(section)).not.toContain(",");
    expect(describeSection("newThing")).toBe("new thing");
  });
});

describe("groupGaps", () => {
  it("names a part of the machine once, with everything that is read from it", () => {
    const groups = groupGaps([
      { kind: "vpn", section: "processes.path", reason: "denied" },
      { kind: "kvm_usb", section: "usb", reason: "unsupported" },
      { kind: "tunnel", section: "processes.path", reason: "denied" },
      { kind: "vpn", section: "processes.path", reason: "denied" },
      { kind: "tunnel", section: "processes", reason: "timed_out" },
    ]);

    expect(groups.map(({ words, neededFor }) => [words, neededFor])).toEqual([
      [
        "running programs, path of some: the system did not allow it",
        ["VPN program", "Tunnel or mesh network program"],
      ],
      ["running programs: it took too long", ["Tunnel or mesh network program"]],
      ["USB devices: this system cannot be asked for it", ["Remote-control hardware on USB"]],
    ]);
  });
});
