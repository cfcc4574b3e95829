import { describe, expect, it } from "vitest";
import { createFakeFiles } from "../../platform/fake-files.ts";
import { FakeClock } from "../../platform/fake-platform.ts";
import { lookAt } from "../run-for-test.ts";
import { displaysCollector } from "./collector.ts";
import { parseConnector } from "./parse-connector.ts";

/** Composed after the drm class of a laptop with Linux 6.1; the EDID is cut to its header and a made-up identity. */
const EDID = "00ffffffffffff0031d871770101010123";
const LAPTOP = {
  "/sys/class/drm/version": "drm 1.1.0 20060810\n",
  "/sys/class/drm/card1/uevent": "",
  "/sys/class/drm/renderD128/uevent": "",
  "/sys/class/drm/card1-eDP-1/status": "connected\n",
  "/sys/class/drm/card1-eDP-1/edid": Buffer.from(EDID, "hex"),
  "/sys/class/drm/card1-HDMI-A-1/status": "connected\n",
  "/sys/class/drm/card1-HDMI-A-1/edid": new Uint8Array(),
  "/sys/class/drm/card1-DP-1/status": "disconnected\n",
  "/sys/class/drm/card1-DP-1/edid": new Uint8Array(),
  "/sys/class/drm/card1-Writeback-1/status": "unknown\n",
} as const;

describe("displays collector", () => {
  it("reports connected displays with their EDID and whether they are built in", async () => {
    const run = await lookAt(displaysCollector, LAPTOP);

    expect(run.gaps).toEqual([]);
    expect(run.value).toEqual([
      { internal: false, connection: "hdmi", edid: null },
      { internal: true, connection: "edp", edid: EDID },
    ]);
  });

  it("answers an empty list when connectors are there and nothing is connected", async () => {
    const run = await lookAt(displaysCollector, { "/sys/class/drm/card0-Virtual-1/status": "disconnected\n" });

    expect(run.value).toEqual([]);
  });

  it.each([
    ["missing", {}, "missing"],
    ["absent from the kernel", { "/sys/class/net/lo/type": "772\n" }, "unsupported"],
    ["denied", { "/sys/class/drm": { fails: "denied" } }, "denied"],
  ] as const)("is a gap when the connectors are %s", async (_name, tree, reason) => {
    const run = await lookAt(displaysCollector, tree);

    expect(run.gaps).toEqual([{ section: "displays", reason }]);
  });

  it("is a gap when the look takes too long", async () => {
    const clock = new FakeClock(0);
    const files = createFakeFiles(LAPTOP);
    const slow = { ...files, readText: (file: string) => (clock.advance(3_000), files.readText(file)) };

    const run = await lookAt(displaysCollector, {}, { clock, files: slow });

    expect(run.gaps).toEqual([{ section: "displays", reason: "timed_out" }]);
  });

  it("names the part that is missing when a connector does not tell its state", async () => {
    const run = await lookAt(displaysCollector, {
      "/sys/class/drm/card0-DP-1/edid": "garbage",
      "/sys/class/drm/card0-VGA-1/status": "\u0000?\n",
    });

    expect(run.value).toEqual([]);
    expect(run.gaps).toEqual([{ section: "displays.status", reason: "missing" }]);
  });
});

describe("parseConnector", () => {
  it.each([
    ["card0-HDMI-A-2", { connection: "hdmi", internal: false }],
    ["card1-DP-10", { connection: "displayport", internal: false }],
    ["card0-LVDS-1", { connection: "lvds", internal: true }],
    ["card0-Virtual-1", { connection: "virtual", internal: false }],
    ["card0-Futuristic-1", { connection: null, internal: null }],
    ["card0-Writeback-1", null],
    ["card0", null],
    ["renderD128", null],
  ])("reads %s", (name, connector) => {
    expect(parseConnector(name)).toEqual(connector);
  });
});
