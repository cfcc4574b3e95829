import { describe, expect, it } from "vitest";
import { buildEdid } from "../support/edid.ts";
import { emptySnapshot, recognizeSnapshot, signalsOf } from "../support/recognize-snapshot.ts";

type Edid = Parameters<typeof buildEdid>[0];

function formOf(connection: string | null, edid: Edid | null) {
  const display = { internal: false, connection, edid: edid === null ? null : buildEdid(edid) };
  return signalsOf(recognizeSnapshot(emptySnapshot({ displays: [display] })), "display").map(
    ({ payload }) => payload.form,
  );
}

describe("the form of a display", () => {
  const DELL: Edid = { maker: "DEL", product: "a1e4", serialNumber: 0x4c4c3432, name: "DELL U2723QE" };

  it.each<[string, string | null, Edid | null, string]>([
    ["a monitor", "displayport", DELL, "panel"],
    ["a monitor on a dock that draws over USB", "indirect_wired", DELL, "panel"],
    ["an indirect display without data of a monitor", "indirect_wired", null, "virtual"],
    ["a made-up display that copies a monitor", "indirect_virtual", DELL, "virtual"],
    ["the display of a virtual machine", "Virtual-1", null, "virtual"],
    ["a display that gives no data", "hdmi", null, "unknown"],
    ["a dummy plug", "hdmi", { maker: "XMD", product: "009a", name: "Mi TV", widthCm: 60, heightCm: 34 }, "dummy"],
    ["another dummy plug", "hdmi", { maker: "CLB", product: "1234", name: "fitHeadlessGS" }, "dummy"],
    [
      "a portable monitor built on the same board",
      "hdmi",
      { maker: "XMD", product: "009a", name: "Woieyeks-4K" },
      "panel",
    ],
    ["a virtual display driver", "hdmi", { maker: "MTT", product: "1337", name: "VDD by MTT" }, "virtual"],
    ["another one", "hdmi", { maker: "SMK", product: "d1ce", name: "SudoMakerVDD" }, "virtual"],
    ["one built on Microsoft's sample", "hdmi", { maker: "DEL", product: "d0e6", serialNumber: 0x304a5a55 }, "virtual"],
    [
      "the monitor whose data that sample copies",
      "hdmi",
      { maker: "DEL", product: "d0e6", serialNumber: 0x30434d4c, name: "DELL S2719DGF" },
      "panel",
    ],
    [
      "monitors whose data the system itself replaces",
      "hdmi",
      { maker: "LNX", product: "0000", name: "DP_LEFT" },
      "panel",
    ],
  ])("of %s", (_name, connection, edid, form) => {
    expect(formOf(connection, edid)).toEqual([form]);
  });

  it("takes no camera for a display", () => {
    const { signals } = recognizeSnapshot(
      emptySnapshot({ platform: "windows", applications: [{ name: "OBS Virtual Camera" }, { name: "OBS Studio" }] }),
    );

    expect(signals.filter(({ kind }) => kind === "display" || kind === "kvm_display")).toEqual([]);
  });
});
